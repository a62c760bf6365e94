"""Posts of a brass band: helpers and clients that are told where to send."""
