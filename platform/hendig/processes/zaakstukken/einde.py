"""What ends an agreement: the declaration, the partner's own notice confirmed, and what the network is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from governance.bronnen import Bron
from governance.contract.parametersoorten import OPZEGTERMIJN_PARTNER
from governance.contract.queries import parameter
from governance.contract.rules import Eenheid
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.rules import Documentstand
from governance.kalender.datum import datum
from governance.termijnen.queries import telregels
from governance.termijnen.telling import laatste_dag, uiterste_dag_voor
from governance.uitsluiting.eindwaarborgen import eindbrief
from governance.uitsluiting.feiten_queries import bezorgingen
from governance.uitsluiting.gronden import Beeindigingsvorm
from governance.uitsluiting.queries import einddatum
from governance.uitsluiting.tekst_queries import reden_om_meteen
from governance.uitsluiting.toestand import RECHTEN_BEHOUDEN, VERBORGEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import TE_VROEG, TEKENEN, TOEKOMST
from governance.weigering import Weigering, Weigeringsgrond
from hendig.brieven.besluit.besluitbrief import Besluitgegevens, Collegebesluit
from hendig.brieven.besluit.heroverwegingsbesluit import Heroverwegingsgegevens
from hendig.brieven.einde.afronding import Afronding, LopendeHulp
from hendig.brieven.einde.netwerkmededeling import Mededelingsgegevens
from hendig.brieven.einde.ontbindingsverklaring import Ontbindingsgegevens
from hendig.brieven.einde.opzeggingsbevestiging import Bevestigingsgegevens
from hendig.brieven.einde.opzeggingsbrief import Opzeggingsgegevens
from hendig.brieven.vraag import Vraag
from hendig.brieven.zaakkop import Ontvanger
from hendig.processes.zaakstukken.overdracht import GEEN_NAMEN, lopende_hulp
from hendig.processes.zaakstukken.schrijfwerk import Niets, Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from hendig.processes.zaakstukken.tekenen import Tekent, ondertekenaar, tekenkeuzes
from hendig.processes.zaakstukken.uitkomst import einde_op, wegen

TE_LAAT_VOOR_EINDE = Weigeringsgrond(
    "BRF-43",
    "De brief moet uiterlijk {uiterlijk} aankomen om de overeenkomst op {per} te laten eindigen. Kies een latere dag.",
    TEKENEN,
)
EERDER_DAN_BESLOTEN = Weigeringsgrond(
    "BRF-44",
    "De brief met het besluit zegt: niet eerder dan {besloten}. In het dossier staat nu {per}. Kies geen eerdere dag.",
    TEKENEN,
)
DEEL_LOOPT_DOOR = Weigeringsgrond(
    "BRF-45",
    "Alleen een deel van de overeenkomst eindigde. De partner doet nog mee, dus het netwerk krijgt geen bericht.",
    Bron("ontwerpkeuze", "mededeling aan het netwerk"),
)
EINDE_VOOR_OPZEGGING = Weigeringsgrond(
    "BRF-46", "De opzegging kwam op {ontvangen}. De overeenkomst eindigt niet daarvoor.", TEKENEN
)
TOEGANG_TE_KORT = Weigeringsgrond(
    "BRF-49",
    "De partner doet mee tot de overeenkomst eindigt, op {per}. Laat de toegang tot Hendig niet eerder eindigen.",
    Bron("ontwerpkeuze", "rechten tot het einde"),
)
HET_NETWERK = Ontvanger(
    naam="De netwerkpartners van Hendig", ter_attentie_van="", adres=(), aanhef="Beste netwerkpartners,"
)
NA_EINDE = (Zaakstand.IN_WERKING, Zaakstand.AFGEROND, Zaakstand.PARTNER_VERTROKKEN)
"""Where a matter is once the agreement ended, or its last day is known."""
_PER_REGEL = "Zet elk punt op een eigen regel."


@dataclass(frozen=True, slots=True, kw_only=True)
class Afrondinginvulling:
    """What is arranged about money and access."""

    afrekening: Annotated[
        tuple[str, ...] | None,
        Vraag("Hoe rekent u af?", uitleg=f"{_PER_REGEL} Leeg mag: dat geleverde hulp wordt betaald, staat er al."),
    ]
    reisbudget: Annotated[str, Vraag("Wat gebeurt er met het reisbudget?", lang=True)]
    toegang_tot: Annotated[
        dt.date | None,
        Vraag("Tot en met welke dag kan de partner in Hendig?", uitleg="Leeg als de partner voor een deel meedoet."),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Eindinvulling:
    """What is arranged, and who signs; decision, reasons, answers, day and running help come from the file."""

    afronding: Annotated[Afrondinginvulling, Vraag("Wat is er geregeld?")]
    ondertekenaar: Tekent


@dataclass(frozen=True, slots=True)
class Hulp:
    """Running help of one kind, when the partner leaves by itself."""

    categorie: Annotated[str, Vraag("Soort hulp")]
    aantal: Annotated[int, Vraag("Aantal lopende trajecten")]
    wat_gebeurt: Annotated[str, Vraag("Wat gebeurt ermee?", lang=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opzegginginvulling:
    """The notice of the partner, and what is arranged."""

    ontvangen_op: Annotated[dt.date, Vraag("Wanneer kwam de opzegging binnen?")]
    per: Annotated[dt.date, Vraag("Op welke dag eindigt de overeenkomst?")]
    lopend: Annotated[tuple[Hulp, ...], Vraag("Welke hulp loopt er?", uitleg=GEEN_NAMEN, leeg=True)]
    afronding: Annotated[Afrondinginvulling, Vraag("Wat is er geregeld?")]


def _ontbinding(stof: Stof, ingevuld: Eindinvulling) -> Ontbindingsgegevens:
    brief, _ = _besloten(stof)
    return Ontbindingsgegevens(**_einde(stof, ingevuld, brief))


def _opzegging(stof: Stof, ingevuld: Eindinvulling) -> Opzeggingsgegevens:
    brief, ontvangen_voor = _besloten(stof)
    velden = _einde(stof, ingevuld, brief)
    return Opzeggingsgegevens(**velden, opzegtermijn=stof.duur("T17"), ontvangen_voor=ontvangen_voor)


def _einde(stof: Stof, ingevuld: Eindinvulling, brief: Besluitgegevens) -> dict[str, Any]:
    """Give what every letter holds that ends an agreement, in the words of the letter that told the besluit."""
    dag = einde_op(stof).dag
    return {
        "kop": stof.kop,
        "besluit": _met_redenen(stof, brief.besluit),
        "heroverwogen_op": _heroverwogen_op(stof),
        "deel": brief.omvang.deel,
        "per": dag,
        "meteen": reden_om_meteen(stof.session, stof.zaak.id),
        "bepaling": brief.bepaling,
        "punten": brief.punten,
        "afronding": _afronding(ingevuld.afronding, tuple(lopende_hulp(stof)), dag),
        "rechtsweg": wegen(stof, heroverweging=False),
        "ondertekenaar": ondertekenaar(stof, ingevuld.ondertekenaar),
    }


def _besloten(stof: Stof) -> tuple[Besluitgegevens, dt.date]:
    """Give the letter that told the besluit, of which the words return, and the last day to receive this one."""
    brief, einde = stof.gegevens_van(Documentsoort.BESLUITBRIEF, Besluitgegevens), einde_op(stof)
    if einde.dag < brief.per:
        raise EERDER_DAN_BESLOTEN.met(besloten=datum(brief.per), per=datum(einde.dag))
    termijn, regels = stof.duur("T17"), telregels(stof.session, stof.zaak.contractversie)
    uiterlijk = uiterste_dag_voor(einde.dag, termijn.lengte, termijn.eenheid, regels)
    if uiterlijk < stof.dag and not einde.onmiddellijk:
        raise TE_LAAT_VOOR_EINDE.met(uiterlijk=datum(uiterlijk), per=datum(einde.dag))
    return brief, uiterlijk


def _met_redenen(stof: Stof, besluit: Collegebesluit) -> Collegebesluit:
    """Give a besluit with the reasons that count: those of the second, where the college decided anew."""
    if _heroverwogen_op(stof) is None:
        return besluit
    opnieuw = stof.gegevens_van(Documentsoort.HEROVERWEGINGSBESLUIT, Heroverwegingsgegevens).besluit
    return replace(opnieuw, op=besluit.op, nummer=besluit.nummer)


def _heroverwogen_op(stof: Stof) -> dt.date | None:
    """Give the day on which the college decided anew about its last besluit; None where nobody asked that."""
    soorten = [stap.gebeurtenis for stap in stof.zaak.stappen]
    laatste = len(soorten) - soorten[::-1].index(Zaakgebeurtenis.BESLUIT_GENOMEN)
    if Zaakgebeurtenis.HEROVERWOGEN not in soorten[laatste:]:
        return None
    return stof.gegevens_van(Documentsoort.HEROVERWEGINGSBESLUIT, Heroverwegingsgegevens).besluit.op


def _afronding(ingevuld: Afrondinginvulling, lopend: tuple[LopendeHulp, ...], per: dt.date) -> Afronding:
    if ingevuld.toegang_tot is not None and ingevuld.toegang_tot < per:
        raise TOEGANG_TE_KORT.met(per=datum(per))
    return Afronding(
        lopend=lopend,
        afrekening=ingevuld.afrekening or (),
        reisbudget=ingevuld.reisbudget,
        toegang_tot=ingevuld.toegang_tot,
    )


def _bevestiging(stof: Stof, ingevuld: Opzegginginvulling) -> Bevestigingsgegevens:
    if ingevuld.ontvangen_op > stof.dag:
        raise TOEKOMST.met(dag=datum(ingevuld.ontvangen_op))
    if ingevuld.per < ingevuld.ontvangen_op:
        raise EINDE_VOOR_OPZEGGING.met(ontvangen=datum(ingevuld.ontvangen_op))
    lopend = tuple(LopendeHulp(een.categorie, een.aantal, een.wat_gebeurt) for een in ingevuld.lopend)
    artikel = parameter(stof.session, stof.zaak.contractversie, OPZEGTERMIJN_PARTNER).artikel
    return Bevestigingsgegevens(
        kop=stof.kop,
        ontvangen_op=ingevuld.ontvangen_op,
        per=ingevuld.per,
        artikel=f"artikel {artikel}",
        liep_er_iets=True,
        afronding=_afronding(ingevuld.afronding, lopend, ingevuld.per),
    )


def _netwerkmededeling(stof: Stof, _: Niets) -> Mededelingsgegevens:
    per = _geeindigd_op(stof)
    if per > stof.dag:
        raise TE_VROEG.met(datum=datum(per))
    kop = replace(stof.kop, partner=HET_NETWERK, zaaknummer=None)
    return Mededelingsgegevens(kop=kop, naam=stof.partner.kaart.naam, per=per)


def _geeindigd_op(stof: Stof) -> dt.date:
    """Give the day on which the partner stopped taking part; refused where it goes on in part."""
    if stof.zaak.stand is Zaakstand.PARTNER_VERTROKKEN:
        return stof.gegevens_van(Documentsoort.OPZEGGINGSBEVESTIGING, Bevestigingsgegevens).per
    if stof.gegevens_van(Documentsoort.BESLUITBRIEF, Besluitgegevens).omvang.deel is not None:
        raise DEEL_LOOPT_DOOR.met()
    einde = einde_op(stof)
    aankomst = bezorgingen(stof.session, stof.zaak.id, eindbrief(stof.zaak.vorm))
    return max(einde.dag, *aankomst) if einde.onmiddellijk and aankomst else einde.dag


def weet_netwerk_niet(stof: Stof) -> bool:
    """Tell whether the partner takes part no more and the others were not told."""
    mededeling = stof.laatste(Documentsoort.NETWERKMEDEDELING)
    if stof.zaak.stand not in NA_EINDE or (mededeling is not None and mededeling.stand is Documentstand.VERZONDEN):
        return False
    try:
        return _geeindigd_op(stof) <= stof.dag
    except Weigering:
        return False  # it goes on in part, or nobody wrote down when it ends


def _begin_einde(stof: Stof) -> Mapping[str, object]:
    einde = einddatum(stof.session, stof.zaak.id)
    return {} if einde is None else {"afronding": {"toegang_tot": einde.dag}}


def _begin_opzegging(stof: Stof) -> Mapping[str, object]:
    maanden = parameter(stof.session, stof.zaak.contractversie, OPZEGTERMIJN_PARTNER).waarde
    regels = telregels(stof.session, stof.zaak.contractversie)
    per = laatste_dag(stof.dag, maanden, Eenheid.MAAND, regels)
    return {"ontvangen_op": stof.dag, "per": per, "afronding": {"toegang_tot": per}}


_S, _V = Zaakstand, Beeindigingsvorm
ALLE = (
    Schrijfwerk(
        naam="ontbindingsverklaring",
        titel="Brief die de overeenkomst ontbindt",
        soort=Documentsoort.ONTBINDINGSVERKLARING,
        standen=(_S.BESLOTEN_BEEINDIGEN,),
        vormen=frozenset({_V.ONTBINDING}),
        invulling=Eindinvulling,
        begin=_begin_einde,
        keuzes=tekenkeuzes,
        maak=_ontbinding,
    ),
    Schrijfwerk(
        naam="opzeggingsbrief",
        titel="Brief die de overeenkomst opzegt",
        soort=Documentsoort.OPZEGGINGSBRIEF,
        standen=(_S.BESLOTEN_BEEINDIGEN,),
        vormen=frozenset({_V.OPZEGGING}),
        invulling=Eindinvulling,
        begin=_begin_einde,
        keuzes=tekenkeuzes,
        maak=_opzegging,
    ),
    Schrijfwerk(
        naam="netwerkmededeling",
        titel="Mededeling aan het netwerk",
        soort=Documentsoort.NETWERKMEDEDELING,
        standen=NA_EINDE,
        invulling=Niets,
        maak=_netwerkmededeling,
    ),
    Schrijfwerk(
        naam="opzeggingsbevestiging",
        titel="Bevestiging: de partner zegt zelf op",
        soort=Documentsoort.OPZEGGINGSBEVESTIGING,
        standen=RECHTEN_BEHOUDEN - VERBORGEN,
        zelden=RECHTEN_BEHOUDEN - VERBORGEN,
        invulling=Opzegginginvulling,
        begin=_begin_opzegging,
        maak=_bevestiging,
    ),
)
"""What is written when the agreement ends."""
