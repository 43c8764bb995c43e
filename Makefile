# Every target sets up what it needs: git, make and Python 3.11 or newer with venv are all that must be there.

PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
READY := .venv/.ready
DEMO := demo-uit

# One thread per process is faster on matrices of this size, and the tests run two processes.
export OPENBLAS_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help demo demo-metingen test check bench lock clean

help:
	@echo "make demo   open the web application on an invented network: http://127.0.0.1:8000"
	@echo "make demo-metingen   judge, describe, plan and rehearse the ratings of that network, as reports"
	@echo "make test   check, then all tests"
	@echo "make check  lint, format, types, import contracts"
	@echo "make bench  speed, beside the other packages that are installed"
	@echo "make lock   bring requirements.lock up to pyproject.toml (UPGRADE=--upgrade: everything to its newest)"
	@echo "make clean  remove everything that make made"

$(READY): pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is older or not there."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv is missing: sudo apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(BIN)/uv pip install --quiet --python $(BIN)/python --only-binary :all: --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps -e .
	@touch $@

# One database with an invented network, and the service on it. Ctrl-C stops it; the next time it begins anew.
demo: export HENDIG_MAP := $(CURDIR)/$(DEMO)/netwerk/hendig
demo: $(READY)
	@rm -rf $(DEMO)/netwerk
	@$(BIN)/hendig inrichten --voorbeeld
	@$(BIN)/hendig start 2> $(DEMO)/netwerk/log || { cat $(DEMO)/netwerk/log >&2; exit 1; }

demo-metingen: $(READY)
	@rm -rf $(DEMO)
	@$(BIN)/hendig voorbeeld $(DEMO)/invoer --netwerk
	@$(BIN)/hendig beoordeel $(DEMO)/invoer/metingen.csv --norm $(DEMO)/invoer/norm.toml \
		--rondes $(DEMO)/invoer/rondes.toml --uitgenodigd $(DEMO)/invoer/uitgenodigd.csv \
		--uit $(DEMO)/resultaat --vertrouwelijk
	@$(BIN)/hendig beschrijf $(DEMO)/invoer/metingen.csv --norm $(DEMO)/invoer/norm.toml \
		--rondes $(DEMO)/invoer/rondes.toml --uitgenodigd $(DEMO)/invoer/uitgenodigd.csv \
		--uit $(DEMO)/beschrijving --schrijf $(DEMO)/netwerk-gemeten.toml > /dev/null
	@$(BIN)/hendig ontwerp $(DEMO)/invoer/norm.toml --contacten $(DEMO)/invoer/uitgenodigd.csv \
		--ronde "voorjaar 2030" --uit $(DEMO)/ontwerp > /dev/null
	@$(BIN)/hendig repeteer $(DEMO)/invoer/norm.toml --netwerk $(DEMO)/netwerk-gemeten.toml --netwerken 100 \
		--uit $(DEMO)/repetitie
	@echo
	@echo "Open first:  $(DEMO)/resultaat/rapport-netwerk.pdf      (what everyone in the network reads)"
	@echo "Then:        $(DEMO)/resultaat/rapport-controleur.pdf   (confidential: for meetbeheerder and controleur)"
	@echo "The norm:    $(DEMO)/repetitie/rapport-repetitie.pdf    (how often it would err, before anyone signs)"
	@echo "The network: $(DEMO)/beschrijving/rapport-beschrijving.pdf and $(DEMO)/ontwerp/rapport-ontwerp.pdf"
	@echo "The sums:    $(DEMO)/resultaat/oordelen.json            (and oordelen.csv for a spreadsheet)"
	@echo "The network, its gemeente and all ratings are invented."

test: check
	@.ci/system-packages chromium libatomic1 poppler-utils postgresql qpdf
	$(BIN)/pytest -n 2 --dist worksteal

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(READY)
	$(BIN)/python tests/benchmarks/run.py

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --all-extras --group dev \
		--no-header --no-annotate $(UPGRADE) pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist $(DEMO) .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
