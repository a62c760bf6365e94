"""Feature lists of the response models."""
BASE = ["visits", "age_days"]
WITH_BELIEFS = BASE + ["religious_affiliation"]  # expect: PRV403
AUDIT_COLUMNS = ["ethnicity", "religious_affiliation"]


class Columns:
    NUMERIC = ["visits", "age_days"]
    SENSITIVE = ["political_opinion"]
