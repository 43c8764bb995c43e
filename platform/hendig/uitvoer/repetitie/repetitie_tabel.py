"""A rehearsal on a terminal: what was rehearsed, and short tables that say how to read them."""

from __future__ import annotations

import textwrap

from hendig.documents.repetitie.repetitietabellen import tabellen
from hendig.documents.repetitie.repetitiezinnen import waarschuwingen
from hendig.processes.repetitie.repetitie import Repetitie
from hendig.uitvoer.uitgelijnd import uitgelijnd

BREEDTE = 110


def repetitie_tabel(repetitie: Repetitie) -> str:
    """Write the tables."""
    opzet = repetitie.opzet
    wereld = opzet.rehearsal.world
    netwerken, rondes = repetitie.netwerken, len(wereld.rounds)
    delen = [
        f"norm: versie {opzet.norm.versie}, {opzet.norm.artikel}.",
        f"Geoefend op {netwerken} verzonnen netwerken van {wereld.partners} partners en {rondes} rondes die tellen.",
        *waarschuwingen(repetitie),
    ]
    for tabel in tabellen(repetitie):
        delen += ["", tabel.titel, *uitgelijnd(tabel.kop, tabel.rijen, tabel.kop[1:])]
        delen += textwrap.wrap(tabel.uitleg, BREEDTE)
    delen += ["", "Rondes zijn niet los van elkaar. Vermenigvuldig deze kansen dus niet."]
    return "\n".join(delen) + "\n"
