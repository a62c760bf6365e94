"""Recipes, shopping lists and a weekly plan."""
