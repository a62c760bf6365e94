"""Columns of a dispensary: what its code encrypts or hashes on the way in, and what it does not."""
