"""Setting up one's own second factor, another one, or none where no role asks for it."""

from __future__ import annotations

import datetime as dt

from hendig.processes.toegang.deur import Deur
from hendig.toegang.queries import Sessiestand
from hendig.toegang.rules import SESSIE_OVER, Inlogstap
from hendig.toegang.sessies import kom_binnen, vernieuw_sessie
from hendig.toegang.tweede_factor import Voorstel, lees_voorstel, stap_van, stel_in, stel_voor, verwijder_factor


def bied_factor_aan(deur: Deur, *, sessie: Sessiestand, op: dt.datetime) -> Voorstel:
    """Offer a second factor; nothing is written until its first code is given."""
    return stel_voor(deur.geheim, persoon=sessie.persoon, toeval=deur.toeval, seconde=int(op.timestamp()))


def neem_factor(
    deur: Deur, *, sessie: Sessiestand, zegel: str, code: str, op: dt.datetime
) -> tuple[str, tuple[str, ...]]:
    """Set the offered second factor with its first code; give the token of the new session, and the recovery codes."""
    if sessie.stap is Inlogstap.CODE:  # who has a factor and did not give its code is not let past it this way
        raise SESSIE_OVER.met()
    seconde = int(op.timestamp())
    voorstel = lees_voorstel(deur.geheim, persoon=sessie.persoon, zegel=zegel, seconde=seconde)
    stap = stap_van(voorstel, code, seconde)
    with deur.doe(op, sessie.persoon) as handeling:
        if sessie.stap is Inlogstap.BINNEN:
            token = vernieuw_sessie(handeling, sessie=sessie.id, met_factor=True)
        else:
            token = kom_binnen(handeling, sessie=sessie.id)
        codes = stel_in(
            handeling, persoon=sessie.persoon, voorstel=voorstel, stap=stap, geheim=deur.geheim, behalve=token
        )
    return token, codes


def doe_factor_weg(deur: Deur, *, sessie: Sessiestand, op: dt.datetime) -> str:
    """Take one's own second factor away, and give the token of the new session."""
    with deur.doe(op, sessie.persoon) as handeling:
        token = vernieuw_sessie(handeling, sessie=sessie.id, met_factor=False)
        verwijder_factor(handeling, persoon=sessie.persoon, behalve=token)
    return token
