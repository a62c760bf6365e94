"""Forms at a booking desk."""
