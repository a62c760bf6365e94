"""Portal of a group of schools."""
