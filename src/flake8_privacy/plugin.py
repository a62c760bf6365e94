"""The front end for flake8: the only file that knows flake8."""

import os
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, NamedTuple

from . import __version__
from .model.findings import CONFIDENCES, SEVERITIES, Finding
from .project.discovery import open_project
from .report.selection import is_asked_for
from .settings import OFF_BY_DEFAULT, Overrides, SettingsError, read_choice

Line = tuple[int, int, str, type[Any]]
STDIN = "-"


class _Checked(NamedTuple):
    """One analysed project: findings by absolute path, or why there are none."""

    findings: Mapping[str, list[Finding]]
    failure: str = ""


class Plugin:
    """Reports, for each file that flake8 hands over, the findings of the project that the file belongs to.

    flake8 makes an instance a file, in several processes. The project is analysed once a process, when the
    first file arrives: its root and settings follow from the paths on flake8's command line, as they do for
    ``flake8-privacy check``.
    """

    name = "flake8-privacy"
    version = __version__

    _options: ClassVar[Any] = None
    _checked: ClassVar[dict[object, _Checked]] = {}

    def __init__(self, tree: object, filename: str, lines: list[str]) -> None:
        self.filename = filename
        self.lines = lines

    @classmethod
    def add_options(cls, option_manager: Any) -> None:
        """Declare our options; ``[tool.flake8-privacy]`` of ``pyproject.toml`` holds all others."""
        for name, choices, text in (
            ("severity", SEVERITIES, "Leave out PRV findings that are less severe"),
            ("confidence", CONFIDENCES, "Leave out PRV findings that are less certain"),
        ):
            option_manager.add_option(
                f"--privacy-min-{name}", parse_from_config=True, metavar="|".join(choices), help=f"{text}."
            )
        option_manager.add_option(
            "--privacy-root",
            parse_from_config=True,
            normalize_paths=True,
            metavar="FOLDER",
            help="The root of the project to analyse for PRV (default: found from the paths).",
        )

    @classmethod
    def parse_options(cls, option_manager: object, options: Any, args: object) -> None:
        """Keep the options. Each worker process may come by here, so nothing is done with them yet."""
        cls._options = options

    def run(self) -> Iterator[Line]:
        """Yield the findings in this file. Never raises: one broken plugin would end flake8's whole run."""
        try:
            checked, path = self._project()
        except Exception as error:  # noqa: BLE001 - flake8 must go on
            checked, path = _Checked({}, _failure(error)), ""
        if checked.failure:
            yield 1, 0, f"PRV902 {checked.failure}", type(self)
        for finding in checked.findings.get(path, ()):
            yield finding.place.line, finding.place.column - 1, f"{finding.code} {finding.message}", type(self)

    def _project(self) -> tuple[_Checked, str]:
        """Give the project of the file, analysed, and the file's absolute path in it."""
        cwd = os.getcwd()
        path = os.path.normpath(os.path.join(cwd, self.filename))
        named = self._named()
        if not _covers(named, path, cwd):  # somebody drives flake8's classes without a command line
            named = (self.filename,)
        overrides = self._overrides()
        buffers = {self.filename: _encode("".join(self.lines))} if STDIN in self._filenames() else {}
        key = (cwd, named, overrides, tuple(buffers.items()))
        if key not in self._checked:
            self._checked.clear()  # an editor's server may live long; only the last project is asked for again
            self._checked[key] = _check(named, cwd, overrides, buffers)
        return self._checked[key], path

    def _filenames(self) -> list[str]:
        return getattr(self._options, "filenames", None) or ["."]

    def _named(self) -> tuple[str, ...]:
        return tuple(self.filename if path == STDIN else path for path in self._filenames())

    def _overrides(self) -> Overrides:
        options = self._options
        said: dict[str, Any] = {
            key: read_choice(value, choices, "flake8", f"privacy-{key.replace('_', '-')}")
            for key, choices in (("min_severity", SEVERITIES), ("min_confidence", CONFIDENCES))
            if (value := getattr(options, f"privacy_{key}", None)) is not None
        }
        selected = [*(getattr(options, "select", None) or ()), *(getattr(options, "extend_select", None) or ())]
        # A whole code is enough to switch on what is off by default, here as in our own settings.
        whole = tuple(code for code in selected if code in OFF_BY_DEFAULT)
        return Overrides(extend_select=whole, root=getattr(options, "privacy_root", None), **said)


def _check(named: tuple[str, ...], cwd: str, overrides: Overrides, buffers: Mapping[str, bytes]) -> _Checked:
    """Analyse a project; a failure is kept as well, or every file would run into it anew."""
    from .checking import check_project
    from .rules.registry import all_rules

    findings: dict[str, list[Finding]] = {}
    try:
        known_codes = {rule.code: rule.name for rule in all_rules()}
        project = open_project(named, cwd, overrides, known_codes, buffers=buffers)
        for finding in check_project(project.sources, project.settings).findings:
            if is_asked_for(finding, project.settings):
                path = os.path.normpath(os.path.join(project.root, finding.place.path))
                findings.setdefault(path, []).append(finding)
    except Exception as error:  # noqa: BLE001 - flake8 must go on
        return _Checked({}, _failure(error))
    return _Checked(findings)


def _failure(error: Exception) -> str:
    text = " ".join(str(error).split())
    if isinstance(error, SettingsError):
        return text
    return f"internal error, please report it: {type(error).__name__}: {text}"


def _covers(named: tuple[str, ...], path: str, cwd: str) -> bool:
    """Tell whether a path is one of the named ones or lies under one."""
    for name in named:
        full = os.path.normpath(os.path.join(cwd, name))
        if path == full or path.startswith(full.rstrip(os.sep) + os.sep):
            return True
    return False


def _encode(text: str) -> bytes:
    """Turn text that flake8 decoded back into bytes that say the same to Python's parser."""
    from io import BytesIO
    from tokenize import detect_encoding

    plain = text.encode("utf-8", "surrogatepass")
    try:
        return text.encode(detect_encoding(BytesIO(plain).readline)[0])
    except (SyntaxError, LookupError, UnicodeError):
        return plain
