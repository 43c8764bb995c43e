"""Papers about invented partners: one of every kind, and the other form of those that have two."""

from __future__ import annotations

from dataclasses import replace

from hendig.brieven.stukkop import Stukgegevens
from tests.unit.hendig.brieven.afwegingsvoorbeelden import (
    ADVIES,
    ANTWOORD,
    CONCEPT,
    HEROVERWEGING,
    NOTA,
    OPDRACHT,
    TERUG,
    TOETS,
    TOEZICHTADVIES,
)
from tests.unit.hendig.brieven.brieven import BESTUUR
from tests.unit.hendig.brieven.dossiervoorbeelden import (
    AFSLUITING,
    FEITEN,
    GEEN_GESPREK,
    GEEN_PLAN,
    HOREN,
    PLAN,
    TRANSITIE,
    VERSLAG,
)
from tests.unit.hendig.brieven.meetvoorbeelden import (
    CONTROLE,
    HERHALING,
    METING,
    NIET_POSITIEF,
    NIET_ROBUUST,
    ZONDER_CIJFERS,
)
from tests.unit.hendig.brieven.stukmakers import GESPREK

IN_GESPREK: tuple[Stukgegevens, ...] = (FEITEN, METING, ZONDER_CIJFERS, VERSLAG, GEEN_GESPREK, PLAN, GEEN_PLAN)
STUKKEN: tuple[Stukgegevens, ...] = (
    *IN_GESPREK,
    replace(FEITEN, ontdekt_op=None, feiten=(), kop=replace(GESPREK, partner=BESTUUR), lezer=BESTUUR.naam),
    HERHALING,
    NIET_ROBUUST,
    CONTROLE,
    NIET_POSITIEF,
    TOETS,
    replace(TOETS, omzetdeel="ongeveer een derde", eenpersoonszaak=False),
    HOREN,
    replace(HOREN, overgelegd=(), opmerkingen=("Ik zei ook dat het overzicht klopt.",)),
    ANTWOORD,
    replace(ANTWOORD, zienswijze_op=None, gehoord_op=None, punten=()),
    OPDRACHT,
    CONCEPT,
    TOEZICHTADVIES,
    replace(TOEZICHTADVIES, op_concept=(), advies=replace(ADVIES, zienswijze=())),
    TERUG,
    NOTA,
    replace(NOTA, reactie=("Het antwoord klopt.",), bronnen=()),
    TRANSITIE,
    HEROVERWEGING,
    replace(HEROVERWEGING, gehoord_op=None, punten=()),
    AFSLUITING,
)
"""Every kind, and the other forms of those that have more than one; first those from before a repetition."""
