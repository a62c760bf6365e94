"""Serves models on a developer's machine."""
