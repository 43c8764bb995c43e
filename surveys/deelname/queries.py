"""Who takes part in a round and who is asked to rate whom: as it would be, and as it was fixed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.netwerk.rules import Grootte
from surveys.deelname.model import Band, Clusterplaats, Contact, Correctie, Deelnemer, Lijstregel, Slotdeelnemer
from surveys.deelname.rules import Bandsoort, Correctiestand, Correctiewens, Herkomst, Paar


@dataclass(frozen=True, slots=True, kw_only=True)
class Deelnemerbeeld:
    """A participant of a round, with the parties on its list; ``bleef`` once the round has closed."""

    id: str
    ronde: str
    partij: str
    cluster: str | None
    grootte: Grootte | None
    beoordeelt: tuple[str, ...]
    bleef: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctiebeeld:
    """What a party says is wrong with its list, and what became of it."""

    id: str
    ronde: str
    partij: str
    ander: str
    wens: Correctiewens
    reden: str
    stand: Correctiestand
    antwoord: str | None


def contacten(session: Session, ronde: str) -> dict[Paar, tuple[Herkomst, ...]]:
    """Give every contact of a round that was read in or added, and every way in which it is known."""
    c = Contact
    gevonden: defaultdict[Paar, list[Herkomst]] = defaultdict(list)
    for rij in session.scalars(select(c).where(c.ronde == ronde).order_by(c.herkomst)):
        gevonden[rij.een, rij.ander].append(rij.herkomst)
    return {een: tuple(herkomst) for een, herkomst in gevonden.items()}


def banden(session: Session, ronde: str) -> dict[Paar, Bandsoort]:
    """Give every declared tie of a round."""
    return {(rij.een, rij.ander): rij.soort for rij in session.scalars(select(Band).where(Band.ronde == ronde))}


def clusterplaatsen(session: Session, ronde: str) -> dict[str, str]:
    """Give the cluster of each partner in a round."""
    c = Clusterplaats
    return {rij.partij: rij.cluster for rij in session.scalars(select(c).where(c.ronde == ronde))}


def correcties(session: Session, ronde: str) -> tuple[Correctiebeeld, ...]:
    """Give everything that parties asked about a list, in the order in which they did."""
    c = Correctie
    return tuple(
        Correctiebeeld(
            id=rij.id,
            ronde=ronde,
            partij=rij.partij,
            ander=rij.ander,
            wens=rij.wens,
            reden=rij.reden,
            stand=rij.stand,
            antwoord=rij.antwoord,
        )
        for rij in session.scalars(select(c).where(c.ronde == ronde).order_by(c.vastgelegd_in))
    )


def deelnemers(session: Session, ronde: str) -> tuple[Deelnemerbeeld, ...]:
    """Give every participant of a round that has opened, by key of the party."""
    d, r = Deelnemer, Lijstregel
    regels: defaultdict[str, list[str]] = defaultdict(list)
    vraag = select(r.deelnemer, r.beoordeelde).join(d, d.id == r.deelnemer).where(d.ronde == ronde)
    for deelnemer, beoordeelde in session.execute(vraag.order_by(r.beoordeelde)):
        regels[deelnemer].append(beoordeelde)
    slot = select(Slotdeelnemer.deelnemer).join(d, d.id == Slotdeelnemer.deelnemer).where(d.ronde == ronde)
    bleven = set(session.scalars(slot))
    return tuple(
        Deelnemerbeeld(
            id=rij.id,
            ronde=ronde,
            partij=rij.partij,
            cluster=rij.cluster,
            grootte=rij.grootte,
            beoordeelt=tuple(regels[rij.id]),
            bleef=rij.id in bleven,
        )
        for rij in session.scalars(select(d).where(d.ronde == ronde).order_by(d.partij))
    )


def zoek_deelnemer(session: Session, ronde: str, partij: str) -> Deelnemerbeeld | None:
    """Give how a party takes part in a round; None when it does not."""
    return next((een for een in deelnemers(session, ronde) if een.partij == partij), None)


def deelnemer_met(session: Session, deelnemer: str) -> Deelnemerbeeld:
    """Give a participant of which the key is known to exist."""
    rij, r = session.get_one(Deelnemer, deelnemer), Lijstregel
    regels = session.scalars(select(r.beoordeelde).where(r.deelnemer == deelnemer).order_by(r.beoordeelde))
    return Deelnemerbeeld(
        id=rij.id,
        ronde=rij.ronde,
        partij=rij.partij,
        cluster=rij.cluster,
        grootte=rij.grootte,
        beoordeelt=tuple(regels),
        bleef=session.get(Slotdeelnemer, deelnemer) is not None,
    )
