"""Days of ordinary work in seconds: the whole program on a simulated clock, crashed again and again."""
