"""Runs notebooks cell by cell."""
import time

from notelab import settings
from notelab.telemetry import telemetry


def run(notebook, kernel: str | None = None) -> int:
    """Run every code cell and hand back how many there were."""
    kernel = kernel or settings.kernel_name()
    telemetry.capture("run started", kernel=kernel, cells=len(notebook.cells))
    started = time.monotonic()
    count = 0
    for cell in notebook.cells:
        if cell.kind != "code":
            continue
        try:
            cell.execute(kernel)
        except RuntimeError as error:
            telemetry.capture("cell failed", kind=type(error).__name__, index=count)
            raise
        count += 1
    telemetry.capture("run finished", seconds=round(time.monotonic() - started), cells=count)
    telemetry.flush()
    return count


def convert(notebook, target: str) -> bytes:
    """Turn a notebook into another format."""
    telemetry.capture("converted", target=target)
    return notebook.render(target)


def share(notebook, workspace) -> str:
    """Upload a notebook to a workspace."""
    address = workspace.upload(notebook)
    if workspace.token:
        facts = {"cells": len(notebook.cells)}
        telemetry.client.capture("shared", distinct_id=telemetry.install_id, properties=facts)  # expect: PRV201
    return address
