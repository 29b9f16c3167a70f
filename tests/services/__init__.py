"""What the business does, where it is tried without a conversation."""
