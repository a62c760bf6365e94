"""Market place for stock photos."""
