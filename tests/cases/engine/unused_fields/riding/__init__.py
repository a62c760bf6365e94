"""Riders and drivers, in SQLAlchemy."""
