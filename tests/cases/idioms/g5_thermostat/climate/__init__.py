"""Hub software of a radiator thermostat."""
