"""Edits since an earlier run: those that it would not have seen, and those of which only little is done again."""
