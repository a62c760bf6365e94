"""Fares and rules of an airline, kept in dicts as they come from YAML."""
RULES = {
    "economy": {"open": {"cents": 8900, "changes": 2}, "closed": {"cents": 11900, "changes": 2}},
    "business": {"open": {"cents": 42000}, "closed": {"cents": 42000}},
}
BAGS = {"first": 2900, "second": 4900}
CLOSED_PROFILE_SUPPLEMENT = 1500
LATE_SUPPLEMENT = 2500
