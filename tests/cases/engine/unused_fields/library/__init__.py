"""Authors, and the templates that show them."""
