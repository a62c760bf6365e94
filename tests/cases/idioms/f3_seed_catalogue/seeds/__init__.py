"""Command line tool of a seed library."""
