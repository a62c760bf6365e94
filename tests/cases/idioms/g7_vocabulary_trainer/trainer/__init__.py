"""Learns words by repeating them in time."""
