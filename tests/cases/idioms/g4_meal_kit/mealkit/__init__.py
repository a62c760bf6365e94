"""Boxes with ingredients for a week."""
