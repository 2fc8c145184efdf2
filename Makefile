# make demo   read examples/ and write dossier.html
# make test   everything that must hold before a commit
# Both do the set-up themselves: Python 3.11 or later (with venv), make and git are all they need.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
GENERATED := README.md docs/cli.md docs/lexicon.md docs/how-it-reads.md
CHECKED := src tests eval bench scripts conftest.py
.DEFAULT_GOAL := help
.PHONY: help setup neural demo test checks lint types layers docs docs-check gate gate-update tests slow bench train-names train-spelling lock format clean

help:  ## What can be made
	@grep -hE '^[a-z-]+:.*  ## ' Makefile | sed 's/:.*  ## /\t/' | while IFS="$$(printf '\t')" read -r name what; do printf '%-12s %s\n' "$$name" "$$what"; done

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "isnad needs Python 3.11 or later; name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "Python's venv is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "making the environment in .venv (once)"; $(PYTHON) -m venv .venv; }
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

setup: $(READY)  ## Make the environment in .venv

neural: $(READY)  ## Add torch and transformers, with which tests/test_neural.py runs (1 GB)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check -r requirements-neural.txt

demo: $(READY)  ## Read examples/, print the summary, write dossier.html
	@$(BIN)/isnad dossier examples
	@$(BIN)/isnad dossier examples -o dossier.html
	@echo "The page: file://$(CURDIR)/dossier.html"

test: $(READY)  ## Lint, types, layers, generated docs, quality gate, tests: all of them, whatever fails, the tests last
	@status=0; $(MAKE) --no-print-directory --keep-going checks || status=1; $(BIN)/python -m pytest || status=1; exit $$status

checks: lint types layers docs-check gate  ## All of `make test` but the tests

lint: $(READY)  ## ruff: rules and form
	$(BIN)/ruff check $(CHECKED)
	$(BIN)/ruff format --check $(CHECKED)

types: $(READY)  ## mypy, strict
	$(BIN)/mypy

layers: $(READY)  ## Who may import whom
	$(BIN)/lint-imports

docs: $(READY)  ## Write the generated docs anew
	$(BIN)/python scripts/schema.py
	$(BIN)/python eval/gate.py --table
	$(BIN)/cog -I scripts -r $(GENERATED)

docs-check: $(READY)  ## Fail where a generated doc is stale
	$(BIN)/cog -I scripts --check $(GENERATED)

gate: $(READY)  ## Quality: no number below its floor
	$(BIN)/python eval/gate.py

gate-update: $(READY)  ## Raise the floors to what is measured now
	$(BIN)/python eval/gate.py --update

tests: $(READY)  ## Tests and doctests; a warning is an error
	$(BIN)/python -m pytest

slow: $(READY)  ## The tests, the slowest twenty named
	$(BIN)/python -m pytest --durations=20

ifneq ($(wildcard eval/suites.py),)
.PHONY: suites
suites: $(READY)  ## How much of the peers' own cases is read (where eval/suites.py is)
	$(BIN)/python eval/suites.py
endif

.PHONY: kills mutants
kills: $(READY)  ## Kill `isnad add` a thousand times and look whether anything was lost
	$(BIN)/python eval/kills.py

mutants: $(READY)  ## Take in 5,000 damaged pages, feeds, tables and archives
	$(BIN)/python eval/mutants.py

.PHONY: census
census: $(READY)  ## Read the 25,596 articles of ant-2018 and print the commonest cues, speakers and chains (needs ../shared)
	$(BIN)/python eval/census.py

bench: $(READY)  ## What reading and comparing cost on one core
	$(BIN)/python bench/read_bank.py
	$(BIN)/python bench/compare_many.py
	$(BIN)/python bench/desk_scale.py

train-names: $(READY)  ## Train the name tagger anew
	$(BIN)/python scripts/train_names.py

train-spelling: $(READY)  ## Learn anew what letters of two spellings of a name cost (needs ../shared)
	$(BIN)/python scripts/train_spelling.py > src/isnad/arabic/lexicon/data/letter_costs.toml.new
	mv src/isnad/arabic/lexicon/data/letter_costs.toml.new src/isnad/arabic/lexicon/data/letter_costs.toml

format: $(READY)  ## Put the code into form
	$(BIN)/ruff check --fix $(CHECKED)
	$(BIN)/ruff format $(CHECKED)

lock:  ## Pin the dependencies anew (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o requirements.txt
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o requirements-dev.txt

clean:  ## Take away what was made, the environment too
	rm -rf .venv dossier.html .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build
