"""What the business does: the only code that changes the book."""
