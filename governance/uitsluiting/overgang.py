"""One row of a track: from where, through what, to where; who may, with whom, on which guards, with which paper."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Beeindigingsvorm, Grond, Route
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.waarborgen import Waarborg
from governance.uitsluiting.weigeringen import VERLOOP

ALLE_GRONDEN = frozenset(Grond)
ALLE_ROUTES = frozenset(Route)
ALLE_VORMEN = frozenset(Beeindigingsvorm)
GEMETEN = frozenset({Grond.VERTROUWEN})
ZONDER_METING = ALLE_GRONDEN - GEMETEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Overgang:
    """One row.

    ``naar`` has more than one state where people choose or a besluit says so. ``wie`` is empty for what the program
    records itself; ``tweede`` is who confirms as a second person, empty where one is enough. ``document`` is what is
    sent with it, ``termijnen`` what starts: at delivery of that document, or on the day itself; ``voldoet`` which
    running terms are met by it.
    """

    rij: str
    wat: str
    van: Collection[Zaakstand]
    gebeurtenis: Zaakgebeurtenis
    naar: tuple[Zaakstand, ...]
    wie: tuple[Rol, ...]
    tweede: tuple[Rol, ...] = ()
    gronden: frozenset[Grond] = ALLE_GRONDEN
    routes: frozenset[Route] = ALLE_ROUTES
    vormen: frozenset[Beeindigingsvorm] = ALLE_VORMEN
    waarborgen: tuple[Waarborg, ...] = ()
    document: Documentsoort | None = None
    termijnen: tuple[str, ...] = ()
    voldoet: tuple[str, ...] = ()
    reden: bool = False
    bron: Bron = VERLOOP
