"""Tariffs as they stand in the configuration."""
TARIFFS = {
    "tracked": {"hour": 6, "km": 0.2, "deposit": 100},
    "untracked": {"hour": 8, "km": 0.2, "deposit": 100},
    "student": {"hour": 5, "km": 0.2, "deposit": 50},
}

CLEANING = {"small": 20, "van": 35}
