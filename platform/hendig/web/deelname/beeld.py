"""What the pages about a list show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from analysis.names import alphabetical
from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen, partners_op
from surveys.deelname.queries import Correctiebeeld, correcties, zoek_deelnemer
from surveys.deelname.rules import BANDWENSEN, Bandsoort, Correctiestand, Herkomst, Paar, lijst
from surveys.deelname.samenstelling import alle_banden, concernbanden, herkomsten, lijstgegevens, verbeteren_tot
from surveys.ronde.queries import Rondebeeld, ronden
from surveys.ronde.rules import Rondestand

VOORAF = (Rondestand.CONCEPT, Rondestand.AANGEKONDIGD)


@dataclass(frozen=True, slots=True)
class Regel:
    """Somebody on the list of a party, and how that is known."""

    partij: str
    naam: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Bandregel:
    """Two parties that do not rate each other, and whether that was declared or is known from the register."""

    paar: Paar
    namen: tuple[str, str]
    soort: Bandsoort
    gemeld: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Partijlijst:
    """The list of one party: who rates it and whom it rates, which is the same; and what is asked about it.

    ``tot`` is the last day on which it can be corrected; None when it cannot any more, or not yet.
    """

    ronde: Rondebeeld
    partij: str
    naam: str
    regels: tuple[Regel, ...]
    banden: tuple[Bandregel, ...]
    eigen: tuple[Correctiebeeld, ...]
    van_anderen: tuple[Correctiebeeld, ...]
    tot: dt.date | None

    @property
    def vast(self) -> bool:
        """Whether it is fixed for good."""
        return self.ronde.stand not in VOORAF

    @property
    def gezien(self) -> tuple[Correctiebeeld, ...]:
        """What another asked and this party cannot say too, or not any more."""
        nog = self.te_bevestigen if self.tot else ()
        return tuple(een for een in self.van_anderen if een not in nog)

    @property
    def te_bevestigen(self) -> tuple[Correctiebeeld, ...]:
        """What another asks and this party did not ask itself."""
        zelf = {(een.ander, wat(een)) for een in self.eigen}
        open_ = (een for een in self.van_anderen if een.stand is Correctiestand.OPEN)
        return tuple(een for een in open_ if (een.partij, wat(een)) not in zelf)


def wat(gevraagd: Correctiebeeld) -> str:
    """Tell what was asked: of whatever kind, a tie is a tie."""
    return "band" if gevraagd.wens in BANDWENSEN else gevraagd.wens


def partijlijst(session: Session, *, ronde: Rondebeeld, partij: str, peil: Peil) -> Partijlijst:
    """Give the list of a party as it would be today, or as it was fixed."""
    namen, hoe = partijnamen(session), herkomsten(session, ronde.id, partij)
    gegevens = lijstgegevens(session, ronde.id, peil)
    if ronde.stand in VOORAF:
        anderen = [over for wie, over in lijst(gegevens) if wie == partij]
    else:
        deelnemer = zoek_deelnemer(session, ronde.id, partij)
        anderen = [] if deelnemer is None else list(deelnemer.beoordeelt)
    gevraagd = correcties(session, ronde.id)
    return Partijlijst(
        ronde=ronde,
        partij=partij,
        naam=namen[partij],
        regels=tuple(
            Regel(over, namen[over], _waarom(hoe.get(over, ()), gemeente=over == gegevens.gemeente))
            for over in sorted(anderen, key=lambda over: alphabetical(namen[over]))
        ),
        banden=tuple(een for een in bandregels(session, ronde.id, peil) if partij in een.paar),
        eigen=tuple(een for een in gevraagd if een.partij == partij),
        van_anderen=tuple(een for een in gevraagd if een.ander == partij),
        tot=verbeteren_tot(session, ronde, peil.dag),
    )


def bandregels(session: Session, ronde: str, peil: Peil) -> tuple[Bandregel, ...]:
    """Give every tie between two parties that take part, by name."""
    namen, partners = partijnamen(session), partners_op(session, peil)
    mee, door_register = {een.id for een in partners}, concernbanden(partners)
    regels = [
        Bandregel(twee, (namen[twee[0]], namen[twee[1]]), soort, twee not in door_register)
        for twee, soort in alle_banden(session, ronde, partners).items()
        if mee.issuperset(twee)
    ]
    return tuple(sorted(regels, key=lambda een: tuple(map(alphabetical, een.namen))))


def na_te_lopen(session: Session) -> tuple[Rondebeeld, ...]:
    """Give the rounds of which somebody can look at the own list: announced or open, the one that opens last first."""
    return tuple(een for een in ronden(session) if een.stand in (Rondestand.AANGEKONDIGD, Rondestand.OPEN))


def _waarom(hoe: tuple[Herkomst, ...], *, gemeente: bool) -> str:
    return "de gemeente staat op ieders lijst" if gemeente else ", ".join(hoe)
