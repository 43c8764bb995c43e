"""What waits for somebody around the MDG I-F: declaring a tie, a meeting, a paper, a record, an item to look at.

Each leads to a page that its reader can open. Nobody is told more or less for having rated a partner.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from governance.belangen.queries import belang, belangen_overal
from governance.belangen.rules import MAG_BEOORDELEN
from governance.contract.parametersoorten import QUORUM_MINIMAAL
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, stukken_in
from governance.documenten.rules import Documentstand
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.mdg.queries import (
    Puntbeeld,
    Vergaderbeeld,
    controlelijst,
    plaatsen_op,
    punten_van,
    schrijvers,
    teksten,
    vergaderingen,
    zetels_voor,
)
from governance.mdg.rules import MAG_PLANNEN, MAG_TOETSEN, MEDEDINGINGSGEVOELIG, Tekstsoort, Vergaderstand
from governance.mdg.stemming import Quorum
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import metingen
from hendig.processes.klaar.rules import Klus, Klusoort
from hendig.processes.mdg.meetvragen import ondertekende
from hendig.processes.mdg.papieren import MAG_KEUREN, MAG_MAKEN, VAN_PUNT, VAN_VERGADERING, nog_te_maken, wacht_op
from hendig.processes.mdg.verklaren import MAG_VERKLAREN, gevraagd_van
from hendig.processes.mdg.zicht import BESLECHTEN, VASTLEGGEN, mag_punt_zien

_S = Vergaderstand
_KOMT = frozenset({_S.GEPLAND, _S.UITGENODIGD})


@dataclass(frozen=True, slots=True)
class Lid:
    """For whom it is asked, in which roles, and when."""

    session: Session
    persoon: str
    rollen: Collection[Rol]
    dag: dt.date

    def is_een(self, rollen: Collection[Rol]) -> bool:
        """Tell whether they have one of these roles."""
        return not set(self.rollen).isdisjoint(rollen)

    def ziet(self, punt: Puntbeeld) -> bool:
        """Tell whether they see an item."""
        return mag_punt_zien(self.session, punt, persoon=self.persoon, rollen=self.rollen, dag=self.dag)


def verklaringsklussen(lid: Lid) -> Iterator[Klus]:
    """Give the cases in which somebody is asked whether they have a tie, and did not say it."""
    if lid.is_een(MAG_VERKLAREN):
        for een in gevraagd_van(lid.session, lid.persoon, lid.rollen, Peil(lid.dag)):
            if een.beeld is None:
                yield Klus(
                    soort=Klusoort.BELANG_VERKLAREN, over=een.partner, sleutel=een.zaak, uiterlijk=een.vergadering
                )
    if lid.is_een(MAG_BEOORDELEN) and (aantal := _na_te_zien(lid)):
        yield Klus(soort=Klusoort.BELANG_NAZIEN, aantal=aantal)


def vergaderklussen(lid: Lid) -> Iterator[Klus]:
    """Give what waits around each meeting, the next one first."""
    for een in reversed(vergaderingen(lid.session)):
        if een.stand is Vergaderstand.VERZET:
            continue
        yield from _van_vergadering(lid, een)
        for punt in punten_van(lid.session, een.id):
            voorbij = een.stand is Vergaderstand.VERSLAG_VASTGESTELD and not wacht_op(lid.session, punt)
            if not voorbij and lid.ziet(punt):
                yield from _van_punt(lid, een, punt)


def _van_vergadering(lid: Lid, een: Vergaderbeeld) -> Iterator[Klus]:
    over, komt = datum(een.dag), een.dag >= lid.dag
    if een.stand is _S.UITGENODIGD and komt and lid.persoon in plaatsen_op(lid.session, een.dag):
        yield Klus(soort=Klusoort.MDG_VERGADERING, over=over, sleutel=een.id, uiterlijk=een.dag)
    if een.stand in _KOMT and not komt and lid.is_een(MAG_PLANNEN):
        yield Klus(soort=Klusoort.MDG_NIET_GEHOUDEN, over=over, sleutel=een.id)
    if een.stand is _S.OPEN and lid.is_een(VASTLEGGEN):
        yield Klus(soort=Klusoort.MDG_BEZIG, over=over, sleutel=een.id)
    if een.stand is _S.GESLOTEN and lid.is_een(MAG_PLANNEN):
        yield Klus(soort=Klusoort.MDG_VERSLAG_SCHRIJVEN, over=over, sleutel=een.id)
    geschreven = een.stand is _S.VERSLAG_CONCEPT and lid.is_een(VASTLEGGEN)
    if geschreven and lid.persoon not in schrijvers(lid.session, een.id, Tekstsoort.VERSLAG):
        yield Klus(soort=Klusoort.MDG_VERSLAG_VASTSTELLEN, over=over, sleutel=een.id)
    if lid.is_een(MAG_KEUREN):
        for soort in _te_keuren(stukken_in(lid.session, een.id), lid.persoon, VAN_VERGADERING):
            yield Klus(soort=Klusoort.MDG_STUK_KEUREN, over=f"{soort.value}, {over}", sleutel=een.id)


def _van_punt(lid: Lid, vergadering: Vergaderbeeld, punt: Puntbeeld) -> Iterator[Klus]:
    over, komt = datum(vergadering.dag), vergadering.stand in _KOMT and vergadering.dag >= lid.dag
    if komt and vergadering.stand is _S.GEPLAND and lid.is_een(MAG_TOETSEN) and _zonder_toets(lid.session, punt):
        yield Klus(soort=Klusoort.MDG_TOETSEN, over=over, sleutel=punt.id)
    if komt and lid.is_een(VASTLEGGEN) and _zonder_quorum(lid.session, vergadering, punt):
        yield Klus(soort=Klusoort.MDG_QUORUM, over=over, sleutel=punt.id, uiterlijk=vergadering.dag)
    if lid.is_een(MAG_MAKEN) and nog_te_maken(lid.session, punt) is not None:
        yield Klus(soort=Klusoort.MDG_PUNTSTUK_MAKEN, over=over, sleutel=punt.id)
    if punt.zaak is not None and lid.is_een(MAG_KEUREN):
        for soort in _te_keuren(stukken_in(lid.session, punt.zaak), lid.persoon, VAN_PUNT):
            yield Klus(soort=Klusoort.MDG_PUNTSTUK_KEUREN, over=f"{soort.value}, {over}", sleutel=punt.id)
    if lid.is_een(BESLECHTEN) and _te_beslechten(lid, punt):
        yield Klus(soort=Klusoort.MDG_BESLECHTEN, over=over, sleutel=punt.id)


def _te_keuren(
    bladen: Collection[Documentblad], persoon: str, soorten: Collection[Documentsoort]
) -> list[Documentsoort]:
    """Give the kinds of which the last paper is a concept that somebody else made."""
    laatste = {een.soort: een for een in bladen if een.soort in soorten}
    return [soort for soort, een in laatste.items() if een.stand is Documentstand.CONCEPT and een.auteur != persoon]


def _zonder_toets(session: Session, punt: Puntbeeld) -> bool:
    return punt.soort in MEDEDINGINGSGEVOELIG and not teksten(session, punt.id, Tekstsoort.MEDEDINGING)


def _zonder_quorum(session: Session, vergadering: Vergaderbeeld, punt: Puntbeeld) -> bool:
    """Tell whether an item about a partner could never be done with who is left, as it is known now."""
    if punt.zaak is None or punt.uitkomst is not None:
        return False
    zetels, opzij = zetels_voor(session, vergadering.dag, punt.zaak, punt.partij)
    minimaal = int(parameter(session, vergadering.contractversie, QUORUM_MINIMAAL).waarde)
    return Quorum(zetels, opzij, zetels - opzij, minimaal).onmogelijk


def _te_beslechten(lid: Lid, punt: Puntbeeld) -> bool:
    """Tell whether a point of the checklist waits for a controleur who signed none of the rounds."""
    if not any(een.betwist and een.beslecht is None for een in controlelijst(lid.session, punt.id)):
        return False
    rondes = [een.ronde for een in metingen(lid.session, punt.zaak or "")]
    return not ondertekende(lid.session, persoon=lid.persoon, rondes=rondes)


def _na_te_zien(lid: Lid) -> int:
    """Count the declarations of others that wait, in cases in which the jurist has no tie."""
    wachten = [een for een in belangen_overal(lid.session) if een.wacht and een.persoon != lid.persoon]
    eigen = {zaak: belang(lid.session, zaak, lid.persoon) for zaak in {een.zaak for een in wachten}}
    buiten = {zaak for zaak, een in eigen.items() if een is not None and een.stapt_opzij}
    return sum(een.zaak not in buiten for een in wachten)
