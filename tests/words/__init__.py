"""The words that people read: the same in every language, and used as they are meant."""
