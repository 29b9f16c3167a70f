"""The words of the business: nouns and rules in plain Python."""
