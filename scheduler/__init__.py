"""The clock: it wakes at the next due moment and calls a service."""
