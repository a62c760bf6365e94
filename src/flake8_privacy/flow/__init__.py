"""Facts to summaries and events: values, guards and what they reach."""
