"""What the public may see of a document: on what ground something is kept back, and which words are blacked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.weigering import Weigeringsgrond

BRON = Bron("Woo", "artikel 5.1")
WEGGELAKT = "[weggelakt]"

ZONDER_WOO_GROND = Weigeringsgrond(
    "WOO-02", "Een document dat niet openbaar is, heeft een grond uit de Woo nodig. Geef die grond op.", BRON
)
ONGEMARKEERD = Weigeringsgrond(
    "WOO-01", "Document bevat ongemarkeerde persoonsgegevens. Markeer deze velden: {velden}.", BRON
)
MARKERT_NIETS = Weigeringsgrond(
    "WOO-03", "Deze gemarkeerde velden bestaan niet: {velden}. Haal ze weg of schrijf ze anders.", BRON
)

_PERSOONLIJK = re.compile(r"[^\s@]+@[^\s@]+\.\w+|(?<!\d)(?:\+31|0)[\s-]?(?:\d[\s-]?){9}(?!\d)")
"""A mail address or a Dutch telephone number: what shows by itself that it belongs to somebody."""


def weiger_zonder_woo_grond(vertrouwelijkheid: Vertrouwelijkheid, woo_grond: Bron | None) -> None:
    """Refuse to keep something from the public without saying on what ground."""
    if vertrouwelijkheid is not Vertrouwelijkheid.OPENBAAR and woo_grond is None:
        raise ZONDER_WOO_GROND.met()


def weiger_slecht_gemarkeerd(invoer: Mapping[str, Any], marker: Sequence[str]) -> None:
    """Refuse a document of which a field shows a person and is not marked, or a mark that points at nothing."""
    velden = dict(_velden(invoer))
    los = [pad for pad in marker if pad not in marker_met_tekst(invoer, marker)]
    if los:
        raise MARKERT_NIETS.met(velden=", ".join(los))
    open_velden = [
        veld
        for veld, tekst in velden.items()
        if _PERSOONLIJK.search(tekst) and not any(_valt_onder(veld, pad) for pad in marker)
    ]
    if open_velden:
        raise ONGEMARKEERD.met(velden=", ".join(open_velden))


def marker_met_tekst(invoer: Mapping[str, Any], marker: Sequence[str]) -> tuple[str, ...]:
    """Give those marks that lead to a text of this input: a list can be empty, and a field can be left out."""
    velden = dict(_velden(invoer))
    return tuple(pad for pad in marker if any(_valt_onder(veld, pad) for veld in velden))


def lak(invoer: Mapping[str, Any], marker: Sequence[str]) -> dict[str, Any]:
    """Black out the marked texts of an input, the same each time; what is empty stays empty."""
    gelakt: dict[str, Any] = _gelakt(invoer, "", marker)
    return gelakt


def _gelakt(deel: Any, pad: str, marker: Sequence[str]) -> Any:  # noqa: ANN401 - plain JSON of any shape
    if isinstance(deel, Mapping):
        return {naam: _gelakt(waarde, _verder(pad, naam), marker) for naam, waarde in deel.items()}
    if isinstance(deel, list | tuple):
        return [_gelakt(waarde, pad, marker) for waarde in deel]
    return WEGGELAKT if isinstance(deel, str) and deel and any(_valt_onder(pad, een) for een in marker) else deel


def _velden(deel: Any, pad: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """Give every text of an input with the path that leads to it; the places of a list have one path together."""
    if isinstance(deel, Mapping):
        for naam, waarde in deel.items():
            yield from _velden(waarde, _verder(pad, naam))
    elif isinstance(deel, list | tuple):
        teksten = [(veld, tekst) for waarde in deel for veld, tekst in _velden(waarde, pad)]
        yield from {veld: "; ".join(tekst for naam, tekst in teksten if naam == veld) for veld, _ in teksten}.items()
    elif isinstance(deel, str):
        yield pad, deel


def _verder(pad: str, naam: str) -> str:
    return f"{pad}.{naam}" if pad else naam


def _valt_onder(veld: str, pad: str) -> bool:
    return veld == pad or veld.startswith(f"{pad}.")
