"""Whether a proposal is open to the public: its sentence, and what each of the three asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Vertrouwelijkheid
from governance.kalender.datum import datum
from governance.weigering import Weigering, Weigeringsgrond

WOO = Bron("Woo", "artikel 5.1 en 5.2")
GEHEIMHOUDING = Bron("Gemeentewet", "artikel 87 en 89")

LID_VIJF = Weigeringsgrond(
    "COL-06",
    "Geheimhouding kan niet steunen op artikel 5.1, vijfde lid, van de Woo. Kies een andere grond.",
    Bron("Gemeentewet", "artikel 87"),
)
GROND_ONTBREEKT = Weigeringsgrond("COL-12", "De openbaarheid is nog niet volledig. Vul aan: {wat}.", WOO)

_GROND = re.compile(r"5\.[12] lid [1-5](?: onder [a-z])?")
_GROND_VOOR_GEHEIM = re.compile(r"5\.1 lid [12] onder [a-z]")
_LID_VIJF = re.compile(r"5\.1 lid 5\b.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Openbaarheid:
    """Who may read a proposal, and on what ground others may not.

    ``grond`` is written as "5.1 lid 2 onder e". ``herzien_op`` is when somebody looks again. ``geheimhoudingsbesluit``
    and ``opheffing_door`` are for what is secret: the separate decision, and who may lift it.
    """

    vorm: Vertrouwelijkheid
    grond: str = ""
    herzien_op: date | None = None
    geheimhoudingsbesluit: str = ""
    opheffing_door: str = ""

    @property
    def zinnen(self) -> tuple[str, ...]:
        """What the paper says about it."""
        match self.vorm:
            case Vertrouwelijkheid.OPENBAAR:
                return ("Het collegevoorstel is openbaar.",)
            case Vertrouwelijkheid.NIET_OPENBAAR:
                return (f"Het collegevoorstel is niet openbaar (Woo art. {self.grond}).",)
            case Vertrouwelijkheid.GEHEIM:
                wet = f"art. 87 Gemeentewet jo. art. {self.grond} Woo"
                return (
                    f"Op dit collegevoorstel is geheimhouding opgelegd ({wet}).",
                    f"De geheimhouding kan worden opgeheven door {self.opheffing_door} (art. 89 Gemeentewet).",
                )

    @property
    def metadata(self) -> str:
        """What stands beside the paper: when it is looked at again."""
        return "" if self.herzien_op is None else f"Opnieuw beoordelen op {datum(self.herzien_op)}"


def openbaarheidsgebreken(een: Openbaarheid) -> tuple[Weigering, ...]:
    """Name what is missing, or cannot be."""
    if een.vorm is Vertrouwelijkheid.GEHEIM and _LID_VIJF.fullmatch(een.grond):
        return (LID_VIJF.met(),)
    return tuple(GROND_ONTBREEKT.met(wat=wat) for wat, in_orde in _eisen(een).items() if not in_orde)


def _eisen(een: Openbaarheid) -> dict[str, bool]:
    """Say what the variant asks, and whether it is there."""
    match een.vorm:
        case Vertrouwelijkheid.OPENBAAR:
            return {}
        case Vertrouwelijkheid.NIET_OPENBAAR:
            return {
                "de grond uit de Woo, zoals 5.1 lid 2 onder e": _GROND.fullmatch(een.grond) is not None,
                "wanneer dit opnieuw wordt beoordeeld": een.herzien_op is not None,
            }
        case Vertrouwelijkheid.GEHEIM:
            return {
                "de grond, zoals 5.1 lid 2 onder e": _GROND_VOOR_GEHEIM.fullmatch(een.grond) is not None,
                "het aparte besluit over geheimhouding": bool(een.geheimhoudingsbesluit.strip()),
                "wie de geheimhouding mag opheffen": bool(een.opheffing_door.strip()),
            }
