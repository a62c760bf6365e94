"""Lists of a theatre group: what is called before each page of a blueprint."""
