"""Where the last besluit in a case leads: as recorded, never as proposed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.college.formulering import raadt_einde_aan
from governance.college.queries import besluit_van, voorstelbeeld
from governance.college.rules import Besluitvariant
from governance.uitsluiting.toestand import COLLEGE_UITKOMSTEN, Zaakstand

_EINDE = Zaakstand.BESLOTEN_BEEINDIGEN


def waar_het_besluit_leidt(session: Session, zaak: str) -> frozenset[Zaakstand]:
    """Give the states to which the last besluit in a case can lead; none as long as nobody read what another one means.

    As advised, it ends the agreement only where the advice says so in so many words.
    """
    besluit = besluit_van(session, zaak)
    if besluit is None:
        return frozenset()
    duiding = "" if besluit.duiding is None else besluit.duiding.aanpassing.value
    past = frozenset(COLLEGE_UITKOMSTEN.get((besluit.variant.value, duiding), ()))
    if besluit.variant is not Besluitvariant.VOLGENS_ADVIES:
        return past
    voorstel = voorstelbeeld(session, besluit.voorstel)
    versies = () if voorstel is None else voorstel.versies
    advies = next((een.stuk.advies for een in versies if een.id == besluit.versie), ())
    return past & {_EINDE} if raadt_einde_aan(advies) else past - {_EINDE}
