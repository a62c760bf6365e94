"""One Python file as it was handed over, before anything is known about it."""

from typing import NamedTuple


class SourceFile(NamedTuple):
    """The bytes of one file and where it stands.

    ``path`` is relative to the project's root, with ``/``. ``reported`` tells whether findings in
    this file are asked for; files that are only analysed (callers, models) have it false.
    """

    path: str
    content: bytes
    reported: bool = True
