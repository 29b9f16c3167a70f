"""Messages with what they say, and how well they are read."""
