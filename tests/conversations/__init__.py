"""Conversations with the whole bot, read aloud."""
