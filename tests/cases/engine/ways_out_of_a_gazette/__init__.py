"""Leaving the lists of a gazette."""
