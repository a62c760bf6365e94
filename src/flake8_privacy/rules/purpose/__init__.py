"""Collect only what serves the person."""
