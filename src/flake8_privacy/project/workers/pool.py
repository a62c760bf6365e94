"""Tasks that any ``concurrent.futures.Executor`` does, where processes cannot be made by forking."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from typing import Any, Generic, TypeVar

_Answer = TypeVar("_Answer")


class Pool:
    """Hands tasks to an executor, one more than it is at: all others can be taken back.

    Tasks that an executor has, and that are taken back, keep others waiting for ever when one of its processes dies.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._waiting: deque[Handed[Any]] = deque()
        self._last: Future[Any] | None = None

    def submit(self, task: Callable[..., _Answer], /, *arguments: Any) -> "Handed[_Answer]":
        """Take a task, to hand it over in its turn."""
        handed = Handed(self, partial(task, *arguments))
        self._waiting.append(handed)
        return handed

    def keeps(self, handed: "Handed[Any]") -> bool:
        """Whether a task stays here that is not handed over by now."""
        with suppress(Exception):  # processes that died must not cost a finding
            while self._waiting and (self._last is None or self._last.running() or self._last.done()):
                self._last = self._executor.submit(self._waiting[0].task)
                self._waiting.popleft().future = self._last
        if handed in self._waiting:
            self._waiting.remove(handed)
        return handed.future is None


class Handed(Generic[_Answer]):
    """What will come of a task."""

    def __init__(self, pool: Pool, task: Callable[[], _Answer]) -> None:
        self._pool = pool
        self.task = task
        self.future: Future[_Answer] | None = None

    def cancel(self) -> bool:
        """Take the task back, unless it is handed over."""
        return self._pool.keeps(self)

    def result(self) -> _Answer:
        """Wait for what comes of it."""
        return self.task() if self.future is None else self.future.result()
