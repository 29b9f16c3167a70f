"""The front door: what comes in is kept, what goes out arrives."""
