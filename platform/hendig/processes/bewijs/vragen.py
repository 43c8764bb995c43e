"""Questions of the partner about the measurement: asked without a name, answered with one of three words.

An answer about one organisation could tell that it rated: if the finding changes without it, it did. So the program
refuses every question in which an organisation or a person of the network is named, whoever they are and before anybody
looked; who rated plays no part in that. What no program sees the controleur sets aside, with the same sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from governance.bewijs.queries import controlevragen, zoek_vraag
from governance.bewijs.rules import MAG_BEANTWOORDEN, NOEMT_IEMAND, ONBEKEND, Vraaguitkomst
from governance.bewijs.service import beantwoord_controlevraag, stel_controlevraag
from governance.contract.parametersoorten import CONTROLEVRAGEN
from governance.contract.queries import parameters
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op, partijnamen
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld
from hendig.brieven.meting.controleursverklaring import Vraagantwoord
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.bewijs.berichten import bericht_aan
from hendig.processes.bewijs.zaakbewijs import weiger_dicht
from hendig.processes.ronde.controle import namen_in_netwerk
from surveys.uitslag.controle_rules import genoemd

KORTSTE: Final = 4
"""From how many letters on a word of a name gives an organisation away, if no other organisation has it."""


def hoogstens(session: Session, zaak: Zaakbeeld) -> int:
    """Give how many questions the agreement allows in a case; none where it says nothing of it."""
    afgesproken = (een.waarde for een in parameters(session, zaak.contractversie) if een.code == CONTROLEVRAGEN)
    return int(str(next(afgesproken, 0)))


def stel_vraag(handeling: Handeling, *, zaak: str, tekst: str) -> str:
    """Ask the controleur a question about the measurement; one that names anybody is refused."""
    session = handeling.session
    beeld = zaakbeeld(session, zaak)
    weiger_dicht(session, beeld)
    woord = genoemd(tekst, _verboden(session, beeld, Peil(handeling.dag)))
    if woord is not None:
        raise NOEMT_IEMAND.met(woord=woord)
    vraag = stel_controlevraag(handeling, zaak=zaak, tekst=tekst, hoogstens=hoogstens(session, beeld))
    bericht_aan(handeling, Bericht.BEWIJS_WACHT, MAG_BEANTWOORDEN, "/bewijs", vraag)
    return vraag


def beantwoord_vraag(handeling: Handeling, *, vraag: str, uitkomst: Vraaguitkomst) -> None:
    """Answer a question, and tell who asked it."""
    beeld = zoek_vraag(handeling.session, vraag)
    if beeld is None:
        raise ONBEKEND.met()
    beantwoord_controlevraag(handeling, vraag=vraag, uitkomst=uitkomst)
    pad = {"pad": f"/bewijs/{beeld.zaak}"}
    zet_klaar(handeling, bericht=Bericht.VRAAG_BEANTWOORD, aan=beeld.door, gegevens=pad, sleutel=vraag)


def vragen_voor_verklaring(session: Session, zaak: str) -> tuple[Vraagantwoord, ...]:
    """Give the questions with an answer as the paper of the controleur shows them; none that was set aside."""
    verandert = {Vraaguitkomst.VERANDERT: True, Vraaguitkomst.VERANDERT_NIET: False}
    return tuple(
        Vraagantwoord(een.tekst, verandert[een.uitkomst])
        for een in controlevragen(session, zaak)
        if een.tekst is not None and een.uitkomst in verandert
    )


def _verboden(session: Session, zaak: Zaakbeeld, peil: Peil) -> Iterator[str]:
    """Give what no question holds: every name of the network and what tells an organisation apart.

    The own name, and that of the gemeente, whose answer is open, may be in it.
    """
    namen, gemeente = partijnamen(session), gemeente_op(session, peil)
    open_ = {zaak.partij, *(() if gemeente is None else (gemeente.id,))}
    eigen = {namen[partij].casefold() for partij in open_ if partij in namen}
    yield from (naam for naam in namen_in_netwerk(session) if naam.casefold() not in eigen)
    yield from _eigen_woorden(namen, open_)


def _eigen_woorden(namen: Mapping[str, str], open_: Collection[str]) -> Iterator[str]:
    woorden = {partij: {een.strip("().,'\"") for een in naam.casefold().split()} for partij, naam in namen.items()}
    vaker = Counter(woord for rij in woorden.values() for woord in rij)
    for partij in sorted(set(woorden) - set(open_)):
        yield from sorted(een for een in woorden[partij] if len(een) >= KORTSTE and vaker[een] == 1)
