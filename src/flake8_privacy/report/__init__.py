"""What becomes of findings: selection, and one file an output format."""
