"""What a file outside any project imports from its own folder, read off its text."""

import os
import re
from collections.abc import Callable, Iterator

# perf: patterns are compiled (and kept by re) when first used, as most runs need none of them.
_IMPORT = (
    rb"(?m)^[^\S\n]*(?:from[^\S\n]+(?P<package>[.\w]+)[^\S\n]+import[^\S\n]*(?:\((?P<many>[^)]*)\)|(?P<names>[^\n#;]*))"
    rb"|import[^\S\n]+(?P<modules>[^\n#;]*))"
)
_COMMENT = rb"#[^\n]*"


def imported_beside(file: str, read: Callable[[str], bytes]) -> list[str]:
    """List the files that a file imports from its own folder, and what these import from there."""
    folder = os.path.dirname(file)
    seen = {file}
    todo = [file]
    while todo:
        path = todo.pop()
        package = os.path.relpath(os.path.dirname(path), folder).split(os.sep)
        for name in imported_names(read(path), [part for part in package if part != "."]):
            for found in _module_files(folder, name):
                if found not in seen:
                    seen.add(found)
                    todo.append(found)
    return sorted(seen - {file})


def imported_names(content: bytes, package: list[str]) -> Iterator[list[str]]:
    """Yield dotted names, each split, that the text seems to import; a name too many does no harm."""
    for match in re.finditer(_IMPORT, content):
        if match["modules"] is not None:
            for module in _names(match["modules"]):
                yield module.split(".")
            continue
        module = match["package"].decode("utf-8", "replace")
        level = len(module) - len(module.lstrip("."))
        if level > len(package) + 1:
            continue
        base = package[: len(package) - level + 1] if level else []
        base = base + [part for part in module[level:].split(".") if part]
        yield base
        for name in _names(match["many"] or match["names"] or b""):
            yield [*base, name]


def _names(listing: bytes) -> list[str]:
    text = re.sub(_COMMENT, b"", listing).decode("utf-8", "replace").replace("\\", " ")
    return [words[0] for words in (item.split() for item in text.split(",")) if words]


def _module_files(folder: str, name: list[str]) -> Iterator[str]:
    """Yield the files that importing a dotted name runs: each package on the way and the module."""
    for part in name:
        if not part.isidentifier():
            return
        folder = os.path.join(folder, part)
        for candidate in (folder + ".py", os.path.join(folder, "__init__.py")):
            if os.path.isfile(candidate):
                yield candidate
