"""Text editor for the desktop."""
