"""Tells the makers of the shop software how it is used by its operators."""
