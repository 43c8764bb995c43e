"""A small network with an agreement that holds: an invented partner with its people, letters to it, and terms."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from governance.contract.contracttekst import Artikeltekst, Contracttekst, Parameterafspraak, termijn_als_parameter
from governance.contract.parametersoorten import PARAMETERSOORTEN, SCHRIFTELIJKE_STUKKEN
from governance.contract.service import stel_contractversie_op, stel_contractversie_vast
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import volgend_nummer
from governance.documenten.service import Opmaak, leg_concept_vast, stel_document_vast
from governance.logboek.handeling import Handelende, Handeling
from governance.logboek.rules import Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.termijnen.service import start_termijn, wacht_op_bezorging
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner, iemand

ZAAK = "zaak-houtsnip"


@dataclass(frozen=True)
class Afspraken:
    """The keys of what is in the database; two people of the gemeente write, everything else is of the partner."""

    contractversie: str
    partner: str
    ander: str
    contactpersoon: str
    opsteller: str
    vaststeller: str


def een_overeenkomst(werk: Werkplaats, *, schriftelijk: tuple[str, ...] = ()) -> Afspraken:
    """An agreement with every term and parameter as it is proposed, but for the documents that must be in writing."""
    with werk.doe() as handeling:
        gemeente, partner, ander = een_gemeente(handeling), een_partner(handeling), een_partner(handeling, 2)
        mensen = [iemand(handeling, nummer) for nummer in (1, 2, 3)]
        rollen = ((Rol.CONTACTPERSOON, partner), (Rol.JURIST, gemeente), (Rol.JURIST, gemeente))
        for mens, (rol, partij) in zip(mensen, rollen, strict=True):
            wijs_rol_toe(handeling, persoon=mens, rol=rol, per=BEGIN, partij=partij)
    contactpersoon, opsteller, vaststeller = mensen
    with werk.doe(Handelende(opsteller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=_tekst(schriftelijk))
    with werk.doe(Handelende(vaststeller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    return Afspraken(versie, partner, ander, contactpersoon, opsteller, vaststeller)


def een_concept(werk: Werkplaats, afspraken: Afspraken) -> str:
    """A second version of the agreement that nobody fixed."""
    with werk.doe(Handelende(afspraken.opsteller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        return stel_contractversie_op(handeling, tekst=replace(_tekst(()), nummer="2.0"))


def een_brief(werk: Werkplaats, afspraken: Afspraken) -> str:
    """A letter to the partner that was approved and not sent."""
    with werk.doe(Handelende(afspraken.opsteller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        blad = leg_concept_vast(
            handeling, nummer=volgend_nummer(handeling.session, jaar=2026), opmaak=_opmaak(afspraken.partner)
        )
    with werk.doe(Handelende(afspraken.vaststeller, "JURIST", Ingang.OPDRACHTREGEL)) as handeling:
        stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
    return blad.id


def wachtend(werk: Werkplaats, afspraken: Afspraken, document: str) -> str:
    """A term for the partner to give its view, which starts when the document has reached it."""
    with werk.doe() as handeling:
        return open_wachtend(handeling, afspraken, document)


def open_wachtend(handeling: Handeling, afspraken: Afspraken, document: str, code: str = "T10") -> str:
    return wacht_op_bezorging(
        handeling,
        code=code,
        contractversie=afspraken.contractversie,
        zaak=ZAAK,
        document=document,
        partij=afspraken.partner,
    )


def lopend(werk: Werkplaats, afspraken: Afspraken, dag: dt.date, code: str = "T08") -> str:
    """A term that started by a decision on a day; T08 is three weeks, T12 six and can be extended."""
    with werk.doe() as handeling:
        return start_termijn(handeling, code=code, contractversie=afspraken.contractversie, zaak=ZAAK, dag=dag)


def _opmaak(partij: str) -> Opmaak:
    return Opmaak(
        soort=Documentsoort.WELKOMSTBRIEF,
        dagtekening=dt.date(2026, 3, 2),
        bestand=b"%PDF verzonnen",
        invoer={"partner": {"naam": "Stichting Houtsnip (verzonnen)"}},
        marker=("partner.naam",),
        tekst="Welkom.",
        sjabloonversie=1,
        partij=partij,
        zaak=ZAAK,
    )


def _tekst(schriftelijk: tuple[str, ...]) -> Contracttekst:
    soorten = PARAMETERSOORTEN.values()
    voorstel = {soort.code: _plat(soort.sleutel.voorstel) for soort in soorten} | {SCHRIFTELIJKE_STUKKEN: schriftelijk}
    termijnen = [soort.voorstel for soort in TERMIJNSOORTEN.values()]
    artikelen = sorted({soort.artikel for soort in soorten} | {deel.artikel for deel in termijnen})
    return Contracttekst(
        nummer="1.0",
        titel="Overeenkomst (verzonnen)",
        vorige=None,
        artikelen=tuple(Artikeltekst(nummer, f"Artikel {nummer}", "Verzonnen tekst.") for nummer in artikelen),
        parameters=(
            *(Parameterafspraak(s.code, voorstel[s.code], s.artikel, s.reden, "ontwerpkeuze") for s in soorten),
            *(termijn_als_parameter(deel, reden="voorstel", bron="ontwerpkeuze") for deel in termijnen),
        ),
    )


def _plat(waarde: object) -> object:
    return waarde.isoformat() if isinstance(waarde, dt.date) else waarde
