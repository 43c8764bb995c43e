"""Where the last besluit in a case leads: as recorded, never as its words can be read."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.college.queries import besluit_van
from governance.uitsluiting.toestand import COLLEGE_UITKOMSTEN, Zaakstand


def waar_het_besluit_leidt(session: Session, zaak: str) -> frozenset[Zaakstand]:
    """Give the states to which the last besluit in a case can lead; none as long as it is not known what it means."""
    besluit = besluit_van(session, zaak)
    if besluit is None:
        return frozenset()
    return frozenset(COLLEGE_UITKOMSTEN.get((besluit.variant.value, besluit.komt_neer_op), ()))
