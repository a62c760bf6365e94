"""Command line."""
import argparse
import sys

from pipelines import tracking


def run(target: str) -> int:
    """Run one pipeline."""
    tracking.track_start("run")
    try:
        tracking.track_adapter(target.partition(":")[0])
        print(f"running {target}")
    except RuntimeError as error:
        tracking.track_failure(tracking.active_user, "run", error)
        return 1
    tracking.track_end("run", "ok")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="pipelines")
    parser.add_argument("target")
    options = parser.parse_args(arguments)
    tracking.active_user.initialise()
    try:
        return run(options.target)
    finally:
        tracking.flush()


if __name__ == "__main__":
    sys.exit(main())
