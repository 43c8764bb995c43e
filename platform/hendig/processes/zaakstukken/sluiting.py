"""What is written when nothing follows: it closes, is taken back, or lapsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, stukken_in
from governance.documenten.rules import Documentstand
from governance.kalender.datum import datum
from governance.termijnen.queries import termijnen_van
from governance.uitsluiting.gronden import GRONDREGELS, Route
from governance.uitsluiting.overgang import ALLE_GRONDEN, ALLE_ROUTES, GEMETEN, ZONDER_METING
from governance.uitsluiting.queries import Zaakbeeld, metingen
from governance.uitsluiting.service import TE_LANG_GELEDEN
from governance.uitsluiting.tekst_queries import stapteksten
from governance.uitsluiting.toestand import VERBORGEN, VOOR_VERKLARING, Zaakgebeurtenis, Zaakstand
from governance.weigering import Weigeringsgrond
from hendig.brieven.einde.intrekkingsbrief import Intrekkingsgegevens
from hendig.brieven.einde.sluitingsbrief import Sluitingsgegevens, Sluitingsreden
from hendig.brieven.einde.vervalbrief import Vervalgegevens, Voorbij
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Niets, Schrijfwerk
from hendig.processes.zaakstukken.stof import Stof
from hendig.processes.zaakstukken.uitkomst import in_de_brief, laatste_besluit

_STIL = Bron("ontwerpkeuze", "wie er niets van wist, hoort er niets van")
GEEN_BRIEF = Weigeringsgrond(
    "BRF-47", "De partner kreeg hierover nooit een brief, of weet al dat het klaar is. Er hoort geen brief bij.", _STIL
)
TERMIJN_ONBEKEND = Weigeringsgrond(
    "BRF-48",
    "In het dossier staat niet meer door welke termijn het verviel. Zoek dat eerst na in de termijnen.",
    Bron("ontwerpkeuze", "verloop van een zaak"),
)
_G, _S, _R = Zaakgebeurtenis, Zaakstand, Sluitingsreden
_VANZELF = {
    _G.RONDE_VOLDOENDE: _R.VOLDOENDE,
    _G.RONDE_ZONDER_CONCLUSIE: _R.GEEN_CONCLUSIE,
    _G.RONDES_OP: _R.RONDES_TELDEN_NIET,
    _G.SIGNAAL_ONGELDIG: _R.METING_TELT_NIET,
}
"""What closes it without a letter of its own, so that one comes after it.

Two people say of a signal that it does not hold before the partner knows of it, or after it fell back to them.
"""
_OVER_DE_LAATSTE = frozenset({_R.VOLDOENDE, _R.GEEN_CONCLUSIE})
"""Where the letter is about the last round, and not about those before."""
TERMIJNEN = {
    "T09": "de tijd om u na de tweede meting een voornemen te sturen",
    "T12": "de tijd voor de vergadering van de Meedenkgroep Inhoud-Financiën (MDG I-F)",
    "T19": "de tijd tussen het voornemen en het besluit van het college",
    "T20": "de tijd waarin er iets moest gebeuren",
}
"""The terms by which it can lapse, in the words of the letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeninvulling:
    """Why it closes."""

    redenen: Annotated[
        tuple[str, ...],
        Vraag("Waarom?", uitleg="Schrijf aan de partner: u. Zet elke reden op een eigen regel. Noem geen gezinnen."),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intrekkinginvulling(Redeninvulling):
    """Which letter is taken back, and why."""

    brief: Annotated[str, Vraag("Welke brief trekt u in?", uitleg="De brief waarmee dit begon.", uit="brieven")]


def _vanzelf(stof: Stof, _: Niets) -> Sluitingsgegevens:
    reden = _VANZELF.get(stof.zaak.stappen[-1].gebeurtenis)
    if reden is None or not _brieven(stof):
        raise GEEN_BRIEF.met()
    return Sluitingsgegevens(kop=stof.kop, reden=reden, rondes=_rondes(stof, reden), redenen=())


def _sluit(reden: Sluitingsreden) -> Callable[[Stof, Redeninvulling], Sluitingsgegevens]:
    def maak(stof: Stof, ingevuld: Redeninvulling) -> Sluitingsgegevens:
        return Sluitingsgegevens(kop=stof.kop, reden=reden, rondes=_rondes(stof, reden), redenen=ingevuld.redenen)

    return maak


def _college_beeindigt_niet(stof: Stof, _: Niets) -> Sluitingsgegevens:
    reden, besluit = _R.COLLEGE_BEEINDIGT_NIET, in_de_brief(stof, laatste_besluit(stof))
    redenen = (*besluit.redenen, *besluit.naast_de_score)
    return Sluitingsgegevens(kop=stof.kop, reden=reden, rondes=_rondes(stof, reden), redenen=redenen)


def _rondes(stof: Stof, reden: Sluitingsreden) -> tuple[str, ...]:
    namen = tuple(een.naam for een in metingen(stof.session, stof.zaak.id) if een.telt)
    return namen[-1:] if reden in _OVER_DE_LAATSTE else namen


def _intrekking(stof: Stof, ingevuld: Intrekkinginvulling) -> Intrekkingsgegevens:
    brief = next((een for een in _brieven(stof) if een.id == ingevuld.brief), None)
    if brief is None:
        raise GEEN_BRIEF.met()
    return Intrekkingsgegevens(
        kop=stof.kop,
        brief_van=brief.dagtekening,
        brief_kenmerk=str(brief.nummer),
        redenen=ingevuld.redenen,
        met_meting=GRONDREGELS[stof.zaak.grond].gemeten,
    )


_BEGINBRIEVEN = frozenset(
    {
        *(Documentsoort.BERICHT_OVER_METING, Documentsoort.SIGNAALBRIEF, Documentsoort.INGEBREKESTELLING),
        *(Documentsoort.VOORNEMEN, Documentsoort.BESLUITBRIEF, Documentsoort.HEROVERWEGINGSBESLUIT),
    }
)


def _brieven(stof: Stof) -> list[Documentblad]:
    """Give the letters that the partner got about this, with which something began."""
    return [een for een in _verzonden(stof.session, stof.zaak) if een.soort in _BEGINBRIEVEN]


def _verzonden(session: Session, zaak: Zaakbeeld) -> list[Documentblad]:
    return [een for een in stukken_in(session, zaak.id) if een.stand is Documentstand.VERZONDEN]


def is_niet_verteld(session: Session, zaak: Zaakbeeld) -> bool:
    """Tell whether a partner that once got a letter about it was not told yet that it is over without consequence."""
    if zaak.stand is Zaakstand.VERVALLEN:
        slot = Documentsoort.VERVALBRIEF
    elif zaak.stand is Zaakstand.GESLOTEN_ZONDER_GEVOLG and zaak.stappen[-1].gebeurtenis in _VANZELF:
        slot = Documentsoort.SLUITINGSBRIEF
    else:
        return False
    soorten = {een.soort for een in _verzonden(session, zaak)}
    return slot not in soorten and not soorten.isdisjoint(_BEGINBRIEVEN)


def _verval(stof: Stof, _: Niets) -> Vervalgegevens:
    if not _brieven(stof):
        raise GEEN_BRIEF.met()
    teksten = stapteksten(stof.session, stof.zaak.id, _G.VERVALLEN)
    met_meting = GRONDREGELS[stof.zaak.grond].gemeten
    if teksten and teksten[-1].tekst == TE_LANG_GELEDEN:
        return Vervalgegevens(kop=stof.kop, termijn=None, met_meting=met_meting)
    code = re.search(r"\bT\d+b?\b", teksten[-1].tekst) if teksten else None
    termijnen = [
        een
        for een in termijnen_van(stof.session, stof.zaak.id)
        if code is not None and een.afspraak.code == code[0] and een.stand.einde is not None
    ]
    if not termijnen or termijnen[-1].stand.einde is None:
        raise TERMIJN_ONBEKEND.met()
    afspraak, einde = termijnen[-1].afspraak, termijnen[-1].stand.einde
    return Vervalgegevens(
        kop=stof.kop,
        termijn=Voorbij(
            wat=TERMIJNEN.get(afspraak.code, f"termijn {afspraak.code} uit de overeenkomst"),
            laatste_dag=einde,
            artikel=f"artikel {afspraak.artikel}",
        ),
        met_meting=met_meting,
    )


def _keuzes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"brieven": [(een.id, f"{een.soort.value} van {datum(een.dagtekening)}") for een in _brieven(stof)]}


def _begin(stof: Stof) -> Mapping[str, object]:
    brieven = _brieven(stof)
    return {"brief": brieven[-1].id} if brieven else {}


_KLAAR = "Brief: het is klaar"
_MET_VASTSTELLING = frozenset({Route.OPTIE_1, Route.BEIDE})
ALLE: tuple[Schrijfwerk[Any], ...] = (
    Schrijfwerk(
        naam="sluitingsbrief",
        titel=_KLAAR,
        soort=Documentsoort.SLUITINGSBRIEF,
        standen=(_S.GESLOTEN_ZONDER_GEVOLG,),
        gronden=GEMETEN,
        invulling=Niets,
        maak=_vanzelf,
    ),
    *(
        Schrijfwerk(
            naam=f"sluitingsbrief-{naam}",
            titel=f"{_KLAAR}, {waarom}",
            soort=Documentsoort.SLUITINGSBRIEF,
            standen=(stand,),
            gronden=gronden,
            routes=routes,
            invulling=Redeninvulling,
            maak=_sluit(reden),
        )
        for naam, waarom, stand, reden, gronden, routes in (
            ("hersteld", "want het is hersteld", _S.VERBETERTRAJECT, _R.NAGEKOMEN, ZONDER_METING, ALLE_ROUTES),
            ("meting", "want de meting telt niet", _S.HERHALING_CONCEPT, _R.METING_TELT_NIET, GEMETEN, ALLE_ROUTES),
            (
                "zienswijze",
                "want de zienswijze is gegrond",
                _S.ZIENSWIJZE,
                _R.ZIENSWIJZE_GEGROND,
                ALLE_GRONDEN,
                ALLE_ROUTES,
            ),
            ("mdg", "want het is niet vastgesteld", _S.MDG, _R.NIET_VASTGESTELD, GEMETEN, _MET_VASTSTELLING),
        )
    ),
    Schrijfwerk(
        naam="sluitingsbrief-college",
        titel=f"{_KLAAR}, want het college beëindigt niet",
        soort=Documentsoort.SLUITINGSBRIEF,
        standen=(_S.BESLOTEN_NIET,),
        invulling=Niets,
        maak=_college_beeindigt_niet,
    ),
    Schrijfwerk(
        naam="intrekkingsbrief",
        titel="Brief: de gemeente gaat niet verder",
        soort=Documentsoort.INTREKKINGSBRIEF,
        standen=VOOR_VERKLARING - VERBORGEN,
        zelden=VOOR_VERKLARING - VERBORGEN,
        invulling=Intrekkinginvulling,
        begin=_begin,
        keuzes=_keuzes,
        maak=_intrekking,
    ),
    Schrijfwerk(
        naam="vervalbrief",
        titel="Brief: een termijn verliep, het is klaar",
        soort=Documentsoort.VERVALBRIEF,
        standen=(_S.VERVALLEN,),
        invulling=Niets,
        maak=_verval,
    ),
)
"""What is written when nothing follows."""
