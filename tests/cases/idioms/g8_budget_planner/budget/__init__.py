"""Household budget on one's own computer."""
