"""Checking one file imports nothing that only other tasks need: start-up is counted in milliseconds."""

import subprocess
import sys
from pathlib import Path

import pytest

FORBIDDEN = (
    "asyncio",
    "concurrent.futures",
    "difflib",
    "flake8",
    "importlib.metadata",
    "ipaddress",
    "libcst",
    "multiprocessing",
    "ssl",
    "unittest",
    "urllib.parse",
    "xml",
)

PROBE = """
import sys
from flake8_privacy.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sorted(sys.modules), sep="\\n", file=sys.stderr)
"""

CLEAN = "def total(order):\n    return order.subtotal\n"
LEAKING = 'import logging\n\n\ndef greet(user):\n    logging.info("hello %s", user.email)\n'


def modules_after(*code: str) -> set[str]:
    """Run a program in a fresh interpreter; it names what it loaded on standard error."""
    done = subprocess.run([sys.executable, "-c", *code], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return set(done.stderr.splitlines())


@pytest.mark.parametrize("output_format", ["text", "json"])
@pytest.mark.parametrize("source", [CLEAN, LEAKING], ids=["clean", "leaking"])
def test_checking_a_file_loads_little(source: str, output_format: str, tmp_path: Path) -> None:
    file = tmp_path / "file.py"
    file.write_text(source, encoding="utf-8")
    loaded = modules_after(PROBE, "check", str(file), "--output-format", output_format)
    assert "flake8_privacy.checking" in loaded
    assert sorted(loaded.intersection(FORBIDDEN)) == []


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys\nbefore = set(sys.modules)\nimport flake8_privacy\n"
    loaded = modules_after(code + "print(*(set(sys.modules) - before), sep='\\n', file=sys.stderr)")
    assert loaded == {"flake8_privacy"}
