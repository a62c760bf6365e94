"""Run the command as ``python -m flake8_privacy``."""

from .cli import start

if __name__ == "__main__":
    start()
