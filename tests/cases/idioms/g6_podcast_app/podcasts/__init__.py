"""Back end of a podcast player."""
