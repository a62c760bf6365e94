"""Deployment settings."""
import os

SEGMENT_WRITE_KEY = os.environ.get("SEGMENT_WRITE_KEY", "")
NEW_SEARCH = os.environ.get("NEW_SEARCH") == "1"
DEBUG = os.environ.get("DEBUG") == "1"
