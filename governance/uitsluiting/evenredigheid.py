"""The test of proportionality: every lighter measure was tried or would not help, in somebody's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from governance.bronnen import BONDIG_KADER, Bron
from governance.kalender.datum import datum
from governance.uitsluiting.weigeringen import NIET_BESCHIKBAAR, OPSCHORTING_TE_LANG, TOEKOMST, TOETS_ONVOLLEDIG

WOORDEN_IN_EEN_ZIN = 3
"""Fewer words than this are no sentence."""


class Maatregel(StrEnum):
    """What can be done, from nothing to the heaviest."""

    M0 = "geen maatregel"
    M1 = "een gesprek met de aanbieder"
    M2 = "een verdiepend gesprek"
    M3 = "een gesprek in de Meedenkgroep met vervolgacties"
    M4 = "een verbeterplan"
    M5 = "een ingebrekestelling of formele waarschuwing"
    M6 = "begeleiding door een andere partner"
    M7 = "gedeeltelijk beëindigen"
    M8 = "de eigen prestatie opschorten"
    M9 = "de overeenkomst beëindigen"


class Uitgesloten(StrEnum):
    """What other agreements know, and this one on purpose does not."""

    TARIEFKORTING = "korten op het tarief"
    CLIENTENSTOP = "een cliëntenstop"


_KEUZE = Bron("ontwerpkeuze", "lichtere maatregelen")
_MEEDENKGROEP = Bron(BONDIG_KADER, "bijlage 3, artikel 3.17")
BRONNEN: Mapping[Maatregel, Bron] = {
    Maatregel.M0: _KEUZE,
    Maatregel.M1: _MEEDENKGROEP,
    Maatregel.M2: Bron(BONDIG_KADER, "paragraaf 4.3"),
    Maatregel.M3: _MEEDENKGROEP,
    Maatregel.M4: _KEUZE,
    Maatregel.M5: Bron("Burgerlijk Wetboek", "boek 6, artikel 82"),
    Maatregel.M6: _KEUZE,
    Maatregel.M7: Bron("Burgerlijk Wetboek", "boek 6, artikel 265"),
    Maatregel.M8: Bron("Burgerlijk Wetboek", "boek 6, artikel 52 en 262"),
    Maatregel.M9: Bron(BONDIG_KADER, "paragraaf 4.8"),
}
"""Where each measure comes from."""
LICHTER = tuple(een for een in Maatregel if een not in (Maatregel.M0, Maatregel.M9))
"""What the test goes through before the heaviest."""


@dataclass(frozen=True, slots=True)
class Afweging:
    """What was done with one lighter measure: tried on a day, or why it is not enough."""

    geprobeerd_op: date | None = None
    waarom_niet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenredigheidstoets:
    """The form; nothing in it is filled in beforehand. ``opschorting_weken`` is how long M8 would last."""

    doel: str
    geschiktheid: str
    lichter: Mapping[Maatregel, Afweging]
    gevolg_voor_partner: str
    gevolg_voor_gezinnen: str
    andere_aanbieders: str
    aandeel_in_netwerk: str
    aard_en_betekenis: str
    conclusie: str
    opschorting_weken: int | None = None


def ontbrekende_velden(toets: Evenredigheidstoets) -> tuple[str, ...]:
    """Give what is not filled in yet, in the order of the form."""
    return tuple(_leeg(toets))


def weiger_onvolledig(toets: Evenredigheidstoets, *, vandaag: date, weken: int) -> None:
    """Refuse a test with an empty field, a measure tried on a day to come, or a longer suspension than was agreed."""
    for veld in _leeg(toets):
        raise TOETS_ONVOLLEDIG.met(veld=veld)
    for afweging in toets.lichter.values():
        if afweging.geprobeerd_op is not None and afweging.geprobeerd_op > vandaag:
            raise TOEKOMST.met(dag=datum(afweging.geprobeerd_op))
    if toets.opschorting_weken is not None and toets.opschorting_weken > weken:
        raise OPSCHORTING_TE_LANG.met(weken=weken)


def weiger_uitgesloten(maatregel: Uitgesloten) -> None:
    """Refuse a measure that was left out of the agreement on purpose."""
    raise NIET_BESCHIKBAAR.met(maatregel=maatregel.value)


def is_zin(tekst: str) -> bool:
    """Tell whether somebody wrote at least a sentence."""
    return len(tekst.split()) >= WOORDEN_IN_EEN_ZIN


def _leeg(toets: Evenredigheidstoets) -> Iterator[str]:
    for veld in fields(toets):
        waarde = getattr(toets, veld.name)
        if isinstance(waarde, str) and not is_zin(waarde):
            yield veld.name.replace("_", " ")
        if veld.name == "lichter":
            yield from (maatregel.value for maatregel in LICHTER if not _afgewogen(toets.lichter.get(maatregel)))


def _afgewogen(afweging: Afweging | None) -> bool:
    return afweging is not None and (afweging.geprobeerd_op is not None or is_zin(afweging.waarom_niet))
