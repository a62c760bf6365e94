"""Answers questions about one's own notes."""
