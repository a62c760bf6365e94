"""Never penalise those who do not take part."""
