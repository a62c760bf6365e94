"""Guests and bookings."""
