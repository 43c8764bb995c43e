# Every target sets up what it needs: git, make and Python 3.11 or newer with venv are all that must be there.

PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
READY := .venv/.ready
DEMO := demo-uit

# One thread per process is faster on matrices of this size, and the tests run two processes.
export OPENBLAS_NUM_THREADS ?= 1

.DEFAULT_GOAL := help
.PHONY: help demo demo-network test check bench lock clean

help:
	@echo "make demo   judge, describe, plan, rehearse and set up a database for the invented demo network"
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

demo: $(READY)
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
	@$(MAKE) --no-print-directory demo-network
	@echo
	@echo "Open first:  $(DEMO)/resultaat/rapport-netwerk.pdf      (what everyone in the network reads)"
	@echo "Then:        $(DEMO)/resultaat/rapport-controleur.pdf   (confidential: for meetbeheerder and controleur)"
	@echo "The norm:    $(DEMO)/repetitie/rapport-repetitie.pdf    (how often it would err, before anyone signs)"
	@echo "The network: $(DEMO)/beschrijving/rapport-beschrijving.pdf and $(DEMO)/ontwerp/rapport-ontwerp.pdf"
	@echo "A letter:    $(DEMO)/HD-*-versie-1.pdf                  (welcome to a new partner, from the database)"
	@echo "The sums:    $(DEMO)/resultaat/oordelen.json            (and oordelen.csv for a spreadsheet)"
	@echo "The network, its gemeente and all ratings are invented."

# The same network in a database: who takes part, what was agreed, what is owed, a first letter, and a copy of it all.
demo-network: export HENDIG_MAP := $(CURDIR)/$(DEMO)/netwerk/hendig
demo-network: IN = $(DEMO)/invoer
demo-network: HENDIG = $(BIN)/hendig
demo-network: NEW = $(HENDIG) register persoon --per 2026-01-01
demo-network: ROLE = $(HENDIG) register geef-rol --per 2026-01-01
demo-network: SAM = --door sam@lindebeek.example
demo-network: ILSE = --door ilse@lindebeek.example
demo-network: JO = --door jo@lindebeek.example
demo-network: $(READY)
	@$(HENDIG) inrichten
	@$(HENDIG) register gemeente "Gemeente Lindebeek (voorbeeld)" --kvk 00009000 --per 2026-01-01
	@$(NEW) "Sam Verzonnen" sam@lindebeek.example
	@$(ROLE) sam@lindebeek.example beheerder
	@$(NEW) "Ilse Verzonnen" ilse@lindebeek.example $(SAM)
	@$(ROLE) ilse@lindebeek.example contractmanager --partij 00009000 $(SAM)
	@$(NEW) "Jo Verzonnen" jo@lindebeek.example $(SAM)
	@$(ROLE) jo@lindebeek.example jurist --partij 00009000 $(SAM)
	@$(NEW) "Kim Verzonnen" kim@lindebeek.example $(SAM)
	@$(ROLE) kim@lindebeek.example meetbeheerder $(SAM)
	@$(HENDIG) register importeer $(IN)/partners.csv --voer-uit $(SAM) > /dev/null
	@$(HENDIG) contract neem-over $(IN)/contract.toml $(ILSE)
	@$(HENDIG) contract stel-vast 1.0 $(JO) > /dev/null
	@$(HENDIG) contract laat-gelden 1.0 --per 2026-01-01 $(JO)
	@$(HENDIG) norm neem-over $(IN)/norm.toml --reden "Voorstel van het netwerk." $(ILSE) > /dev/null
	@$(HENDIG) norm stel-vast 1.0 --per 2026-01-01 --gepubliceerd 2026-01-01 $(JO)
	@$(HENDIG) contract teken 00000001 --versie 1.0 --per 2026-01-01 --getekend-op 2025-12-01 --zaaknummer 2025/1 $(ILSE)
	@$(HENDIG) verplichtingen open 2026 $(ILSE)
	@$(HENDIG) brief welkom 00000001 --per 2026-01-01 --uit $(DEMO) $(ILSE)
	@$(HENDIG) reservekopie $(DEMO)/netwerk/kopie
	@$(HENDIG) controleer

test: check
	@.ci/system-packages poppler-utils postgresql qpdf
	$(BIN)/pytest -n 2

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
