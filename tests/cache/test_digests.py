"""What a record is filed under."""

from pathlib import Path

from flake8_privacy import __version__
from flake8_privacy.cache.digests import code_digest, key_of
from flake8_privacy.settings import Settings


def test_the_digest_of_code_is_that_of_its_files(tmp_path: Path) -> None:
    package = tmp_path / "tool"
    (package / "inner/__pycache__").mkdir(parents=True)
    (package / "inner/a.py").write_text("x = 1\n")
    first = code_digest(str(package))
    (package / "inner/__pycache__/a.pyc").write_bytes(b"x")
    assert code_digest(str(package)) == first
    (package / "inner/a.py").write_text("x = 2\n")
    assert code_digest(str(package)) != first


def test_an_installed_wheel_is_known_by_its_record(tmp_path: Path) -> None:
    package = tmp_path / "tool"
    package.mkdir()
    notes = tmp_path / f"tool-{__version__}.dist-info" / "RECORD"
    notes.parent.mkdir()
    notes.write_text("tool/a.py,sha256=abc,1\n../bin/tool,sha256=x,1\n")
    first = code_digest(str(package))
    notes.write_text("tool/a.py,sha256=abc,1\ntool/__pycache__/a.pyc,,\n../bin/tool,sha256=y,1\n")
    assert code_digest(str(package)) == first
    notes.write_text("tool/a.py,sha256=abd,1\n")
    assert code_digest(str(package)) != first


def test_a_key_tells_files_and_settings_apart() -> None:
    keys = {
        key_of(Settings(), {}),
        key_of(Settings(), {"a.py": "1"}),
        key_of(Settings(), {"a.py": "2"}),
        key_of(Settings(), {"b.py": "1"}),
        key_of(Settings(tests=True), {"b.py": "1"}),
    }
    assert len(keys) == 5
    assert key_of(Settings(ignore=("PRV1",)), {"a.py": "1", "b.py": "2"}) == key_of(
        Settings(), {"b.py": "2", "a.py": "1"}
    )
