"""Runs data pipelines from the command line."""

__version__ = "1.9.0"
