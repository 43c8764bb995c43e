"""Letters on a screen: who opens them, what that proves, and how the gemeente records what the carrier says."""

from __future__ import annotations

import pytest

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import document_met, volgend_nummer
from governance.documenten.service import Opmaak, leg_concept_vast, stel_document_vast
from governance.feiten.rules import Peil
from governance.kennisgeving.queries import bezorging_van, kennisgevingen
from governance.kennisgeving.rules import Kanaal
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.queries import rollen_op
from governance.netwerk.rollen import beeindig_rol
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.service import meld_signaal
from governance.weigering import Weigering
from hendig.mail.rules import Bericht
from hendig.processes.zaak.verzenden import NIEMAND_OM_AAN_TE_SCHRIJVEN, verzend_stuk
from tests.integration.opslag.register import BEGIN
from tests.integration.web.afspraken import Lezer, mails, met_overeenkomst
from tests.integration.web.geldig import fouten_in
from tests.integration.web.mensen import Web

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


def verzonden(web: Web, soort: Documentsoort = Documentsoort.SIGNAALBRIEF) -> str:
    """A letter to the partner that went out in the portal; the key of the message."""
    versie = met_overeenkomst(web)
    contractmanager = Handelende(web.mensen[Rol.CONTRACTMANAGER], Rol.CONTRACTMANAGER, Ingang.SCHERM)
    with web.werk.doe(contractmanager) as handeling:
        zaak = meld_signaal(
            handeling,
            partij=web.partner,
            grond=Grond.TEKORT,
            contractversie=versie,
            ontdekt_op=handeling.dag,
            tekst="Een afspraak is niet nagekomen.",
        )
        opmaak = Opmaak(
            soort=soort,
            dagtekening=handeling.dag,
            bestand=b"%PDF-1.7 verzonnen",
            invoer={"woorden": "verzonnen"},
            marker=(),
            tekst="Verzonnen.",
            sjabloonversie=1,
            partij=web.partner,
            zaak=zaak,
        )
        nummer = volgend_nummer(handeling.session, jaar=handeling.dag.year)
        blad = leg_concept_vast(handeling, nummer=nummer, opmaak=opmaak)
    with web.werk.doe(Handelende(web.mensen[Rol.JURIST], Rol.JURIST, Ingang.SCHERM)) as handeling:
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
    with web.werk.doe(contractmanager) as handeling:
        session = handeling.session
        verzend_stuk(handeling, zaak=zaakbeeld(session, zaak), stuk=document_met(session, blad.id))
        return next(een.id for een in kennisgevingen(session) if een.zending.kanaal is Kanaal.PORTAAL)


def bezorgd(web: Web, bericht: str) -> bool:
    with web.werk.lees() as session:
        (beeld,) = (een for een in kennisgevingen(session) if een.id == bericht)
        return bezorging_van(session, document=beeld.document, partij=beeld.partij) is not None


def test_looking_at_a_letter_does_not_deliver_it_and_opening_it_does(web: Web) -> None:
    bericht = verzonden(web)
    lezer = Lezer(web, Rol.CONTACTPERSOON)
    pagina = lezer.lees(f"/berichten/{bericht}")
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    assert lezer.lees(f"/berichten/{bericht}/brief.pdf").code == 404
    assert not bezorgd(web, bericht)
    lezer.stuur(f"/berichten/{bericht}/openen")
    assert bezorgd(web, bericht)
    assert lezer.lees(f"/berichten/{bericht}/brief.pdf").code == 200
    assert "Geopend" in lezer.lees("/berichten").tekst


def test_who_opens_letters_gets_a_mail_that_does_not_say_what_about(web: Web) -> None:
    verzonden(web)
    ontvangers = {persoon for bericht, persoon in mails(web) if bericht == Bericht.BRIEF_KLAAR}
    assert ontvangers == {web.mensen[Rol.CONTACTPERSOON], web.mensen[Rol.TEKENBEVOEGDE]}


def test_another_partner_sees_nothing_of_it(web: Web) -> None:
    bericht = verzonden(web)
    ander = Lezer(web, web.van_ander[Rol.CONTACTPERSOON])
    assert ander.lees(f"/berichten/{bericht}").code == 404
    assert "SIGNAALBRIEF" not in ander.lees("/berichten").tekst.upper()


def test_a_letter_on_paper_is_delivered_once_the_carrier_said_so(web: Web) -> None:
    bericht = verzonden(web, Documentsoort.INGEBREKESTELLING)
    Lezer(web, Rol.CONTACTPERSOON).stuur(f"/berichten/{bericht}/openen")
    assert not bezorgd(web, bericht), "what must be on paper is not delivered by the portal alone"
    with web.werk.lees() as session:
        (brief,) = (een.id for een in kennisgevingen(session) if een.zending.kanaal is Kanaal.AANGETEKEND)
    lezer = Lezer(web, Rol.CONTRACTMANAGER)
    assert fouten_in(lezer.lees("/bezorging").tekst) == []
    for soort in ("verzonden", "ontvangen"):
        pagina = lezer.lees(f"/bezorging/{brief}")
        assert fouten_in(pagina.tekst) == []
        gestuurd = lezer.stuur(f"/bezorging/{brief}", soort=soort, dag=web.werk.nu.date().isoformat(), bewijs="3S0001")
        assert gestuurd.code == 302
    assert bezorgd(web, bericht)


def test_what_nobody_opened_goes_by_registered_letter(web: Web) -> None:
    bericht = verzonden(web)
    lezer = Lezer(web, Rol.JURIST)
    assert "Maak een aangetekende brief" in lezer.lees(f"/bezorging/{bericht}").tekst
    eerst, daarna = (lezer.stuur(f"/bezorging/{bericht}/aangetekend") for _ in range(2))
    assert (eerst.code, eerst.naar) == (302, daarna.naar)
    with web.werk.lees() as session:
        assert [een.zending.kanaal for een in kennisgevingen(session)] == [Kanaal.PORTAAL, Kanaal.AANGETEKEND]


def test_a_partner_without_anybody_who_opens_letters_gets_none_and_that_is_said(web: Web) -> None:
    with web.werk.doe() as handeling:
        for rol in (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE):
            (houder,) = rollen_op(handeling.session, Peil(BEGIN), rollen=(rol,), partij=web.partner)
            beeindig_rol(handeling, vervulling=houder.vervulling, per=handeling.dag, reden="Gestopt.")
    with pytest.raises(Weigering) as fout:
        verzonden(web)
    assert fout.value.grond is NIEMAND_OM_AAN_TE_SCHRIJVEN
