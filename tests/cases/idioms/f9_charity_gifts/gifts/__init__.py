"""Donations to a charity."""
