"""What a partner wrote in a matter and waits for an answer: which roles give it, and by when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.inbreng_service import reactietijd, wacht_op_uitstel
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.queries import Zaakbeeld, puntenstand
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from hendig.processes.zaak.zicht import BEREIDT_VOOR

_G, _S = Zaakgebeurtenis, Zaakstand
BEANTWOORDT: Final[Mapping[Zaakgebeurtenis | Inbrengsoort, tuple[Rol, ...]]] = {
    Inbrengsoort.UITSTEL: BEREIDT_VOOR,
    Inbrengsoort.OPMERKING: BEREIDT_VOOR,
    _G.ZIENSWIJZE_ONTVANGEN: BEREIDT_VOOR,
    _G.HOREN_GEVRAAGD: BEREIDT_VOOR,
    _G.OP_CONCEPT_GEREAGEERD: (Rol.TOEZICHTHOUDER, *BEREIDT_VOOR),
    _G.REACTIE_ONTVANGEN: BEREIDT_VOOR,
    _G.HEROVERWEGING_GEVRAAGD: BEREIDT_VOOR,
}
"""Who does something with it."""


@dataclass(frozen=True, slots=True)
class Partnervraag:
    """Something that the partner wrote and nobody answered yet, with the last day for that."""

    wat: Zaakgebeurtenis | Inbrengsoort
    uiterlijk: dt.date | None


def partnervragen(session: Session, zaak: Zaakbeeld, dag: dt.date) -> Iterator[Partnervraag]:
    """Give what waits for an answer of the gemeente or the toezichthouder, as the matter is now."""
    if zaak.stand in (_S.VOORNEMEN, _S.ZIENSWIJZE):
        if wacht_op_uitstel(session, zaak.id, dag) is not None:
            termijn = reactietijd(session, zaak.id, dag)
            yield Partnervraag(Inbrengsoort.UITSTEL, None if termijn is None else termijn.stand.einde)
        if gevraagd_te_horen(zaak) is not None:
            yield Partnervraag(_G.HOREN_GEVRAAGD, _einde(session, zaak, "T11"))
        if puntenstand(session, zaak.id)[1]:
            yield Partnervraag(_G.ZIENSWIJZE_ONTVANGEN, None)
    for stand, wat, code in _IN_STAND:
        if zaak.stand is stand and _sinds(zaak, stand, wat):
            yield Partnervraag(wat, _einde(session, zaak, code))


_IN_STAND: Final = (
    (_S.TOEZICHT, _G.OP_CONCEPT_GEREAGEERD, "T12b"),
    (_S.REACTIE_OP_ADVIES, _G.REACTIE_ONTVANGEN, None),
    (_S.HEROVERWEGING, _G.HEROVERWEGING_GEVRAAGD, "T18b"),
)
"""What is answered by the step that ends the state, and within which term."""


def gevraagd_te_horen(zaak: Zaakbeeld) -> dt.date | None:
    """Give the day on which the partner asked to be heard, as long as that did not happen."""
    over = [
        stap for stap in zaak.stappen if stap.gebeurtenis in (_G.VOORNEMEN_VERZONDEN, _G.HOREN_GEVRAAGD, _G.GEHOORD)
    ]
    return over[-1].dag if over and over[-1].gebeurtenis is _G.HOREN_GEVRAAGD else None


def _sinds(zaak: Zaakbeeld, stand: Zaakstand, wat: Zaakgebeurtenis) -> bool:
    """Tell whether it happened since the matter came to where it is."""
    for stap in reversed(zaak.stappen):
        if stap.gebeurtenis is wat:
            return True
        if stap.naar is not stand:
            return False
    return False


def _einde(session: Session, zaak: Zaakbeeld, code: str | None) -> dt.date | None:
    if code is None:
        return None
    lopend = [een for een in termijnen_van(session, zaak.id) if een.afspraak.code == code]
    return next((een.stand.einde for een in reversed(lopend) if een.stand.status not in OVER), None)
