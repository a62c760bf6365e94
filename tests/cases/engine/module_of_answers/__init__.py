"""A car wash."""
