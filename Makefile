# All targets set up .venv from nothing; a second call finds it done and is quick.
# accuracy and both bench targets also fetch the corpus into the user's cache folder, bench other linters beside it; they
# take options: OPTIONS=--write-unread
# Before they measure they compile what has been edited: where Python keeps no compiled files, each start would do so.
# verify-catalog fetches the packages of the third parties into the same folder, and takes keys: OPTIONS=mixpanel

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test accuracy bench bench-quick verify-catalog

demo: $(VENV)/installed
	$(BIN)/flake8-privacy check --exit-zero examples/shop

test: $(VENV)/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n auto

accuracy: $(VENV)/installed
	$(BIN)/python -m bench.accuracy $(OPTIONS)

bench: $(VENV)/installed
	@$(BIN)/python -m compileall -q src
	$(BIN)/python -m bench.speed $(OPTIONS)

bench-quick: $(VENV)/installed
	@$(BIN)/python -m compileall -q src
	$(BIN)/python -m bench.quick $(OPTIONS)

verify-catalog: $(VENV)/installed
	$(BIN)/python -m evidence --check $(OPTIONS)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "flake8-privacy needs Python 3.11 or newer; name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/installed
