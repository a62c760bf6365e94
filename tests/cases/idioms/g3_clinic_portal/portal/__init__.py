"""Appointments and letters for the patients of a group practice."""
