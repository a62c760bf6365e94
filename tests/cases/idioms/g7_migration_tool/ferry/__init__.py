"""Moves tables from one database to another."""
