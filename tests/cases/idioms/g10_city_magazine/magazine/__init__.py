"""Web site of a city magazine."""
