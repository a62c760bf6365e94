"""Work that is shared over processes says the same, whatever becomes of them."""

import json
import os
import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

import pytest

from flake8_privacy.checking import check_project
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile
from flake8_privacy.parse.encoding import decode_unit, encode_unit
from flake8_privacy.parse.skeleton import Trees, lower_function
from flake8_privacy.project import workers
from flake8_privacy.project.reading import Reading
from flake8_privacy.project.workers.pool import Pool
from flake8_privacy.settings import Settings
from tests.test_cases import case_names, load_case


class Courier(Executor):
    """Does the work at once, in this process, but passes everything on as bytes, as other processes do."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        function, arguments = pickle.loads(pickle.dumps((task, args)))
        done.set_result(pickle.loads(pickle.dumps(function(*arguments, **kwargs))))
        return done


class Unlucky(Executor):
    """Never brings anything."""

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_exception(MemoryError("no room"))
        return done


def as_bytes(result: Result) -> bytes:
    return json.dumps(result).encode()


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share projects of any size."""
    monkeypatch.setattr(workers, "SMALLEST", 0)
    monkeypatch.setattr(workers, "SHARE", 1)


@pytest.fixture(scope="module")
def everything() -> list[SourceFile]:
    """All cases as one project."""
    return [
        SourceFile(f"part{number}/{path}", content, reported)
        for number, name in enumerate(case_names())
        for path, content, reported in load_case(name).sources
    ]


@pytest.mark.parametrize("name", case_names())
def test_facts_from_elsewhere_change_nothing(name: str) -> None:
    sources = load_case(name).sources
    assert as_bytes(check_project(sources, Settings(), Courier())) == as_bytes(check_project(sources, Settings()))


@pytest.mark.usefixtures("shared")
def test_processes_change_nothing(everything: list[SourceFile], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_can_fork", lambda: False)
    alone = as_bytes(check_project(everything, Settings()))
    assert alone.count(b"PRV") > 100
    with workers.workers(2, workers.total_size(everything)) as pool:
        assert isinstance(pool, Pool)
        assert as_bytes(check_project(everything, Settings(), pool)) == alone
    assert as_bytes(check_project(everything, Settings(), Courier())) == alone
    assert as_bytes(check_project(everything, Settings(), Unlucky())) == alone


@pytest.mark.usefixtures("shared")
def test_a_process_that_dies_costs_no_finding(everything: list[SourceFile], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_can_fork", lambda: False)
    alone = as_bytes(check_project(everything, Settings()))
    with workers.workers(2, workers.total_size(everything)) as pool:
        assert pool is not None
        pool.submit(os._exit, 1)
        assert as_bytes(check_project(everything, Settings(), pool)) == alone


def test_what_is_too_deep_to_cross_is_read_here() -> None:
    deep = SourceFile("deep.py", f"def give(user):\n    return {'lambda: ' * 900}user.email\n".encode())
    for workers_ in (None, Courier()):
        reading = Reading([deep], Settings(), workers_, {})
        assert not reading.failures
        assert reading.facts["deep.py"].heads


def test_small_projects_stay_in_one_process(everything: list[SourceFile]) -> None:
    with workers.workers(8, workers.total_size(everything[:5])) as pool:
        assert pool is None


def test_one_job_stays_in_one_process(everything: list[SourceFile], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "SMALLEST", 0)
    with workers.workers(1, workers.total_size(everything)) as pool:
        assert pool is None


def test_units_are_what_they_were_encoded_from(everything: list[SourceFile]) -> None:
    reading = Reading(everything, Settings())
    for facts in reading.facts.values():
        for head in facts.heads:
            unit = reading.codes.get((facts.path, head.index)) or lower_function(facts, head, Trees())
            decoded = decode_unit(encode_unit(unit))
            assert encode_unit(decoded) == encode_unit(unit)
            assert decoded.code.local_names == unit.code.local_names
            assert type(decoded.code) is type(unit.code)
