"""The days that one person has to know of: obligations of their parties, the end of a role, norms and rounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from governance.contract.norm_queries import normversies
from governance.netwerk.queries import Rolhouder
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import MAG_VERANTWOORDEN, Nakomingsstand
from hendig.processes.verplichtingen.agendadag import Agendadag
from hendig.processes.verplichtingen.rondedagen import rondedagen

_DAG = dt.timedelta(days=1)


def agendadagen(session: Session, *, persoon: str, rollen: Sequence[Rolhouder]) -> Iterator[Agendadag]:
    """Give the days of a person with these roles; of a colleague's own obligations only their own."""
    voor = {houder.partij for houder in rollen if houder.rol in MAG_VERANTWOORDEN and houder.partij is not None}
    for partij in sorted(voor):
        for beeld in nakomingen(session, partij=partij):
            eigen = beeld.persoon in (None, persoon)
            if eigen and beeld.uiterlijk is not None and beeld.stand is Nakomingsstand.OPEN:
                wat = f"Laatste dag: {beeld.verplichting.omschrijving.rstrip('.')}"
                yield Agendadag(beeld.id, beeld.gevraagd_op, beeld.uiterlijk, wat)
    for houder in rollen:
        if houder.tot is not None:
            sinds = dt.datetime.combine(houder.van, dt.time.min, dt.UTC)
            yield Agendadag(houder.vervulling, sinds, houder.tot - _DAG, f"Laatste dag van uw rol als {houder.rol}")
    for versie in normversies(session):
        if versie.vastgesteld is not None:
            for gelding in versie.geldingen:
                sleutel = f"{versie.id}-{gelding.van}"
                yield Agendadag(sleutel, versie.vastgesteld.op, gelding.van, f"Norm {versie.nummer} gaat gelden")
    yield from rondedagen(session)
