"""One process analyses a project while others that want the same wait for what it says."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .folder import Store

LOCK = "lock"

LONGEST_WAIT = 600.0
"""Seconds after which a process does the work itself."""

_PAUSE = 0.05


@contextmanager
def turn(store: Store) -> Iterator[bool]:
    """Hold the project's lock, as far as there can be one; yield whether somebody else had it before.

    The system itself lets go of the lock when a process ends, however it ends: a lock left behind blocks nobody.
    """
    try:
        store.make()
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(os.path.join(store.folder, LOCK), flags, 0o666)
    except OSError:
        yield False
        return
    try:
        waited = False
        give_up = time.monotonic() + LONGEST_WAIT
        while not _locked(descriptor) and time.monotonic() < give_up:
            waited = True
            time.sleep(_PAUSE)
        yield waited
    finally:
        _unlock(descriptor)
        os.close(descriptor)


try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

    def _locked(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return

else:

    def _locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return True
        return True

    def _unlock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
        except OSError:
            return
