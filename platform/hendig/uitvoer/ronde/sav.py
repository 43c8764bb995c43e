"""The rows as a file for SPSS. What writes it comes with the extra ``office`` and is loaded only here.

It writes to a file; that lies in memory and nowhere else, because no answer lies on the disk but under the key.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import textwrap
from typing import Final

from hendig.uitvoer.ronde.codeboek import velden, waarschuwing
from hendig.uitvoer.ronde.gegevens import KAN_NIET, NIET_GEVRAAGD, Gegevens

NODIG: Final = ("pandas", "pyreadstat")
_REGEL: Final = 80
"""Bytes of a line in a note; longer ones are cut off by the format."""


def kan_sav() -> bool:
    """Tell whether the packages of the extra are there."""
    return all(importlib.util.find_spec(naam) is not None for naam in NODIG)


def sav(gegevens: Gegevens) -> bytes:
    """Write the file, with a label for every column and number, and what means no answer declared as such."""
    pandas, pyreadstat = map(importlib.import_module, NODIG)
    alle = velden(gegevens)
    vragen = [veld for veld in alle if veld.is_antwoord]
    kolommen: dict[str, list[object]] = {
        veld.naam: [float(rij.cellen[plaats]) if veld.is_antwoord else rij.cellen[plaats] for rij in gegevens.rijen]
        for plaats, veld in enumerate(alle)
    }
    bestand = os.memfd_create("uitvoer")
    try:
        pyreadstat.write_sav(
            pandas.DataFrame(kolommen),
            f"/proc/self/fd/{bestand}",
            file_label="Antwoorden van een ronde, vertrouwelijk",
            note=[regel for zin in waarschuwing(gegevens) for regel in textwrap.wrap(zin, _REGEL)],
            column_labels={veld.naam: veld.betekenis for veld in alle},
            variable_value_labels={veld.naam: dict(veld.labels) for veld in vragen},
            missing_ranges={veld.naam: [{"lo": NIET_GEVRAAGD, "hi": KAN_NIET}] for veld in vragen},
            variable_measure={veld.naam: "ordinal" if veld.is_antwoord else "nominal" for veld in alle},
            variable_format={veld.naam: "F4.0" for veld in vragen},
        )
        return os.pread(bestand, os.fstat(bestand).st_size, 0)
    finally:
        os.close(bestand)
