"""Draws the reports that are read by hand: by hash, so that nobody chooses, and in equal shares for all codes."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from hashlib import blake2b

from .reports import Report

SEED = "flake8-privacy accuracy 1"
SIZE = 80
FAVOURED_CODES = ("PRV201", "PRV202")
GUARD_SHARE = 8
"""So many of these together at least, as a false one of them weighs most and there are few."""


def draw_sample(reports: Iterable[Report], size: int = SIZE) -> list[Report]:
    """Draw so many of the reports, or all if there are fewer; their order does not matter."""
    queues: defaultdict[str, list[Report]] = defaultdict(list)
    for report in sorted(distinct(reports), key=rank):
        queues[report.code].append(report)
    available = {code: len(queue) for code, queue in queues.items()}
    shares = dict.fromkeys(sorted(available), 0)
    level(shares, available, set(FAVOURED_CODES) & available.keys(), min(GUARD_SHARE, size))
    level(shares, available, available.keys(), size)
    return sorted(
        (report for code, queue in queues.items() for report in queue[: shares[code]]),
        key=lambda report: (report.code, report),
    )


def distinct(reports: Iterable[Report]) -> Collection[Report]:
    """Keep one report of those with the same key."""
    return {report.key: report for report in sorted(reports, reverse=True)}.values()


def rank(report: Report) -> bytes:
    """The place of a report in the queue of its code: the digest of what tells it from others."""
    return blake2b("\0".join((SEED, *map(str, report.key))).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def level(shares: dict[str, int], available: dict[str, int], codes: Collection[str], total: int) -> None:
    """Raise the smallest share of these codes by one, again and again, until all shares make up the total."""
    while sum(shares.values()) < total:
        open_codes = [code for code in codes if shares[code] < available[code]]
        if not open_codes:
            return
        shares[min(open_codes, key=lambda code: (shares[code], code))] += 1
