"""What the partner is told of a besluit: that the agreement is to end, or a lighter measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from governance.bronnen import Bron
from governance.college.rules import Besluitvariant, Strekking
from governance.contract.parametersoorten import OPSCHORTING_WEKEN
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.uitsluiting.tekst_queries import reden_om_meteen
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.weigeringen import COLLEGE
from governance.weigering import Weigeringsgrond
from hendig.brieven.besluit.besluitbrief import Besluitgegevens
from hendig.brieven.besluit.maatregelbrief import Maatregel, Maatregelgegevens
from hendig.brieven.omvang import Omvang
from hendig.brieven.voornemen.voornemen import Voornemengegevens
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.gesprek import DAG_VOORBIJ
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from hendig.processes.zaakstukken.tekenen import Tekent, ondertekenaar, tekenkeuzes
from hendig.processes.zaakstukken.uitkomst import antwoorden_op_punten, einde_op, in_de_brief, laatste_besluit, wegen

_MAATREGEL = Bron("Burgerlijk Wetboek", "boek 6, artikel 52 en 262")
OPSCHORTING_ZONDER_EINDE = Weigeringsgrond(
    "BRF-40",
    "Een opschorting duurt hoogstens {weken} weken. Vul een laatste dag in, uiterlijk {uiterlijk}.",
    _MAATREGEL,
)
DAGEN_VERKEERD = Weigeringsgrond(
    "BRF-41",
    "De maatregel begint op {vanaf}. De laatste dag en de dag waarop u terugkijkt, liggen niet daarvoor.",
    Bron("ontwerpkeuze", "lichtere maatregelen"),
)
NIET_VOLGENS_ADVIES = Weigeringsgrond(
    "BRF-53",
    "Het college besloot volgens advies, en dat komt neer op: {strekking}. Maak de brief daaraan gelijk.",
    COLLEGE,
)
_PER_REGEL = "Zet elk punt op een eigen regel."


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitinvulling:
    """How much of the agreement ends, and who signs; the rest stands in the besluit and in the file."""

    deel: Annotated[
        str | None,
        Vraag("Eindigt maar een deel? Welk?", uitleg="Leeg als alles eindigt. Lees het achter het woord 'voor'."),
    ]
    ondertekenaar: Tekent


@dataclass(frozen=True, slots=True, kw_only=True)
class Maatregelinvulling:
    """What the measure is in practice; why the college chose it stands in the besluit."""

    maatregel: Annotated[Maatregel, Vraag("Welke maatregel koos het college?")]
    wat_het_is: Annotated[str, Vraag("Wat houdt de maatregel in?", uitleg="Schrijf aan de partner: u.", lang=True)]
    geldt_vanaf: Annotated[dt.date, Vraag("Vanaf welke dag?")]
    tot_en_met: Annotated[dt.date | None, Vraag("Tot en met welke dag?", uitleg="Leeg als er geen laatste dag is.")]
    van_partner: Annotated[tuple[str, ...], Vraag("Wat vraagt de gemeente van de partner?", uitleg=_PER_REGEL)]
    van_gemeente: Annotated[tuple[str, ...], Vraag("Wat doet de gemeente?", uitleg=_PER_REGEL)]
    evaluatie: Annotated[dt.date, Vraag("Wanneer kijkt u samen terug?")]
    ondertekenaar: Tekent


_BIJ_STREKKING: Mapping[Strekking, Maatregel] = {
    Strekking.VERBETERPLAN: Maatregel.VERBETERPLAN,
    Strekking.WAARSCHUWING: Maatregel.WAARSCHUWING,
    Strekking.BEGELEIDING: Maatregel.BEGELEIDING,
    Strekking.OPSCHORTING: Maatregel.OPSCHORTING,
}
"""With which measure the letter follows an advice."""


def _besluitbrief(stof: Stof, ingevuld: Besluitinvulling) -> Besluitgegevens:
    voornemen = stof.gegevens_van(Documentsoort.VOORNEMEN, Voornemengegevens)
    strekking = _volgens_advies(stof)
    if strekking is not None and (strekking is Strekking.GEDEELTELIJK) != (ingevuld.deel is not None):
        raise NIET_VOLGENS_ADVIES.met(strekking=strekking.value)
    return Besluitgegevens(
        kop=stof.kop,
        besluit=in_de_brief(stof, laatste_besluit(stof)),
        omvang=Omvang(stof.zaak.vorm, ingevuld.deel),
        per=einde_op(stof).dag,
        meteen=reden_om_meteen(stof.session, stof.zaak.id),
        bepaling=voornemen.bepaling,
        punten=antwoorden_op_punten(stof),
        rechtsweg=wegen(stof, heroverweging=True),
        ondertekenaar=ondertekenaar(stof, ingevuld.ondertekenaar),
    )


def _maatregelbrief(stof: Stof, ingevuld: Maatregelinvulling) -> Maatregelgegevens:
    strekking = _volgens_advies(stof)
    if strekking is not None and _BIJ_STREKKING.get(strekking, ingevuld.maatregel) is not ingevuld.maatregel:
        raise NIET_VOLGENS_ADVIES.met(strekking=strekking.value)
    _weiger_dagen(stof, ingevuld)
    return Maatregelgegevens(
        kop=stof.kop,
        besluit=in_de_brief(stof, laatste_besluit(stof)),
        maatregel=ingevuld.maatregel,
        wat_het_is=ingevuld.wat_het_is,
        vanaf=ingevuld.geldt_vanaf,
        tot_en_met=ingevuld.tot_en_met,
        van_partner=ingevuld.van_partner,
        van_gemeente=ingevuld.van_gemeente,
        evaluatie=ingevuld.evaluatie,
        bepaling=stof.gegevens_van(Documentsoort.VOORNEMEN, Voornemengegevens).bepaling,
        rechtsweg=wegen(stof, heroverweging=False),
        ondertekenaar=ondertekenaar(stof, ingevuld.ondertekenaar),
    )


def _volgens_advies(stof: Stof) -> Strekking | None:
    """Give what the college decided as advised; None where it decided something else."""
    besluit = laatste_besluit(stof)
    return besluit.strekking if besluit.variant is Besluitvariant.VOLGENS_ADVIES else None


def _weiger_dagen(stof: Stof, ingevuld: Maatregelinvulling) -> None:
    """Refuse a measure that begins before the letter, ends before it begins, or is put off for too long."""
    if ingevuld.geldt_vanaf < stof.dag:
        raise DAG_VOORBIJ.met(dag=datum(ingevuld.geldt_vanaf).capitalize())
    if min(ingevuld.evaluatie, ingevuld.tot_en_met or ingevuld.evaluatie) < ingevuld.geldt_vanaf:
        raise DAGEN_VERKEERD.met(vanaf=datum(ingevuld.geldt_vanaf))
    if ingevuld.maatregel is not Maatregel.OPSCHORTING:
        return
    weken = parameter(stof.session, stof.zaak.contractversie, OPSCHORTING_WEKEN).waarde
    uiterlijk = ingevuld.geldt_vanaf + dt.timedelta(weeks=weken, days=-1)
    if ingevuld.tot_en_met is None or ingevuld.tot_en_met > uiterlijk:
        raise OPSCHORTING_ZONDER_EINDE.met(weken=weken, uiterlijk=datum(uiterlijk))


def _begin(stof: Stof) -> Mapping[str, object]:
    voornemen = stof.om_mee_te_beginnen(Documentsoort.VOORNEMEN, Voornemengegevens)
    return {} if voornemen is None else {"deel": voornemen.omvang.deel}


def _begin_maatregel(stof: Stof) -> Mapping[str, object]:
    gekozen = _BIJ_STREKKING.get(_volgens_advies(stof) or Strekking.NIET)
    return {} if gekozen is None else {"maatregel": gekozen}


ALLE = (
    Schrijfwerk(
        naam="besluitbrief",
        titel="Brief met het besluit en de redenen",
        soort=Documentsoort.BESLUITBRIEF,
        standen=(Zaakstand.BESLOTEN_BEEINDIGEN,),
        invulling=Besluitinvulling,
        begin=_begin,
        keuzes=tekenkeuzes,
        maak=_besluitbrief,
    ),
    Schrijfwerk(
        naam="maatregelbrief",
        titel="Brief met een lichtere maatregel",
        soort=Documentsoort.MAATREGELBRIEF,
        standen=(Zaakstand.BESLOTEN_LICHTER,),
        invulling=Maatregelinvulling,
        begin=_begin_maatregel,
        keuzes=tekenkeuzes,
        maak=_maatregelbrief,
    ),
)
"""What is written after the college decided."""
