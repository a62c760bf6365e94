"""Embedded store for vectors."""
