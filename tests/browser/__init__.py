"""The whole program as a person meets it: the demo as a process of its own, its page in a real browser."""
