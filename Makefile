# The project's commands. Each does the set-up it needs, says what it is doing, and repeats nothing.

PYTHON ?= python3
BIN := .venv/bin
PREPARE := $(PYTHON) tools/prepare.py
PORT ?= 8000
# Only as an argument of make: a BROWSER in the environment is the desktop's, and means another thing.
ENGINE := $(if $(findstring command,$(origin BROWSER)),$(BROWSER))
export PORT SITE_URL
export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve site wheel test check translated cases bench mutants sources release lock clean

help:
	@echo "make serve   build both languages and serve them at http://127.0.0.1:$(PORT)/, with live reload"
	@echo "make site    write the finished site to site/ (SITE_URL=https://... sets its address)"
	@echo "make wheel   write the rules as a wheel to dist/"
	@echo "make test    run every test, in Chromium, Firefox and WebKit too (BROWSER=firefox: only the tests in that one)"
	@echo "make check   the quick checks: format, lint, types, words, strict build"
	@echo "make translated PAGE=message-types/inmail   say that a page and its twin agree as they stand"
	@echo "make cases   write the answers in explainer/say/cases anew; git diff shows what changed"
	@echo "make bench   measure speed and size, and print the tables"
	@echo "make mutants change the code a little, again and again, and see that a test notices (half an hour)"
	@echo "make sources ask whether the cited pages still answer, and say how old the last check is (needs the network)"
	@echo "make release VERSION=0.2.0   date the version, build it, and see that a fresh clone builds the same bytes"

serve:
	@$(PREPARE) packages pyodide
	@$(BIN)/python -m explainer.website.serve

site:
	@$(PREPARE) packages pyodide
	@$(BIN)/python -m explainer.website.build.site site

wheel:
	@$(PREPARE) packages
	@$(BIN)/python -m explainer.website.bundle.engine.wheel dist

test:
	@$(PREPARE) packages pyodide $(or $(ENGINE),browser)
	@$(BIN)/python -m pytest -n 2 $(ENGINE:%=--browser=%)

check:
	@$(PREPARE) packages pyodide
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/python -m explainer.website.twins.translations
	@$(BIN)/python -m pytest -n 2 tests/say/test_words.py tests/rulebook/test_ledger.py tests/project
	@$(BIN)/python -m explainer.website.build.site build/check

translated:
	@test -n "$(PAGE)" || { echo "name the page: make translated PAGE=message-types/inmail"; exit 2; }
	@$(PREPARE) packages
	@$(BIN)/python -m explainer.website.twins.translations $(PAGE)

cases:
	@$(PREPARE) packages
	@$(BIN)/python -m tests.say.write

bench:
	@$(PREPARE) packages pyodide chromium
	@$(BIN)/python -m bench

mutants:
	@$(PREPARE) packages
	@$(BIN)/python tools/mutants.py

sources:
	@$(PREPARE) packages
	@$(BIN)/python -m tools.sources

release:
	@test -n "$(VERSION)" || { echo "name the version: make release VERSION=0.2.0"; exit 2; }
	@$(PREPARE) packages pyodide
	@$(BIN)/python -m tools.release "$(VERSION)"

# Write requirements.txt anew from requirements.in: hashes, and no address of any registry.
lock:
	@$(PREPARE) packages
	@PATH="$(CURDIR)/.venv-tools/bin:$$PATH" uv pip compile --quiet --upgrade --generate-hashes \
		--no-emit-index-url --python-version 3.13 --custom-compile-command "make lock" requirements.in -o requirements.txt

clean:
	rm -rf site dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
