"""What a rehearsal counts: from one played contract to how often each thing happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from analysis.rehearsal.play import Played
from analysis.rehearsal.rule import Yardstick
from analysis.rehearsal.story import Story
from analysis.rehearsal.tally import Tally
from analysis.rehearsal.track import Track

T = TypeVar("T")

ANY = "any"
"""In the place of a construct: at least one of them; in the place of a size: every partner."""
WHOLE_TERM = 0
"""In the place of a round: until the end of the contract."""


class What(StrEnum):
    """The things that are counted."""

    ONE_ROUND = "one round"
    SIGNAL = "signal"
    BEFORE_CHANGE = "signal before the change"
    FOUND = "first finding"
    AFTER_FINDING = "signal after the first finding"
    LOST = "network loses a healthy partner"
    UNDECIDABLE = "round not decidable"
    NEVER_DECIDABLE = "no round decidable"
    RATERS = "raters per round"


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """A thing that is counted: in which response, for whom, by which rule, on which construct.

    ``response`` is the change of the logit of answering per standard deviation of the opinion; ``about`` the name of a
    story, or of a size for what concerns the gates; ``construct`` its place as a text, or ``ANY``; ``by`` the round up
    to which is counted, from the change where there is one, or ``WHOLE_TERM``.
    """

    response: float
    about: str
    yardstick: Yardstick
    construct: str
    what: What
    by: int = WHOLE_TERM


def count(
    played: Played, response: float, stories: Sequence[Story], sizes: Sequence[str]
) -> Iterator[tuple[Measure, Tally]]:
    """Count everything that one played contract shows.

    Parameters
    ----------
    played : Played
        One network.
    response : float
        How its opinions changed the response.
    stories : sequence of Story
        The stories that were played.
    sizes : sequence of str
        Names of the sizes, in the order of the world.

    Yields
    ------
    tuple of Measure and Tally
        Each measure at most once.
    """
    for story in stories:
        yield from _of_story(played, response, story)
    for yardstick in Yardstick:
        *each, any_construct = played.lost[yardstick]
        for construct, lost in _each_and_any(each, any_construct):
            yield Measure(response, ANY, yardstick, construct, What.LOST), Tally.of(int(lost > 0), 1)
    for about in (ANY, sizes[played.size]):
        yield from _of_gates(played, response, about)


def _of_story(played: Played, response: float, story: Story) -> Iterator[tuple[Measure, Tally]]:
    for yardstick in Yardstick:
        tracks = played.tracks[story.name, yardstick]
        for place, track in enumerate(tracks):
            measure = Measure(response, story.name, yardstick, str(place), What.ONE_ROUND)
            yield measure, Tally.of(track.lows, played.judged[yardstick][place])
        for construct, track in _each_and_any(tracks, _first(tracks)):
            for what, by, happened in _signals(track, story, len(played.raters)):
                yield Measure(response, story.name, yardstick, construct, what, by), happened


def _of_gates(played: Played, response: float, about: str) -> Iterator[tuple[Measure, Tally]]:
    rounds = len(played.raters)
    for yardstick in Yardstick:
        for place, judged in enumerate(played.judged[yardstick]):
            never = Measure(response, about, yardstick, str(place), What.NEVER_DECIDABLE)
            yield never, Tally.of(int(judged == 0), 1)
            yield replace(never, what=What.UNDECIDABLE), Tally.of(rounds - judged, rounds)
    yield Measure(response, about, Yardstick.NORM, ANY, What.RATERS), Tally.of(sum(played.raters), rounds)


def _each_and_any(each: Sequence[T], any_construct: T) -> Iterator[tuple[str, T]]:
    """Pair what holds for each construct with its place, and what holds for any with ``ANY``."""
    yield from ((str(place), one) for place, one in enumerate(each))
    yield ANY, any_construct


def _first(tracks: Sequence[Track]) -> Track:
    """Join the constructs of a partner: whichever came first."""
    signals = [track.signal for track in tracks if track.signal]
    lows = [track.first_low for track in tracks if track.first_low]
    return Track(min(signals, default=0), min(lows, default=0), sum(track.lows for track in tracks))


def _signals(track: Track, story: Story, rounds: int) -> Iterator[tuple[What, int, Tally]]:
    """Count the signals of one track; a partner that changes is followed from its change."""
    start = story.changes_at or 1
    early = 0 < track.signal < start
    if story.changes_at is not None:
        yield What.BEFORE_CHANGE, WHOLE_TERM, Tally.of(int(early), 1)
    since = max(0, track.signal - start + 1)
    for by in (*range(1, rounds - start + 2), WHOLE_TERM):
        yield What.SIGNAL, by, Tally.of(int(since > 0 and (since <= by or by == WHOLE_TERM)), int(not early))
    if story.improves:
        yield What.FOUND, WHOLE_TERM, Tally.of(int(track.first_low > 0), 1)
        yield What.AFTER_FINDING, WHOLE_TERM, Tally.of(int(track.signal > 0), int(track.first_low > 0))
