"""Notebooks that run without a browser."""

__version__ = "0.14.1"
