"""What a page says of a matter: what happened in it, what comes after, and what can be asked of nobody any more."""

from __future__ import annotations

import pytest

from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.queries import Voorstelbeeld, Zaakbeeld
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.zaakfeiten import Stapfeit
from hendig.web.zaken.beeld import kan_niet, stand_in_woorden, verloop, wachtend, was_procedure
from tests.unit.governance.uitsluiting.bouw import GISTEREN, stappen, zaakfeiten

G, S = Zaakgebeurtenis, Zaakstand
GESPREK = ((G.SIGNAAL_GEMELD, S.SIGNAAL), (G.VALIDATIE_GESTART, S.VALIDATIE), (G.SIGNAAL_GELDIG, S.GESPREK))
VOORNEMEN = (*GESPREK[:2], (G.VOORNEMEN_VERZONDEN, S.VOORNEMEN))
ONGELDIG = (*GESPREK[:2], (G.SIGNAAL_ONGELDIG, S.GESLOTEN_ZONDER_GEVOLG))


def beeld(*stappen_: tuple[Zaakgebeurtenis, Zaakstand]) -> Zaakbeeld:
    return Zaakbeeld(
        id="zaak",
        partij="partner",
        grond=Grond.FRAUDE,
        construct=None,
        contractversie="versie",
        normversie=None,
        route=Route.GEWOON,
        vorm=Beeindigingsvorm.OPZEGGING,
        ontdekt_op=None,
        nummer=None,
        stappen=tuple(Stapfeit(wat, naar, GISTEREN) for wat, naar in stappen_),
    )


def test_within_a_matter_there_is_one_partner_and_one_signal() -> None:
    koppen = [een.kop for een in verloop(beeld(*GESPREK), None) if een.vorm == "klaar"]
    assert koppen[0] == "Iemand meldde feiten over de partner"
    assert koppen[-1] == "Twee mensen vonden het signaal geldig"


def test_an_end_of_the_agreement_is_never_shown_as_what_will_come() -> None:
    later = [een for een in verloop(beeld(*VOORNEMEN), None) if een.vorm == "later"]
    einde = [een for een in later if "eindig" in een.kop or "heroverweging" in een.kop or "afgehandeld" in een.kop]
    assert len(einde) == 4
    assert {een.tekst for een in einde} == {"Alleen als het college besluit om te beëindigen."}
    assert {een.tekst for een in later if een not in einde} == {None}


@pytest.mark.parametrize(
    ("wat", "naar", "woorden"),
    [
        (G.SIGNAAL_ONGELDIG, S.GESLOTEN_ZONDER_GEVOLG, "gesloten zonder gevolg"),
        (G.PARTNER_ZEGDE_OP, S.PARTNER_VERTROKKEN, "gesloten: partner vertrokken"),
    ],
)
def test_that_it_is_closed_is_said_once(wat: Zaakgebeurtenis, naar: Zaakstand, woorden: str) -> None:
    assert stand_in_woorden(beeld(*GESPREK[:2], (wat, naar))) == woorden


def test_a_conversation_that_was_closed_never_was_a_procedure() -> None:
    assert not was_procedure(beeld(*ONGELDIG))
    assert was_procedure(beeld(*VOORNEMEN, (G.INGETROKKEN, S.INGETROKKEN)))


def test_what_can_never_be_done_is_told_only_while_the_partner_has_its_rights() -> None:
    assert [een.nooit for een in kan_niet(zaakfeiten(stand=S.ZIENSWIJZE))].count(True) == 1
    assert list(kan_niet(zaakfeiten(stand=S.GESLOTEN_ZONDER_GEVOLG))) == []


def test_a_step_that_waits_is_confirmed_by_the_second_person_only() -> None:
    feiten = zaakfeiten(stand=S.VALIDATIE, stappen=stappen(*GESPREK[:2]))
    voorstel = Voorstelbeeld("v", "zaak", G.SIGNAAL_GELDIG, S.GESPREK, door="een", tekst=None)
    assert wachtend(feiten, voorstel, (Rol.CONTROLEUR,), "twee", None).mag
    assert not wachtend(feiten, voorstel, (Rol.CONTROLEUR,), "een", None).mag
    assert not wachtend(feiten, voorstel, (Rol.AANJAGER,), "twee", None).mag
