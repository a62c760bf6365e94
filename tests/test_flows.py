"""What a summary says of the ways from a parameter to a sink: each once, and none that another covers."""

import pytest

from flake8_privacy.model.source import SourceFile
from flake8_privacy.project.exploring import Explorer
from flake8_privacy.project.reading import Reading
from flake8_privacy.settings import Settings

HEAD = "import posthog\n\n\ndef send(value):\n    posthog.capture(value, 'seen')\n\n\n"


@pytest.mark.parametrize(
    ("body", "tests"),
    [
        pytest.param("    if mode == 'full':\n        send(value)\n", [1], id="only in one mode"),
        pytest.param("    send(value)\n    if mode == 'full':\n        send(value)\n", [0], id="in any mode anyhow"),
        pytest.param("    if mode == 'full':\n        send(value)\n    send(value)\n", [1, 0], id="first in one mode"),
        pytest.param(
            "    if mode == 'full':\n        send(value)\n    if mode == 'part':\n        send(value)\n",
            [1, 1],
            id="in two modes",
        ),
    ],
)
def test_what_always_happens_covers_what_happens_sometimes(body: str, tests: list[int]) -> None:
    text = HEAD + "def run(value, mode):\n" + body + "\n\ndef page(user):\n    run(user.email, 'full')\n"
    explorer = Explorer(Reading([SourceFile("app.py", text.encode())], Settings()))
    explorer.explore()
    (run,) = [made for key, made in explorer.units.made.items() if explorer.facts["app.py"].heads[key[1]].name == "run"]
    assert [len(flow.tests) for flow in run.flows if flow.exit.kind == "send"] == tests
