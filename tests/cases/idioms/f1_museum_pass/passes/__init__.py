"""Annual passes of the city museums."""
