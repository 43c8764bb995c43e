"""The days of rounds that everybody has to know of, from the announcement until a round closes."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from governance.kalender.amsterdam import dag_van, tijd_van
from hendig.processes.verplichtingen.agendadag import Agendadag
from surveys.deelname.samenstelling import correctietijd
from surveys.ronde.queries import echte_ronden
from surveys.ronde.rules import Rondestand


def rondedagen(session: Session) -> Iterator[Agendadag]:
    """Give when lists can be corrected at the latest, and when each round that was announced opens and closes."""
    for ronde in echte_ronden(session):
        stap, tijd = ronde.stap(Rondestand.AANGEKONDIGD), correctietijd(session, ronde)
        if stap is None or ronde.stand is Rondestand.VERNIETIGD:
            continue
        dagen = [
            ("open", ronde.opzet.opent_op and dag_van(ronde.opzet.opent_op), "opent"),
            (
                "sluit",
                ronde.sluit_op and dag_van(ronde.sluit_op),
                f"sluit om {tijd_van(ronde.sluit_op)}" if ronde.sluit_op else "",
            ),
            ("lijst", tijd and tijd[1], "laatste dag om de lijst te verbeteren"),
        ]
        for sleutel, dag, wat in dagen:
            if dag is not None:
                yield Agendadag(f"{ronde.id}-{sleutel}", stap.op, dag, f"Ronde {ronde.naam}: {wat}")
