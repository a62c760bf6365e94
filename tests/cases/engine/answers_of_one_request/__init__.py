"""A lighthouse museum."""
