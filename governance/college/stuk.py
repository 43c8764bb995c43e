"""A proposal as a value: everything that is written down for it, once, however often the paper says it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from governance.college.openbaarheid import Openbaarheid
from governance.college.rules import Strekking, Voorstelonderwerp
from governance.college.tekst import Argument, Kanttekening
from governance.documenten.documentsoorten import Vertrouwelijkheid

TEKSTDELEN = {
    "inleiding": "Inleiding",
    "beoogd_effect": "Beoogd effect",
    "financien": "Financiën",
    "juridisch": "Juridische afwegingen",
    "communicatie": "Communicatie",
    "uitvoering": "Uitvoering",
}
"""The parts that are plain text, with the heading that the form gives them."""
NIET_OPENBAAR = Openbaarheid(vorm=Vertrouwelijkheid.NIET_OPENBAAR, grond="5.1 lid 2 onder e")
OPENBAAR = Openbaarheid(vorm=Vertrouwelijkheid.OPENBAAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collegestuk:
    """One proposal as far as it was written.

    ``strekking`` is what an advice about a partner comes down to; other subjects have none. ``publicatie`` is empty as
    long as the words for the public list are made from the advice. The last four stand beside the paper and not on it;
    ``bijlagen`` are the codes of the papers that lie with it, where no case knows them.
    """

    openbaarheid: Openbaarheid
    zaaknummer: str = ""
    documentnummer: str = ""
    onderwerp: str = ""
    advies: tuple[str, ...] = ()
    strekking: Strekking | None = None
    inleiding: str = ""
    beoogd_effect: str = ""
    argumenten: tuple[Argument, ...] = ()
    kanttekeningen: tuple[Kanttekening, ...] = ()
    financien: str = ""
    juridisch: str = ""
    communicatie: str = ""
    uitvoering: str = ""
    publicatie: str = ""
    portefeuillehouder: str = ""
    portefeuilleoverleg: date | None = None
    collegedatum: date | None = None
    bijlagen: tuple[str, ...] = ()


def leeg_stuk(onderwerp: Voorstelonderwerp) -> Collegestuk:
    """Give a proposal in which nothing was written; one about an exclusion is not for the public."""
    return Collegestuk(openbaarheid=NIET_OPENBAAR if onderwerp is Voorstelonderwerp.UITSLUITING else OPENBAAR)


def als_json(stuk: Collegestuk) -> dict[str, Any]:
    """Write it as plain JSON values."""
    waarden: dict[str, Any] = json.loads(json.dumps(asdict(stuk), default=date.isoformat))
    return waarden


def uit_json(waarden: Mapping[str, Any]) -> Collegestuk:
    """Read it back."""
    openbaarheid = waarden["openbaarheid"]
    return Collegestuk(
        **{veld.name: waarden[veld.name] for veld in fields(Collegestuk) if veld.type == "str"},
        openbaarheid=Openbaarheid(
            **{
                **openbaarheid,
                "vorm": Vertrouwelijkheid(openbaarheid["vorm"]),
                "herzien_op": _dag(openbaarheid["herzien_op"]),
            }
        ),
        advies=tuple(waarden["advies"]),
        strekking=None if waarden.get("strekking") is None else Strekking(waarden["strekking"]),
        bijlagen=tuple(waarden["bijlagen"]),
        argumenten=tuple(Argument(**een) for een in waarden["argumenten"]),
        kanttekeningen=tuple(Kanttekening(**{**een, "bij": tuple(een["bij"])}) for een in waarden["kanttekeningen"]),
        portefeuilleoverleg=_dag(waarden["portefeuilleoverleg"]),
        collegedatum=_dag(waarden["collegedatum"]),
    )


def alle_tekst(stuk: Collegestuk) -> str:
    """Give every word of a proposal but its numbers, for rules on what it may say."""
    genummerd: tuple[Argument | Kanttekening, ...] = (*stuk.argumenten, *stuk.kanttekeningen)
    delen = [stuk.onderwerp, *stuk.advies, *(getattr(stuk, veld) for veld in TEKSTDELEN)]
    delen += [deel for een in genummerd for deel in (een.kop, een.toelichting)]
    return "\n".join([*delen, stuk.publicatie])


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)
