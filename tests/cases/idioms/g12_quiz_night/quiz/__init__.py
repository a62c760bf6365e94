"""Quizzes in pubs, played on phones."""
