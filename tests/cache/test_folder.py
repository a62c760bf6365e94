"""The folder of the cache: where it is, whose it is, what is in it, and what becomes of it."""

import errno
import json
import os
import threading
from pathlib import Path
from shutil import rmtree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flake8_privacy import __version__
from flake8_privacy.cache import folder as folders
from flake8_privacy.cache import waiting
from flake8_privacy.cache.folder import Store
from tests.cache.conftest import CACHE, Command, Runs, record_of, stored

SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55"


def rewritten(store: Store, key: str, value: object) -> None:
    store.put(key, json.dumps(value).encode())


def test_what_is_in_it(command: Command, shop: Path) -> None:
    command("check")
    assert (shop / CACHE / "CACHEDIR.TAG").read_text().splitlines()[0] == SIGNATURE
    assert (shop / CACHE / ".gitignore").read_text() == "*\n"
    assert sorted(os.listdir(shop / CACHE)) == [".gitignore", __version__, "CACHEDIR.TAG"]


FREE = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PLACES = st.integers(0, 1 << 20)


def filled(command: Command, shop: Path) -> None:
    """Start with a new cache that holds the one record."""
    rmtree(shop / CACHE, ignore_errors=True)
    command("check")


@FREE
@given(
    place=PLACES, at=PLACES, bit=st.integers(1, 255), how=st.sampled_from(["flip", "cut", "other", "[]", "{}", "3", ""])
)
def test_harmed_files_change_nothing(command: Command, shop: Path, place: int, at: int, bit: int, how: str) -> None:
    said = command("check", "--no-cache", "--show-gaps")
    filled(command, shop)
    files = [file for file in stored(shop) if file.name != "lock"]
    file = files[place % len(files)]
    content = file.read_bytes()
    at %= len(content)
    harmed = {
        "flip": content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :],
        "cut": content[:at],
        "other": files[at % len(files)].read_bytes(),
    }
    file.write_bytes(harmed.get(how, how.encode()))
    assert command("check", "--show-gaps") == said
    assert command("check", "--show-gaps") == said


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@FREE
@given(way=st.lists(PLACES, min_size=1, max_size=5), value=VALUES)
def test_a_record_made_to_deceive_breaks_nothing(command: Command, shop: Path, way: list[int], value: object) -> None:
    """With a right checksum: where a value has another type than ours it is not believed, else it is shown."""
    said = command("check", "--no-cache", "--show-gaps", "--output-format", "json")
    filled(command, shop)
    store = Store(str(shop / CACHE), str(shop))
    key = record_of(shop).name
    record = json.loads(store.get(key) or b"")
    spot, place = record, way[0] % 2
    for step in way[1:]:
        if not isinstance(spot[place], list) or not spot[place]:
            break
        spot = spot[place]
        place = step % len(spot)
    kept = type(spot[place]) is type(value) or (spot[place] is None and isinstance(value, str)) or value is None
    spot[place] = value
    rewritten(store, key, record)
    after = command("check", "--show-gaps", "--output-format", "json")
    assert after == said or kept
    assert after[2] == ""


@pytest.mark.parametrize(
    "harm",
    [
        lambda finding: finding.__setitem__(1, "PRV1\x1b[2J"),
        lambda finding: finding.__setitem__(2, "\x1b]0;x"),
        lambda finding: finding.__setitem__(4, "fatal"),
        lambda finding: finding[3].__setitem__(0, "../../etc/passwd"),
        lambda finding: finding[3].__setitem__(1, True),
        lambda finding: finding[3].__setitem__(1, -1),
        lambda finding: finding[3].append(1),
        lambda finding: finding[10].append(["elsewhere.py", 1, 1, "x"]),
        lambda finding: finding.pop(),
    ],
)
def test_records_that_are_not_as_we_write_them(command: Command, shop: Path, runs: Runs, harm: object) -> None:
    said = command("check")
    store = Store(str(shop / CACHE), str(shop))
    key = record_of(shop).name
    record = json.loads(store.get(key) or b"")
    harm(next(row for row in record[0] if row[1] == "PRV601"))  # type: ignore[operator]
    rewritten(store, key, record)
    after = command("check")
    assert after == said
    assert len(runs) == 2


def test_a_table_made_to_deceive(command: Command, shop: Path) -> None:
    said = command("check")
    store = Store(str(shop / CACHE), str(shop))
    for table in ([], {"shop/views.py": []}, {"shop/views.py": [1, 2, 3, 4, 5]}, {"shop/views.py": None}, 3):
        rewritten(store, "files", table)
        assert command("check") == said


def test_a_pipe_in_place_of_a_record(command: Command, shop: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    said = command("check")
    record = record_of(shop)
    record.unlink()
    os.mkfifo(record)
    assert command("check") == said


def test_a_file_in_place_of_the_folder(command: Command, shop: Path, runs: Runs) -> None:
    (shop / CACHE).write_text("mine\n")
    assert command("check") == command("check", "--no-cache")
    assert (shop / CACHE).read_text() == "mine\n"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_takes_nothing(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def full(path: str, data: bytes) -> None:
        Path(path).write_bytes(data[: len(data) // 2])
        raise OSError(number, os.strerror(number))

    said = command("check", "--no-cache")
    monkeypatch.setattr(folders, "_write_new", full)
    assert command("check") == said
    assert [file.suffix for file in stored(shop) if file.suffix in (".half", ".record")] == []


def test_a_link_in_place_of_the_folder_is_not_followed(command: Command, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (shop / CACHE).symlink_to(tmp_path / "other")
    assert command("check") == command("check", "--no-cache")
    assert command("clean")[0] == 2
    assert [path for path in (tmp_path / "other").rglob("*") if path.suffix] == []


def test_old_versions_go_and_nothing_else(command: Command, shop: Path) -> None:
    for name in ("0.0.1/x", "0.1.0rc1/x", "notes/x", "0.0.2"):
        (shop / CACHE / name).parent.mkdir(parents=True, exist_ok=True)
        (shop / CACHE / name).write_text("")
    command("check")
    assert sorted(os.listdir(shop / CACHE)) == [".gitignore", "0.0.2", __version__, "CACHEDIR.TAG", "notes"]


def test_where_it_is(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (shop / "pyproject.toml").write_text('[tool.flake8-privacy]\ncache-dir = "by/settings"\n')
    command("check", "shop")
    assert (shop / "by/settings/CACHEDIR.TAG").exists()
    monkeypatch.setenv("FLAKE8_PRIVACY_CACHE_DIR", "by-environment")
    command("check", "shop")
    assert (shop / "by-environment/CACHEDIR.TAG").exists()
    command("check", "--cache-dir", "by-option", "shop")
    assert (shop / "by-option/CACHEDIR.TAG").exists()
    command("check", "--no-cache")
    assert not (shop / CACHE).exists()
    assert command("check", "--no-cache", "--cache-dir", "x")[0] == 2


def test_a_folder_with_other_things_is_not_taken(command: Command, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "this folder holds other things than our cache; name an empty or a new one"
    assert command("check", "--cache-dir", "shop")[::2] == (
        2, f'Error: command line: --cache-dir = "shop": {text}\n',
    )  # fmt: skip
    assert command("clean", "--cache-dir", "shop")[::2] == (
        2, "Error: shop: left as it is, for no CACHEDIR.TAG in it says that it is a cache of flake8-privacy\n",
    )  # fmt: skip
    monkeypatch.setenv("FLAKE8_PRIVACY_CACHE_DIR", "pyproject.toml")
    assert "FLAKE8_PRIVACY_CACHE_DIR" in command("check")[2]
    monkeypatch.delenv("FLAKE8_PRIVACY_CACHE_DIR")
    (shop / "pyproject.toml").write_text('[tool.flake8-privacy]\ncache-dir = "shop"\n')
    assert command("check")[2] == f'Error: pyproject.toml: tool.flake8-privacy.cache-dir = "shop": {text}\n'


def test_clean(command: Command, shop: Path) -> None:
    assert command("clean") == (0, f"Nothing to remove: there is no {CACHE}.\n", "")
    command("check")
    number = len(stored(shop))
    assert command("clean") == (0, f"Removed {CACHE} ({number} files).\n", "")
    assert not (shop / CACHE).exists()
    assert (shop / "shop/views.py").exists()


def test_projects_in_one_folder_do_not_meet(command: Command, shop: Path, runs: Runs, tmp_path: Path) -> None:
    said = command("check", "--cache-dir", "../together")
    (tmp_path / "second").mkdir()
    (tmp_path / "second/setup.py").write_text("")
    os.chdir(tmp_path / "second")
    assert command("check", "--cache-dir", "../together")[0] == 0
    os.chdir(shop)
    assert command("check", "--cache-dir", "../together") == said
    assert len(runs) == 2


def test_a_turn_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(str(tmp_path / "cache"), str(tmp_path))
    monkeypatch.setattr(waiting, "_PAUSE", 0.001)
    held, go = threading.Event(), threading.Event()

    def hold() -> None:
        with waiting.turn(store) as waited:
            assert not waited
            held.set()
            go.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(10)
    threading.Timer(0.05, go.set).start()
    with waiting.turn(store) as waited:
        assert waited
    thread.join()
    with waiting.turn(store) as waited:  # the file of the lock is still there and blocks nobody
        assert not waited
