"""What lies in the kluis: while a round is open the drafts, after it the books of the round.

No act in the log goes with it: that somebody saves a draft is nobody's business. What is done with a book is logged
where it is done.
"""

from __future__ import annotations

from sqlalchemy import delete, select

from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.model import Boek, Invulmap
from surveys.kluis.rules import Boeksoort


def invulmap(kluis: Kluisinhoud, deelnemer: str) -> bytes | None:
    """Give the draft of a participant; None before its first answer and after the round has closed."""
    verzegeld = kluis.session.scalar(select(Invulmap.inhoud).where(Invulmap.deelnemer == deelnemer))
    return None if verzegeld is None else kluis.open(verzegeld)


def invulmappen(kluis: Kluisinhoud, ronde: str) -> dict[str, bytes]:
    """Give every draft of a round, by participant."""
    rijen = kluis.session.execute(select(Invulmap.deelnemer, Invulmap.inhoud).where(Invulmap.ronde == ronde))
    return {deelnemer: kluis.open(verzegeld) for deelnemer, verzegeld in rijen}


def bewaar_invulmap(kluis: Kluisinhoud, *, ronde: str, deelnemer: str, inhoud: bytes) -> None:
    """Put the draft of a participant in the place of the one before."""
    rij = kluis.session.get(Invulmap, deelnemer)
    if rij is None:
        kluis.session.add(Invulmap(deelnemer=deelnemer, ronde=ronde, inhoud=kluis.verzegel(inhoud)))
    else:
        rij.inhoud = kluis.verzegel(inhoud)
    kluis.session.flush()


def wis_invulmappen(kluis: Kluisinhoud, *, ronde: str) -> None:
    """Take every draft of a round away."""
    kluis.session.execute(delete(Invulmap).where(Invulmap.ronde == ronde))


def boek(kluis: Kluisinhoud, ronde: str, soort: Boeksoort) -> bytes | None:
    """Give one book of a round; None when it was not written."""
    verzegeld = kluis.session.scalar(select(Boek.inhoud).where(Boek.ronde == ronde, Boek.soort == soort))
    return None if verzegeld is None else kluis.open(verzegeld)


def schrijf_boek(kluis: Kluisinhoud, *, nummer: str, ronde: str, soort: Boeksoort, inhoud: bytes) -> None:
    """Write a book of a round, in the place of the one before where there is one."""
    rij = kluis.session.scalar(select(Boek).where(Boek.ronde == ronde, Boek.soort == soort))
    if rij is None:
        kluis.session.add(Boek(id=nummer, ronde=ronde, soort=soort, inhoud=kluis.verzegel(inhoud)))
    else:
        rij.inhoud = kluis.verzegel(inhoud)
    kluis.session.flush()


def wis_boek(kluis: Kluisinhoud, *, ronde: str, soort: Boeksoort) -> None:
    """Take one book of a round away."""
    kluis.session.execute(delete(Boek).where(Boek.ronde == ronde, Boek.soort == soort))
