"""Find privacy anti-patterns in Python code, where it is written."""

__version__ = "0.1.0"
