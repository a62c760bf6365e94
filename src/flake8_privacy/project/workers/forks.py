"""Processes made by forking: each begins with all that is here, and needs to be told only whose turn it is."""

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")

_TURN = 4
"""Bytes of the number of a task."""

_KILLED = 9
"""How a child ends whose answers nobody wants; perf: its name takes the import of a module."""


class Forks:
    """Does tasks in so many processes besides this one, as a ``concurrent.futures.Executor`` does.

    The processes are made when an answer is first asked for, of all tasks that are there by then. Whoever is free,
    this process included, draws the number of the next task from a pipe, and children write down what comes of theirs.

    perf: a pool of processes takes as long for its start as reading 300,000 bytes, and its threads hold this one up.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._tasks: list[Callable[[], object]] = []
        self._turns = -1
        """Where numbers are drawn."""
        self._children: dict[int, int] = {}
        """What each has written."""
        self._drawn: set[int] = set()
        """The tasks that fell to this process."""
        self._last = -1
        self._answers: dict[int, object] = {}

    def __enter__(self) -> "Forks":
        return self

    def __exit__(self, *_: object) -> None:
        self._end(_KILLED)
        if self._turns >= 0:
            os.close(self._turns)

    def submit(self, task: Callable[..., _Answer], /, *arguments: object) -> "Turn[_Answer]":
        """Take a task, as long as nobody has asked for an answer."""
        if self._turns >= 0:
            raise RuntimeError("those who would do it have begun already")
        self._tasks.append(partial(task, *arguments))
        return Turn(self, len(self._tasks) - 1)

    def draws(self, number: int) -> bool:
        """Whether a task falls to this process, which draws until those before it and itself are given away."""
        self._begin()
        while self._last < number:
            drawn = os.read(self._turns, _TURN)
            self._last = int.from_bytes(drawn, "big") if drawn else len(self._tasks)
            self._drawn.add(self._last)
        return number in self._drawn

    def answer(self, number: int) -> object:
        """What came of a task, once all have done theirs."""
        if self.draws(number):
            return self._tasks[number]()
        self._end()
        return self._answers[number]

    def _begin(self) -> None:
        if self._turns >= 0:
            return
        self._turns, given = os.pipe()
        os.set_blocking(given, False)  # numbers that a pipe has no room for are nobody's: whoever asks does the task
        os.write(given, b"".join(number.to_bytes(_TURN, "big") for number in range(len(self._tasks))))
        os.close(given)
        with suppress(OSError):  # no room for one more process
            for _ in range(self._count):
                written = os.memfd_create("answers")
                child = os.fork()
                if not child:
                    self._work(written)
                self._children[child] = written

    def _work(self, written: int) -> None:
        """Do tasks in a child, until none is left."""
        try:
            with open(written, "wb") as stream:
                while drawn := os.read(self._turns, _TURN):
                    number = int.from_bytes(drawn, "big")
                    with suppress(Exception):  # whoever asked does it then
                        stream.write(pickle.dumps((number, self._tasks[number]()), pickle.HIGHEST_PROTOCOL))
        finally:
            os._exit(0)

    def _end(self, how: int = 0) -> None:
        """Take what children have written when they are through; kill them before that, where nobody wants it."""
        while self._children:
            child, written = self._children.popitem()
            if how:
                os.kill(child, how)
            with suppress(ChildProcessError):  # somebody else has waited for it
                os.waitpid(child, 0)
            with open(written, "rb") as stream, suppress(EOFError, pickle.UnpicklingError):
                stream.seek(0)
                while not how:
                    number, answer = pickle.load(stream)
                    self._answers[number] = answer


class Turn(Generic[_Answer]):
    """What will come of a task."""

    def __init__(self, forks: Forks, number: int) -> None:
        self._forks = forks
        self._number = number

    def cancel(self) -> bool:
        """Take the task back, unless another process is at it."""
        return self._forks.draws(self._number)

    def result(self) -> _Answer:
        """What came of it; raises an error where nobody has an answer."""
        return self._forks.answer(self._number)  # type: ignore[return-value]
