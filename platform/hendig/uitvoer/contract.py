"""What holds on a day, as lines on a screen: the text, who signed it, and every agreement in it."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from governance.contract.contracttekst import Contracttekst, termijn_uit_waarde
from governance.contract.parametersoorten import PARAMETERSOORTEN, UITSLUITING_ROUTE
from governance.contract.queries import Ondertekening, Versiegegevens
from governance.contract.rules import BijAfloop, Termijnafspraak
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.kalender.datum import datum
from governance.uitsluiting.gronden import Route
from hendig.uitvoer.uitgelijnd import BREEDTE, uitgelijnd

DAARNA = {
    BijAfloop.BLOKKEER: "tot dan wacht de rest",
    BijAfloop.GA_VERDER_ZONDER: "daarna verder zonder",
    BijAfloop.VERVALT: "daarna vervalt de zaak",
    BijAfloop.ESCALEER: "daarna kijkt een ander",
}
"""What follows when a term is over, as a reader wants to know it."""


def contract_regels(
    versie: Versiegegevens, tekst: Contracttekst, getekend: Sequence[tuple[str, Ondertekening]], dag: dt.date
) -> Iterator[str]:
    """Write the text of a day with its articles, its agreements and who signed."""
    yield f"Op {datum(dag)} geldt versie {versie.nummer}: {versie.titel}."
    yield f"Vingerafdruk: {versie.sha256}"
    yield ""
    yield from uitgelijnd(("artikel", "opschrift"), [(een.nummer, een.kop) for een in tekst.artikelen], ())
    yield ""
    yield from _afspraken(tekst)
    yield f"Getekend: {len(getekend)}." if getekend else "Er heeft nog niemand getekend."
    if getekend:
        namen = sorted((naam, een.zaaknummer, datum(een.getekend_op)) for naam, een in getekend)
        yield from uitgelijnd(("netwerkpartner", "zaaknummer", "getekend op"), namen, ())


def versie_regels(versie: Versiegegevens, tekst: Contracttekst) -> Iterator[str]:
    """Write one version word for word, whether it holds or not: what somebody reads before it is fixed."""
    yield f"Versie {versie.nummer}: {versie.titel}. Stand: {versie.stand}."
    yield f"Vingerafdruk: {versie.sha256}"
    for een in tekst.artikelen:
        yield ""
        yield f"Artikel {een.nummer}. {een.kop}"
        yield from textwrap.wrap(een.tekst, BREEDTE)
    yield ""
    yield from _afspraken(tekst)


def _afspraken(tekst: Contracttekst) -> Iterator[str]:
    for soort, is_termijn in (("termijn", True), ("afspraak", False)):
        rijen = [
            (deel.code, parameter_in_woorden(deel.code, deel.waarde), deel.artikel, betekenis_van(deel.code))
            for deel in tekst.parameters
            if (deel.code in TERMIJNSOORTEN) is is_termijn
        ]
        yield from uitgelijnd(("code", soort, "artikel", "waarover"), rijen, ())
        yield ""


def termijn_in_woorden(afspraak: Termijnafspraak) -> str:
    """Say a term in a few words."""
    langer = ""
    if afspraak.verlengbaar:
        meer = (
            "langer mag met een reden"
            if afspraak.verlenging is None
            else f"hoogstens {afspraak.verlenging} {afspraak.eenheid} langer"
        )
        langer = f", {meer}"
    return f"{afspraak.lengte} {afspraak.eenheid}{langer}; {DAARNA[afspraak.bij_afloop]}"


def parameter_in_woorden(code: str, waarde: Any) -> str:  # noqa: ANN401 - any kind of value
    """Say the value of a parameter or a term as it reads in a sentence."""
    if code in TERMIJNSOORTEN:
        return termijn_in_woorden(termijn_uit_waarde(code, "", waarde))
    if code == UITSLUITING_ROUTE:
        return Route(waarde).woorden
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case dt.date():
            return datum(waarde)
        case tuple():
            return ", ".join(waarde) or "geen"
        case _:
            return str(waarde)


def betekenis_van(code: str) -> str:
    """Say what a parameter or a term is about."""
    return TERMIJNSOORTEN[code].betekenis if code in TERMIJNSOORTEN else PARAMETERSOORTEN[code].sleutel.betekenis
