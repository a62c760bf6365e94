"""Letters and listings of a letting agency."""
