"""What holds for all tests: cases are data, and test modules may import each other as ``tests.…``."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Some cases hold files named test_*.py: they are read by the linter, never run.
collect_ignore = ["cases"]

# Plain `pytest` does not put the root on the path, `python -m pytest` does.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
