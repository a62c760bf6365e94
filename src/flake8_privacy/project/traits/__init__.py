"""Sensitive traits: guessed, chosen by, learnt from. Read off the instructions of the few functions that name one."""
