"""What the guards of a case ask and a case itself does not know: rounds, mandates, interests and the college."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.belangen.queries import banden_na, belangen_in
from governance.college.collegestand import collegestand
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.queries import Zaakuitkomst, uitkomst_van, wachtend_punt
from governance.mdg.rules import Puntuitkomst
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.queries import deze_afweging, kwam_bij, metingen, zaakbeeld
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.volmacht_queries import mag_tekenen
from hendig.processes.zaak.collegeuitkomst import waar_het_besluit_leidt
from surveys.ronde.queries import zoek_ronde
from surveys.ronde.rules import Rondestand


def elders_van(handeling: Handeling, zaak: str) -> Elders:
    """Gather it for one case, as it is when somebody acts."""
    return elders_voor(handeling.session, zaak, persoon=handeling.door.persoon, dag=handeling.dag)


def elders_voor(session: Session, zaak: str, *, persoon: str | None, dag: dt.date) -> Elders:
    """Gather it for one case, as it is for somebody on a day."""
    rondes = [een.ronde for een in metingen(session, zaak)]
    beelden = [beeld for een in rondes if (beeld := zoek_ronde(session, een)) is not None]
    verklaringen = belangen_in(session, zaak)
    sinds = deze_afweging(session, zaak)
    college = collegestand(session, zaak, sinds=sinds)
    uitkomst = uitkomst_van(session, zaak, sinds=kwam_bij(session, zaak, Zaakstand.MDG))
    besloten = waar_het_besluit_leidt(session, zaak) if college.besluit_in > sinds else frozenset()
    return Elders(
        belangen_gevraagd=bool(verklaringen),
        opzij=frozenset(een.persoon for een in verklaringen if een.stapt_opzij),
        trekkers=college.trekkers,
        besluit=besloten,
        weging=bool(besloten),
        definitief=frozenset(beeld.id for beeld in beelden if beeld.stand is Rondestand.DEFINITIEF),
        vernietigd=frozenset(beeld.id for beeld in beelden if beeld.stand is Rondestand.VERNIETIGD),
        rondeverloop=bool(rondes) and len(beelden) == len(rondes),
        op_agenda=wachtend_punt(session, zaak) is not None,
        mdg=frozenset() if uitkomst is None else frozenset({uitkomst.uitkomst.value}),
        aangetast=_is_aangetast(session, zaak, uitkomst),
        ondertekenaar=persoon is not None and mag_tekenen(session, persoon, zaak, Peil(dag)),
    )


def _is_aangetast(session: Session, zaak: str, uitkomst: Zaakuitkomst | None) -> bool:
    """Tell whether somebody who took part in the MDG I-F had a tie that came out later, or who gave the last advice."""
    if uitkomst is not None and uitkomst.uitkomst is Puntuitkomst.AANGETAST:
        return True
    over = (Zaakgebeurtenis.ADVIES_UITGEBRACHT, Zaakgebeurtenis.UITKOMST_AANGETAST)
    advies = next((stap for stap in reversed(zaakbeeld(session, zaak).stappen) if stap.gebeurtenis in over), None)
    if advies is None or advies.gebeurtenis is Zaakgebeurtenis.UITKOMST_AANGETAST:
        return False
    return advies.door in {een.persoon for een in banden_na(session, zaak, 0) if een.gemeld}
