"""Lights, doors and scenes of a home."""
