"""Tickets for the island ferries."""
