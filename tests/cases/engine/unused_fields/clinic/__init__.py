"""Patients, visitors and inquiries."""
