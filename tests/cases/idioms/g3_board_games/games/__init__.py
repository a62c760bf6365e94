"""Server for turn based board games."""
