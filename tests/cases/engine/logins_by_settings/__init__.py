"""Lists of a swimming bath, whose settings say who may do what."""
