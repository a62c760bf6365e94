"""Calls: who is called, what is handed over, what comes back, and what leaves."""
