"""The partners of a day and their people as tables, under the question that they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from governance.kalender.datum import datum
from governance.netwerk.queries import Partijstand, Rolhouder
from hendig.uitvoer.uitgelijnd import uitgelijnd

KOPPEN = ("naam", "KvK", "grootte", "ondersteuning", "concern", "doet mee vanaf", "tot")
ROLKOPPEN = ("rol", "naam", "e-mail", "voor", "cluster", "vanaf", "tot")


def partnertabel(partners: Sequence[Partijstand]) -> Iterator[str]:
    """Give a line for each partner."""
    rijen = [
        (
            partner.kaart.naam,
            partner.kaart.kvk,
            partner.grootte.value if partner.grootte else "",
            "; ".join(partner.ondersteuning),
            partner.concern or "",
            _dag(partner.lid_van),
            _dag(partner.lid_tot),
        )
        for partner in partners
    ]
    return uitgelijnd(KOPPEN, rijen, ())


def roltabel(houders: Sequence[Rolhouder], namen: dict[str, str]) -> Iterator[str]:
    """Give a line for everybody with a role; ``namen`` are those of the parties by key."""
    rijen = [
        (
            houder.rol.value,
            houder.naam or "(vernietigd)",
            houder.e_mail or "",
            namen.get(houder.partij or "", ""),
            houder.cluster or "",
            _dag(houder.van),
            _dag(houder.tot),
        )
        for houder in houders
    ]
    return uitgelijnd(ROLKOPPEN, rijen, ())


def vraagzin(wat: str, dag: date, bekend_op: date | None) -> str:
    """Say which question was answered: about which day, and as known when."""
    bekend = "zoals wij het nu weten" if bekend_op is None else f"zoals op {datum(bekend_op)} bekend was"
    return f"{wat} op {datum(dag)}, {bekend}."


def _dag(dag: date | None) -> str:
    return "" if dag is None else datum(dag)
