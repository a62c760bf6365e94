"""Processes that share the work on a project, where it is large enough to be worth their start."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from ..model.source import SourceFile

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

_Answer = TypeVar("_Answer")

SMALLEST = 2000000
"""Bytes of source text from which on a project is shared."""


@contextmanager
def workers(jobs: int, sources: Sequence[SourceFile]) -> "Iterator[Executor | None]":
    """Those that work beside this process where there may be so many; None where one does as well."""
    if jobs < 2 or not is_large(total_size(sources)):
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor  # perf: its import takes as long as checking a file

    with ProcessPoolExecutor(jobs - 1, initializer=gc.disable) as pool:  # perf: no cycles worth collecting there either
        yield pool


def total_size(sources: Iterable[SourceFile]) -> int:
    """The bytes of all files."""
    return sum(len(source.content) for source in sources)


def is_large(size: int) -> bool:
    """Whether a project of so many bytes is shared."""
    return size >= SMALLEST


def usable_cores() -> int:
    """How many processes can run at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def ask(workers: "Executor", task: Callable[..., _Answer], *arguments: object) -> "Future[_Answer] | None":
    """Hand a task to a worker; None where nobody is there any more to take it."""
    try:
        return workers.submit(task, *arguments)
    except Exception:  # noqa: BLE001 - processes that died must not cost a finding
        return None


def is_begun(future: "Future[_Answer] | None") -> bool:
    """Whether a worker has a task in its hands, or none will ever have."""
    return future is None or future.running() or future.done()


def answered(future: "Future[_Answer] | None") -> _Answer | None:
    """What a worker has brought; None where it failed, whatever became of it: whoever asked does the work then."""
    try:
        return None if future is None else future.result()
    except Exception:  # noqa: BLE001 - processes that died must not cost a finding
        return None
