"""What was released: to each party its own result, to everybody the network, with the drawings and the themes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from surveys.ronde.model import Ronde
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.uitslag.model import Figuur, Netwerkresultaat, Resultaat, Thema
from surveys.uitslag.rules import Breedte


@dataclass(frozen=True, slots=True)
class Themabeeld:
    """What at least three organisations explained, in other words."""

    id: str
    construct: str
    tekst: str
    bronnen: int


def resultaten(session: Session, *, ronde: str, partij: str) -> dict[str, EigenResultaat]:
    """Give what a party sees of its own result in a round, by construct; empty when nobody rated it."""
    r = Resultaat
    gevonden = session.execute(
        select(r.construct, r.inhoud).where(r.ronde == ronde, r.partij == partij).order_by(r.construct)
    )
    return {construct: EigenResultaat.uit_json(inhoud) for construct, inhoud in gevonden}


def netwerkresultaten(session: Session, ronde: str) -> dict[str, Netwerkbeeld]:
    """Give what everybody sees of a round, by construct; empty before it is released."""
    n = Netwerkresultaat
    gevonden = session.execute(select(n.construct, n.inhoud).where(n.ronde == ronde).order_by(n.construct))
    return {construct: Netwerkbeeld.uit_json(inhoud) for construct, inhoud in gevonden}


def vrijgegeven(session: Session) -> dict[tuple[str, str, str], EigenResultaat]:
    """Give every result that was released, by the name of its round, construct and party."""
    r = Resultaat
    gevonden = session.execute(select(Ronde.naam, r.construct, r.partij, r.inhoud).join(Ronde, Ronde.id == r.ronde))
    return {(naam, construct, partij): EigenResultaat.uit_json(inhoud) for naam, construct, partij, inhoud in gevonden}


def figuur(
    session: Session, *, ronde: str, partij: str | None, construct: str, naam: str, breedte: Breedte
) -> bytes | None:
    """Give a drawing as it is kept, compressed; of the network without a party. None where there is none."""
    f = Figuur
    van_wie = f.partij.is_(None) if partij is None else f.partij == partij
    return session.scalar(
        select(f.svg).where(f.ronde == ronde, van_wie, f.construct == construct, f.naam == naam, f.breedte == breedte)
    )


def figuurnamen(session: Session, *, ronde: str, partij: str | None) -> frozenset[tuple[str, str]]:
    """Tell which drawings there are beside a result, by construct and name."""
    f = Figuur
    van_wie = f.partij.is_(None) if partij is None else f.partij == partij
    return frozenset(
        (construct, naam)
        for construct, naam in session.execute(select(f.construct, f.naam).where(f.ronde == ronde, van_wie))
    )


def themas(session: Session, *, ronde: str, partij: str) -> tuple[Themabeeld, ...]:
    """Give what organisations explained about a party, in other words."""
    t = Thema
    rijen = session.scalars(select(t).where(t.ronde == ronde, t.partij == partij).order_by(t.construct, t.id))
    return tuple(Themabeeld(rij.id, rij.construct, rij.tekst, rij.bronnen) for rij in rijen)
