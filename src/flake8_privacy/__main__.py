"""Run the command as ``python -m flake8_privacy``."""

from .cli import main

if __name__ == "__main__":
    main(prog_name="flake8-privacy")
