"""What the guards of a case ask and a case itself does not know: rounds, mandates, interests and the college."""

from __future__ import annotations

from governance.belangen.queries import belangen_in
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.queries import mag_tekenen, metingen
from surveys.ronde.queries import zoek_ronde
from surveys.ronde.rules import Rondestand


def elders_van(handeling: Handeling, zaak: str) -> Elders:
    """Gather it for one case, as it is when somebody acts."""
    session = handeling.session
    rondes = [een.ronde for een in metingen(session, zaak)]
    beelden = [beeld for een in rondes if (beeld := zoek_ronde(session, een)) is not None]
    verklaringen = belangen_in(session, zaak)
    return Elders(
        belangen_gevraagd=bool(verklaringen),
        opzij=frozenset(een.persoon for een in verklaringen if een.stapt_opzij),
        definitief=frozenset(beeld.id for beeld in beelden if beeld.stand is Rondestand.DEFINITIEF),
        rondeverloop=bool(rondes) and len(beelden) == len(rondes),
        ondertekenaar=_mag_tekenen(handeling),
    )


def _mag_tekenen(handeling: Handeling) -> bool:
    """Tell whether who acts is the burgemeester, or has a mandate to sign."""
    wie, peil = handeling.door.persoon, Peil(handeling.dag)
    if wie is None:
        return False
    burgemeester = rollen_op(handeling.session, peil, rollen=(Rol.BURGEMEESTER,), persoon=wie)
    return bool(burgemeester) or mag_tekenen(handeling.session, wie, peil)
