"""Recording what a partner says in a matter beside its steps, and reading it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.logboek.rules import gegeven_reden
from governance.termijnen.queries import Termijnbeeld, termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.inbreng_model import Inbreng
from governance.uitsluiting.inbrengsoort import (
    AL_GEVRAAGD,
    GEEN_REACTIETIJD,
    GEEN_VERSLAG,
    Inbrenggebeurtenis,
    Inbrengsoort,
)
from governance.uitsluiting.model import Zaaktekst
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.stappen import leg_tekst_vast
from governance.uitsluiting.toestand import Zaakgebeurtenis
from governance.uitsluiting.weigeringen import HOOR

ZIENSWIJZETERMIJNEN = ("T10", "T10b")


@dataclass(frozen=True, slots=True)
class Inbrengbeeld:
    """What the partner said on a day; ``tekst`` is None once the words were destroyed."""

    soort: Inbrengsoort
    dag: dt.date
    tekst: str | None


def inbreng_van(session: Session, zaak: str, soort: Inbrengsoort) -> tuple[Inbrengbeeld, ...]:
    """Give everything of a kind that the partner said in a matter, oldest first."""
    i, t = Inbreng, Zaaktekst
    vraag = select(i, t.tekst).outerjoin(t, t.rij == i.id).where(i.zaak == zaak, i.soort == soort)
    return tuple(
        Inbrengbeeld(rij.soort, rij.dag, tekst) for rij, tekst in session.execute(vraag.order_by(i.vastgelegd_in))
    )


def reactietijd(session: Session, zaak: str, dag: dt.date) -> Termijnbeeld | None:
    """Give the term for the answer of the partner on an intention, while it runs; None else."""
    alle = [een for een in termijnen_van(session, zaak) if een.afspraak.code in ZIENSWIJZETERMIJNEN]
    lopend = [een for een in alle if _loopt(een, dag) and een.stand.einde is not None]
    return lopend[-1] if lopend else None


def gevraagd_uitstel(session: Session, zaak: str, dag: dt.date) -> Inbrengbeeld | None:
    """Give the question for more time in the term that runs now; None where nobody asked."""
    termijn = reactietijd(session, zaak, dag)
    alle = inbreng_van(session, zaak, Inbrengsoort.UITSTEL)
    begin = None if termijn is None else termijn.stappen[0].dag
    return next((een for een in reversed(alle) if begin is not None and een.dag >= begin), None)


def vraag_uitstel(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Ask once for more time to answer on an intention, with the reason; extending it is an act of the gemeente."""
    if reactietijd(handeling.session, zaak, handeling.dag) is None:
        raise GEEN_REACTIETIJD.met()
    eerder = gevraagd_uitstel(handeling.session, zaak, handeling.dag)
    if eerder is not None:
        raise AL_GEVRAAGD.met(dag=datum(eerder.dag))
    _leg_vast(handeling, zaak, Inbrengsoort.UITSTEL, Inbrenggebeurtenis.GEVRAAGD, tekst)


def maak_opmerking(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Write something beside the report of the talk; the report says it in the own words of the partner."""
    if verslagtijd(handeling.session, zaak, handeling.dag) is None:
        raise GEEN_VERSLAG.met()
    _leg_vast(handeling, zaak, Inbrengsoort.OPMERKING, Inbrenggebeurtenis.OPGEMERKT, tekst)


def verslagtijd(session: Session, zaak: str, dag: dt.date) -> Termijnbeeld | None:
    """Give the term to write something beside the report of the talk, until its last day; None else."""
    gevoerd = any(stap.gebeurtenis is Zaakgebeurtenis.GESPREK_GEVOERD for stap in zaakbeeld(session, zaak).stappen)
    alle = [een for een in termijnen_van(session, zaak) if een.afspraak.code == "T04b"]
    open_ = [een for een in alle if _loopt(een, dag)]
    return open_[-1] if gevoerd and open_ else None


def _loopt(termijn: Termijnbeeld, dag: dt.date) -> bool:
    """Tell whether a term is not over: it waits for a letter, or its last day did not pass."""
    stand = termijn.stand
    return stand.status not in OVER and (stand.einde is None or stand.einde >= dag)


def _leg_vast(
    handeling: Handeling, zaak: str, soort: Inbrengsoort, gebeurtenis: Inbrenggebeurtenis, tekst: str
) -> None:
    woorden = gegeven_reden(tekst)
    rij = Inbreng(
        id=handeling.nieuw_id,
        zaak=zaak,
        soort=soort,
        dag=handeling.dag,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(gebeurtenis, zaak=zaak, grond=HOOR),
    )
    handeling.session.add(rij)
    handeling.session.flush()
    leg_tekst_vast(handeling, rij=rij.id, zaak=zaak, tekst=woorden)
