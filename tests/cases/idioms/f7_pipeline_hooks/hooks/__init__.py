"""Usage hooks of a tool for data pipelines."""
