"""What the partner works on, what the gemeente does to help, and when both look at it; or that no plan was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum, datum_met_weekdag
from hendig.brieven.brief import Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.stuk import Stuk
from hendig.brieven.stukkop import STUK_MARKER, Stukgegevens, onder_kop, stuk_van
from hendig.brieven.vraag import Vraag
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel


@dataclass(frozen=True, slots=True)
class Doel:
    """What is to be reached, by what one can see it, and until which day."""

    doel: Annotated[str, Vraag("Doel")]
    te_zien_aan: Annotated[str, Vraag("Waaraan is dit te zien")]
    uiterlijk: Annotated[date, Vraag("Uiterlijk op")]


@dataclass(frozen=True, slots=True, kw_only=True)
class NietGekozen:
    """No plan was chosen: what was offered, on which day, and what the partner said, which may be empty."""

    aangeboden_op: date
    aanbod: tuple[str, ...]
    antwoord: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbeterplangegevens(Stukgegevens):
    """All that this paper is made of; ``niet_gekozen`` is None when there is a plan with goals, help and days."""

    doelen: tuple[Doel, ...]
    ondersteuning: tuple[str, ...]
    evaluaties: tuple[date, ...]
    niet_gekozen: NietGekozen | None


def verbeterplan(gegevens: Verbeterplangegevens) -> Stuk:
    """Write the paper."""
    niet = gegevens.niet_gekozen
    if niet is not None:
        return stuk_van(
            gegevens,
            titel="Verbeterplan: plan niet gekozen",
            stand=Stand("De partner heeft geen plan gekozen.", "Dat mag. Het heeft op zichzelf geen gevolgen."),
            blokken=tuple(_niet_gekozen(niet)),
        )
    return stuk_van(
        gegevens,
        titel="Verbeterplan",
        stand=Stand(
            "Dit plan hebben de partner en de gemeente samen gemaakt.", "Het verandert niets aan de procesovereenkomst."
        ),
        blokken=tuple(_plan(gegevens)),
    )


def _plan(gegevens: Verbeterplangegevens) -> Iterator[Blok]:
    yield Kop("Waar werkt de partner aan?")
    rijen = tuple((een.doel, een.te_zien_aan, datum(een.uiterlijk)) for een in gegevens.doelen)
    yield Tabel("", ("Doel", "Waaraan is dat te zien", "Uiterlijk op"), rijen, smal=(2,))
    yield Kop("Wat doet de gemeente?")
    yield Lijst(gegevens.ondersteuning)
    yield Kop("Wanneer kijken wij samen terug?")
    yield Lijst(tuple(f"Op {datum_met_weekdag(dag)}." for dag in sorted(gegevens.evaluaties)))


def _niet_gekozen(niet: NietGekozen) -> Iterator[Blok]:
    yield Kop("Wat heeft de gemeente aangeboden?")
    yield Alinea(f"Dit aanbod is gedaan op {datum(niet.aangeboden_op)}. Het blijft staan.")
    yield Lijst(niet.aanbod)
    yield from onder_kop(
        "Wat zei de partner?",
        f"\u201c{niet.antwoord}\u201d" if niet.antwoord else "De partner heeft hierover niets laten weten.",
    )


SJABLOON = Sjabloon(
    Documentsoort.VERBETERPLAN,
    1,
    Verbeterplangegevens,
    verbeterplan,
    (
        *STUK_MARKER,
        *("doelen.doel", "doelen.te_zien_aan", "ondersteuning", "niet_gekozen.aanbod", "niet_gekozen.antwoord"),
    ),
)
