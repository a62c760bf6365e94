"""Parking bays of a town."""
