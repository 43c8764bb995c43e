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
from governance.termijnen.rules import NIET_VERLENGBAAR, OVER, Termijnstatus
from governance.uitsluiting.inbreng_model import Inbreng, Uitstelweigering
from governance.uitsluiting.inbrengsoort import (
    AL_GEVRAAGD,
    AL_GEWEIGERD,
    AL_MEER_TIJD,
    GEEN_REACTIETIJD,
    GEEN_VERSLAG,
    NIETS_TE_WEIGEREN,
    TE_LAAT_GEVRAAGD,
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
class Weigerbeeld:
    """That no more time was given, on a day; ``tekst`` is why, None once the words were destroyed."""

    dag: dt.date
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Inbrengbeeld:
    """What the partner said on a day; ``tekst`` is None once the words were destroyed."""

    id: str
    soort: Inbrengsoort
    dag: dt.date
    tekst: str | None


def inbreng_van(session: Session, zaak: str, soort: Inbrengsoort) -> tuple[Inbrengbeeld, ...]:
    """Give everything of a kind that the partner said in a matter, oldest first."""
    i, t = Inbreng, Zaaktekst
    vraag = select(i, t.tekst).outerjoin(t, t.rij == i.id).where(i.zaak == zaak, i.soort == soort)
    return tuple(
        Inbrengbeeld(rij.id, rij.soort, rij.dag, tekst)
        for rij, tekst in session.execute(vraag.order_by(i.vastgelegd_in))
    )


def reactietijd(session: Session, zaak: str, dag: dt.date) -> Termijnbeeld | None:
    """Give the term for the answer of the partner on an intention, while it runs; None else."""
    lopend = [een for een in _reactietijden(session, zaak) if _loopt(een, dag)]
    return lopend[-1] if lopend else None


def gevraagd_uitstel(session: Session, zaak: str, dag: dt.date) -> Inbrengbeeld | None:
    """Give the question for more time in the term that runs now; None where nobody asked."""
    termijn = reactietijd(session, zaak, dag)
    alle = inbreng_van(session, zaak, Inbrengsoort.UITSTEL)
    begin = None if termijn is None else termijn.stappen[0].dag
    return next((een for een in reversed(alle) if begin is not None and een.dag >= begin), None)


def geweigerd_uitstel(session: Session, inbreng: str) -> Weigerbeeld | None:
    """Give the answer that no more time is given on a question; None where nobody said so."""
    w, t = Uitstelweigering, Zaaktekst
    rij = session.execute(select(w.dag, t.tekst).outerjoin(t, t.rij == w.id).where(w.inbreng == inbreng)).first()
    return None if rij is None else Weigerbeeld(rij[0], rij[1])


def wacht_op_uitstel(session: Session, zaak: str, dag: dt.date) -> Inbrengbeeld | None:
    """Give the question for more time that nobody answered, with yes or no, while the term runs."""
    termijn, gevraagd = reactietijd(session, zaak, dag), gevraagd_uitstel(session, zaak, dag)
    if termijn is None or gevraagd is None or termijn.stand.status is Termijnstatus.VERLENGD:
        return None
    return gevraagd if geweigerd_uitstel(session, gevraagd.id) is None else None


def vraag_uitstel(handeling: Handeling, *, zaak: str, tekst: str) -> None:
    """Ask once for more time to answer on an intention, with the reason; extending it is an act of the gemeente."""
    session = handeling.session
    termijn = _lopende_reactietijd(handeling, zaak)
    einde = datum(termijn.stand.einde or handeling.dag)
    if not termijn.afspraak.verlengbaar:
        raise NIET_VERLENGBAAR.met(code=termijn.afspraak.code, artikel=termijn.afspraak.artikel, einde=einde)
    if termijn.stand.status is Termijnstatus.VERLENGD:
        raise AL_MEER_TIJD.met(einde=einde)
    eerder = gevraagd_uitstel(session, zaak, handeling.dag)
    if eerder is not None:
        nee = geweigerd_uitstel(session, eerder.id)
        if nee is not None:
            raise AL_GEWEIGERD.met(gevraagd=datum(eerder.dag), dag=datum(nee.dag), einde=einde)
        raise AL_GEVRAAGD.met(dag=datum(eerder.dag))
    _leg_vast(handeling, zaak, Inbrengsoort.UITSTEL, Inbrenggebeurtenis.GEVRAAGD, tekst)


def weiger_uitstel(handeling: Handeling, *, zaak: str, reden: str) -> None:
    """Answer a question for more time with no, and say why; giving more time after all stays possible."""
    gevraagd = wacht_op_uitstel(handeling.session, zaak, handeling.dag)
    if gevraagd is None:
        raise NIETS_TE_WEIGEREN.met()
    woorden = gegeven_reden(reden)
    rij = Uitstelweigering(
        id=handeling.nieuw_id,
        inbreng=gevraagd.id,
        dag=handeling.dag,
        door=handeling.persoon,
        vastgelegd_in=handeling.leg_vast(Inbrenggebeurtenis.GEWEIGERD, zaak=zaak, grond=HOOR),
    )
    handeling.session.add(rij)
    handeling.session.flush()
    leg_tekst_vast(handeling, rij=rij.id, zaak=zaak, tekst=woorden)


def _lopende_reactietijd(handeling: Handeling, zaak: str) -> Termijnbeeld:
    """Give the term that runs; refuse who comes after its last day, and who comes before there is one."""
    termijn = reactietijd(handeling.session, zaak, handeling.dag)
    if termijn is not None:
        return termijn
    eindes = [een.stand.einde for een in _reactietijden(handeling.session, zaak) if een.stand.einde is not None]
    if eindes and eindes[-1] < handeling.dag:
        raise TE_LAAT_GEVRAAGD.met(einde=datum(eindes[-1]))
    raise GEEN_REACTIETIJD.met()


def _reactietijden(session: Session, zaak: str) -> list[Termijnbeeld]:
    """Give every term of this kind that began."""
    alle = [een for een in termijnen_van(session, zaak) if een.afspraak.code in ZIENSWIJZETERMIJNEN]
    return [een for een in alle if een.stand.einde is not None]


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
