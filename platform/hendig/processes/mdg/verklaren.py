"""Of whom a declaration is asked in which case: of who is about to take part, and of nobody of the partner itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.belangen.queries import Belangbeeld, belang, hoort_bij
from governance.feiten.rules import Peil
from governance.mdg.queries import punten_van, vergaderingen
from governance.mdg.rules import Vergaderstand
from governance.mdg.stemming import ZITTING
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaken
from governance.uitsluiting.toestand import Zaakstand

BESTUUR = (Rol.COLLEGELID, Rol.BURGEMEESTER)
TREKKERS = (Rol.TREKKER_JEUGD, Rol.TREKKER_WMO)
MAG_VERKLAREN = (*ZITTING, Rol.TOEZICHTHOUDER, Rol.HEROVERWEGER, *TREKKERS, *BESTUUR)
"""In which roles somebody can be asked."""
_VOOR_DE_VERGADERING = {Vergaderstand.GEPLAND, Vergaderstand.UITGENODIGD, Vergaderstand.OPEN}
_BEREIDT_VOOR = (Rol.CONTRACTMANAGER,)
_BIJ_STAND = {
    Zaakstand.VALIDATIE: _BEREIDT_VOOR,
    Zaakstand.VERBETERTRAJECT: _BEREIDT_VOOR,
    Zaakstand.HERHALING_CONCEPT: _BEREIDT_VOOR,
    Zaakstand.TOEZICHT: (Rol.TOEZICHTHOUDER,),
    Zaakstand.TREKKERS: TREKKERS,
    Zaakstand.COLLEGE: BESTUUR,
    Zaakstand.HEROVERWEGING: (Rol.HEROVERWEGER, *TREKKERS, *BESTUUR),
}
"""Who is asked when a case is with them; of the MDG I-F that is as soon as the case is on an agenda.

Who prepares is asked where an intention can follow, for it goes out only after that.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagd:
    """A case in which somebody is asked, and what holds about them; None as long as they did not declare.

    ``vergadering`` is the day of the meeting for which they are asked, where there is one.
    """

    zaak: str
    partij: str
    partner: str
    beeld: Belangbeeld | None
    vergadering: dt.date | None = None


def gevraagd_van(session: Session, persoon: str, rollen: Collection[Rol], peil: Peil) -> tuple[Gevraagd, ...]:
    """Give the cases in which somebody with these roles is asked; who belongs to the partner is asked nothing."""
    agenda = _op_een_agenda(session) if not set(rollen).isdisjoint(ZITTING) else []
    gevonden, dagen = {zaak: partij for zaak, partij, _ in agenda}, {zaak: dag for zaak, _, dag in agenda}
    for zaak in zaken(session):
        if not zaak.verborgen and not set(rollen).isdisjoint(_BIJ_STAND.get(zaak.stand, ())):
            gevonden[zaak.id] = zaak.partij
    namen = partijnamen(session)
    return tuple(
        Gevraagd(
            zaak=zaak,
            partij=partij,
            partner=namen.get(partij, "een partner"),
            beeld=belang(session, zaak, persoon),
            vergadering=dagen.get(zaak),
        )
        for zaak, partij in sorted(gevonden.items(), key=lambda paar: namen.get(paar[1], ""))
        if not hoort_bij(session, partij, persoon, peil.dag)
    )


def _op_een_agenda(session: Session) -> list[tuple[str, str, dt.date]]:
    return [
        (punt.zaak, punt.partij, vergadering.dag)
        for vergadering in vergaderingen(session)
        if vergadering.stand in _VOOR_DE_VERGADERING
        for punt in punten_van(session, vergadering.id)
        if punt.zaak is not None and punt.partij is not None
    ]
