"""Members, and the template that shows them."""
