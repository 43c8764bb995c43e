"""What somebody can do who does not agree: the routes of private law, never those of public law."""

from __future__ import annotations

from dataclasses import dataclass

from hendig.brieven.tijd import Duur, Reactietijd, in_woorden, uiterlijk_voorop
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Stap, Stappen

_HEROVERWEGING = (
    "Vraag om een onafhankelijke heroverweging. Mail of schrijf dat aan wie deze brief behandelt. Een adviseur van "
    "buiten, die niet eerder meedeed, kijkt dan opnieuw. Daarna besluit het college opnieuw, met redenen."
)
_DUURT = " Dat duurt hoogstens {duur}."
_ZOLANG = " Zolang dat loopt, krijgt u de brief die de overeenkomst beëindigt niet."
_OVEREENKOMST = "Deze brief gaat over een overeenkomst."
_COMMISSIE = "U kunt het geschil voorleggen aan de Geschillencommissie Sociaal Domein ({artikel})."
_RECHTER = "U kunt naar de burgerlijke rechter. Heeft het haast? Dan kan dat ook in kort geding."


@dataclass(frozen=True, slots=True)
class Rechtsweg:
    """Which routes are open.

    ``heroverweging`` is until when it is asked, None when it was used or is over; ``uitkomst`` is how long it takes.
    ``geschillencommissie`` names the article when both parties agreed to that committee.
    """

    heroverweging: Reactietijd | None
    uitkomst: Duur | None
    geschillencommissie: str | None


def niet_mee_eens(weg: Rechtsweg, *, wacht: bool = False) -> tuple[Blok, ...]:
    """Name every route that is open, the nearest first; ``wacht`` when the ending waits for a new decision."""
    stappen = []
    if weg.heroverweging is not None:
        duurt = "" if weg.uitkomst is None else _DUURT.format(duur=in_woorden(weg.uitkomst))
        wacht_op = _ZOLANG if wacht else ""
        stappen.append(Stap(uiterlijk_voorop(weg.heroverweging), f"{_HEROVERWEGING}{duurt}{wacht_op}"))
    if weg.geschillencommissie is not None:
        stappen.append(Stap("", _COMMISSIE.format(artikel=weg.geschillencommissie)))
    kop = Kop("Bent u het hier niet mee eens?")
    if not stappen:
        return kop, Alinea(f"{_OVEREENKOMST} {_RECHTER}")
    return kop, Alinea(f"{_OVEREENKOMST} Dit kunt u doen."), Stappen((*stappen, Stap("", _RECHTER)))
