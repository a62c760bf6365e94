"""Functions as values: what others are made of, wrapped in or given."""
