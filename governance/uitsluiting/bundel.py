"""The evidence of a case: a fixed list, and what of it must be there before which step."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.toestand import Zaakstand


class Bewijscode(StrEnum):
    """One piece of evidence, by its number in the fixed list."""

    B1 = "B1"
    B2 = "B2"
    B3 = "B3"
    B4 = "B4"
    B5 = "B5"
    B6 = "B6"
    B7 = "B7"
    B8 = "B8"
    B9 = "B9"
    B10 = "B10"
    B11 = "B11"
    B12 = "B12"
    B13 = "B13"
    B14 = "B14"
    B15 = "B15"
    B16 = "B16"


_B = Bewijscode
BEWIJSSTUKKEN = {
    _B.B1: "De overeenkomst die gold, en wie haar tekende",
    _B.B2: "De norm, en wanneer die bekend was",
    _B.B3: "De vragenlijst",
    _B.B4: "Het verloop van de rondes: wie werd gevraagd en hoeveel er antwoordden",
    _B.B5: "De meetcertificaten",
    _B.B6: "De verklaring van de onafhankelijk controleur",
    _B.B7: "Het bericht aan de partner, met bewijs van bezorging",
    _B.B8: "De verslagen van gesprekken, met de opmerkingen van de partner",
    _B.B9: "Het verbeterplan of het aanbod ervan, of de ingebrekestelling",
    _B.B10: "Feiten met dag en bron, naast de score",
    _B.B11: "Het voornemen, de zienswijze en het antwoord op elk punt",
    _B.B12: "De vaststelling of bespreking in de MDG I-F, met de belangen",
    _B.B13: "Het advies van de onafhankelijk toezichthouder",
    _B.B14: "De reactie van de partner op het advies",
    _B.B15: "De evenredigheidstoets",
    _B.B16: "Het transitieplan",
}
"""What each piece of evidence is."""

_METING = frozenset({_B.B2, _B.B3, _B.B4, _B.B5, _B.B6})
_BASIS = frozenset({_B.B1, _B.B7, _B.B8, _B.B9, _B.B10, _B.B15})
_GEHOORD = frozenset({_B.B11, _B.B12, _B.B14})
_NODIG = {
    Zaakstand.VOORNEMEN: _BASIS | _METING,
    Zaakstand.TREKKERS: _BASIS | _METING | _GEHOORD | {_B.B13},
    Zaakstand.COLLEGE: frozenset(_B),
}


def nodig(stand: Zaakstand, grond: Grond, *, toezicht: bool, spoed: bool = False) -> frozenset[Bewijscode]:
    """Give what must be there before this state.

    What comes of rounds is asked of low trust only, a plan not after fraud, and the advice of the toezichthouder
    (``toezicht``) where the route asks one; the talk, its report and the plan are not asked where the talk was left out
    with reasons (``spoed``).
    """
    gevraagd = _NODIG[stand]
    if grond is not Grond.VERTROUWEN:
        gevraagd -= _METING
    if grond is Grond.FRAUDE:
        gevraagd -= {_B.B9}
    if not toezicht:
        gevraagd -= {_B.B13}
    return gevraagd - {_B.B7, _B.B8, _B.B9} if spoed else gevraagd


def ontbrekend(
    aanwezig: Collection[Bewijscode], stand: Zaakstand, grond: Grond, *, toezicht: bool, spoed: bool = False
) -> tuple[Bewijscode, ...]:
    """Give what is still missing before this state, in the order of the list."""
    gevraagd = nodig(stand, grond, toezicht=toezicht, spoed=spoed)
    return tuple(code for code in Bewijscode if code in gevraagd and code not in aanwezig)
