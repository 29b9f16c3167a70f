"""The book, on SQLite and on PostgreSQL alike."""
