"""The H-rules: whether low rounds add up to a repetition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from dateutil.relativedelta import relativedelta

from analysis.herhaling.feiten import Herhalingsregels, Planstand, Rondefeiten
from analysis.herhaling.regeltekst import toelichting
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.herhaling.telt import Toets, telt, weakest
from analysis.oordeel.uitkomst import Oordeel

SIGNAL = "H1-H8"


def status_after(rondes: Sequence[Rondefeiten], regels: Herhalingsregels) -> Herhalingsstatus:
    """Tell whether the last round makes the norm missed "bij herhaling".

    Parameters
    ----------
    rondes : sequence of Rondefeiten
        Every round up to and including the one that would decide, oldest first; at least one.
    regels : Herhalingsregels
        k and the terms of the norm version.

    Returns
    -------
    Herhalingsstatus
        A signal needs every rule; when a fact that could decide is missing, the status is not determinable.

    Notes
    -----
    Rounds that do not count neither add nor break. A round that is low but not robust (H8) makes no repetition and
    breaks none; it may still be the first of two, like any finding. An intermediate measurement (H4) may break a
    chain and never adds to it. Rounds are not independent: nothing here multiplies error rates.
    """
    counts = [telt(ronde, regels) for ronde in rondes]
    decided = _decide(rondes, counts, regels)
    toets, chain = decided
    if toets.holds is None:
        status = Herhaling.NIET_VAST_TE_STELLEN
    else:
        status = Herhaling.SIGNAAL if toets.holds else Herhaling.GEEN
    return Herhalingsstatus(
        status=status,
        regel=toets.regel,
        toelichting=toelichting(toets),
        counts=counts[-1].holds,
        rondes=tuple(rondes[i].naam for i in chain) if toets.holds else (),
    )


def without_facts() -> Herhalingsstatus:
    """Give the status of a round about which no dates, notices and statuses are known.

    Returns
    -------
    Herhalingsstatus
        Not determinable: V1, V2, V8, V9 and H3 to H7 cannot be tested.
    """
    toets = Toets("geen rondegegevens", None)
    return Herhalingsstatus(Herhaling.NIET_VAST_TE_STELLEN, toets.regel, toelichting(toets), None, ())


def _decide(
    rondes: Sequence[Rondefeiten], counts: Sequence[Toets], regels: Herhalingsregels
) -> tuple[Toets, tuple[int, ...]]:
    """Choose the strongest chain that ends in the last round, and the rule that decided about it."""
    last = len(rondes) - 1
    if counts[last].holds is False:
        return counts[last], ()
    if not _is_low(rondes[last]):
        return Toets("H1", holds=False), ()
    earlier = [i for i in range(last) if _is_low(rondes[i]) and counts[i].holds is not False]
    chains = [(*chosen, last) for chosen in combinations(earlier, regels.k - 1)]
    if not chains:
        return Toets("H1", holds=False), ()
    judged = [(weakest(_h_rules(rondes, counts, chain, regels), SIGNAL), chain) for chain in reversed(chains)]
    return max(judged, key=lambda pair: {True: 2, None: 1, False: 0}[pair[0].holds])


def _is_low(ronde: Rondefeiten) -> bool:
    return ronde.bevinding is not None and ronde.bevinding.oordeel is Oordeel.ONDER


def _h_rules(
    rondes: Sequence[Rondefeiten], counts: Sequence[Toets], chain: tuple[int, ...], regels: Herhalingsregels
) -> Iterator[Toets]:
    """H2 to H8 for one chain of low rounds; H1 holds by how the chain was chosen."""
    first, last = rondes[chain[0]], rondes[chain[-1]]
    yield from (counts[i] for i in chain if counts[i].holds is None)
    for left, right in pairwise(chain):
        yield from (
            Toets("H2", None if counts[i].holds is None else not counts[i].holds)
            for i in range(left + 1, right)
            if not _is_low(rondes[i])
        )
    yield Toets("H7", not any(rondes[i].gebruikt for i in chain))
    yield Toets("H6", _same_instrument([rondes[i].instrument_versie for i in chain]))
    yield Toets("H5", _within_window(first, last, regels))
    for left, right in pairwise(chain):
        yield Toets("H3", _was_told(rondes[left], rondes[right]))
        yield Toets("H4", _had_time(rondes[left], rondes[right], regels))
    yield Toets("H8", last.bevinding is not None and last.bevinding.robuust is True)


def _same_instrument(versions: list[str | None]) -> bool | None:
    return None if None in versions else len(set(versions)) == 1


def _within_window(first: Rondefeiten, last: Rondefeiten, regels: Herhalingsregels) -> bool | None:
    if first.sluit_op is None or last.sluit_op is None:
        return None
    return last.sluit_op <= first.sluit_op + relativedelta(months=regels.venster_maanden)


def _was_told(first: Rondefeiten, second: Rondefeiten) -> bool | None:
    """H3: notice delivered, a talk offered and a plan offered or agreed, all before the next round opened."""
    notice = first.kennisgeving
    if notice is None or notice.plan is Planstand.NIET or notice.plan_op is None:
        return False
    if notice.bezorgd_op is None or notice.gesprek_aangeboden_op is None:
        return False
    if second.opent_op is None:
        return None
    return max(notice.bezorgd_op, notice.gesprek_aangeboden_op) < second.opent_op


def _had_time(first: Rondefeiten, second: Rondefeiten, regels: Herhalingsregels) -> bool | None:
    """H4: the rated period starts after the plan and lasted the whole improvement term when the first answer came."""
    notice = first.kennisgeving
    if notice is None or notice.plan_op is None:
        return False
    if second.periode_van is None or second.opent_op is None:
        return None
    long_enough = second.opent_op >= second.periode_van + relativedelta(months=regels.verbetertermijn_maanden)
    return second.periode_van > notice.plan_op and long_enough
