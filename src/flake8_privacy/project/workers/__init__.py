"""Processes that share the work on a project, where it is large enough to be worth their start."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from ...model.source import SourceFile

_Answer = TypeVar("_Answer")
_Told_co = TypeVar("_Told_co", covariant=True)

SMALLEST = 2000000
"""Bytes of source text from which on any processes share the work, whatever they take for their start."""

SHARE = 200000
"""Bytes of source text that are worth one process more where it is cheap to start."""


class Asked(Protocol[_Told_co]):
    """What will come of a task, as a ``concurrent.futures.Future`` has it."""

    def cancel(self) -> bool:
        """Take the task back, unless a worker has begun."""

    def result(self) -> _Told_co:
        """Wait for what comes of it."""


class Workers(Protocol):
    """Those that do tasks elsewhere: any ``concurrent.futures.Executor``."""

    def submit(self, task: Callable[..., _Answer], /, *arguments: Any) -> Asked[_Answer]:
        """Hand over a task."""


@contextmanager
def workers(jobs: int, size: int) -> Iterator[Workers | None]:
    """Those that work beside this process on so many bytes where there may be so many; None where one does as well."""
    if _can_fork() and min(jobs, size // SHARE) > 1:
        from .forks import Forks  # perf: most runs are too small for workers

        with Forks(min(jobs, size // SHARE) - 1) as forks:
            yield forks
    elif jobs > 1 and size >= SMALLEST:
        from concurrent.futures import ProcessPoolExecutor  # perf: its import takes as long as checking a file

        from .pool import Pool

        # perf: no cycles worth collecting there either
        with ProcessPoolExecutor(jobs - 1, initializer=gc.disable) as executor:
            yield Pool(executor)
    else:
        yield None


def _can_fork() -> bool:
    """Whether this process can be doubled: on systems made for it, and where no thread would be left behind."""
    try:
        return sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1
    except OSError:  # nobody tells
        return False


def total_size(sources: Iterable[SourceFile]) -> int:
    """The bytes of all files."""
    return sum(len(source.content) for source in sources)


def usable_cores() -> int:
    """How many processes can run at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def ask(workers: Workers | None, task: Callable[..., _Answer], *arguments: object) -> Asked[_Answer] | None:
    """Hand a task to a worker; None where there is nobody to take it, or nobody any more."""
    try:
        return None if workers is None else workers.submit(task, *arguments)
    except Exception:  # noqa: BLE001 - processes that died must not cost a finding
        return None


def answered(asked: Asked[_Answer]) -> _Answer | None:
    """What a worker has brought; None where it failed, whatever became of it: whoever asked does the work then."""
    try:
        return asked.result()
    except Exception:  # noqa: BLE001 - processes that died must not cost a finding
        return None
