"""Measures what parsing alone takes: ``python -m bench.parsing FOLDER...`` prints a JSON list, one item a folder.

Each file is read, decoded and parsed, all in this one process, without garbage collection and with nothing kept. No
linter that looks at syntax can be quicker, so this is what the linter's own time is compared with.
"""

import ast
import gc
import io
import json
import os
import sys
import time
import tokenize
import warnings
from collections.abc import Iterator

from flake8_privacy.project.files.walking import EXCLUDED_FOLDERS


def main(folders: list[str]) -> None:
    """Measure the folders and print the figures."""
    warnings.simplefilter("ignore")
    gc.disable()
    json.dump([measure_folder(folder) for folder in folders], sys.stdout)


def measure_folder(folder: str) -> dict[str, float]:
    """Parse what the linter would read in a folder; give the number of files and the seconds taken."""
    files = list(python_files(folder))
    wall, cpu = time.perf_counter(), time.process_time()
    for file in files:
        parse(file)
    return {"files": len(files), "cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}


def python_files(folder: str) -> Iterator[str]:
    """Yield the Python files below a folder, less those in folders that the linter passes over."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - EXCLUDED_FOLDERS)
        yield from (os.path.join(place, file) for file in sorted(files) if file.endswith(".py"))


def parse(file: str) -> None:
    """Read, decode and parse one file; one that is no Python takes the time it takes."""
    with open(file, "rb") as stream:
        content = stream.read()
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        ast.parse(content.decode(encoding))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass


if __name__ == "__main__":
    main(sys.argv[1:])
