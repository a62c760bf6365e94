"""Bike hire of the city."""
