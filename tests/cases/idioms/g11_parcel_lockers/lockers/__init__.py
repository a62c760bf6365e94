"""Parcel lockers of a delivery company."""
