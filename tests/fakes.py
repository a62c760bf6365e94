"""Stand-ins for the analysis, for tests of what is around it."""

from collections.abc import Callable, Iterable

import flake8_privacy.checking as engine
from flake8_privacy.model.findings import Result
from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.analysis import Seen
from flake8_privacy.project.templates import Templates
from flake8_privacy.settings import Settings


def blind(check: Callable[[Iterable[SourceFile], Settings], Result]) -> Callable[..., engine.Examined]:
    """An analysis that says what ``check`` says and has seen nothing."""

    def examine(
        sources: Iterable[SourceFile],
        settings: Settings,
        workers: object = None,
        known: object = None,
        reader: object = None,
    ) -> engine.Examined:
        return engine.Examined(check(sources, settings), Seen({}, frozenset(), {}, {}, frozenset(), Templates(())))

    return examine
