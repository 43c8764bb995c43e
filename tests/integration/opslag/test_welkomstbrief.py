"""From register, agreement and obligations to a numbered letter, in one act."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.documenten.openbaarheid import WEGGELAKT
from governance.documenten.queries import zoek_document
from governance.documenten.rules import Documentnummer, Documentstand, awb_woorden
from governance.documenten.service import Inhoud, lees_inhoud, stel_document_vast, verzend_document
from governance.feiten.rules import Peil
from governance.logboek.queries import controleer
from governance.netwerk.queries import gemeente_op
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.brieven.brief import woorden
from hendig.brieven.invoer import uit_invoer
from hendig.brieven.welkomstbrief import Welkomstgegevens, welkomstbrief
from hendig.processes.brieven.stukken import gelakt
from hendig.processes.brieven.welkom import maak_welkomstbrief
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import norm
from tests.integration.opslag.register import BEGIN, NIEUWJAAR, een_partner, iemand, kaart
from tests.integration.opslag.welkom import ADRES, KVK, LEZER, SCHRIJVER, als, een_nieuwe_partner
from tests.integration.pdf_text import pdf_text

EERSTE = Documentnummer(2026, 1)


@pytest.fixture
def netwerk(werk: Werkplaats) -> Werkplaats:
    een_nieuwe_partner(werk)
    return werk


def gemaakt(werk: Werkplaats, *, kvk: str = KVK, vestiging: str | None = None, per: dt.date = BEGIN) -> Inhoud:
    with werk.doe(als(werk, SCHRIJVER)) as handeling:
        return maak_welkomstbrief(handeling, kvk=kvk, vestiging=vestiging, per=per)


def tekst_van(inhoud: Inhoud) -> str:
    return woorden(welkomstbrief(uit_invoer(Welkomstgegevens, inhoud.invoer)))


def test_a_letter_is_made_kept_as_a_concept_and_read_back_as_it_was(netwerk: Werkplaats) -> None:
    inhoud = gemaakt(netwerk)
    assert (str(inhoud.blad.nummer), inhoud.blad.versie, inhoud.blad.stand) == (
        "HD-2026-0001",
        1,
        Documentstand.CONCEPT,
    )
    assert hashlib.sha256(inhoud.bestand).hexdigest() == inhoud.blad.sha256
    with netwerk.lees() as session:
        assert controleer(session).heel


def test_a_letter_says_what_register_agreement_and_obligations_say(netwerk: Werkplaats) -> None:
    tekst = tekst_van(gemaakt(netwerk))
    for deel in (
        "Stichting Houtsnip 1 (verzonnen)\nDorpsweg 1\n0000 AA  Lindebeek",
        "Zaaknummer\n9999/2025/0000001",
        "Reageren t/m\n23 maart 2026",
        "U bent netwerkpartner van Hendig vanaf 1 januari 2026.",
        "Procesovereenkomst\n1.0\n1 januari 2026",
        "tot en met 31 december 2035",
        "Een verdiepend gesprek met u.\nelk jaar\nartikel 1",
        "De inkleursessie. Dit mag, het hoeft niet.\ntwee keer per jaar\nartikel 1",
        "Ilse Ravensteyn (verzonnen), contractmanager: ilse@lindebeek.example of 000 000 00 01",
        "Fien Karekiet (verzonnen), meetbeheerder: fien@lindebeek.example.",
        "Zodra er een sessie is\nElke nieuwe hulpverlener volgt de Reisgids.",
        "Er is nog geen norm voor vertrouwen afgesproken.",
    ):
        assert deel in tekst
    assert tekst.count("Meedoen aan de intervisie van uw cluster.") == 2
    assert tekst.count("De inkleursessie.") == 1


def test_a_letter_says_from_which_round_a_newcomer_counts(netwerk: Werkplaats) -> None:
    with netwerk.doe(als(netwerk, SCHRIJVER)) as handeling:
        versie = stel_normversie_op(handeling, norm=norm(), reden="voorstel van het netwerk")
    with netwerk.doe(als(netwerk, LEZER)) as handeling:
        stel_normversie_vast(handeling, versie=versie, per=BEGIN, gepubliceerd_op=dt.date(2025, 11, 3))
    tekst = tekst_van(gemaakt(netwerk))
    assert "begint op of na 1 juli 2026" in tekst
    assert "Norm voor vertrouwen\n1.0\n1 januari 2026" in tekst


def test_a_letter_goes_to_the_contact_person_of_the_partner(werk: Werkplaats) -> None:
    partner = een_nieuwe_partner(werk)
    assert gemaakt(werk).invoer["kop"]["partner"]["aanhef"] == "Geachte netwerkpartner,"
    with werk.doe() as handeling:
        wijs_rol_toe(handeling, persoon=iemand(handeling), rol=Rol.CONTACTPERSOON, partij=partner, per=BEGIN)
    ontvanger = gemaakt(werk).invoer["kop"]["partner"]
    assert ontvanger["ter_attentie_van"] == "t.a.v. Saar Dotterbloem 1 (verzonnen)"
    assert ontvanger["aanhef"] == "Geachte Saar Dotterbloem 1 (verzonnen),"


def test_who_did_not_sign_is_not_welcomed(netwerk: Werkplaats) -> None:
    with netwerk.doe() as handeling:
        een_partner(handeling, 2, kaart=kaart(2, **ADRES))
    with pytest.raises(Weigering, match="Laat de partner eerst tekenen"):
        gemaakt(netwerk, kvk="00000002")


def test_made_again_on_another_day_it_has_a_new_version_under_its_own_number(netwerk: Werkplaats) -> None:
    eerste = gemaakt(netwerk)
    assert gemaakt(netwerk).blad == eerste.blad, "what says the same is made once"
    netwerk.nu += dt.timedelta(days=1)
    tweede = gemaakt(netwerk)
    assert (tweede.blad.nummer, tweede.blad.versie) == (EERSTE, 2)
    assert "Ons kenmerk\nHD-2026-0001, versie 2" in tekst_van(tweede)


def test_the_words_on_the_paper_hold_no_clause_of_the_awb(netwerk: Werkplaats, tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(gemaakt(netwerk).bestand)
    said = pdf_text(tmp_path / "brief.pdf")
    assert "Welkom in Hendig" in said
    assert awb_woorden(said) == ()
    assert "anoniem" not in said.lower()


def test_blacked_out_a_letter_shows_no_person_and_is_the_same_each_time(netwerk: Werkplaats, tmp_path: Path) -> None:
    inhoud = gemaakt(netwerk)
    assert gelakt(inhoud) == gelakt(inhoud)
    (tmp_path / "gelakt.pdf").write_bytes(gelakt(inhoud))
    said = pdf_text(tmp_path / "gelakt.pdf")
    assert WEGGELAKT in said
    assert [naam for naam in ("Houtsnip", "Ravensteyn", "Karekiet", "Dorpsweg", "@") if naam in said] == []


def test_a_letter_of_an_older_template_is_not_made_again(netwerk: Werkplaats) -> None:
    inhoud = gemaakt(netwerk)
    older = replace(inhoud, blad=replace(inhoud.blad, sjabloonversie=1))
    with pytest.raises(Weigering, match="ouder sjabloon") as refused:
        gelakt(older)
    assert refused.value.grond.code == "BRF-03"


def test_what_was_sent_is_not_made_again(netwerk: Werkplaats) -> None:
    gemaakt(netwerk)
    with netwerk.doe(als(netwerk, LEZER)) as handeling:
        stel_document_vast(handeling, nummer=EERSTE, versie=1)
        verzend_document(handeling, nummer=EERSTE, versie=1)
    with pytest.raises(Weigering, match="al verzonden"):
        gemaakt(netwerk)
    with netwerk.doe(als(netwerk, LEZER)) as handeling:
        assert lees_inhoud(handeling, nummer=EERSTE, versie=1).blad.stand is Documentstand.VERZONDEN


@pytest.mark.parametrize(("kvk", "per"), [("00000007", BEGIN), (KVK, BEGIN - dt.timedelta(days=1))])
def test_a_number_of_nobody_that_day_is_refused(kvk: str, per: dt.date, netwerk: Werkplaats) -> None:
    with pytest.raises(Weigering, match="geen partij mee") as refused:
        gemaakt(netwerk, kvk=kvk, per=per)
    assert refused.value.grond.code == "NET-14"


def test_the_gemeente_gets_no_letter_for_partners(netwerk: Werkplaats) -> None:
    with netwerk.lees() as session:
        gemeente = gemeente_op(session, Peil(BEGIN))
    assert gemeente is not None
    with pytest.raises(Weigering, match="alleen bij een netwerkpartner"):
        gemaakt(netwerk, kvk=gemeente.kaart.kvk)


def test_one_number_with_two_places_asks_which(netwerk: Werkplaats) -> None:
    with netwerk.doe() as handeling:
        een_partner(handeling, 1, kaart=kaart(1, vestiging="000000000002", naam="Houtsnip twee (verzonnen)", **ADRES))
    with pytest.raises(Weigering, match="vestigingsnummer") as refused:
        gemaakt(netwerk)
    assert refused.value.grond.code == "NET-15"
    with pytest.raises(Weigering, match="eerst tekenen"):
        gemaakt(netwerk, vestiging="000000000002")


def test_a_partner_without_an_address_is_refused_and_leaves_no_letter(werk: Werkplaats) -> None:
    een_nieuwe_partner(werk, adres="Dorpsweg 1")
    with pytest.raises(Weigering, match="postcode en plaats") as refused:
        gemaakt(werk)
    assert refused.value.grond.code == "BRF-01"
    with werk.lees() as session:
        assert zoek_document(session, EERSTE) is None


def test_a_network_without_a_meetbeheerder_is_refused(werk: Werkplaats) -> None:
    een_nieuwe_partner(werk, mensen=(SCHRIJVER, LEZER))
    with pytest.raises(Weigering, match="geen meetbeheerder") as refused:
        gemaakt(werk)
    assert refused.value.grond.code == "BRF-02"


def test_a_day_after_the_agreement_still_asks_what_holds_then(netwerk: Werkplaats) -> None:
    assert "Procesovereenkomst\n1.0\n1 januari 2026" in tekst_van(gemaakt(netwerk, per=NIEUWJAAR))
