"""A round that would close after a day on which the service was down stays open for a day more, once."""

from __future__ import annotations

from governance.kalender.amsterdam import dag_en_tijd
from governance.logboek.handeling import Handeling
from governance.weigering import Weigering
from hendig.jobs.draaitijd import stilstanden
from hendig.processes.ronde.verloop import verleng
from surveys.kluis.kluis import Kluis
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import EXTRA_TIJD, Rondestand


def verleng_na_stilstand(handeling: Handeling, kluis: Kluis, *, ronde: str) -> bool:
    """Extend a round that would close now when the service was down in its last day; tell whether that was done.

    The installation itself extends a round once; a second time only a person can. A round that cannot be extended, as
    another opens or its answers are in its books, closes.
    """
    beeld = rondebeeld(handeling.session, ronde)
    sluit = beeld.sluit_op
    if beeld.stand is not Rondestand.OPEN or sluit is None or handeling.op < sluit or _al_verlengd(beeld):
        return False
    gaten = stilstanden(handeling.session, sluit - EXTRA_TIJD, sluit, nu=handeling.op)
    if not gaten:
        return False
    van, tot = gaten[0][0], gaten[-1][1]
    reden = (
        f"Hendig deed het niet altijd tussen {dag_en_tijd(van)} en {dag_en_tijd(tot)}. "
        "Daarom is de ronde vanzelf een dag verlengd."
    )
    try:
        verleng(handeling, kluis, ronde=ronde, sluit_op=max(sluit, handeling.op) + EXTRA_TIJD, reden=reden)
    except Weigering:
        return False
    return True


def _al_verlengd(beeld: Rondebeeld) -> bool:
    return any(een.door is None for een in beeld.verlengingen)
