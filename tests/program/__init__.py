"""The whole program as a process, against Telegram's stand-in over HTTP."""
