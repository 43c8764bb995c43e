"""What the days do to cases: a term to answer is over, a letter arrived, an agreement ended, a case lapsed.

The clock looks once a day; looking twice changes nothing. It never does what people do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from governance.contract.rules import BijAfloop, Termijnafspraak
from governance.kalender.amsterdam import moment_op
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling, Toeval, handeling
from governance.opslag.database import Opslag
from governance.termijnen.queries import Termijnbeeld, voorbij
from governance.termijnen.service import verwerk_verloop
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.gronden import Route
from governance.uitsluiting.queries import Zaakbeeld, zaken
from governance.uitsluiting.rules import OVERGANGEN, bezwaren, rijen_vanaf
from governance.uitsluiting.toestand import VOOR_VERKLARING, Zaakgebeurtenis
from hendig.jobs.rules import Opdracht
from hendig.jobs.service import zet_in_rij
from hendig.jobs.worker import Uitvoerder
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.zaak.elders import elders_van
from hendig.processes.zaak.partner import geef_tijd_vanzelf
from hendig.processes.zaak.stap import leg_vast_wat_volgt

ZAKEN_NALOPEN: Final = "zaken nalopen"
"""The job that looks at every case once a day."""
VROEG: Final = dt.time(6, 0)
DOOR_DE_KLOK: Final = (
    Zaakgebeurtenis.ZIENSWIJZETERMIJN_VERLOPEN,
    Zaakgebeurtenis.VERKLARING_BEZORGD,
    Zaakgebeurtenis.INGEGAAN,
)
"""What follows by itself once its guards hold."""
_DOOR_MENSEN: Final = frozenset(code for rij in OVERGANGEN for code in rij.voldoet)
"""The terms that somebody meets with a step."""
_MDG_TERMIJN: Final = "T12"
_ZONDER_VASTSTELLING: Final = frozenset({Route.OPTIE_2, Route.GEWOON})
"""The routes along which the MDG I-F does not decide."""


def plan_nalopen(nieuw: Handeling, *, na: dt.date) -> None:
    """Let the clock look on the day after this one, once."""
    op = moment_op(na + dt.timedelta(days=1), VROEG)
    zet_in_rij(nieuw, soort=ZAKEN_NALOPEN, sleutel=f"{ZAKEN_NALOPEN}:{op.isoformat()}", lading={}, vanaf=op)


def nalopen(opslag: Opslag, *, klok: Callable[[], dt.datetime], toeval: Toeval) -> Uitvoerder:
    """Give what looks at every case, each in an act of its own, and plans the next day."""

    def loop_na(_opdracht: Opdracht) -> None:
        loop_alles_na(opslag, op=klok(), toeval=toeval)

    return loop_na


def loop_alles_na(opslag: Opslag, *, op: dt.datetime, toeval: Toeval) -> None:
    """Look at every case, each in an act of its own, and plan the next day."""
    with handeling(opslag, door=SYSTEEM, op=op, toeval=toeval) as nieuw:
        verwerk_verloop(nieuw, als=gaat_vanzelf_voorbij)
    with opslag.lees() as session:
        sleutels = [een.id for een in zaken(session) if not een.gesloten]
    for sleutel in sleutels:
        with handeling(opslag, door=SYSTEEM, op=op, toeval=toeval) as nieuw:
            loop_zaak_na(nieuw, sleutel)
    with handeling(opslag, door=SYSTEEM, op=op, toeval=toeval) as nieuw:
        plan_nalopen(nieuw, na=nieuw.dag)


def gaat_vanzelf_voorbij(afspraak: Termijnafspraak) -> bool:
    """Tell whether a term is a time that passes: nobody is late when it is over."""
    wacht = afspraak.bij_afloop is BijAfloop.BLOKKEER and afspraak.code not in _DOOR_MENSEN
    return afspraak.bij_afloop is BijAfloop.GA_VERDER_ZONDER or wacht


def loop_zaak_na(nieuw: Handeling, zaak: str) -> None:
    """Record what a day means for one case: more time that nobody answered, what lapses, or what follows by itself."""
    geef_tijd_vanzelf(nieuw, zaak=zaak)
    beeld = next(een for een in zaken(nieuw.session) if een.id == zaak)
    verlopen = _vervalt_door(nieuw, beeld)
    if verlopen is not None and beeld.stand in VOOR_VERKLARING:
        einde = verlopen.stand.einde
        tekst = f"De termijn {verlopen.afspraak.code} liep tot en met {datum(einde)}." if einde else ""
        leg_vast_wat_volgt(nieuw, zaak=zaak, gebeurtenis=Zaakgebeurtenis.VERVALLEN, tekst=tekst)
        return
    feiten = zaakfeiten(nieuw.session, zaak, nieuw.dag, elders_van(nieuw, zaak))
    for rij in rijen_vanaf(feiten):
        if rij.gebeurtenis in DOOR_DE_KLOK and not bezwaren(rij, feiten):
            leg_vast_wat_volgt(nieuw, zaak=zaak, gebeurtenis=rij.gebeurtenis)
            return


def _vervalt_door(nieuw: Handeling, beeld: Zaakbeeld) -> Termijnbeeld | None:
    """Give the term of a case that is over and by which it lapses, by the agreement.

    The MDG I-F is waited for only where nothing can go on without its vaststelling. Along option 2 the toezichthouder
    alone is asked then; along the plain route it only talks about a case, and can do that late.
    """
    for termijn in voorbij(nieuw.session, nieuw.dag):
        anders = termijn.afspraak.code == _MDG_TERMIJN and beeld.route in _ZONDER_VASTSTELLING
        if termijn.zaak == beeld.id and termijn.afspraak.bij_afloop is BijAfloop.VERVALT and not anders:
            return termijn
    return None
