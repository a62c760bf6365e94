"""Recipes by their slug, kept in memory."""
recipes = {}
