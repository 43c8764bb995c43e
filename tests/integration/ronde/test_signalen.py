"""What a signed round means for conversations: a signal after one low round, and never more than that."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import select

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import volgend_nummer
from governance.documenten.service import Opmaak, leg_concept_vast, stel_document_vast
from governance.gemeentetraject.queries import trajecten
from governance.kennisgeving.model import Kennisgeving
from governance.kennisgeving.service import open_bericht
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld, metingen, zaken
from governance.uitsluiting.tekst_queries import geen_herhaling
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.toestand import Zaakstand as S
from hendig.processes.ronde.signalen import verwerk_ronde
from hendig.processes.ronde.vaststellen import leg_controle_vast, maak_definitief
from hendig.processes.zaak.stap import bevestig, doe_stap, stel_voor
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import ronden
from surveys.ronde.rules import Rondebesluit, Rondesoort
from surveys.uitslag.controle_queries import laatste_berekening
from surveys.uitslag.uitslagboek import Uitslagboek
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import INGANG, OPSTELLER, VASTSTELLER
from tests.integration.ronde.rondebouw import CONTROLEUR, GEMEENTE, MEETBEHEERDER, Rondewerk, eerlijk

pytestmark = [
    pytest.mark.usefixtures("weinig_nabootsingen"),
    pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True),
]
LAAG = "20000000-0000-4000-8000-000000000110"
NULMETING = dt.datetime(2026, 4, 10, 8, 0, tzinfo=dt.UTC)
NAJAAR = dt.datetime(2026, 9, 1, 8, 0, tzinfo=dt.UTC)


def gehouden(rondewerk: Rondewerk, naam: str, begin: dt.datetime, *, laag: set[str]) -> str:
    """A round that was answered and signed by two; before the first one a nulmeting, that nobody answered."""
    with rondewerk.werk.lees() as session:
        eerste = not ronden(session)
    if eerste:
        nulmeting = rondewerk.open_ronde(begin=NULMETING)
        rondewerk.sluit(nulmeting)
        teken(rondewerk, nulmeting)
    ronde = rondewerk.open_ronde(naam, Rondesoort.TELT, begin=begin)
    rondewerk.vul_in(ronde, eerlijk(laag=laag))
    rondewerk.sluit(ronde)
    teken(rondewerk, ronde)
    return ronde


def teken(rondewerk: Rondewerk, ronde: str) -> None:
    """Compute a round, look it over and sign it."""
    rondewerk.bereken(ronde)
    with rondewerk.werk.doe(CONTROLEUR) as handeling:
        laatste = laatste_berekening(handeling.session, ronde)
        assert laatste is not None
        leg_controle_vast(handeling, ronde=ronde, gelezen=laatste.sha256, bevinding="In orde.")
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, laatste.sha256)


def alle(rondewerk: Rondewerk) -> tuple[Zaakbeeld, ...]:
    with rondewerk.werk.lees() as session:
        return zaken(session)


def test_one_low_round_makes_a_signal_per_kind_of_trust_and_nothing_more(rondewerk: Rondewerk) -> None:
    ronde = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG, GEMEENTE})
    gevonden = alle(rondewerk)
    assert {(een.partij, een.construct) for een in gevonden} == {(LAAG, "competentioneel"), (LAAG, "intentioneel")}
    assert {een.stand for een in gevonden} == {Zaakstand.SIGNAAL}
    assert {een.nummer for een in gevonden} == {None}, "a conversation has no number"
    with rondewerk.werk.lees() as session:
        (meting,) = metingen(session, gevonden[0].id)
    assert (meting.ronde, meting.oordeel, meting.telt) == (ronde, "onder de norm", True)
    assert "antwoorden" not in meting.certificaat.replace("antwoorden_sha256", "")


def test_signing_twice_or_processing_twice_makes_no_second_signal(rondewerk: Rondewerk) -> None:
    ronde = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG})
    eerst = alle(rondewerk)
    uitslag = Uitslagboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.UITSLAG))
    with rondewerk.werk.doe() as handeling:
        verwerk_ronde(handeling, rondewerk.kluis, ronde=ronde, uitslag=uitslag)
    assert alle(rondewerk) == eerst


def test_a_first_measurement_makes_no_signal(rondewerk: Rondewerk) -> None:
    ronde = rondewerk.open_ronde(begin=NULMETING)
    rondewerk.vul_in(ronde, eerlijk(laag={LAAG}))
    rondewerk.sluit(ronde)
    teken(rondewerk, ronde)
    assert alle(rondewerk) == ()


def test_a_round_that_is_annulled_sends_what_rests_on_it_back_to_nothing(rondewerk: Rondewerk) -> None:
    """A signal that nobody looked into stays hidden: who validates sees that the round counts no more."""
    ronde = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG, GEMEENTE})
    with rondewerk.werk.lees() as session:
        laatste = laatste_berekening(session, ronde)
        assert [len(een.staande) for een in trajecten(session)] == [1, 1]
    assert laatste is not None
    for wie in (MEETBEHEERDER, CONTROLEUR):
        rondewerk.onderteken(ronde, wie, laatste.sha256, Rondebesluit.VERNIETIGEN)
    with rondewerk.werk.lees() as session:
        assert [len(een.staande) for een in trajecten(session)] == [0, 0]
    assert {een.stand for een in alle(rondewerk)} == {Zaakstand.SIGNAAL}
    assert not any(stap.gebeurtenis is G.RONDE_VERVALLEN for een in alle(rondewerk) for stap in een.stappen)


def test_a_second_low_round_is_no_repetition_while_nobody_told_the_partner(rondewerk: Rondewerk) -> None:
    eerste = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG})
    with rondewerk.werk.doe() as handeling:
        maak_definitief(handeling, ronde=eerste, bezwaar_open=False)
    gehouden(rondewerk, "Najaar 2027", NAJAAR.replace(year=2027), laag={LAAG})
    gevonden = alle(rondewerk)
    assert len(gevonden) == 2
    assert {een.stand for een in gevonden} == {Zaakstand.SIGNAAL}


def brief(werk: Werkplaats, zaak: Zaakbeeld, soort: Documentsoort) -> None:
    """An approved document of a kind in a case."""
    with werk.doe(als(VASTSTELLER, Rol.CONTRACTMANAGER)) as handeling:
        opmaak = Opmaak(
            soort=soort,
            dagtekening=handeling.dag,
            bestand=b"%PDF verzonnen",
            invoer={"woorden": "verzonnen"},
            marker=(),
            tekst="Verzonnen.",
            sjabloonversie=1,
            partij=zaak.partij,
            zaak=zaak.id,
        )
        nummer = volgend_nummer(handeling.session, jaar=handeling.dag.year)
        blad = leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)
    with werk.doe(als(OPSTELLER, Rol.JURIST)) as handeling:
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)


def als(wie: Handelende, rol: Rol) -> Handelende:
    return replace(wie, rol=rol)


def geopend(werk: Werkplaats, contact: str) -> None:
    """The contact person opens everything that waits in the portal."""
    with werk.lees() as session:
        wachtend = session.scalars(select(Kennisgeving.id).where(Kennisgeving.geadresseerde == contact)).all()
    for kennisgeving in wachtend:
        with werk.doe(Handelende(contact, Rol.CONTACTPERSOON, Ingang.SCHERM)) as handeling:
            open_bericht(handeling, kennisgeving=kennisgeving)


def tot_hermeting(werk: Werkplaats, zaak: Zaakbeeld, contact: str) -> None:
    """From a signal to the wait for the next round: valid, told, talked to, and a plan."""
    with werk.doe(als(OPSTELLER, Rol.MEETBEHEERDER)) as handeling:
        doe_stap(handeling, zaak=zaak.id, gebeurtenis=G.VALIDATIE_GESTART)
    with werk.doe(als(OPSTELLER, Rol.MEETBEHEERDER)) as handeling:
        voorstel = stel_voor(handeling, zaak=zaak.id, gebeurtenis=G.SIGNAAL_GELDIG)
    with werk.doe(als(VASTSTELLER, Rol.CONTROLEUR)) as handeling:
        bevestig(handeling, voorstel=voorstel)
    for soort, gebeurtenis in (
        (Documentsoort.BERICHT_OVER_METING, G.BERICHT_VERZONDEN),
        (Documentsoort.GESPREKSVERSLAG, G.GESPREK_GEVOERD),
        (Documentsoort.VERBETERPLAN, G.PLAN_VASTGESTELD),
    ):
        brief(werk, zaak, soort)
        with werk.doe(als(VASTSTELLER, Rol.CONTRACTMANAGER)) as handeling:
            doe_stap(handeling, zaak=zaak.id, gebeurtenis=gebeurtenis)
        werk.nu += dt.timedelta(days=2)
        geopend(werk, contact)


def in_hermeting(rondewerk: Rondewerk) -> str:
    """A low round, and a conversation about it that waits for the next one."""
    werk = rondewerk.werk
    eerste = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG})
    with werk.doe() as handeling:
        contact = schrijf_persoon_in(
            handeling, kaart=Persoonskaart(naam="Wil Verzonnen", e_mail="wil@example.org"), per=INGANG
        )
        wijs_rol_toe(handeling, persoon=contact, rol=Rol.CONTACTPERSOON, per=INGANG, partij=LAAG)
    zaak = next(een for een in alle(rondewerk) if een.construct == "competentioneel")
    tot_hermeting(werk, zaak, contact)
    with werk.doe() as handeling:
        maak_definitief(handeling, ronde=eerste, bezwaar_open=False)
    return zaak.id


@pytest.mark.parametrize(("laag", "stand"), [({LAAG}, S.HERHALING_CONCEPT), (set(), S.GESLOTEN_ZONDER_GEVOLG)])
def test_after_notice_talk_and_plan_the_next_round_decides_what_the_conversation_comes_to(
    rondewerk: Rondewerk, laag: set[str], stand: Zaakstand
) -> None:
    zaak = in_hermeting(rondewerk)
    assert {een.stand for een in alle(rondewerk)} == {S.HERMETING, S.SIGNAAL}
    gehouden(rondewerk, "Najaar 2027", NAJAAR.replace(year=2027), laag=laag)
    (nu,) = (een for een in alle(rondewerk) if een.id == zaak)
    assert nu.stand is stand


def test_a_round_that_comes_too_early_adds_nothing_and_says_until_when_there_was_time(rondewerk: Rondewerk) -> None:
    zaak = in_hermeting(rondewerk)
    gehouden(rondewerk, "Winter 2026", rondewerk.werk.nu + dt.timedelta(days=20), laag={LAAG})
    (nu,) = (een for een in alle(rondewerk) if een.id == zaak)
    assert (nu.stand, nu.stappen[-1].gebeurtenis) == (S.HERMETING, G.TUSSENMETING)
    with rondewerk.werk.lees() as session:
        (waarom,) = geen_herhaling(session, zaak).values()
    assert "de verbetertermijn loopt tot en met" in waarom
    assert "niet bekend" not in waarom
