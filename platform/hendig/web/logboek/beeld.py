"""The log as people read it: a sentence, the name behind a key, and what an event was about in lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.bladzijden import Logregel, waarin_gekeken
from governance.logboek.rules import Logboekgebeurtenis
from governance.netwerk.queries import partijnamen, personen_met_naam, persoonsnamen
from governance.verplichtingen.rules import Verplichtingsgebeurtenis
from hendig.uitvoer.gebeurteniszinnen import gebeurtenis_in_woorden
from hendig.web.namen import namen_van
from hendig.web.verplichtingen.zicht import zichtbaar
from hendig.web.verzoek import verzoek

KOPPEN: Final = (
    *("nummer", "wanneer", "wat", "waarin", "soort", "wie", "in de rol van", "ingang"),
    *("zaak", "van", "naar", "grond"),
)
_INSTALLATIE: Final = "het programma zelf"


@dataclass(frozen=True, slots=True)
class Gebeurtenisbeeld:
    """One event with its sentence, who did it, and what was looked at if that is what happened."""

    regel: Logregel
    zin: str
    wie: str
    waarin: str


def beelden(regels: Sequence[Logregel]) -> list[Gebeurtenisbeeld]:
    """Put a sentence and a name to each line; names as they are known today."""
    wie = {regel.actor for regel in regels if regel.actor is not None}
    namen, waarin = namen_van(wie), _waarin(regels)
    return [
        Gebeurtenisbeeld(regel, gebeurtenis_in_woorden(regel.soort), _wie(regel, namen), waarin.get(regel.seq, ""))
        for regel in regels
    ]


def _waarin(regels: Sequence[Logregel]) -> dict[int, str]:
    """Say what was looked at, with the name of the person or party instead of the key."""
    keek = [regel.seq for regel in regels if regel.soort == Logboekgebeurtenis.INGEZIEN]
    if not keek:
        return {}
    session = verzoek().lezing
    wat = {seq: tekst.split() for seq, tekst in waarin_gekeken(session, min(keek), max(keek)).items()}
    sleutels = {woord for woorden in wat.values() for woord in woorden}
    namen = partijnamen(session) | persoonsnamen(session, sleutels, verzoek().peil)
    return {seq: " ".join(namen.get(woord, woord) for woord in woorden) for seq, woorden in wat.items()}


def gezochte_personen(naam: str | None) -> frozenset[str] | None:
    """Give who has a name like this one today; None when no name is looked for."""
    return None if not naam else personen_met_naam(verzoek().lezing, naam, verzoek().peil)


def rijen(gebeurtenissen: Sequence[Gebeurtenisbeeld]) -> Iterator[tuple[object, ...]]:
    """Give the rows of the file."""
    for een in gebeurtenissen:
        regel = een.regel
        yield (
            *(regel.seq, dag_en_tijd(regel.op), een.zin, een.waarin, regel.soort, een.wie, regel.rol, regel.ingang),
            *(regel.zaak, regel.van_toestand, regel.naar_toestand, regel.grond),
        )


def is_verplichting(regel: Logregel) -> bool:
    """Tell whether the case of an event is an obligation of which who asks sees the page."""
    return regel.zaak is not None and regel.soort in set(Verplichtingsgebeurtenis) and zichtbaar(regel.zaak)


def waarborgen(regel: Logregel) -> list[tuple[str, bool]]:
    """Give the guards of an event and whether each was met."""
    return sorted(json.loads(regel.waarborgen).items())


def inhoudsregels(lading: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give what an event was about, a line for each name."""
    return [(naam, _waarde(waarde)) for naam, waarde in sorted(lading.items())]


def _waarde(waarde: Any) -> str:  # noqa: ANN401 - any value of JSON
    match waarde:
        case None:
            return "niets"
        case bool():
            return "ja" if waarde else "nee"
        case str() | int() | float():
            return str(waarde)
        case _:
            return json.dumps(waarde, ensure_ascii=False, sort_keys=True)


def _wie(regel: Logregel, namen: Mapping[str, str]) -> str:
    return _INSTALLATIE if regel.actor is None else namen[regel.actor]
