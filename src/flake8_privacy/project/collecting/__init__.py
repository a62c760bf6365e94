"""What a project collects of persons, and whether anything in it reads that again."""
