"""The guards after a besluit, both ways."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.uitsluiting import eindwaarborgen as e
from governance.uitsluiting.gronden import Beeindigingsvorm
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.waarborgen import Waarborg
from governance.uitsluiting.zaakfeiten import Stukfeit, Trajecten
from tests.unit.governance.uitsluiting.bouw import GISTEREN, MORGEN, VANDAAG, stappen, stuk, termijn, zaakfeiten

D = Documentsoort
BESLUIT = stappen((G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN))
BEKEND = (*BESLUIT, *stappen((G.BESLUIT_BEKENDGEMAAKT, S.BESLOTEN_BEEINDIGEN)))
HEROVERWOGEN = stappen((G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN))
VERZONDEN = stappen((G.VERKLARING_VERZONDEN, S.BESLOTEN_BEEINDIGEN))
OVER, LOOPT = termijn("T18", GISTEREN), termijn("T18", VANDAAG)
PLAN = stuk(D.TRANSITIEPLAN)
OUDE_BRIEF = {D.OPZEGGINGSBRIEF: (Stukfeit(Documentstand.VASTGESTELD, GISTEREN - dt.timedelta(days=1), None),)}

GEVALLEN: list[tuple[Waarborg, str, dict[str, Any], dict[str, Any]]] = [
    (e.bevoegd_te_tekenen, "UIT-19", {}, {"gevolmachtigd": True}),
    (e.heroverweging_kan_nog, "UIT-33", {"stappen": BEKEND, "termijnen": OVER}, {"stappen": BEKEND}),
    (e.heroverweging_kan_nog, "UIT-33", {"stappen": (*BEKEND, *HEROVERWOGEN)}, {
        "stappen": (*BEKEND, *HEROVERWOGEN, *BEKEND), "termijnen": LOOPT
    }),
    (e.heroverweging_kan_nog, "UIT-33", {"stappen": (*BESLUIT, *VERZONDEN)}, {"stappen": BESLUIT, "termijnen": OVER}),
    (e.heroverweging_voorbij, "UIT-32", {"stappen": BEKEND, "termijnen": LOOPT}, {
        "stappen": BEKEND, "termijnen": OVER
    }),
    (e.heroverweging_voorbij, "UIT-32", {"stappen": BESLUIT, "termijnen": OVER}, {"onmiddellijk": True}),
    (e.heroverweging_voorbij, "UIT-32", {"stappen": (*BEKEND, *HEROVERWOGEN, *BEKEND)}, {
        "stappen": (*BEKEND, *HEROVERWOGEN)
    }),
    (e.nog_niet_heroverwogen, "UIT-33", {"stappen": (*BEKEND, *HEROVERWOGEN)}, {
        "stappen": (*BEKEND, *HEROVERWOGEN, *BESLUIT)
    }),
    (e.eindbrief_van_nu, "UIT-76", {"stappen": (*BEKEND, *HEROVERWOGEN), "stukken": OUDE_BRIEF}, {
        "stappen": (*BEKEND, *HEROVERWOGEN), "stukken": stuk(e.eindbrief(Beeindigingsvorm.OPZEGGING))
    }),
    (e.verklaring_verzonden, "UIT-27", {"stappen": (*BESLUIT, *VERZONDEN, *BESLUIT)}, {
        "stappen": (*BESLUIT, *VERZONDEN)
    }),
    (e.eindbrief_bezorgd, "UIT-27", {"stukken": stuk(D.ONTBINDINGSVERKLARING)}, {
        "stukken": stuk(D.OPZEGGINGSBRIEF)
    }),
    (e.eindbrief_bezorgd, "UIT-27", {"stukken": stuk(D.OPZEGGINGSBRIEF, bezorgd=None)}, {
        "stukken": stuk(D.OPZEGGINGSBRIEF)
    }),
    (e.transitie_geregeld, "UIT-22", {"stukken": PLAN}, {"stukken": PLAN, "trajecten": Trajecten(3, 0)}),
    (e.transitie_geregeld, "UIT-22", {"stukken": PLAN, "trajecten": Trajecten(3, 1)}, {
        "stukken": PLAN, "trajecten": Trajecten(0, 0)
    }),
    (e.transitie_geregeld, "UIT-26", {"trajecten": Trajecten(3, 0)}, {"stukken": PLAN, "trajecten": Trajecten(3, 0)}),
    (e.dag_is_daar, "UIT-38", {}, {"ingaat_op": VANDAAG}),
    (e.dag_is_daar, "UIT-38", {"ingaat_op": MORGEN}, {"ingaat_op": GISTEREN}),
    (e.tijd_voor_overdracht, "UIT-38", {}, {"onmiddellijk": True}),
    (e.tijd_voor_overdracht, "UIT-38", {"termijnen": termijn("T17", None)}, {"termijnen": termijn("T17", VANDAAG)}),
    (e.tijd_voor_overdracht, "UIT-38", {"termijnen": termijn("T17", MORGEN)}, {"termijnen": termijn("T17", GISTEREN)}),
]  # fmt: skip


@pytest.mark.parametrize(("waarborg", "code", "fout", "goed"), GEVALLEN)
def test_a_guard_refuses_and_lets_through(
    waarborg: Waarborg, code: str, fout: dict[str, Any], goed: dict[str, Any]
) -> None:
    bezwaar = waarborg(zaakfeiten(**fout))
    assert bezwaar is not None
    assert bezwaar.grond.code == code
    assert waarborg(zaakfeiten(**goed)) is None


def test_the_letter_that_ends_it_has_the_form_that_was_agreed() -> None:
    assert e.eindbrief(Beeindigingsvorm.ONTBINDING) is D.ONTBINDINGSVERKLARING
    assert e.eindbrief(Beeindigingsvorm.OPZEGGING) is D.OPZEGGINGSBRIEF


def test_who_may_not_sign_hears_what_to_do() -> None:
    assert "Laat de burgemeester tekenen" in str(e.bevoegd_te_tekenen(zaakfeiten()))
