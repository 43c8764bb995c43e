"""What stands ready for the people of a partner in a matter about it, with the last day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kennisgeving.queries import in_het_portaal
from governance.netwerk.queries import rollen_op
from governance.uitsluiting.queries import zaken_van
from governance.uitsluiting.toestand import Zaakgebeurtenis
from hendig.processes.klaar.rules import Klus, Klusoort
from hendig.processes.zaak.partner import PARTNER, brieven_aan_partner, kansen

WAT: Final = {
    Zaakgebeurtenis.ZIENSWIJZE_ONTVANGEN: "U kunt uw zienswijze geven",
    Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD: "U kunt reageren op het concept van een advies",
    Zaakgebeurtenis.REACTIE_ONTVANGEN: "U kunt reageren op een advies",
    Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD: "U kunt om heroverweging vragen",
}
"""What is named on the first page; the rest stands on the page of the matter."""


def partnerklussen(session: Session, persoon: str, peil: Peil) -> Iterator[Klus]:
    """Give the letters to their party that nobody opened, and what somebody can do in matters of which one was sent."""
    partijen = {een.partij for een in rollen_op(session, peil, rollen=PARTNER, persoon=persoon) if een.partij}
    if dicht := sum(not een.zending.bezorgd for partij in partijen for een in in_het_portaal(session, partij)):
        yield Klus(soort=Klusoort.BRIEF_OPENEN, aantal=dicht)
    for zaak in (een for partij in sorted(partijen) for een in zaken_van(session, partij)):
        if zaak.verborgen or zaak.gesloten or not brieven_aan_partner(session, zaak):
            continue
        for kans in kansen(session, zaak.id, persoon=persoon, dag=peil.dag):
            if kans.gebeurtenis in WAT and kans.uiterlijk is not None:
                wat = WAT[kans.gebeurtenis]
                yield Klus(soort=Klusoort.EIGEN_ZAAK, over=wat, sleutel=zaak.id, uiterlijk=kans.uiterlijk)
