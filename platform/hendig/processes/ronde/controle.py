"""Looking a closed round over: a question about the answers on a party, which is computed anew, and themes."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.logboek.handeling import Handeling
from governance.netwerk.model import Persoonsgegevens
from governance.netwerk.queries import partijnamen
from hendig.processes.ronde.rekenwerk import laat_opnieuw_berekenen
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.uitslag.boekvorm import Toelichting, Toelichtingenboek
from surveys.uitslag.controle_rules import Vlagantwoord
from surveys.uitslag.controle_service import handhaaf_vlag, los_vlag_op, schrijf_thema, zet_vlag

KORTSTE_NAAM = 4
"""From how many letters on the last word of somebody's name gives them away by itself."""


def stel_vraag(handeling: Handeling, *, ronde: str, partij: str, reden: str) -> None:
    """Ask a question about the answers on a party, and have the round computed with it."""
    zet_vlag(handeling, ronde=ronde, partij=partij, reden=reden)
    laat_opnieuw_berekenen(handeling, ronde=ronde)


def beantwoord_vraag(handeling: Handeling, *, ronde: str, partij: str, antwoord: Vlagantwoord, reden: str) -> None:
    """Answer the question; once it is resolved the round is computed without it, else nothing changes."""
    if antwoord is Vlagantwoord.BLIJFT:
        handhaaf_vlag(handeling, ronde=ronde, partij=partij, reden=reden)
        return
    los_vlag_op(handeling, ronde=ronde, partij=partij, reden=reden)
    laat_opnieuw_berekenen(handeling, ronde=ronde)


def toelichtingen_over(kluis: Kluis, *, ronde: str, partij: str) -> tuple[Toelichting, ...]:
    """Give what was explained about a party, in the order of a lot."""
    with kluis.lees() as open_:
        inhoud = boek(open_, ronde, Boeksoort.TOELICHTINGEN)
    return () if inhoud is None else Toelichtingenboek.uit_bytes(inhoud).over(partij)


def maak_thema(
    handeling: Handeling,
    kluis: Kluis,
    *,
    ronde: str,
    partij: str,
    construct: str,
    tekst: str,
    gekozen: Collection[int],
) -> None:
    """Put explanations about a party, chosen by their place, in other words that name nobody."""
    alle = toelichtingen_over(kluis, ronde=ronde, partij=partij)
    schrijf_thema(
        handeling,
        ronde=ronde,
        partij=partij,
        construct=construct,
        tekst=tekst,
        gekozen=[alle[plaats] for plaats in sorted(set(gekozen)) if 0 <= plaats < len(alle)],
        namen=namen_in_netwerk(handeling.session),
    )


def namen_in_netwerk(session: Session) -> Iterator[str]:
    """Give every name that no text about a party may hold: of parties, of people, and what these are called last."""
    yield from partijnamen(session).values()
    for naam in session.scalars(select(Persoonsgegevens.naam).where(Persoonsgegevens.vervallen_in.is_(None))):
        yield naam
        achternaam = naam.split()[-1]
        if len(achternaam) >= KORTSTE_NAAM:
            yield achternaam
