# Fanal: one command for each thing you want to do. `make` lists them.
.DEFAULT_GOAL := help
.PHONY: help demo setup test check format lint types contracts generated unit docs frontend generate lock wheel bench analyst keypress hostile sequences kills nightly clean
PY := .venv/bin/python
PORT ?= 0

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-11s %s\n", $$1, $$2}'

demo: ## Set up, make the example case base, print a summary, serve the desk on this machine
	@python3 scripts/setup.py run
	@$(PY) -m fanal.cli demo --serve --port $(PORT)

setup: ## Set up for testing and changing the code
	@python3 scripts/setup.py dev

test: setup unit ## Set up and run the tests

check: setup format lint types contracts generated frontend unit docs ## The one gate: everything that must hold
	@echo "✓ make check: all of it holds"

format:
	@echo "▸ Format"; $(PY) -m ruff format --check --quiet src tests scripts benchmarks || (echo "✗ run: $(PY) -m ruff format src tests scripts benchmarks"; exit 1)

lint:
	@echo "▸ Lint"; $(PY) -m ruff check --quiet src tests scripts benchmarks

types:
	@echo "▸ Types"; $(PY) -m mypy

contracts:
	@echo "▸ Import contracts"; .venv/bin/lint-imports --no-logo

generated: ## Check that the generated files are what the code generates
	@echo "▸ Generated files"; $(PY) scripts/generate.py --check

unit:
	@echo "▸ Tests"; $(PY) -m pytest -n 2 --dist worksteal -q

docs: ## Build the documentation site, strictly
	@echo "▸ Documentation"; $(PY) -m mkdocs build --strict  # with --quiet it would count no warning

frontend: ## Check the front end: types, lint, unit tests
	@echo "▸ Front end"; $(PY) scripts/npm.py run check

generate: setup ## Write the generated files anew
	@$(PY) scripts/generate.py

lock: ## Resolve the dependencies anew into requirements/*.txt, with hashes
	@$(PY) scripts/lock.py

wheel: setup ## Build a wheel that carries the front end
	@$(PY) -m hatchling build -t wheel && ls -1 dist/*.whl

bench: setup ## Run the benchmarks against their peers and print the ratios
	@$(PY) -m benchmarks

analyst: setup ## Let a scripted analyst enter a case in Chromium; print clicks, keystrokes and time per link
	@$(PY) -m benchmarks.analyst

keypress: setup ## Time keypresses until the picture that answers them, in a case of 2,000 people
	@$(PY) -m benchmarks.keypress

hostile: setup ## Read two hundred hostile documents and print how much memory and time they took
	@$(PY) -m pytest -q tests/services/all_hostile_documents.py

sequences: setup ## Undo and redo five hundred sequences of edits on each engine
	@$(PY) -m pytest -n 2 -q tests/services/editing/all_sequences.py

kills: setup ## Kill a desk two hundred times while edits are entered
	@$(PY) -m pytest -q tests/web/desk/all_kills.py

nightly: setup ## Long runs: many kills, long fuzzing
	@$(PY) -m pytest -n 2 -q -m "slow or not slow" --hypothesis-profile nightly

clean: ## Remove everything that was built or installed here
	rm -rf .venv frontend/node_modules src/fanal/web/desk/static site dist
