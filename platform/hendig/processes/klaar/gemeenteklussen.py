"""What stands ready in the track of the gemeente: the step that is next, for who takes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from governance.gemeentetraject.antwoord_service import MET_ACTIES
from governance.gemeentetraject.queries import Trajectbeeld, reageren_voor, trajecten, wachtend_oordeel
from governance.gemeentetraject.rules import ANTWOORDT, BESPREEKT, VALIDEERT, VOERT_UIT, mogelijkheden
from governance.netwerk.rules import Rol
from hendig.processes.klaar.rules import Klus, Klusoort
from surveys.terugkoppeling.zinnen import soort_vertrouwen

DOET_IETS: Final = (*VALIDEERT, *BESPREEKT, *ANTWOORDT, *VOERT_UIT)
"""Every role that takes a step in the track."""


def gemeenteklussen(session: Session, persoon: str, rol: Rol) -> Iterator[Klus]:
    """Give the tracks in which somebody in a role can do something now, with the last day where the college answers."""
    for beeld in trajecten(session):
        if _is_aan_de_beurt(session, beeld, persoon, rol):
            uiterlijk = reageren_voor(session, beeld.id) if rol in ANTWOORDT else None
            over = soort_vertrouwen(beeld.construct).lower()
            yield Klus(soort=Klusoort.GEMEENTETRAJECT, over=over, sleutel=beeld.id, uiterlijk=uiterlijk)


def _is_aan_de_beurt(session: Session, beeld: Trajectbeeld, persoon: str, rol: Rol) -> bool:
    if rol in VOERT_UIT and beeld.stand in MET_ACTIES:
        return True
    if rol in VALIDEERT and (wacht := wachtend_oordeel(session, beeld.id)) is not None:
        return wacht.door != persoon
    te_valideren = beeld.te_valideren is not None
    mogelijk = mogelijkheden(
        beeld.stand, open_acties=beeld.open_acties, te_valideren=te_valideren, staat_laag=bool(beeld.staande)
    )
    return any(een.bezwaar is None and rol in een.overgang.wie for een in mogelijk)
