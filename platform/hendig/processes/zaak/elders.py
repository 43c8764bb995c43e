"""What the guards of a case ask and a case itself does not know: rounds, mandates, interests and the college."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.queries import mag_tekenen, metingen
from surveys.ronde.queries import zoek_ronde
from surveys.ronde.rules import Rondestand


def elders_van(handeling: Handeling, zaak: str) -> Elders:
    """Gather it for one case, as it is when somebody acts."""
    session, wie = handeling.session, handeling.door.persoon
    rondes = [een.ronde for een in metingen(session, zaak)]
    beelden = [beeld for een in rondes if (beeld := zoek_ronde(session, een)) is not None]
    return Elders(
        definitief=frozenset(beeld.id for beeld in beelden if beeld.stand is Rondestand.DEFINITIEF),
        vernietigd=frozenset(beeld.id for beeld in beelden if beeld.stand is Rondestand.VERNIETIGD),
        rondeverloop=bool(rondes) and len(beelden) == len(rondes),
        ondertekenaar=wie is not None and mag_tekenen(session, wie, Peil(handeling.dag)),
    )
