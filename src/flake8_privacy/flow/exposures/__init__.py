"""Ways out that make personal data public or readable, whoever receives it."""
