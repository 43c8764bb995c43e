"""When a message has reached its addressee, by which proof and on which day; and what cannot be recorded about it.

A declaration works when it has reached the other (Burgerlijk Wetboek 3:37). What that means per channel is agreed. For
a document that must be in writing the day is the later one: the letter must have been delivered, and the same text must
have been in the portal. Opening it there earlier starts no term, and not opening it holds none up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from governance.bronnen import Bron
from governance.kalender.dagen import werkdag_na
from governance.kalender.datum import datum
from governance.weigering import Weigeringsgrond

BEREIKT = Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3")
_KANALEN = Bron("ontwerpkeuze", "bezorging per kanaal")

NIET_VERZONDEN = Weigeringsgrond(
    "KEN-01", "Dit bericht is nog niet verzonden. Leg eerst vast op welke dag het is verzonden.", BEREIKT
)
VOOR_VERZENDING = Weigeringsgrond(
    "KEN-02", "Dit bericht is verzonden op {verzonden}. {dag} ligt daarvoor. Verbeter de dag.", BEREIKT
)
ZONDER_BEWIJS = Weigeringsgrond(
    "KEN-03",
    "Zonder bewijs telt dit niet. Geef het nummer van de zending of van het exploot erbij.",
    BEREIKT,
)
ANDER_KANAAL = Weigeringsgrond(
    "KEN-04", 'Bij een bericht via {kanaal} kan "{stap}" niet. Kies uit: {keuzes}.', _KANALEN
)
STAAT_VAST = Weigeringsgrond(
    "KEN-05",
    'Van dit bericht staat al vast: {stap} op {dag}. Daar past "{nieuw}" niet bij. Stuur een nieuw bericht.',
    _KANALEN,
)
GEOPEND_DOOR_ANDER = Weigeringsgrond(
    "KEN-06",
    "Wie dit opent, heeft op {dag} geen rol bij de geadresseerde. Zo is het bericht niet bezorgd. Laat iemand van de "
    "geadresseerde het openen.",
    BEREIKT,
)
LIGT_NOG_KLAAR = Weigeringsgrond(
    "KEN-07",
    "De brief ligt tot en met {tot} klaar bij de vervoerder. Leg pas daarna vast dat hij niet is afgehaald.",
    BEREIKT,
)
ANDERE_PARTIJ = Weigeringsgrond("KEN-08", "{nummer} is voor een andere partij. Kies het stuk van deze partij.", BEREIKT)
GEEN_GEADRESSEERDE = Weigeringsgrond(
    "KEN-09", "De geadresseerde heeft op {dag} geen rol bij deze partij. Kies iemand van deze partij.", BEREIKT
)
ZONDER_ADRES = Weigeringsgrond("KEN-10", "Een bericht via {kanaal} heeft een adres nodig. Vul het in.", _KANALEN)
VOOR_DAGTEKENING = Weigeringsgrond(
    "KEN-12",
    "Deze brief is van {dag} en kan niet eerder zijn verzonden. Controleer de dag bij de vervoerder.",
    BEREIKT,
)
ONBEKEND = Weigeringsgrond("KEN-11", "Bericht {kennisgeving} bestaat niet. Kies een bericht uit de lijst.", _KANALEN)


class Kennisgevingsgebeurtenis(StrEnum):
    """What the log records about a message."""

    OPGESTELD = "KennisgevingOpgesteld"
    VERZONDEN = "KennisgevingVerzonden"
    GEOPEND = "KennisgevingGeopend"
    ONTVANGEN = "KennisgevingOntvangen"
    GEWEIGERD = "KennisgevingGeweigerd"
    NIET_AFGEHAALD = "KennisgevingNietAfgehaald"
    TERUGGEKOMEN = "KennisgevingTeruggekomen"


class Kanaal(StrEnum):
    """Along which way a message goes."""

    PORTAAL = "portaal"
    AANGETEKEND = "aangetekend"
    EMAIL = "e-mail"
    DEURWAARDER = "deurwaarder"


class Bezorgstapsoort(StrEnum):
    """What can be known about a message, each at most once."""

    VERZONDEN = "verzonden"
    GEOPEND = "geopend"
    ONTVANGEN = "ontvangen"
    GEWEIGERD = "geweigerd"
    NIET_AFGEHAALD = "niet afgehaald"
    TERUGGEKOMEN = "teruggekomen"


_S = Bezorgstapsoort
BEWIJST: Mapping[Kanaal, frozenset[Bezorgstapsoort]] = {
    Kanaal.PORTAAL: frozenset({_S.GEOPEND}),
    Kanaal.AANGETEKEND: frozenset({_S.ONTVANGEN, _S.GEWEIGERD, _S.NIET_AFGEHAALD}),
    Kanaal.EMAIL: frozenset(),
    Kanaal.DEURWAARDER: frozenset({_S.ONTVANGEN}),
}
"""What proves delivery along each channel: never an e-mail, and a refused or uncollected letter too."""
KAN_TERUGKOMEN = frozenset({Kanaal.AANGETEKEND, Kanaal.EMAIL})
VRAAGT_BEWIJS = frozenset({_S.ONTVANGEN, _S.GEWEIGERD, _S.NIET_AFGEHAALD})
"""What others did: it counts only with a number under which they keep it. The portal keeps who opened what itself."""
VOLGT: Mapping[Bezorgstapsoort, frozenset[Bezorgstapsoort]] = {
    _S.VERZONDEN: frozenset(_S) - {_S.VERZONDEN},
    _S.GEWEIGERD: frozenset({_S.TERUGGEKOMEN}),
    _S.NIET_AFGEHAALD: frozenset({_S.TERUGGEKOMEN}),
    _S.GEOPEND: frozenset(),
    _S.ONTVANGEN: frozenset(),
    _S.TERUGGEKOMEN: frozenset(),
}
"""What can still follow on each; a letter that nobody took comes back, and stays delivered."""


@dataclass(frozen=True, slots=True)
class Bezorgregels:
    """What a version of the agreement says about delivery, as plain values."""

    portaal_werkdagen: int
    afhaaltermijn_dagen: int
    schriftelijke_stukken: frozenset[str]
    schriftelijke_kanalen: frozenset[Kanaal]
    gelijkgesteld: frozenset[date]


@dataclass(frozen=True, slots=True)
class Bezorgfeit:
    """One thing that is known about a message: what, since which day, and under which number others keep it."""

    soort: Bezorgstapsoort
    dag: date
    bewijs: str | None = None


@dataclass(frozen=True, slots=True)
class Zending:
    """One message along one channel, with what is known about it in the order in which it was recorded."""

    kanaal: Kanaal
    feiten: tuple[Bezorgfeit, ...] = ()

    @property
    def verzonden(self) -> date | None:
        """The day on which it was sent."""
        return next((feit.dag for feit in self.feiten if feit.soort is Bezorgstapsoort.VERZONDEN), None)

    @property
    def bezorgd(self) -> Bezorgfeit | None:
        """What proves that it was delivered."""
        return next((feit for feit in self.feiten if feit.soort in BEWIJST[self.kanaal]), None)


@dataclass(frozen=True, slots=True)
class Bezorging:
    """A document has reached its addressee: on which day, along which channel, and what proves it."""

    dag: date
    kanaal: Kanaal
    bewijs: Bezorgfeit


def kan_bij(kanaal: Kanaal) -> tuple[Bezorgstapsoort, ...]:
    """Give what can be known about a message along a channel, in the order in which it happens."""
    terug = {_S.TERUGGEKOMEN} if kanaal in KAN_TERUGKOMEN else set()
    return tuple(soort for soort in _S if soort in {_S.VERZONDEN} | BEWIJST[kanaal] | terug)


def kan_volgen(zending: Zending) -> tuple[Bezorgstapsoort, ...]:
    """Give what can be recorded about a message after what is known already."""
    if not zending.feiten:
        return (_S.VERZONDEN,)
    return tuple(soort for soort in kan_bij(zending.kanaal) if soort in VOLGT[zending.feiten[-1].soort])


def weiger_onmogelijke_stap(zending: Zending, feit: Bezorgfeit, regels: Bezorgregels) -> None:
    """Refuse what cannot be recorded about a message after what is known already."""
    kan = kan_bij(zending.kanaal)
    if feit.soort not in kan:
        raise ANDER_KANAAL.met(kanaal=zending.kanaal.value, stap=feit.soort.value, keuzes=", ".join(kan))
    verzonden = zending.verzonden
    if verzonden is None:
        if feit.soort is not _S.VERZONDEN:
            raise NIET_VERZONDEN.met()
        return
    laatste = zending.feiten[-1]
    if feit.soort not in VOLGT[laatste.soort]:
        raise STAAT_VAST.met(stap=laatste.soort.value, dag=datum(laatste.dag), nieuw=feit.soort.value)
    if feit.dag < verzonden:
        raise VOOR_VERZENDING.met(verzonden=datum(verzonden), dag=datum(feit.dag))
    if feit.soort in VRAAGT_BEWIJS and not (feit.bewijs or "").strip():
        raise ZONDER_BEWIJS.met()
    afhalen_tot = verzonden + timedelta(days=regels.afhaaltermijn_dagen)
    if feit.soort is _S.NIET_AFGEHAALD and feit.dag <= afhalen_tot:
        raise LIGT_NOG_KLAAR.met(tot=datum(afhalen_tot))


def bezorging(zendingen: Sequence[Zending], *, schriftelijk: bool, regels: Bezorgregels) -> Bezorging | None:
    """Tell on which day a document reached its addressee, from all messages with it; None as long as nothing proves it.

    Proof along any channel will do, the earliest counts. For a document in writing every channel that the agreement
    names is needed and the latest counts; for the portal beside a letter it is enough that the text was there.
    """
    if not schriftelijk:
        return min(_bewezen(zendingen), key=lambda deel: deel.dag, default=None)
    papier = regels.schriftelijke_kanalen - {Kanaal.PORTAAL}
    brieven = [
        min(_bewezen(zendingen, kanaal), key=lambda deel: deel.dag, default=None)
        for kanaal in papier or regels.schriftelijke_kanalen
    ]
    bezorgd = [brief for brief in brieven if brief is not None]
    if len(bezorgd) < len(brieven):
        return None
    laatste = max(bezorgd, key=lambda deel: deel.dag)
    if papier == regels.schriftelijke_kanalen or not papier:
        return laatste
    portaal = [dag for deel in zendingen if deel.kanaal is Kanaal.PORTAAL and (dag := deel.verzonden) is not None]
    return Bezorging(max(laatste.dag, min(portaal)), laatste.kanaal, laatste.bewijs) if portaal else None


def aangetekend_nodig(zendingen: Sequence[Zending], dag: date, regels: Bezorgregels) -> bool:
    """Tell whether a document waited in the portal for too long, and no letter or bailiff has gone out with it yet."""
    if any(_bewezen(zendingen)):
        return False
    papier = [deel for deel in zendingen if deel.kanaal in (Kanaal.AANGETEKEND, Kanaal.DEURWAARDER)]
    onderweg = any(deel.feiten and deel.feiten[-1].soort is _S.VERZONDEN for deel in papier)
    portaal = [begin for deel in zendingen if deel.kanaal is Kanaal.PORTAAL and (begin := deel.verzonden) is not None]
    return bool(portaal) and not onderweg and dag > uiterlijk_geopend(min(portaal), regels)


def uiterlijk_geopend(verzonden: date, regels: Bezorgregels) -> date:
    """Give the last day on which a message in the portal is expected to be opened."""
    return werkdag_na(verzonden, regels.portaal_werkdagen, regels.gelijkgesteld)


def _bewezen(zendingen: Iterable[Zending], kanaal: Kanaal | None = None) -> list[Bezorging]:
    return [
        Bezorging(feit.dag, deel.kanaal, feit)
        for deel in zendingen
        if (kanaal is None or deel.kanaal is kanaal) and (feit := deel.bezorgd) is not None
    ]
