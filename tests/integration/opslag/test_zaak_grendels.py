"""What the database itself refuses about a matter, to a program that knows no rule."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from governance.college.collegestand import collegestand
from governance.college.rules import Besluitvariant
from governance.mdg.rules import Puntuitkomst
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.model import Stapvoorstel, Zaak, Zaakstap, Zaaktekst
from governance.uitsluiting.toestand import (
    BESLUITSTAPPEN,
    COLLEGE_UITKOMSTEN,
    MDG_UITKOMSTEN,
    Zaakgebeurtenis,
    Zaakstand,
)
from tests.integration.opslag.collegeuitkomst import duiding_bij
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S = Zaakgebeurtenis, Zaakstand


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    return Zaakwerk(werk)


@contextmanager
def gegrendeld(grendel: str) -> Iterator[None]:
    """What happens inside runs into this bolt."""
    with pytest.raises(DBAPIError, match=grendel):
        yield


def ruw(
    zaak: Zaakwerk,
    *wegen: tuple[Zaakgebeurtenis, Zaakstand],
    tweede: bool = True,
    stap: int = 1,
    mdg: bool = True,
    college: bool = True,
) -> None:
    """Write steps behind the last one, with nobody asking anything; the MDG I-F did what is recorded of it."""
    for gebeurtenis, naar in wegen:
        if mdg and gebeurtenis in MDG_UITKOMSTEN:
            zaak.mdg_kwam_tot(Puntuitkomst(MDG_UITKOMSTEN[gebeurtenis]))
        if college and gebeurtenis in BESLUITSTAPPEN:
            zaak.college_besloot(naar)
        beeld = zaak.beeld()
        with zaak.werk.doe() as handeling:
            rij = Zaakstap(
                id=handeling.nieuw_id,
                zaak=zaak.zaak,
                nummer=len(beeld.stappen) + stap,
                gebeurtenis=gebeurtenis,
                van=beeld.stand,
                naar=naar,
                dag=handeling.dag,
                door=zaak.personen[Rol.CONTRACTMANAGER],
                tweede=zaak.personen[Rol.JURIST] if tweede else None,
                vastgelegd_in=max(1, collegestand(handeling.session, zaak.zaak).besluit_in),
            )
            handeling.session.add(rij)
            handeling.session.flush()


IN_VOORNEMEN = (
    (G.VALIDATIE_GESTART, S.VALIDATIE),
    (G.VOORNEMEN_VERZONDEN, S.VOORNEMEN),
    (G.ZIENSWIJZE_ONTVANGEN, S.ZIENSWIJZE),
)
MET_AGENDA = (*IN_VOORNEMEN, (G.GEAGENDEERD, S.MDG))
ZONDER_MDG = (
    (G.BESPROKEN, S.REACTIE_OP_ADVIES),
    (G.AAN_TREKKERS_VOORGELEGD, S.TREKKERS),
    (G.TREKKERS_GEHOORD, S.COLLEGE),
)
BESLUIT = (G.BESLUIT_GENOMEN, S.BESLOTEN_BEEINDIGEN)


def test_a_step_that_does_not_exist_or_does_not_follow_is_not_written(zaak: Zaakwerk) -> None:
    zaak.signaal()
    with gegrendeld("zaakstap_bestaat"):
        ruw(zaak, (G.SIGNAAL_GELDIG, S.GESPREK))
    with gegrendeld("zaakstap_sluit_aan"):
        ruw(zaak, (G.VALIDATIE_GESTART, S.VALIDATIE), stap=2)
    ruw(zaak, (G.VALIDATIE_GESTART, S.VALIDATIE))
    with gegrendeld("zaakstap_sluit_aan"), zaak.werk.doe() as handeling:
        rij = Zaakstap(
            id=handeling.nieuw_id,
            zaak=zaak.zaak,
            nummer=3,
            gebeurtenis=G.VALIDATIE_GESTART,
            van=S.SIGNAAL,
            naar=S.VALIDATIE,
            dag=handeling.dag,
            vastgelegd_in=1,
        )
        handeling.session.add(rij)
        handeling.session.flush()


def test_what_takes_two_people_is_not_written_for_one(zaak: Zaakwerk) -> None:
    zaak.signaal()
    ruw(zaak, (G.VALIDATIE_GESTART, S.VALIDATIE))
    with gegrendeld("zaakstap_vier_ogen"):
        ruw(zaak, (G.SIGNAAL_GELDIG, S.GESPREK), tweede=False)
    zaak.personen[Rol.JURIST] = zaak.personen[Rol.CONTRACTMANAGER]
    with gegrendeld("twee_mensen"):
        ruw(zaak, (G.SIGNAAL_GELDIG, S.GESPREK))


@pytest.mark.parametrize("naar", [S.BESLOTEN_BEEINDIGEN, S.BESLOTEN_LICHTER, S.BESLOTEN_NIET])
def test_nothing_is_decided_without_a_fact_besides_the_score(zaak: Zaakwerk, naar: Zaakstand) -> None:
    zaak.melding(Grond.FRAUDE)
    ruw(zaak, *MET_AGENDA, *ZONDER_MDG)
    with gegrendeld("zaakstap_niet_op_een_score"):
        ruw(zaak, (G.BESLUIT_GENOMEN, naar))


@pytest.mark.parametrize("route", ["OPTIE_1", "BEIDE"])
def test_nothing_is_decided_on_low_trust_without_what_the_mdg_established(werk: Werkplaats, route: str) -> None:
    """A program that knows no rule takes the way of a besluit that asks no vaststelling."""
    zaak = Zaakwerk(werk, route=route)
    zaak.tot_hermeting()
    zaak.feit()
    ruw(
        zaak,
        (G.HERHALING_GEVONDEN, S.HERHALING_CONCEPT),
        *IN_VOORNEMEN[1:],
        (G.GEAGENDEERD, S.MDG),
        *ZONDER_MDG,
    )
    with gegrendeld("zaakstap_niet_op_een_score"):
        ruw(zaak, BESLUIT)
    ruw(zaak, (G.UITKOMST_AANGETAST, S.MDG), (G.VASTGESTELD, S.REACTIE_OP_ADVIES), *ZONDER_MDG[1:])
    ruw(zaak, (G.UITKOMST_AANGETAST, S.MDG), *ZONDER_MDG)
    with gegrendeld("zaakstap_niet_op_een_score"):
        ruw(zaak, BESLUIT)
    ruw(zaak, (G.UITKOMST_AANGETAST, S.MDG), (G.VASTGESTELD, S.REACTIE_OP_ADVIES), *ZONDER_MDG[1:], BESLUIT)
    assert zaak.beeld().stand is S.BESLOTEN_BEEINDIGEN


def test_no_agreement_ends_by_a_letter_that_nobody_sent(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.FRAUDE)
    ruw(zaak, IN_VOORNEMEN[0])
    zaak.feit()
    ruw(zaak, *MET_AGENDA[1:], *ZONDER_MDG, BESLUIT)
    with gegrendeld("zaakstap_niet_zonder_brief"):
        ruw(zaak, (G.VERKLARING_BEZORGD, S.VERKLARING))
    ruw(zaak, (G.VERKLARING_VERZONDEN, S.BESLOTEN_BEEINDIGEN), (G.VERKLARING_BEZORGD, S.VERKLARING))
    assert zaak.beeld().stand is S.VERKLARING


@pytest.mark.parametrize("wie", ["gemeente", "partner"])
def test_the_gemeente_is_no_subject_and_nobody_is_one_twice_at_a_time(zaak: Zaakwerk, wie: str) -> None:
    zaak.melding(Grond.FRAUDE)
    grendel = "zaak_nooit_de_gemeente" if wie == "gemeente" else "zaak_een_tegelijk"
    with gegrendeld(grendel), zaak.werk.doe() as handeling:
        tweede = Zaak(
            id=handeling.nieuw_id,
            partij=getattr(zaak, wie),
            grond=Grond.FRAUDE,
            contractversie=zaak.versie,
            route=Route.GEWOON,
            vorm=Beeindigingsvorm.ONTBINDING,
            ontdekt_op=handeling.dag,
            vastgelegd_in=1,
        )
        handeling.session.add(tweede)
        handeling.session.flush()


def test_what_happened_is_not_changed_or_taken_away(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    pogingen = (
        (update(Zaakstap).values(naar=S.VERVALLEN), "zaakstap_blijft_gelijk"),
        (delete(Zaakstap), "zaakstap_wordt_niet_gewist"),
        (update(Zaak).values(route=Route.OPTIE_2), "zaak_blijft_gelijk"),
        (update(Stapvoorstel).values(door=zaak.personen[Rol.SECRETARIS]), "stapvoorstel_verandert_niet"),
        (delete(Stapvoorstel), "stapvoorstel_wordt_niet_gewist"),
        (delete(Zaaktekst), "zaaktekst_wordt_niet_gewist"),
    )
    for poging, grendel in pogingen:
        with gegrendeld(grendel), zaak.werk.doe() as handeling:
            handeling.session.execute(poging)


def test_what_the_mdg_came_to_is_what_is_recorded_of_it(werk: Werkplaats) -> None:
    """Not without an outcome, not with another one, and not with one from before the case came back to it."""
    zaak = Zaakwerk(werk, route="OPTIE_1")
    zaak.tot_voornemen()
    zaak.tot_mdg()
    vastgesteld = (G.VASTGESTELD, S.REACTIE_OP_ADVIES)
    with gegrendeld("zaakstap_zoals_de_mdg"):
        ruw(zaak, vastgesteld, mdg=False)
    zaak.mdg_kwam_tot(Puntuitkomst.BESPROKEN)
    with gegrendeld("zaakstap_zoals_de_mdg"):
        ruw(zaak, vastgesteld, mdg=False)
    zaak.mdg_kwam_tot(Puntuitkomst.VASTGESTELD)
    zaak.doe(G.VASTGESTELD)
    zaak.doe(G.UITKOMST_AANGETAST, S.MDG)
    with gegrendeld("zaakstap_zoals_de_mdg"):
        ruw(zaak, vastgesteld, mdg=False)


BESLUITEN = [("", ""), *COLLEGE_UITKOMSTEN, ("anders, namelijk", "")]
NA_BESLUIT = sorted({naar for staten in COLLEGE_UITKOMSTEN.values() for naar in staten})


@pytest.mark.parametrize("soort", BESLUITEN)
def test_a_step_on_a_besluit_leads_only_where_that_besluit_leads(zaak: Zaakwerk, soort: tuple[str, str]) -> None:
    zaak.melding(Grond.FRAUDE)
    ruw(zaak, MET_AGENDA[0])
    zaak.feit()
    ruw(zaak, *MET_AGENDA[1:], *ZONDER_MDG)
    variant, duiding = soort
    if variant:
        zaak.besluit_ligt_er(Besluitvariant(variant), duiding_bij(variant, duiding))
    past = COLLEGE_UITKOMSTEN.get(soort, ())
    for naar in set(NA_BESLUIT) - set(past):
        with gegrendeld("zaakstap_zoals_het_college"):
            ruw(zaak, (G.BESLUIT_GENOMEN, naar), college=False)
    if past:
        ruw(zaak, (G.BESLUIT_GENOMEN, past[0]), college=False)


def test_one_besluit_carries_one_step(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.FRAUDE)
    ruw(zaak, MET_AGENDA[0])
    zaak.feit()
    ruw(zaak, *MET_AGENDA[1:], *ZONDER_MDG)
    ruw(zaak, BESLUIT, (G.BESLUIT_BEKENDGEMAAKT, S.BESLOTEN_BEEINDIGEN), (G.HEROVERWEGING_GEVRAAGD, S.HEROVERWEGING))
    with gegrendeld("zaakstap_zoals_het_college"):
        ruw(zaak, (G.HEROVERWOGEN, S.BESLOTEN_BEEINDIGEN), college=False)
    ruw(zaak, (G.HEROVERWOGEN, S.BESLOTEN_NIET))


@pytest.mark.parametrize("naar", [S.AANGEHOUDEN, S.TERUGVERWEZEN])
def test_a_reconsideration_is_put_off_only_by_a_besluit_that_says_so(zaak: Zaakwerk, naar: Zaakstand) -> None:
    zaak.melding(Grond.FRAUDE)
    ruw(zaak, MET_AGENDA[0])
    zaak.feit()
    ruw(zaak, *MET_AGENDA[1:], *ZONDER_MDG)
    ruw(zaak, BESLUIT, (G.BESLUIT_BEKENDGEMAAKT, S.BESLOTEN_BEEINDIGEN), (G.HEROVERWEGING_GEVRAAGD, S.HEROVERWEGING))
    zaak.besluit_ligt_er(Besluitvariant.ANDERS, duiding_bij("anders, namelijk", "afwijzen"))
    with gegrendeld("zaakstap_zoals_het_college"):
        ruw(zaak, (G.HEROVERWOGEN, naar), college=False)
    zaak.besluit_ligt_er(Besluitvariant.AANGEHOUDEN, None)
    ruw(zaak, (G.HEROVERWOGEN, naar), college=False)
