"""No Big Brother: nothing guessed that nobody told."""
