"""Static site builder for the command line."""

__version__ = "3.2.0"
