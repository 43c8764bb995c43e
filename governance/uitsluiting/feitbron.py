"""Where a fact comes from, and what is no evidence: the partner must be able to check it and to answer it."""

from __future__ import annotations

from enum import StrEnum

from governance.uitsluiting.weigeringen import GEEN_BEWIJSMIDDEL


class Feitbron(StrEnum):
    """From where somebody knows a fact."""

    EIGEN_WAARNEMING = "eigen waarneming van de gemeente"
    GENOEMDE_PERSOON = "iemand die met naam wil worden genoemd"
    DOCUMENT = "een document"
    VERPLICHTINGENREGISTER = "het register van verplichtingen"
    INTERVISIE = "een uitspraak in de intervisie"
    BEOORDELING = "een antwoord uit een ronde"
    ZONDER_NAAM = "iemand die niet wil worden genoemd"


BEWIJST = frozenset(
    {Feitbron.EIGEN_WAARNEMING, Feitbron.GENOEMDE_PERSOON, Feitbron.DOCUMENT, Feitbron.VERPLICHTINGENREGISTER}
)
"""What counts: named, of the gemeente itself, or on paper."""


def weiger_bron(bron: Feitbron) -> None:
    """Refuse what cannot be rebutted: a word in confidence, an answer in a round, somebody without a name."""
    if bron not in BEWIJST:
        raise GEEN_BEWIJSMIDDEL.met(wat=bron.value[0].upper() + bron.value[1:])
