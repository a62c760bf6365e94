"""Personal data leaves for a third party."""
