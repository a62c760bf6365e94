"""The lines of a text that may import, and what they call things: looked for where the words stand.

perf: few lines do; looking for the words is quicker than looking at each line.
"""

import re

_ALIAS = re.compile(r"\b([A-Za-z_]\w*) as ([A-Za-z_]\w*)\s*(?:[,)#]|$)", re.MULTILINE)
_NO_IMPORTS = ("#", "with ", "except")


def import_lines(text: str) -> str:
    """The lines that may import, with those on which they go on."""
    found: list[str] = []
    at = text.find("import")
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, _end_of_line(text, at)
        if text.find("(", start, end) >= 0 > text.find(")", start, end):
            end = _end_of_line(text, text.find(")", end))
        found.append(text[start:end])
        at = text.find("import", end)
    return "\n".join(found)


def aliases(text: str) -> tuple[tuple[str, str], ...]:
    """What ``as`` calls names on lines that may import them."""
    found: list[str] = []
    at = text.find(" as ")
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, _end_of_line(text, at)
        line = text[start:end]
        if not line.lstrip().startswith(_NO_IMPORTS):
            found.append(line)
        at = text.find(" as ", end)
    pairs = _ALIAS.findall("\n".join(found)) if found else ()
    return tuple((name, alias) for name, alias in pairs if name != alias)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at) if at >= 0 else -1
    return end if end >= 0 else len(text)
