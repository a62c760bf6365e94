"""Back end of an evening language school."""
