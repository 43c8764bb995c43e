"""What is rehearsed and what came of it: a norm version, assumptions about a network, and counts over contracts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from analysis.rehearsal.measures import ANY, WHOLE_TERM, Measure, What
from analysis.rehearsal.rehearse import Rehearsal, Tallies
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.story import Story
from analysis.rehearsal.tally import Rate, Tally
from governance.norm.norm import Norm
from hendig.bestanden.netwerkbestand import Netwerkaannamen


@dataclass(frozen=True, slots=True, kw_only=True)
class Verhalen:
    """The stories of a rehearsal by what they are about; the level is a distance from the norm."""

    niveaus: dict[float, Story]
    daling: Story
    verbetering: Story
    samenspanners: dict[tuple[int, bool], Story]

    def alle(self) -> tuple[Story, ...]:
        """Give every story once."""
        return (*self.niveaus.values(), self.daling, self.verbetering, *self.samenspanners.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Opzet:
    """What is rehearsed; ``mededelingen`` are what the reader must know about it beforehand."""

    norm: Norm
    aannamen: Netwerkaannamen
    rehearsal: Rehearsal
    verhalen: Verhalen
    hashes: dict[str, str]
    mededelingen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetitie:
    """A finished rehearsal: ``tellingen`` over ``netwerken`` invented contracts, from one seed."""

    opzet: Opzet
    netwerken: int
    seed: int
    tellingen: Tallies

    @property
    def constructen(self) -> tuple[str, ...]:
        """The constructs of the norm, in its order; a measure names them by their place."""
        return tuple(self.opzet.norm.constructen)

    def uitkomst(
        self,
        about: str,
        what: What,
        *,
        yardstick: Yardstick = Yardstick.NORM,
        construct: str = ANY,
        response: float | None = None,
        by: int = WHOLE_TERM,
    ) -> Rate:
        """Give a share with its Monte Carlo error; what could never happen rests on 0 networks and is no share.

        ``construct`` is the place of a construct as a text, or ``ANY`` for at least one of them; ``by`` a round, and
        one after the last round is the whole term.
        """
        played = self.opzet.rehearsal.world.opinion_response if response is None else response
        whole = Measure(played, about, yardstick, construct, what)
        tally = self.tellingen.get(replace(whole, by=by)) or self.tellingen.get(whole, Tally())
        return tally.rate() or Rate(0.0, 0.0, 0)

    def hoogste(self, about: str, what: What, *, yardstick: Yardstick = Yardstick.NORM) -> Rate:
        """Give the highest share over the constructs, for what is counted per construct only."""
        rates = (
            self.uitkomst(about, what, yardstick=yardstick, construct=str(place))
            for place in range(len(self.constructen))
        )
        return max(rates, key=lambda rate: rate.value)
