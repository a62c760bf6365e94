"""What is known of the world, as data: third parties, names of personal data, consent words."""
