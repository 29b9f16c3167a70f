"""The book: the only code that speaks SQL."""
