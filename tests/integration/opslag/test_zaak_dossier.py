"""What is put into the file of a matter, and how one begins: in time, once, and about a partner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from governance.documenten.documentsoorten import Documentsoort
from governance.logboek.handeling import Handeling
from governance.logboek.model import Gebeurtenis
from governance.netwerk.rules import Rol
from governance.uitsluiting.dossier_service import (
    beantwoord_punt,
    ken_zaaknummer_toe,
    kies_einddatum,
    kies_einde_meteen,
    leg_meting_vast,
    leg_zaakfeit_vast,
    tel_trajecten,
)
from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import Grond, Meteen
from governance.uitsluiting.model import Einddatum
from governance.uitsluiting.queries import einddatum, metingen, punten, zaakbeeld
from governance.uitsluiting.service import (
    meld_signaal,
    open_signaal,
)
from governance.uitsluiting.tekst_queries import reden_om_meteen
from governance.uitsluiting.toestand import Dossiergebeurtenis, Zaakgebeurtenis, Zaakstand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.zaakdaden import WOORDEN, geweigerd
from tests.integration.opslag.zaakwerk import Zaakwerk

G, S, D = Zaakgebeurtenis, Zaakstand, Documentsoort


@pytest.fixture
def zaak(werk: Werkplaats) -> Zaakwerk:
    return Zaakwerk(werk)


def test_the_gemeente_is_no_subject_and_a_second_report_is_added_to_the_first(zaak: Zaakwerk) -> None:
    partner, zaak.partner = zaak.partner, zaak.gemeente
    with geweigerd("UIT-15"):
        zaak.melding(Grond.TEKORT)
    zaak.partner = partner
    zaak.melding(Grond.TEKORT)
    with geweigerd("UIT-55"):
        zaak.melding(Grond.TEKORT)
    zaak.melding(Grond.FRAUDE)


def test_a_report_was_discovered_on_a_day_that_was(zaak: Zaakwerk) -> None:
    with geweigerd("UIT-46"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        meld_signaal(
            handeling,
            partij=zaak.partner,
            grond=Grond.TEKORT,
            contractversie=zaak.versie,
            ontdekt_op=zaak.dag + dt.timedelta(days=1),
            tekst=WOORDEN,
        )


def test_low_trust_is_no_ground_where_the_agreement_says_nothing_about_it(werk: Werkplaats) -> None:
    zaak = Zaakwerk(werk, route=None)
    with geweigerd("UIT-08"):
        zaak.signaal()
    zaak.melding(Grond.TEKORT)
    with pytest.raises(ValueError, match="never reported"):
        zaak.melding(Grond.VERTROUWEN)


def test_a_second_low_round_makes_no_second_signal(zaak: Zaakwerk) -> None:
    zaak.signaal()
    eerste = zaak.zaak
    zaak.signaal()
    assert zaak.zaak == eerste
    with zaak.werk.doe() as handeling:
        anders = open_signaal(
            handeling,
            partij=zaak.partner,
            construct="intentioneel",
            contractversie=zaak.versie,
            normversie=zaak.norm,
        )
    assert anders != eerste
    with zaak.werk.lees() as session:
        assert [een.ronde for een in metingen(session, eerste)] == ["ronde-1"]
    zaak.zaak = anders
    with geweigerd("UIT-04"):
        zaak.meting(1)


def test_what_is_put_into_a_file_is_put_there_in_time(zaak: Zaakwerk) -> None:
    zaak.signaal()

    def feit(dag: dt.date, bron: Feitbron = Feitbron.DOCUMENT) -> Callable[[Handeling], object]:
        return lambda handeling: leg_zaakfeit_vast(handeling, zaak=zaak.zaak, dag=dag, bron=bron, tekst=WOORDEN)

    def probeer(code: str, doe: Callable[[Handeling], object]) -> None:
        with geweigerd(code), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            doe(handeling)

    probeer("UIT-45", feit(zaak.dag))
    probeer("UIT-45", lambda h: ken_zaaknummer_toe(h, zaak=zaak.zaak, nummer="9999/2026/0000002"))
    probeer("UIT-47", lambda h: tel_trajecten(h, zaak=zaak.zaak, lopend=1, zonder_afspraak=2))
    probeer("UIT-44", lambda h: zaakbeeld(h.session, "geen zaak"))
    zaak.tot_voornemen()
    probeer("UIT-21", feit(zaak.dag, Feitbron.INTERVISIE))
    probeer("UIT-45", feit(zaak.dag))
    probeer("UIT-45", lambda h: beantwoord_punt(h, zaak=zaak.zaak, nummer=1, tekst=WOORDEN, anders=False))
    morgen = zaak.dag + dt.timedelta(days=1)
    probeer("UIT-38", lambda h: kies_einddatum(h, zaak=zaak.zaak, dag=zaak.dag, vroegst=morgen))
    for waarom in Meteen:
        probeer("UIT-56", lambda h, om=waarom: kies_einde_meteen(
            h, zaak=zaak.zaak, waarom=om, reden=WOORDEN, vroegst=morgen
        ))  # fmt: skip
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        ken_zaaknummer_toe(handeling, zaak=zaak.zaak, nummer="9999/2026/0000002")
    probeer("UIT-48", lambda h: ken_zaaknummer_toe(h, zaak=zaak.zaak, nummer="9999/2026/0000003"))
    with zaak.werk.lees() as session:
        assert zaakbeeld(session, zaak.zaak).nummer == "9999/2026/0000002"


def test_a_fact_is_not_from_tomorrow(zaak: Zaakwerk) -> None:
    zaak.tot_hermeting()
    with geweigerd("UIT-46"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        morgen = zaak.dag + dt.timedelta(days=1)
        leg_zaakfeit_vast(handeling, zaak=zaak.zaak, dag=morgen, bron=Feitbron.DOCUMENT, tekst=WOORDEN)


def test_after_fraud_it_can_end_at_once_and_choosing_the_same_twice_changes_nothing(zaak: Zaakwerk) -> None:
    zaak.melding(Grond.FRAUDE)
    vroegst = zaak.dag + dt.timedelta(days=90)
    for reden in (WOORDEN, WOORDEN, "Er is meer bekend."):
        with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
            kies_einde_meteen(handeling, zaak=zaak.zaak, waarom=Meteen.FRAUDE, reden=reden, vroegst=vroegst)
    with zaak.werk.lees() as session:
        gekozen = einddatum(session, zaak.zaak)
        assert gekozen is not None
        assert (gekozen.dag, gekozen.onmiddellijk) == (zaak.dag, True)
        assert reden_om_meteen(session, zaak.zaak) == "Het gaat om fraude. Er is meer bekend."
        aantal = select(func.count()).select_from(Einddatum).where(Einddatum.zaak == zaak.zaak)
        assert session.scalar(aantal) == 2
        keuzes = select(func.count()).where(Gebeurtenis.soort == Dossiergebeurtenis.EINDDATUM)
        assert session.scalar(keuzes) == 2


@pytest.mark.parametrize("grond", [Grond.TEKORT, Grond.WETTELIJK])
def test_a_shortfall_ends_at_once_only_for_the_safety_of_children(zaak: Zaakwerk, grond: Grond) -> None:
    zaak.melding(grond)
    zelfde = {"zaak": zaak.zaak, "reden": WOORDEN, "vroegst": zaak.dag + dt.timedelta(days=90)}
    with geweigerd("UIT-67"), zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        kies_einde_meteen(handeling, waarom=Meteen.FRAUDE, **zelfde)  # type: ignore[arg-type] # one dict of several kinds
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        kies_einde_meteen(handeling, waarom=Meteen.VEILIGHEID, **zelfde)  # type: ignore[arg-type] # as above
    with zaak.werk.lees() as session:
        gekozen = einddatum(session, zaak.zaak)
    assert gekozen is not None
    assert gekozen.onmiddellijk


def test_the_last_answer_to_a_point_counts(zaak: Zaakwerk) -> None:
    zaak.tot_voornemen()
    zaak.noem("Wij zien dit anders.")
    zaak.antwoord(1)
    with zaak.werk.doe(zaak.als(Rol.CONTRACTMANAGER)) as handeling:
        beantwoord_punt(handeling, zaak=zaak.zaak, nummer=1, tekst="U heeft gelijk.", anders=True)
    with zaak.werk.lees() as session:
        (punt,) = punten(session, zaak.zaak)
    assert (punt.antwoord, punt.anders) == ("U heeft gelijk.", True)


def test_a_round_is_added_once(zaak: Zaakwerk) -> None:
    zaak.signaal()
    with zaak.werk.doe() as handeling:
        leg_meting_vast(
            handeling,
            zaak=zaak.zaak,
            ronde="ronde-1",
            naam="Ronde 1",
            oordeel="geen conclusie",
            telt=False,
            robuust=None,
            certificaat="{}",
            sha256="1" * 64,
        )
    with zaak.werk.lees() as session:
        assert [een.oordeel for een in metingen(session, zaak.zaak)] == ["onder de norm"]
