"""Never penalise those who do not take part: prices and services told apart by consent."""
