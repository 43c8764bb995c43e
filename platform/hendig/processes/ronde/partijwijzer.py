"""Which party is meant by a name or a number: as it is called now, as it was called before, or by its KvK number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.netwerk.model import Partijgegevens
from governance.netwerk.queries import gemeente_op, partners_op
from governance.norm.sleutel import lijkt_op
from hendig.bestanden.namen import gelijkenis


class Partijwijzer:
    """Finds the parties of a day by what somebody wrote; an old name that two parties had points at neither."""

    def __init__(self, session: Session, peil: Peil) -> None:
        partners, gemeente = partners_op(session, peil), gemeente_op(session, peil)
        self.gemeente = None if gemeente is None else gemeente.id
        self.namen = {een.id: een.kaart.naam for een in (*partners, *([gemeente] if gemeente else []))}
        self._nu = _per_woord((een.kaart.naam, een.id) for een in partners)
        if gemeente is not None:
            self._nu[gelijkenis(gemeente.kaart.naam)].add(gemeente.id)
        p = Partijgegevens
        rijen = session.execute(select(p.naam, p.kvk, p.partij).where(p.vervallen_in.is_(None))).all()
        self._eerder = _per_woord((woord, rij.partij) for rij in rijen for woord in (rij.naam, rij.kvk))

    def zoek(self, woord: str) -> tuple[str | None, str]:
        """Give the party, or None with a sentence that says why nobody is meant and what to do."""
        vorm = gelijkenis(woord)
        gevonden = self._nu.get(vorm) or self._eerder.get(vorm, set())
        if len(gevonden) > 1:
            return None, f'"{woord}" kan meer dan één partij zijn. Schrijf de naam van nu.'
        partij = next(iter(gevonden), None)
        if partij is None:
            raad = lijkt_op(woord, list(self.namen.values()))
            return (
                None,
                f'"{woord}" staat niet in het register.{raad} Schrijf de naam uit het register of het KvK-nummer.',
            )
        if partij not in self.namen:
            return None, f'"{woord}" doet vandaag niet mee in het netwerk. Haal de regel weg.'
        return partij, ""


def _per_woord(paren: Iterable[tuple[str, str]]) -> defaultdict[str, set[str]]:
    gevonden: defaultdict[str, set[str]] = defaultdict(set)
    for woord, partij in paren:
        gevonden[gelijkenis(woord)].add(partij)
    return gevonden
