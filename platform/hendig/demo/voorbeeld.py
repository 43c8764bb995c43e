"""A small invented start for a first user: a norm, a rounds file, ratings and lists, that fit together.

Whoever replaces the ratings by real ones has files that are read without a refusal; every key says what it means.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import numpy as np

from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.bestanden.metingen import BEOORDEELDE, BEOORDELAAR, CLUSTER, RONDE
from hendig.demo.partnerlijst import partnertekst
from surveys.vragenlijst.instrument import VOORSTEL, Instrument

GEMEENTE = "gemeente"
NAAM_RONDE = "voorjaar 2027"

_CLUSTERS = {
    cluster: tuple(f"{vogel} (voorbeeld)" for vogel in vogels)
    for cluster, vogels in {
        "noord": ("Appelvink", "Boomklever", "Citroenkwikstaart", "Dodaars", "Ekster"),
        "midden": ("Fitis", "Grutto", "Houtduif", "IJsvogel", "Kievit"),
        "zuid": ("Lepelaar", "Merel", "Nachtegaal", "Oeverzwaluw", "Putter"),
    }.items()
}
_EERSTE_PARTNER = _CLUSTERS["noord"][0]
_LAGE_PARTNER = _CLUSTERS["midden"][1]
_GEMIDDELD = 3.9
_LAGE_WAARDE = 2.4
_SPREIDING = {"partner": 0.25, "beoordelaar": 0.3, "relatie": 0.45, "vraag": 0.35}
_DEEL_GEEN_ANTWOORD = 0.1
_DEEL_NIET_GEVRAAGD = 0.15

_RONDES = f"""\
# Dit is een VOORBEELD van een rondebestand. Alles hierin is verzonnen.
# Zet er alleen in wat u weet. Wat u weglaat, is niet bekend: de regel die het nodig heeft, wordt dan niet getoetst.
# De rondes staan op volgorde van tijd.

[[ronde]]
naam = "{NAAM_RONDE}"                # gelijk aan de kolom ronde bij de beoordelingen
soort = "nulmeting"                   # "telt" of "nulmeting"; de eerste ronde telt nooit mee
opent_op = 2027-04-05
sluit_op = 2027-04-30
periode_van = 2026-09-01              # de eerste dag van de periode waarover het oordeel gaat
norm_gepubliceerd_op = 2027-03-01     # de dag waarop norm en vragenlijst bij alle partners bekend waren
norm_versie = "1.0"
instrument_versie = "{VOORSTEL.versie}"
status = "vastgesteld"                # "vastgesteld", "bezwaar loopt", "definitief" of "vernietigd"

# Voor elke partner: sinds wanneer hij meedoet, en hoe hij eerder heette.
[[partner]]
naam = "{_EERSTE_PARTNER}"
toegetreden_op = 2026-01-01
# eerder = ["Oude naam"]

# Na een lage score: wat de partner kreeg, en wanneer. Haal de hekjes weg om het in te vullen.
# [[kennisgeving]]
# ronde = "{NAAM_RONDE}"
# partner = "{_LAGE_PARTNER}"
# construct = "{COMPETENTIONEEL}"
# bezorgd_op = 2027-06-01
# gesprek_aangeboden_op = 2027-06-01
# plan = "vastgesteld"                # "aangeboden", "vastgesteld" of "niet"
# plan_op = 2027-07-15                # de dag waarop het plan vaststond, of het aanbod verliep

# Een vraag over de antwoorden op een partner. Zolang die open staat, is er geen oordeel.
# [[vlag]]
# ronde = "{NAAM_RONDE}"
# partner = "{_LAGE_PARTNER}"
# open = true

# Rondes die al in een afgesloten zaak zijn gebruikt.
# [[gebruikt]]
# partner = "{_LAGE_PARTNER}"
# construct = "{COMPETENTIONEEL}"
# rondes = ["{NAAM_RONDE}"]
"""


def voorbeeldbestanden(generator: np.random.Generator) -> dict[str, str]:
    """Write the files of the example; the same generator gives the same bytes."""
    gevraagd = _gevraagd(generator)
    antwoorden = _antwoorden(gevraagd, VOORSTEL, generator)
    cluster_van = {partner: cluster for cluster, partners in _CLUSTERS.items() for partner in partners}
    metingen = [
        [NAAM_RONDE, wie, over, cluster_van.get(wie, ""), *cellen]
        for (wie, over), cellen in zip(gevraagd, antwoorden, strict=True)
    ]
    return {
        "norm.toml": voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": GEMEENTE}),
        "rondes.toml": _RONDES,
        "metingen.csv": _csv([RONDE, BEOORDELAAR, BEOORDEELDE, CLUSTER, *VOORSTEL.codes], metingen),
        "uitgenodigd.csv": _csv([RONDE, BEOORDELAAR, BEOORDEELDE], ([NAAM_RONDE, wie, over] for wie, over in gevraagd)),
        "partners.csv": partnertekst([partner for leden in _CLUSTERS.values() for partner in leden], {}),
    }


def _gevraagd(generator: np.random.Generator) -> list[tuple[str, str]]:
    """Choose who worked with whom; the gemeente worked with everybody."""
    partners = [partner for leden in _CLUSTERS.values() for partner in leden]
    paren = [(wie, over) for wie in partners for over in partners if wie != over]
    werkten_samen = generator.random(len(paren)) >= _DEEL_NIET_GEVRAAGD
    tussen_partners = [paar for paar, samen in zip(paren, werkten_samen, strict=True) if samen]
    met_gemeente = [paar for partner in partners for paar in ((GEMEENTE, partner), (partner, GEMEENTE))]
    return [*tussen_partners, *met_gemeente]


def _antwoorden(
    gevraagd: Sequence[tuple[str, str]], instrument: Instrument, generator: np.random.Generator
) -> list[list[str]]:
    """Invent an answer per question: what a partner is worth, who rates mildly, the relation, and the question."""
    laag, hoog = instrument.antwoorden[0][0], instrument.antwoorden[-1][0]
    namen = sorted({naam for paar in gevraagd for naam in paar})
    waarde = dict(zip(namen, generator.normal(_GEMIDDELD, _SPREIDING["partner"], len(namen)), strict=True))
    waarde[_LAGE_PARTNER] = _LAGE_WAARDE
    mildheid = dict(zip(namen, generator.normal(0.0, _SPREIDING["beoordelaar"], len(namen)), strict=True))
    regels = []
    for wie, over in gevraagd:
        relatie = waarde[over] + mildheid[wie] + generator.normal(0.0, _SPREIDING["relatie"])
        cijfers = relatie + generator.normal(0.0, _SPREIDING["vraag"], len(instrument.codes))
        kan_niet = generator.random() < _DEEL_GEEN_ANTWOORD
        heel = np.clip(np.rint(cijfers), laag, hoog).astype(int)
        regels.append(["" if kan_niet else str(cijfer) for cijfer in heel])
    return regels


def _csv(kop: Sequence[str], regels: Iterable[Sequence[str]]) -> str:
    tekst = io.StringIO(newline="")
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\n")
    schrijver.writerow(kop)
    schrijver.writerows(regels)
    return tekst.getvalue()
