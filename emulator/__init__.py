"""A Telegram on your desk: a strict local Bot API server with a chat page."""

from emulator.server import Running, running, start

__all__ = ["Running", "running", "start"]
