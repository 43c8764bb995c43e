"""What a party asks about its list, the answer to it, and what else changes: both parties hear of it.

The list of both is what it is about. A message says that there is something to read, never what or about whom.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from surveys.deelname.correcties import beslis_correctie, vraag_correctie
from surveys.deelname.queries import correcties
from surveys.deelname.rules import BANDWENSEN, MAG_CORRIGEREN, Correctiestand, Correctiewens, Paar, lijst
from surveys.deelname.samenstelling import lijstgegevens, verbeteren_tot
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import Rondestand


def vraag(handeling: Handeling, *, ronde: str, partij: str, ander: str, wens: Correctiewens, reden: str) -> bool:
    """Ask for a party, and tell whether that settled it: it does where both sides declared a tie.

    Of a tie both sides hear at once, for it takes each off the list of the other.
    """
    wie = {"ronde": ronde, "partij": partij, "ander": ander}
    correctie = vraag_correctie(handeling, **wie, wens=wens, reden=reden)
    gevraagd = next(een for een in correcties(handeling.session, ronde) if een.id == correctie)
    beslist = gevraagd.stand is not Correctiestand.OPEN
    if beslist:
        _stuur(handeling, Bericht.CORRECTIE_BESLIST, ronde, (partij, ander))
    elif wens in BANDWENSEN:
        _stuur(handeling, Bericht.BAND_GEMELD, ronde, (partij, ander), **_tot(handeling, ronde))
    return beslist


def beslis(handeling: Handeling, *, correctie: str, toewijzen: bool, antwoord: str) -> None:
    """Answer, and tell who speaks for either party."""
    ronde, partijen = beslis_correctie(handeling, correctie=correctie, toewijzen=toewijzen, antwoord=antwoord)
    _stuur(handeling, Bericht.CORRECTIE_BESLIST, ronde, partijen)


@contextmanager
def vertel_verschil(handeling: Handeling, *, ronde: str) -> Iterator[None]:
    """Tell every party of which the list changes inside, where the parties know their lists.

    As long as they can still correct those, the message says until when.
    """
    if rondebeeld(handeling.session, ronde).stand is not Rondestand.AANGEKONDIGD:
        yield
        return
    was = _lijst(handeling, ronde)
    yield
    anders = {partij for twee in was ^ _lijst(handeling, ronde) for partij in twee}
    if verbeteren_tot(handeling.session, rondebeeld(handeling.session, ronde), handeling.dag) is None:
        _stuur(handeling, Bericht.CORRECTIE_BESLIST, ronde, anders)
    else:
        _stuur(handeling, Bericht.LIJST_VERANDERD, ronde, anders, **_tot(handeling, ronde))


def _lijst(handeling: Handeling, ronde: str) -> set[Paar]:
    return set(lijst(lijstgegevens(handeling.session, ronde, Peil(handeling.dag))))


def _tot(handeling: Handeling, ronde: str) -> dict[str, str]:
    tot = verbeteren_tot(handeling.session, rondebeeld(handeling.session, ronde), handeling.dag)
    return {"verbeteren_tot": (tot or handeling.dag).isoformat()}


def _stuur(handeling: Handeling, bericht: Bericht, ronde: str, partijen: Iterable[str], **meer: str) -> None:
    for partij in sorted(partijen):
        houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_CORRIGEREN, partij=partij)
        for persoon in sorted({houder.persoon for houder in houders}):
            gegevens = {"pad": f"/mijn-lijst/{ronde}/{partij}", **meer}
            zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens=gegevens)
