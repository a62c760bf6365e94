"""Reasons why nothing was sent."""


class CensusNotSent(Exception):
    """Nothing was sent; the code tells why."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code
