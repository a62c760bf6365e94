"""Bytes to facts: decoding, skeletons, functions as instructions."""
