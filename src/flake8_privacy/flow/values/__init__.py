"""Values at one point of a function: what is read from them, what they carry, what their truth says."""
