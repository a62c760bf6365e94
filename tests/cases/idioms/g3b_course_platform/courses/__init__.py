"""Online courses."""
