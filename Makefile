# Every command is one word: `make run` tries the bot, `make test` proves it.
# Paths are relative, so that a checkout may lie in a directory with any name.

PYTHON = .venv/bin/python
TESTS = tests

.PHONY: help run test check quicklog bench crash clients soak clean runtime dev
.DEFAULT_GOAL := help

help:
	@echo "make run    start the bot (BOT_TOKEN in .env), or a demo without a token"
	@echo "make test   everything that is checked before a change goes in (TESTS=tests/storage for a part of the suite)"
	@echo "make check  the fast part of it: format, lint, types, imports"
	@echo "make quicklog  how well messages are read, on every file of examples"
	@echo "make bench  measure speed and latency"
	@echo "make crash  kill the bot again and again, and count what was lost"
	@echo "make clients  try other libraries' bots against the emulator (needs the network)"
	@echo "make soak   live through months of simulated work, with thousands of crashes"
	@echo "make clean  remove the virtual environment and caches; the book itself stays"

run: runtime
	@$(PYTHON) -m bot migrate && exec $(PYTHON) -m bot run

test: check
	$(PYTHON) -m pytest -q -n 2 --dist loadgroup $(TESTS)

check: dev
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"

quicklog: dev
	@exec $(PYTHON) -m tests.quicklog

bench: dev
	@exec $(PYTHON) -m bench

crash: dev
	@exec $(PYTHON) -m bench crash

clients: dev
	@exec $(PYTHON) -m tests.clients

soak: dev
	@exec $(PYTHON) -m bench soak

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

runtime:
	@sh scripts/environment.sh runtime

dev:
	@sh scripts/environment.sh dev
