"""What somebody can do in a matter now: steps, documents to write and documents to approve, in one order.

First what waits for them, then a step that can be taken, then the documents without which no step can be; what is
there already, and what is always possible and seldom needed, comes apart.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from flask import url_for

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad
from governance.documenten.rules import Documentstand
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld
from governance.uitsluiting.rules import is_zijweg
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from hendig.processes.zaakstukken.alle import is_nodig, is_verouderd, keurt, te_schrijven
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.web.zaken.beeld import ALTIJD, Kan

HOREN: Final = "T11"
"""The term that runs once the partner asked to be heard."""
_AF: Final = (Documentstand.VASTGESTELD, Documentstand.VERZONDEN)


class Volgorde(IntEnum):
    """What comes first."""

    KEUREN = 0
    ANTWOORDEN = 1
    STAP = 2
    SCHRIJVEN = 3
    OOK = 4
    OPNIEUW = 5
    ALTIJD = 6


@dataclass(frozen=True, slots=True)
class Werk:
    """One thing to do: what, why, and the way to it."""

    volgorde: Volgorde
    kop: str
    uitleg: str
    adres: str
    knop: str


def werk_voor(
    beeld: Zaakbeeld,
    feiten: Zaakfeiten,
    stukken: Sequence[Documentblad],
    stappen: Sequence[Kan],
    *,
    rollen: Collection[Rol],
    persoon: str,
) -> list[Werk]:
    """Give everything that somebody with these roles can do now."""
    rol_van = set(rollen)
    return [
        *(_keuren(beeld, een) for een in stukken if _wacht_op(een, rol_van, persoon)),
        *(_stap(beeld, een) for een in stappen if een.zelf),
        *(_schrijven(beeld, feiten, een, stukken) for een in te_schrijven(beeld) if not rol_van.isdisjoint(een.wie)),
    ]


def verdeeld(werken: Sequence[Werk], *, wacht: bool) -> dict[str, Any]:
    """Put it on a page: the first thing that is waited for, what can be done too, and what is always possible.

    Where the first thing is a step and there are more, people choose: none of them is put before the others. As long as
    a step waits for a second person (``wacht``) that comes first.
    """
    werken = sorted(werken, key=lambda een: een.volgorde)
    eerst = [een for een in werken if een.volgorde < Volgorde.OOK and not wacht][:1]
    if eerst and eerst[0].volgorde is Volgorde.STAP:
        eerst = [een for een in werken if een.volgorde is Volgorde.STAP]
    return {
        "eerst": eerst,
        "ook": [een for een in werken if een not in eerst and een.volgorde <= Volgorde.OOK],
        "opnieuw": [een for een in werken if een.volgorde is Volgorde.OPNIEUW],
        "altijd": [een for een in werken if een.volgorde is Volgorde.ALTIJD],
    }


def van_anderen(stukken: Sequence[Documentblad], stappen: Sequence[Kan], persoon: str) -> list[tuple[str, str]]:
    """Give what others can do now, and who: documents that somebody wrote, and steps of other roles."""
    wachten = [
        (f"Vaststellen: {een.soort.value}", _wie(keurt(een.soort)))
        for een in stukken
        if een.stand is Documentstand.CONCEPT and een.auteur == persoon and keurt(een.soort)
    ]
    doen = [(een.rij.wat, een.wie) for een in stappen if not (een.zelf or een.eerder or een.rij.gebeurtenis in ALTIJD)]
    return [*wachten, *doen]


def _wie(rollen: Sequence[Rol]) -> str:
    return f"de {' of de '.join(rol.value for rol in rollen)}, maar niet wie het schreef"


def _wacht_op(stuk: Documentblad, rollen: set[Rol], persoon: str) -> bool:
    mag = not rollen.isdisjoint(keurt(stuk.soort))
    return stuk.stand is Documentstand.CONCEPT and stuk.auteur != persoon and mag


def _keuren(beeld: Zaakbeeld, stuk: Documentblad) -> Werk:
    adres = url_for("schrijven.stuk", zaak=beeld.id, document=stuk.id)
    uitleg = "Iemand anders schreef dit. Lees het, en stel het vast of geef het terug."
    return Werk(Volgorde.KEUREN, f"Stel vast: {stuk.soort.value}", uitleg, adres, "Lees het stuk")


def _stap(beeld: Zaakbeeld, kan: Kan) -> Werk:
    adres = url_for(
        "zaken.zet", zaak=beeld.id, gebeurtenis=kan.rij.gebeurtenis.name.lower(), naar=kan.naar.name.lower()
    )
    samen = " Dit doet u met een tweede persoon." if kan.rij.tweede else ""
    uitleg = f"Daarna is de stand: {kan.naar.value}.{samen}"
    kan_ook = kan.eerder or is_zijweg(kan.rij)
    volgorde = Volgorde.ALTIJD if kan.rij.gebeurtenis in ALTIJD else Volgorde.OOK if kan_ook else Volgorde.STAP
    return Werk(volgorde, kan.rij.wat, uitleg, adres, "Ga verder")


def _schrijven(beeld: Zaakbeeld, feiten: Zaakfeiten, werk: Schrijfwerk[Any], stukken: Sequence[Documentblad]) -> Werk:
    adres = url_for("schrijven.schrijf", zaak=beeld.id, naam=werk.naam)
    er_al = [een for een in stukken if een.soort is werk.soort and een.stand is not Documentstand.INGETROKKEN]
    er_al = [] if is_verouderd(feiten, werk.soort) else er_al
    if beeld.stand in werk.zelden:
        volgorde = Volgorde.ALTIJD
    elif er_al:
        volgorde = Volgorde.OPNIEUW
    else:
        volgorde = Volgorde.SCHRIJVEN if _nodig(feiten, werk.soort) else Volgorde.OOK
    uitleg = _er_is_al(er_al[-1]) if er_al else "Dit stuk is nog niet geschreven."
    return Werk(volgorde, werk.titel, uitleg, adres, "Schrijf het stuk")


def _nodig(feiten: Zaakfeiten, soort: Documentsoort) -> bool:
    """Tell whether a document is waited for; a hearing waits until the partner asked for it."""
    return is_nodig(feiten, soort) and (soort is not Documentsoort.HOORVERSLAG or HOREN in feiten.termijnen)


def _er_is_al(stuk: Documentblad) -> str:
    wat = "Er is er een" if stuk.stand in _AF else "Er is een concept"
    return f"{wat}: {stuk.nummer}, versie {stuk.versie} ({stuk.stand.value})."
