"""What a run said, kept for the next one: a run in which nothing has changed is answered without any analysis."""
