"""The norm file as people meet it: a commented example to start from, and the reference table of its keys.

Both are written from the table of keys, so that an example can never be refused by the reader.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from governance.contract.sleutel import GEEN, Sleutel, Waarde, als_toml, grenzen
from governance.contract.sleutels import SECTIES, SLEUTELS, sleutels_van

_KOP = """\
# Dit is een VOORBEELD van een norm. Elk getal is een voorstel. Het netwerk kiest zelf, en zet zijn keuze in de
# overeenkomst. Leg de norm vast voordat de ronde opent.
# Elke sleutel is verplicht. Een poort zet u alleen uit door "geen" te schrijven, met de aanhalingstekens.
"""
_BREEDTE = 115


def voorbeeldnorm(constructen: tuple[str, ...], anders: Mapping[str, Waarde] | None = None) -> str:
    """Write the text of a norm file with the proposed values, each with its meaning and its source.

    ``anders`` replaces a proposal, by section and name ("oordeel.gemeente"); an unknown name is a ``KeyError``.
    """
    vervangen = dict(anders or {})
    delen = [_KOP]
    sleutels = sleutels_van(constructen)
    for sectie, uitleg in SECTIES.items():
        delen.append(f"\n[{sectie}]\n# {uitleg}\n")
        for sleutel in sleutels:
            if sleutel.sectie == sectie:
                waarde = vervangen.pop(f"{sectie}.{sleutel.naam}", sleutel.voorstel)
                delen.append(_regels(sleutel, waarde))
    if vervangen:
        raise KeyError(*vervangen)
    return "".join(delen)


def _regels(sleutel: Sleutel, waarde: Waarde | None) -> str:
    uitleg = textwrap.fill(
        f"{sleutel.betekenis} Bron: {sleutel.bron}.", _BREEDTE, initial_indent="# ", subsequent_indent="# "
    )
    return f"{uitleg}\n{sleutel.naam} = {als_toml(waarde)}\n"


def naslagtabel() -> str:
    """Write the keys of a norm file as a Markdown table: what each accepts, means, comes from, and what is proposed."""
    kop = (
        f'| sleutel | wat u schrijft | mag "{GEEN}" | betekenis | bron | voorstel |',
        "|---|---|---|---|---|---|",
    )
    return "\n".join((*kop, *(_tabelregel(sleutel) for sleutel in SLEUTELS))) + "\n"


def _tabelregel(sleutel: Sleutel) -> str:
    wat = grenzen(sleutel).split(f', of "{GEEN}"')[0]
    geen = "ja" if sleutel.mag_geen else "nee"
    cellen = (f"`{sleutel.plaats}`", wat, geen, sleutel.betekenis, str(sleutel.bron), f"`{als_toml(sleutel.voorstel)}`")
    return f"| {' | '.join(cellen)} |"
