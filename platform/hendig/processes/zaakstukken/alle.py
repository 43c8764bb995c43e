"""Every kind of document that people write in a matter, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.eindwaarborgen import eindbrief
from governance.uitsluiting.queries import Zaakbeeld
from governance.uitsluiting.rules import al_gedaan, mogelijkheden
from governance.uitsluiting.toestand import GESLOTEN, Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import ADVIES_VAN_EERDER, BRIEF_VAN_EERDER, NIET_GEVOLMACHTIGD
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from hendig.processes.zaakstukken import (
    advies,
    besluit,
    einde,
    evenredigheid,
    feiten,
    gesprek,
    heroverweging,
    horen,
    meting,
    overdracht,
    sluiting,
    terugvraag,
    verslag,
    voornemen,
)
from hendig.processes.zaakstukken.schrijfwerk import KEURDERS, KEURING, Schrijfwerk

_ALLE: tuple[Schrijfwerk[Any], ...] = (
    *feiten.ALLE,
    *meting.ALLE,
    *gesprek.ALLE,
    *verslag.ALLE,
    *evenredigheid.ALLE,
    *voornemen.ALLE,
    *horen.ALLE,
    *advies.ALLE,
    *terugvraag.ALLE,
    *overdracht.ALLE,
    *besluit.ALLE,
    *heroverweging.ALLE,
    *einde.ALLE,
    *sluiting.ALLE,
)
SCHRIJFWERK: Mapping[str, Schrijfwerk[Any]] = {een.naam: een for een in _ALLE}
SCHRIJVEN_MEE = frozenset(rol for een in _ALLE for rol in (*een.wie, *een.keurt))
"""Everybody who writes or approves a document of some kind."""


def te_schrijven(zaak: Zaakbeeld) -> tuple[Schrijfwerk[Any], ...]:
    """Give what can be written in a matter as that is now."""
    return tuple(een for een in _ALLE if een.kan(zaak))


_VOOR_EEN_STAP: Mapping[Zaakstand, Documentsoort] = {
    Zaakstand.HEROVERWEGING: Documentsoort.HEROVERWEGINGSADVIES,
    Zaakstand.IN_WERKING: Documentsoort.AFSLUITVERSLAG,
}
"""What must lie in the file where a matter is, before any step goes on from there."""


def is_nodig(feiten: Zaakfeiten, soort: Documentsoort) -> bool:
    """Tell whether a matter waits for nothing but this document, whoever signs it.

    That a matter can be closed is for people to find, and no letter that does it is waited for; once the college
    decided not to end the agreement, it is.
    """
    if _VOOR_EEN_STAP.get(feiten.stand) is soort:
        return True
    return any(
        een.overgang.document is soort
        and all(bezwaar.grond in (NIET_GEVOLMACHTIGD, BRIEF_VAN_EERDER) for bezwaar in een.bezwaren)
        and not al_gedaan(een.overgang, feiten)
        and (een.overgang.gebeurtenis is Zaakgebeurtenis.AFGESLOTEN or not GESLOTEN.issuperset(een.overgang.naar))
        for een in mogelijkheden(feiten)
    )


def is_verouderd(feiten: Zaakfeiten, soort: Documentsoort) -> bool:
    """Tell whether a document lies there from before what it must be about, so that it is written anew."""
    grond = {Documentsoort.HEROVERWEGINGSADVIES: ADVIES_VAN_EERDER, eindbrief(feiten.vorm): BRIEF_VAN_EERDER}.get(soort)
    return any(bezwaar.grond is grond for een in mogelijkheden(feiten) for bezwaar in een.bezwaren)


ELDERS = frozenset(
    {
        *(Documentsoort.AGENDA, Documentsoort.OPLEGGER, Documentsoort.VERGADERVERSLAG),
        *(Documentsoort.VASTSTELLING, Documentsoort.BESPREEKVERSLAG, Documentsoort.COLLEGEVOORSTEL),
    }
)
"""What is approved with the meeting or the proposal that it belongs to, and nowhere else."""


def keurt(soort: Documentsoort) -> tuple[Rol, ...]:
    """Give who approves a kind of document in the file of a case; nobody what is approved elsewhere."""
    if soort in ELDERS:
        return ()
    return next((een.keurt for een in _ALLE if een.soort is soort), KEURDERS)


def keuring(soort: Documentsoort) -> str:
    """Give what who approves a kind of document looks at."""
    return next((een.keuring for een in _ALLE if een.soort is soort), "") or KEURING
