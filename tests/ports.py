"""A port for a server whose port is a setting: tests run beside each other, so each asks for its own."""

import socket


def free_port() -> int:
    """Give a port of this machine on which nobody listens."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
