"""Gyms in seven cities."""
