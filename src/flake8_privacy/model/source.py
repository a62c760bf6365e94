"""One file of a project as it was handed over, before anything is known about it."""

from collections.abc import Callable

from .tuples import NamedTuple

_TEMPLATE_ENDS = (".html", ".txt", ".mjml", ".jinja", ".jinja2", ".j2")
_TEMPLATE_FOLDERS = frozenset({"emails", "jinja2", "mails"})


class SourceFile(NamedTuple):
    """The bytes of one file and where it stands.

    ``path`` is relative to the project's root, with ``/``. ``reported`` tells whether findings in
    this file are asked for; files that are only analysed (callers, models, templates) have it false.
    """

    path: str
    content: bytes
    reported: bool = True

    def read(self) -> bytes:
        """Give the content."""
        return self.content


class UnreadFile(NamedTuple):
    """A template that nobody may ask for: it is read when somebody does."""

    path: str
    read: Callable[[], bytes]


Source = SourceFile | UnreadFile


def is_template(path: str) -> bool:
    """Tell whether a file of a project is a template: a text of the right kind where templates are kept."""
    return path.endswith(_TEMPLATE_ENDS) and any(map(_keeps_templates, path.split("/")[:-1]))


def _keeps_templates(folder: str) -> bool:
    return "template" in folder or folder in _TEMPLATE_FOLDERS
