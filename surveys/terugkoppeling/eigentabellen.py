"""A party's numbers as rows, a dash for what is not shown; page and report hold the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.zinnen import procent, soort_vertrouwen

GEEN = "-"
Rij = tuple[str, ...]
VERLOOPKOPPEN = ("ronde", "score", "bovengrens", "uitkomst")


def koppen(delen: Sequence[EigenResultaat]) -> Rij:
    """Name the columns of the numbers: one per kind of trust."""
    return ("Wat", *(soort_vertrouwen(deel.construct) for deel in delen))


def cijferrijen(delen: Sequence[EigenResultaat]) -> Iterator[Rij]:
    """Write verdict, score, bound and norm, and how many organisations answered."""
    scores = [deel.score for deel in delen]
    yield ("Uitkomst", *(deel.oordeel.value for deel in delen))
    if any(deel.letterlijk for deel in delen):
        gemiddelden = [None if score is None else score.gemiddelde_tekst for score in scores]
        yield ("Gewoon gemiddelde", *(een or GEEN for een in gemiddelden))
        yield ("Uitkomst met de marge", *(deel.oordeel_bovengrens.value for deel in delen))
    yield ("Score", *(GEEN if score is None else score.score_tekst for score in scores))
    yield ("Bovengrens", *(GEEN if score is None else score.bovengrens_tekst for score in scores))
    yield ("Norm", *(norm_in_tekst(deel.norm) for deel in delen))
    mee = any(deel.gemeente_doet_mee for deel in delen)
    yield ("Organisaties die beoordeelden" + (", met de gemeente" if mee else ""), *(str(deel.n) for deel in delen))
    if any(deel.respons is not None for deel in delen):
        respons = [GEEN if deel.respons is None else procent(deel.respons) for deel in delen]
        yield ("Deel van de lijst dat antwoordde", *respons)


def verlooprijen(rondes: Sequence[tuple[str, EigenResultaat | None]]) -> Iterator[Rij]:
    """Write the rounds of a party beside each other, oldest first; None is a round in which it was not rated."""
    for naam, deel in rondes:
        score = None if deel is None else deel.score
        yield (
            naam,
            GEEN if score is None else score.score_tekst,
            GEEN if score is None else score.bovengrens_tekst,
            _uitkomst(deel),
        )


def _uitkomst(deel: EigenResultaat | None) -> str:
    """Write the verdict of one round, and whether the round does not count."""
    if deel is None:
        return "niet beoordeeld"
    marge = "" if deel.oordeel is deel.oordeel_bovengrens else f" (met de marge: {deel.oordeel_bovengrens.value})"
    return f"{deel.oordeel.value}{marge}{'; telt niet mee' if deel.herhaling.telt is False else ''}"
