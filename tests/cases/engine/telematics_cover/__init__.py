"""Motor cover with a box in the car."""
