"""Instances: how they are made and copied, and what Python asks of their classes by itself."""
