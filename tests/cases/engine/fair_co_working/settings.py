"""Prices in cents."""
PRICES = {
    "desk": {"with_tracking": 12_000, "without_tracking": 16_500},
    "room": {"with_tracking": 30_000, "without_tracking": 30_000},
}
PRINT_LIMITS = {"agreed": 500, "refused": 50}
COFFEE = {"member": 0, "guest": 250}
