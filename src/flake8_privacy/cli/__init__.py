"""The front end for a shell."""

import gc
import os
import sys


def start() -> None:
    """Run the command and leave at once.

    perf: the process lives for one run, so neither collecting its garbage nor taking its many small
    objects apart at the end is worth the fifth of the time that it takes. Importing makes such objects, too.
    """
    gc.disable()
    from .main import main

    status: object = 0
    try:
        main(prog_name="flake8-privacy")
    except SystemExit as leaving:
        status = leaving.code
    if isinstance(status, str):
        sys.stderr.write(f"{status}\n")
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            status = status or 1
    os._exit(status if isinstance(status, int) else int(bool(status)))
