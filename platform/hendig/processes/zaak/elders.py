"""What the guards of a case ask and a case itself does not know: rounds, mandates, interests and the college."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.belangen.queries import belangen_in
from governance.college.collegestand import collegestand
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.queries import uitkomst_van, wachtend_punt
from governance.uitsluiting.feiten_queries import Elders
from governance.uitsluiting.queries import deze_afweging, kwam_bij, laatste_besluitstap, metingen
from governance.uitsluiting.toestand import Zaakstand
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
    college = collegestand(session, zaak, sinds=deze_afweging(session, zaak))
    uitkomst = uitkomst_van(session, zaak, sinds=kwam_bij(session, zaak, Zaakstand.MDG))
    wacht = college.besluit_in > laatste_besluitstap(session, zaak)
    besloten = waar_het_besluit_leidt(session, zaak) if wacht else frozenset()
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
        ondertekenaar=persoon is not None and mag_tekenen(session, persoon, zaak, Peil(dag)),
    )
