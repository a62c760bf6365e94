"""Configuration of the ranking."""
MODEL = {  # expect: PRV403
    "name": "shortlist",
    "target": "hired",
    "features": ["years_of_work", "degree", "religion"],
    "seed": 11,
}

REPORT = {
    "name": "audit",
    "group_by": ["religion", "ethnicity", "disability"],
}
