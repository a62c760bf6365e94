"""Residents and staff."""
