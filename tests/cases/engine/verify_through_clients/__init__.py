"""Clients of a laundry that are told whether to check certificates."""
