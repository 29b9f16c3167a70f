"""Files of every kind, good and hostile, read into records."""
