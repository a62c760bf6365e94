"""Checks the catalog of third parties against their real packages, and records where each callable was seen."""
