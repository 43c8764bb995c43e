"""What cases tell the H-rules about a round: notice, talk and plan after it, and whether it was used before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from analysis.herhaling.feiten import Planstand
from governance.documenten.documentsoorten import Documentsoort
from governance.uitsluiting.feiten_queries import bezorgingen
from governance.uitsluiting.queries import Zaakbeeld, gebruikte_ronden, metingen, zaken
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.bestanden.rondes import Gebruikt, Kennisgeving

_PLAN = {
    Zaakgebeurtenis.PLAN_VASTGESTELD: Planstand.VASTGESTELD,
    Zaakgebeurtenis.PLAN_NIET_GEKOZEN: Planstand.AANGEBODEN,
}


def kennisgevingen_uit_zaken(session: Session, namen: Mapping[str, str]) -> Iterator[Kennisgeving]:
    """Give per case about trust what followed on the round with which it began; parties by their names."""
    for zaak in zaken(session):
        rondes = metingen(session, zaak.id)
        if zaak.construct is None or not rondes or zaak.partij not in namen:
            continue
        brief = min(bezorgingen(session, zaak.id, Documentsoort.BERICHT_OVER_METING), default=None)
        plan, op = _plan(zaak)
        yield Kennisgeving(
            ronde=rondes[0].naam,
            partner=namen[zaak.partij],
            construct=zaak.construct,
            bezorgd_op=brief,
            gesprek_aangeboden_op=brief,
            plan=plan,
            plan_op=op,
        )


def gebruikt_in_zaken(session: Session, namen: Mapping[str, str]) -> Iterator[Gebruikt]:
    """Give which rounds closed matters were about: a new one needs a new low round."""
    for zaak in zaken(session):
        if zaak.construct is not None and zaak.gesloten and zaak.partij in namen:
            rondes = gebruikte_ronden(session, partij=zaak.partij, construct=zaak.construct)
            gebruikt = tuple(een.naam for een in metingen(session, zaak.id) if een.ronde in rondes)
            if gebruikt:
                yield Gebruikt(partner=namen[zaak.partij], construct=zaak.construct, rondes=gebruikt)


def _plan(zaak: Zaakbeeld) -> tuple[Planstand | None, dt.date | None]:
    """Give what became of the first plan, and on which day."""
    for stap in zaak.stappen:
        if stap.gebeurtenis in _PLAN:
            return _PLAN[stap.gebeurtenis], stap.dag
    return None, None
