"""What functions of Python and of well-known packages do, and what containers and queries do."""
