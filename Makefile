# make demo: from documents to answers, an export and a proof.   make test: the whole suite, types and style.
# Both make .venv themselves; all they need is make and Python 3.11 or newer (PYTHON=python3.12 names another one).

PYTHON ?= python3
BIN := .venv/bin
GRAPH ?= graph
SHARED ?= ../shared

.PHONY: demo test lint clean
.DELETE_ON_ERROR:

demo: .venv/installed
	$(BIN)/kg build seeds/ --out $(GRAPH)
	$(BIN)/kg query film-card --graph $(GRAPH)
	$(BIN)/kg query awards --graph $(GRAPH) --cite
	$(BIN)/kg query conflicts --graph $(GRAPH)
	$(BIN)/kg why "Nicolas Cage" actedIn "Leaving Las Vegas" --graph $(GRAPH)
	$(BIN)/kg export --graph $(GRAPH) --format turtle --out films.ttl
	@echo "The graph is in $(GRAPH)/, its Turtle in films.ttl; more questions: $(BIN)/kg query"

test: .venv/installed-dev lint
	SHARED=$(SHARED) $(BIN)/python -m pytest -n auto

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

clean:
	rm -rf .venv graph .graph.* films.ttl

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@ .venv/installed

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "kg needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1); name one: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .venv
