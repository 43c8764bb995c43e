"""Who had a part in a matter: whoever did cannot be the one from outside who looks at its besluit anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sqlalchemy.orm import Session

from governance.belangen.queries import belangen_in
from governance.college.queries import besluiten_over, trekkersoordelen, vergewisbeeld, voorstellen
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import wie_werkten_aan
from governance.uitsluiting.queries import Zaakbeeld


def deden_mee(session: Session, zaak: Zaakbeeld, *, voor: dt.date) -> frozenset[str]:
    """Give who took a step, worked on a paper, was asked about a tie before a day, or had a part in a besluit."""
    stappen = {wie for stap in zaak.stappen for wie in (stap.door, stap.tweede) if wie is not None}
    papieren = wie_werkten_aan(session, zaak.id, niet=Documentsoort.HEROVERWEGINGSADVIES)
    gevraagd = {een.persoon for een in belangen_in(session, zaak.id) if een.dag < voor}
    return frozenset({*stappen, *papieren, *gevraagd, *_in_het_college(session, zaak.id)})


def _in_het_college(session: Session, zaak: str) -> Iterator[str]:
    for voorstel in (een for een in voorstellen(session) if een.zaak == zaak):
        for versie in voorstel.versies:
            nagegaan = vergewisbeeld(session, versie.id)
            yield from versie.schrijvers
            yield from (een.door for een in trekkersoordelen(session, versie.id))
            yield from (een.door for een in nagegaan.bevindingen)
            if nagegaan.ondertekend_door is not None:
                yield nagegaan.ondertekend_door
        for besluit in besluiten_over(session, voorstel.id):
            yield from (besluit.door, *besluit.deelnemers)
