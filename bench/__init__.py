"""Measures the linter on real packages: how accurate it is, and how quick."""
