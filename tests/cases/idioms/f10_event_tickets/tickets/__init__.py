"""Tickets for small stages."""
