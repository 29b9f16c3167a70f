"""Conversations: each reads an update, calls one service and returns what to say."""
