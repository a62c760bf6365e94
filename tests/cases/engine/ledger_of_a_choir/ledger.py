"""A ledger of what singers agreed to."""
from __future__ import annotations

import sqlite3
from enum import StrEnum


class Purpose(StrEnum):
    PHOTOS = "photos"
    NEWSLETTER = "newsletter"
    STATISTICS = "statistics"


class Ledger:
    def __init__(self, path: str) -> None:
        self._db = sqlite3.connect(path)

    def record(self, singer_id: int, purpose: Purpose, granted: bool) -> None:
        self._db.execute(
            "INSERT INTO consent (singer_id, purpose, granted) VALUES (?, ?, ?)",
            (singer_id, purpose, granted),
        )
        self._db.commit()

    def granted(self, singer_id: int, purpose: Purpose) -> bool:
        row = self._db.execute(
            "SELECT granted FROM consent WHERE singer_id = ? AND purpose = ? ORDER BY id DESC",
            (singer_id, purpose),
        ).fetchone()
        return bool(row and row[0])
