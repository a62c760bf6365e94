"""Objects that are made for one person and name the field themselves."""
