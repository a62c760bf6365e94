"""Which file an import names does not depend on who asks first."""

from itertools import permutations

from flake8_privacy.project.names.modules import ModuleGraph

PATHS = ("shop/__init__.py", "shop/logging.py", "shop/jobs.py", "tools/logging.py", "tools/run.py")


def test_answers_do_not_depend_on_the_order_of_questions() -> None:
    questions = [(path, "logging") for path in PATHS if path.endswith(("logging.py", "jobs.py", "run.py"))]
    expected = {
        "shop/logging.py": None,
        "shop/jobs.py": None,
        "tools/logging.py": None,
        "tools/run.py": "tools/logging.py",
    }
    for order in permutations(questions):
        graph = ModuleGraph(PATHS)
        assert {path: graph.find(path, module, 0) for path, module in order} == expected
