"""The emulator keeps to the rules of the real Bot API."""
