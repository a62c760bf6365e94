"""Documents, tables and schemas of other packages."""
