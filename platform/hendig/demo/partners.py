"""Who takes part in the demo network: 40 invented partners and a gemeente, and what each is really worth.

A true level belongs to no real organisation. Most partners are trusted, a handful are there to show what a round
can and cannot say: low for three years, low once, on the norm, too small to judge, new, renamed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

GEMEENTE: Final = "Gemeente Lindebeek"
CLUSTERS: Final = ("Beek", "Bron", "Duin", "Heide", "Kreek", "Polder", "Ven", "Wad")
CLUSTER_SIZE: Final = 5
NETWORK_MEAN: Final = 4.2

NAMES: Final = (
    *("Praktijk Veldleeuwerik", "Huis Meerkoet", "Stichting Wilgenbos", "Praktijk Zonnedauw", "Hoeve Korenbloem"),
    *("Atelier Grutto", "Praktijk Egelantier", "Huis Kamperfoelie", "Stichting Waterkers", "Hoeve Esdoorn"),
    *("Praktijk IJsvogel", "Atelier Vuurvlinder", "Huis Sleepruim", "Praktijk Bosuil", "Stichting Hazelaar"),
    *("Praktijk Kievit", "Hoeve Haverkamp", "Atelier Lisdodde", "Huis Boomklever", "Praktijk Pinksterzwam"),
    *("Stichting Rietgors", "Praktijk Watersnip", "Huis Morgenster", "Hoeve Boekweit", "Praktijk Wulp"),
    *("Atelier Moerbei", "Stichting Zwaluwstaart", "Praktijk Dotterkruid", "Huis Steenbreek", "Praktijk Fuut"),
    *("Hoeve Walnoot", "Praktijk Zeearend", "Stichting Akelei", "Huis Marterhol", "Atelier Sneeuwklok"),
    *("Praktijk Tormentil", "Huis Goudvink", "Praktijk Lijsterbes", "Stichting Dagpauwoog", "Hoeve Zilverberk"),
)

SINCE_THE_START: Final = "2026-01-01"


@dataclass(frozen=True, slots=True)
class Partner:
    """One invented partner: name, cluster, size of its circle (ties wanted), and its level per construct and round."""

    name: str
    cluster: str
    ties: int
    levels: dict[str, tuple[float, float, float, float]]
    joined: str = SINCE_THE_START
    first_round: int = 0
    former_name: str | None = None

    def name_in(self, round_number: int) -> str:
        """Return the name it went by: a renamed partner bears the new one in the last round only."""
        return self.former_name if self.former_name and round_number < LAST_ROUND else self.name


LAST_ROUND: Final = 3

REPEATEDLY_LOW: Final = "Atelier Vuurvlinder (voorbeeld)"
LOW_ONCE: Final = "Stichting Rietgors (voorbeeld)"
ON_THE_NORM: Final = "Huis Steenbreek (voorbeeld)"
TOO_SMALL: Final = "Praktijk Fuut (voorbeeld)"
NEWCOMER: Final = "Praktijk Tormentil (voorbeeld)"
RENAMED: Final = "Hoeve Zilverberk (voorbeeld)"
FORMER_NAME: Final = "Hoeve Berkenrijs (voorbeeld)"

LEVELS: Final = {
    REPEATEDLY_LOW: {"C": (3.5, 2.1, 2.0, 2.1), "I": (3.9, 3.7, 3.7, 3.8)},
    LOW_ONCE: {"C": (4.0, 3.8, 2.0, 3.9), "I": (4.1, 4.0, 3.6, 4.1)},
    ON_THE_NORM: {"C": (3.1, 3.0, 3.05, 3.0), "I": (3.8, 3.8, 3.7, 3.8)},
}
"""True levels of the partners that have a story; everybody else lies around the network's mean."""

MANY_TIES, NO_TIES = 17, 0
SPREAD: Final = (-0.3, -0.15, 0.0, 0.1, 0.2, 0.3)
CIRCLES: Final = (6, 10, 11, 12, 13, 16)


def partners() -> tuple[Partner, ...]:
    """Return the partners, five to a cluster, in the order of the clusters."""
    return tuple(_partner(number, f"{name} (voorbeeld)") for number, name in enumerate(NAMES))


def _partner(number: int, name: str) -> Partner:
    usual = NETWORK_MEAN + SPREAD[number % len(SPREAD)]
    flat = dict.fromkeys("CI", (usual, usual, usual, usual))
    circle = MANY_TIES if name in LEVELS else NO_TIES if name == TOO_SMALL else CIRCLES[number * 5 % 7 % len(CIRCLES)]
    return Partner(
        name=name,
        cluster=CLUSTERS[number // CLUSTER_SIZE],
        ties=circle,
        levels=LEVELS.get(name, flat),
        joined="2029-01-15" if name == NEWCOMER else SINCE_THE_START,
        first_round=2 if name == NEWCOMER else 0,
        former_name=FORMER_NAME if name == RENAMED else None,
    )
