# Everything a newcomer needs: `make site`, `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help site serve check test lint lock catalogue reference bench clean

help: ## list these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

site: $(READY) ## build the policies of policy_src/ into site/
	@$(BIN)/clausebook build

serve: $(READY) ## preview drafts and published pages, live, on http://127.0.0.1:8000/
	@$(BIN)/clausebook serve

check: $(READY) ## check every required clause, every draft and every seal (AGAINST=REF: and what that commit holds)
	@$(BIN)/clausebook check $(if $(AGAINST),--against $(AGAINST))

test: $(READY) ## run the whole test suite
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(READY) ## ruff, mypy strict and the layer test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest -q tests/test_layers.py

catalogue: $(READY) ## compile site_tools/catalogue/ anew after an edit of its YAML
	@$(BIN)/python -m site_tools.catalogue.compile

reference: $(READY) ## write docs/reference/ anew from the code
	@$(BIN)/python -m site_tools.reference docs/reference

bench: $(READY) ## time a build beside a plain `mkdocs build` of the same pages
	@$(BIN)/python benchmarks/build.py

lock: $(READY) ## resolve requirements/dev.lock anew from pyproject.toml
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--group dev pyproject.toml --output-file requirements/dev.lock

clean: ## remove what was built (never sources or releases)
	rm -rf $(VENV) site .clausebook

$(READY): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Clausebook needs Python 3.11 or newer")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Setting up $(VENV) (once) ..."
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.lock
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
