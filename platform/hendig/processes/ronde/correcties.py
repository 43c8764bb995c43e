"""What a party asked about its list is answered, and both parties hear of it."""

from __future__ import annotations

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from surveys.deelname.correcties import beslis_correctie
from surveys.deelname.rules import MAG_CORRIGEREN


def beslis(handeling: Handeling, *, correctie: str, toewijzen: bool, antwoord: str) -> None:
    """Answer, and tell who speaks for either party: the list of both is what it is about."""
    ronde, partijen = beslis_correctie(handeling, correctie=correctie, toewijzen=toewijzen, antwoord=antwoord)
    for partij in partijen:
        houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_CORRIGEREN, partij=partij)
        for persoon in sorted({houder.persoon for houder in houders}):
            gegevens = {"pad": f"/mijn-lijst/{ronde}/{partij}"}
            zet_klaar(handeling, bericht=Bericht.CORRECTIE_BESLIST, aan=persoon, gegevens=gegevens)
