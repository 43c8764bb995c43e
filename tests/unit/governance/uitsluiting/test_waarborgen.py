"""Every guard both ways: what stands in the way, and what takes it out of the way."""

from __future__ import annotations

from typing import Any

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.termijnen.rules import Termijnstatus
from governance.uitsluiting import waarborgen as w
from governance.uitsluiting.bundel import Bewijscode, nodig
from governance.uitsluiting.gronden import Grond, Route
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.zaakfeiten import Stapfeit
from tests.unit.governance.uitsluiting.bouw import GISTEREN, MORGEN, VANDAAG, meting, stappen, stuk, termijn, zaakfeiten

D = Documentsoort
VOORNEMEN = stappen((G.HERHALING_GEVONDEN, S.HERHALING_CONCEPT), (G.VOORNEMEN_VERZONDEN, S.VOORNEMEN))
SPOED = stappen((G.VALIDATIE_GESTART, S.VALIDATIE), (G.VOORNEMEN_VERZONDEN, S.VOORNEMEN))
ONTVANGEN = stappen((G.ZIENSWIJZE_ONTVANGEN, S.ZIENSWIJZE))
HOREN = stappen((G.HOREN_GEVRAAGD, S.ZIENSWIJZE))
GEHOORD = stappen((G.GEHOORD, S.ZIENSWIJZE))
HERSTELD = stappen((G.INZAGE_HERSTELD, S.VOORNEMEN))
IN_MDG = stappen((G.GEAGENDEERD, S.MDG))
VAST = stappen((G.VASTGESTELD, S.TOEZICHT))
GEDEELD = stappen((G.CONCEPTADVIES_GEDEELD, S.TOEZICHT))
OP_CONCEPT = stappen((G.OP_CONCEPT_GEREAGEERD, S.TOEZICHT))
UITGEBRACHT = stappen((G.ADVIES_UITGEBRACHT, S.REACTIE_OP_ADVIES))
REACTIE = stappen((G.REACTIE_ONTVANGEN, S.REACTIE_OP_ADVIES))
OPNIEUW = stappen((G.UITKOMST_AANGETAST, S.MDG))
ADVIES_OPNIEUW = stappen((G.UITKOMST_AANGETAST, S.TOEZICHT))
AANGEKOMEN = stuk(D.VOORNEMEN)
LOOPT, OVER = termijn("T10", MORGEN), termijn("T10", GISTEREN)
KORT_OVER = termijn("T10b", GISTEREN)
TOEZICHT = {"stand": S.TOEZICHT, "stukken": stuk(D.CONCEPTADVIES)}
IN_GESPREK = {"stand": S.GESPREK, "stappen": stappen((G.SIGNAAL_GELDIG, S.GESPREK))}
REAGEERT = {"stand": S.REACTIE_OP_ADVIES}

GEVALLEN: list[tuple[w.Waarborg, str, dict[str, Any], dict[str, Any]]] = [
    (w.op_agenda, "UIT-60", {}, {"op_agenda": True}),
    (w.mdg_kwam_tot(G.VASTGESTELD), "UIT-61", {"mdg": frozenset({"aangetast"})}, {"mdg": frozenset({"vastgesteld"})}),
    (w.mdg_kwam_tot(G.BESPROKEN), "UIT-61", {"mdg": frozenset({"vastgesteld"})}, {"mdg": frozenset({"besproken"})}),
    (w.genoeg_rondes, "UIT-01", {"k": 2, "metingen": (meting(1),)}, {"k": 2, "metingen": (meting(1), meting(2))}),
    (w.genoeg_rondes, "UIT-01", {"k": 2, "metingen": (meting(1), meting(2, telt=False))}, {"grond": Grond.FRAUDE}),
    (
        w.genoeg_rondes,
        "UIT-01",
        {"k": 2, "metingen": (meting(1), meting(2, "geen conclusie"))},
        {"k": 2, "metingen": (meting(1), meting(2, "geen conclusie"), meting(3))},
    ),
    (w.laatste_is_robuust, "UIT-53", {"metingen": (meting(1), meting(2, robuust=False))}, {"metingen": (meting(1),)}),
    (w.laatste_is_robuust, "UIT-53", {"metingen": (meting(1, robuust=None),)}, {"metingen": (meting(1),)}),
    (w.laatste_is_robuust, "UIT-53", {}, {"metingen": (meting(1, robuust=False), meting(2))}),
    (w.rondes_definitief, "UIT-39", {"metingen": (meting(1, definitief=False),)}, {"metingen": (meting(1),)}),
    (w.verklaring_is_positief, "UIT-85", {"verklaring": False}, {"verklaring": True}),
    (w.verklaring_is_positief, "UIT-85", {"verklaring": False}, {}),
    (w.twee_keer_uitgenodigd, "UIT-41", {**IN_GESPREK, "stukken": stuk(D.GESPREKSUITNODIGING)}, {
        **IN_GESPREK, "stukken": stuk(D.GESPREKSUITNODIGING) | stuk(D.BERICHT_OVER_METING)
    }),
    (w.twee_keer_uitgenodigd, "UIT-41", {
        **IN_GESPREK, "stukken": stuk(D.GESPREKSUITNODIGING, bezorgd=None) | stuk(D.SIGNAALBRIEF)
    }, {**IN_GESPREK, "stukken": stuk(D.GESPREKSUITNODIGING) | stuk(D.SIGNAALBRIEF)}),
    (w.in_gebreke, "UIT-27", {"termijnen": termijn("T06b", GISTEREN)}, {
        "stukken": stuk(D.INGEBREKESTELLING), "termijnen": termijn("T06b", GISTEREN)
    }),
    (w.in_gebreke, "UIT-32", {"stukken": stuk(D.INGEBREKESTELLING), "termijnen": termijn("T06b", VANDAAG)}, {
        "stukken": stuk(D.INGEBREKESTELLING), "termijnen": termijn("T06b", GISTEREN)
    }),
    (w.besproken_in_mdg, "UIT-42", {"grond": Grond.WETTELIJK}, {"grond": Grond.TEKORT}),
    (w.besproken_in_mdg, "UIT-42", {"grond": Grond.WETTELIJK, "stukken": stuk(D.BESPREEKVERSLAG, bezorgd=None)}, {
        "grond": Grond.WETTELIJK, "stukken": stuk(D.BESPREEKVERSLAG)
    }),
    (w.belangen_gevraagd, "UIT-35", {}, {"belangen_gevraagd": True}),
    (w.zienswijze_voorbij, "UIT-27", {"stappen": VOORNEMEN, "termijnen": OVER}, {
        "stappen": VOORNEMEN, "termijnen": OVER, "stukken": AANGEKOMEN
    }),
    (w.zienswijze_voorbij, "UIT-10", {"stappen": VOORNEMEN, "termijnen": LOOPT, "stukken": AANGEKOMEN}, {
        "stappen": VOORNEMEN, "termijnen": OVER, "stukken": AANGEKOMEN
    }),
    (w.zienswijze_voorbij, "UIT-10", {"stappen": VOORNEMEN, "termijnen": KORT_OVER, "stukken": AANGEKOMEN}, {
        "stappen": SPOED, "termijnen": KORT_OVER, "stukken": AANGEKOMEN
    }),
    (w.zienswijze_voorbij, "UIT-10", {
        "stappen": (*SPOED, *HERSTELD), "termijnen": KORT_OVER | termijn("T10", None), "stukken": AANGEKOMEN
    }, {"stappen": (*SPOED, *HERSTELD), "termijnen": KORT_OVER | OVER, "stukken": AANGEKOMEN}),
    (w.zienswijze_voorbij, "UIT-10", {
        "stappen": VOORNEMEN, "termijnen": termijn("T10", GISTEREN, Termijnstatus.INGETROKKEN), "stukken": AANGEKOMEN
    }, {"stappen": VOORNEMEN, "termijnen": termijn("T10", GISTEREN, Termijnstatus.VERLOPEN), "stukken": AANGEKOMEN}),
    (w.inzage_hele_termijn, "UIT-40", {"stukken": AANGEKOMEN}, {"stukken": AANGEKOMEN, "inzage_vanaf": GISTEREN}),
    (w.inzage_hele_termijn, "UIT-40", {"stukken": AANGEKOMEN, "inzage_vanaf": VANDAAG}, {
        "stukken": AANGEKOMEN, "inzage_vanaf": GISTEREN
    }),
    (w.inzage_hele_termijn, "UIT-27", {"inzage_vanaf": GISTEREN}, {"stukken": AANGEKOMEN, "inzage_vanaf": GISTEREN}),
    (w.gehoord_als_gevraagd, "UIT-31", {"stappen": (*VOORNEMEN, *HOREN)}, {"stappen": VOORNEMEN}),
    (w.gehoord_als_gevraagd, "UIT-31", {"stappen": (*VOORNEMEN, *GEHOORD, *VOORNEMEN, *HOREN)}, {
        "stappen": (*VOORNEMEN, *HOREN, *GEHOORD)
    }),
    (w.elk_punt_beantwoord, "UIT-28", {"punten": 3, "onbeantwoord": 1}, {"punten": 3}),
    (w.elk_punt_beantwoord, "UIT-49", {"stappen": (*VOORNEMEN, *ONTVANGEN)}, {
        "stappen": (*VOORNEMEN, *ONTVANGEN), "punten": 1
    }),
    (w.mdg_had_haar_deel, "UIT-09", {"stappen": IN_MDG}, {"stappen": (*IN_MDG, *VAST)}),
    (w.mdg_had_haar_deel, "UIT-09", {}, {"route": Route.OPTIE_2}),
    (w.mdg_had_haar_deel, "UIT-09", {"stappen": (*IN_MDG, *VAST, *OPNIEUW)}, {
        "stappen": (*IN_MDG, *VAST, *OPNIEUW, *VAST)
    }),
    (w.mdg_had_haar_deel, "UIT-09", {"stappen": (*IN_MDG, *VAST, *IN_MDG)}, {
        "stappen": (*IN_MDG, *VAST, *ADVIES_OPNIEUW)
    }),
    (w.concept_gelezen, "UIT-27", TOEZICHT | {"stappen": VAST}, TOEZICHT | {
        "stappen": (*VAST, *GEDEELD, *OP_CONCEPT)
    }),
    (w.concept_gelezen, "UIT-27", {"stand": S.TOEZICHT, "stappen": (*VAST, *GEDEELD, *OP_CONCEPT)}, TOEZICHT | {
        "stappen": (*VAST, *GEDEELD, *OP_CONCEPT)
    }),
    (w.concept_gelezen, "UIT-32", TOEZICHT | {"stappen": GEDEELD}, TOEZICHT | {
        "stappen": GEDEELD, "termijnen": termijn("T12c", GISTEREN)
    }),
    (w.concept_gelezen, "UIT-27", TOEZICHT | {
        "stappen": (*GEDEELD, *OP_CONCEPT, *UITGEBRACHT, *ADVIES_OPNIEUW), "termijnen": termijn("T12c", GISTEREN)
    }, TOEZICHT | {"stappen": (*GEDEELD, *UITGEBRACHT, *ADVIES_OPNIEUW, *GEDEELD, *OP_CONCEPT)}),
    (w.gereageerd, "UIT-32", REAGEERT | {"stappen": UITGEBRACHT}, REAGEERT | {"stappen": (*UITGEBRACHT, *REACTIE)}),
    (w.gereageerd, "UIT-32", REAGEERT | {"stappen": (*REACTIE, *ADVIES_OPNIEUW, *UITGEBRACHT)}, REAGEERT | {
        "stappen": UITGEBRACHT, "termijnen": termijn("T13", GISTEREN)
    }),
    (w.niet_aangetast, "UIT-86", {"aangetast": True}, {}),
    (w.beide_trekkers, "UIT-34", {"trekkers": 1}, {"trekkers": 2}),
    (w.besluit_vastgelegd, "UIT-36", {}, {"besluit": frozenset({S.BESLOTEN_NIET})}),
    (w.zoals_besloten(S.BESLOTEN_BEEINDIGEN), "UIT-62", {"besluit": frozenset({S.BESLOTEN_NIET})}, {
        "besluit": frozenset({S.BESLOTEN_BEEINDIGEN})
    }),
    (w.meer_dan_de_score, "UIT-37", {}, {"weging": True}),
    (w.stuk_vastgesteld(D.NOTA_TREKKERS), "UIT-26", {}, {"stukken": stuk(D.NOTA_TREKKERS)}),
    (w.stuk_vastgesteld(D.NOTA_TREKKERS), "UIT-26", {"stukken": stuk(D.NOTA_TREKKERS, Documentstand.CONCEPT)}, {
        "stukken": stuk(D.NOTA_TREKKERS, Documentstand.VASTGESTELD)
    }),
    (w.stuk_vastgesteld(D.NOTA_TREKKERS), "UIT-26", {"stukken": stuk(D.NOTA_TREKKERS, Documentstand.INGETROKKEN)}, {
        "stukken": stuk(D.NOTA_TREKKERS)
    }),
    (w.bewijs_voor(S.VOORNEMEN), "UIT-29", {"stand": S.HERHALING_CONCEPT}, {
        "stand": S.HERHALING_CONCEPT, "bundel": nodig(S.VOORNEMEN, Grond.VERTROUWEN, toezicht=True)
    }),
]  # fmt: skip


@pytest.mark.parametrize(("waarborg", "code", "fout", "goed"), GEVALLEN)
def test_a_guard_refuses_and_lets_through(
    waarborg: w.Waarborg, code: str, fout: dict[str, Any], goed: dict[str, Any]
) -> None:
    bezwaar = waarborg(zaakfeiten(**fout))
    assert bezwaar is not None
    assert bezwaar.grond.code == code
    assert waarborg(zaakfeiten(**goed)) is None


def test_a_refusal_says_until_when() -> None:
    bezwaar = w.zienswijze_voorbij(zaakfeiten(stappen=VOORNEMEN, termijnen=LOOPT, stukken=AANGEKOMEN))
    assert "loopt tot en met 3 maart 2026" in str(bezwaar)
    bezwaar = w.zienswijze_voorbij(zaakfeiten(stappen=VOORNEMEN, stukken=AANGEKOMEN))
    assert "pas vanaf de dag dat de brief is bezorgd" in str(bezwaar)


def test_a_term_that_was_withdrawn_is_not_said_to_run() -> None:
    ingetrokken = termijn("T06b", GISTEREN, Termijnstatus.INGETROKKEN)
    bezwaar = w.in_gebreke(zaakfeiten(stukken=stuk(D.INGEBREKESTELLING), termijnen=ingetrokken))
    assert "begint opnieuw als een nieuwe brief is bezorgd" in str(bezwaar)
    assert "2026" not in str(bezwaar)


def test_the_list_of_evidence_holds_only_what_can_ever_be_there() -> None:
    gemeld = w.bewijslijst(zaakfeiten(grond=Grond.TEKORT, route=Route.GEWOON, bundel=frozenset({Bewijscode.B1})))
    assert [code for code, _, er in gemeld if er] == [Bewijscode.B1]
    assert {Bewijscode.B5, Bewijscode.B13}.isdisjoint(code for code, _, _ in gemeld)
    assert len(w.bewijslijst(zaakfeiten())) == len(Bewijscode)


def test_who_reported_does_not_say_whether_it_is_true() -> None:
    feiten = zaakfeiten(stappen=(Stapfeit(G.SIGNAAL_GEMELD, S.SIGNAAL, GISTEREN, door="melder"),))
    bezwaar = w.ander_dan_melder(feiten, "melder")
    assert bezwaar is not None
    assert bezwaar.grond.code == "UIT-30"
    assert w.ander_dan_melder(feiten, "ander") is None
    assert w.ander_dan_melder(feiten, None) is None


def test_what_must_be_there_before_a_state() -> None:
    alles = nodig(S.COLLEGE, Grond.VERTROUWEN, toezicht=True)
    assert alles == frozenset(Bewijscode)
    voornemen = nodig(S.VOORNEMEN, Grond.VERTROUWEN, toezicht=True)
    assert voornemen == {Bewijscode(f"B{nummer}") for nummer in (*range(1, 11), 15)}
    assert alles - nodig(S.COLLEGE, Grond.VERTROUWEN, toezicht=False) == {Bewijscode.B13}
    gemeten = {Bewijscode(f"B{nummer}") for nummer in range(2, 7)}
    assert voornemen - nodig(S.VOORNEMEN, Grond.TEKORT, toezicht=False) == gemeten
    assert voornemen - nodig(S.VOORNEMEN, Grond.FRAUDE, toezicht=False) == gemeten | {Bewijscode.B9}
    met_spoed = nodig(S.VOORNEMEN, Grond.FRAUDE, toezicht=False, spoed=True)
    assert met_spoed == {Bewijscode.B1, Bewijscode.B10, Bewijscode.B15}
