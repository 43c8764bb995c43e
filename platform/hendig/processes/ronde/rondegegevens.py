"""What the V- and H-rules ask about rounds, out of the main database: dates, states, objections, flags and joining."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from analysis.herhaling.feiten import Rondestatus
from governance.contract.norm_model import Normgeldigheid
from governance.contract.norm_queries import normgegevens
from governance.feiten.conditions import geldt
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.model import Lidmaatschap, Partij, Partijgegevens
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Partijsoort
from hendig.bestanden.rondes import Partnergegevens, Rondebestand, Rondegegevens, Vlag
from hendig.bestanden.rondes import Rondesoort as Bestandssoort
from hendig.processes.ronde.uit_zaken import gebruikt_in_zaken, kennisgevingen_uit_zaken
from surveys.deelname.model import Deelnemer
from surveys.ronde.model import Rondestap
from surveys.ronde.queries import Rondebeeld
from surveys.ronde.rules import Rondesoort, Rondestand
from surveys.uitslag.controle_queries import bezwaren_op, open_vlaggen
from surveys.uitslag.rules import Bezwaaruitkomst
from surveys.vragenlijst.queries import instrumentgegevens

STATUS = {Rondestand.DEFINITIEF: Rondestatus.DEFINITIEF, Rondestand.VERNIETIGD: Rondestatus.VERNIETIGD}
"""How far a round is; one that is not signed off yet is computed as it will be once it is."""


def peil_bij_sluiten(session: Session, ronde: str) -> Peil:
    """Give the day on which a round closed and what was known then: later corrections do not change an outcome."""
    stap = select(Rondestap).where(Rondestap.ronde == ronde, Rondestap.stand == Rondestand.GESLOTEN)
    gevonden = session.scalars(stap).one()
    return Peil(dag_van(gevonden.op), gevonden.vastgelegd_in)


def namen_in(session: Session, ronde: str) -> dict[str, str]:
    """Give what every party was called as a round closed, by its key; two that share a name get a number."""
    p, peil = Partijgegevens, peil_bij_sluiten(session, ronde)
    toen = dict(session.execute(select(p.partij, p.naam).where(geldt(p, peil))).all())
    namen = {**partijnamen(session), **toen}
    vaker, geteld = {naam for naam, aantal in Counter(namen.values()).items() if aantal > 1}, Counter[str]()
    for partij in sorted(namen):
        naam = namen[partij]
        if naam in vaker:
            geteld[naam] += 1
            namen[partij] = f"{naam} ({geteld[naam]})"
    return namen


def gemeente_van(session: Session, ronde: str) -> str | None:
    """Give the gemeente that takes part in a round."""
    vraag = select(Deelnemer.partij).join(Partij, Partij.id == Deelnemer.partij)
    return session.scalar(vraag.where(Deelnemer.ronde == ronde, Partij.soort == Partijsoort.GEMEENTE))


def rondebestand_van(session: Session, ronden: Sequence[Rondebeeld], namen: Mapping[str, str]) -> Rondebestand:
    """Give what is known about rounds, oldest first; the last is the one that is computed."""
    return Rondebestand(
        rondes=tuple(_gegevens(session, beeld) for beeld in ronden),
        partners=tuple(_toetredingen(session, ronden[-1], namen)),
        kennisgevingen=tuple(kennisgevingen_uit_zaken(session, namen)),
        vlaggen=tuple(
            Vlag(ronde=beeld.naam, partner=namen[partij], open=True)
            for beeld in ronden
            for partij in sorted(open_vlaggen(session, beeld.id))
        ),
        gebruikt=tuple(gebruikt_in_zaken(session, namen)),
        eigen_status=dict(_na_bezwaar(session, ronden, namen)),
    )


def _gegevens(session: Session, beeld: Rondebeeld) -> Rondegegevens:
    opzet = beeld.opzet
    return Rondegegevens(
        naam=beeld.naam,
        soort=Bestandssoort.TELT if beeld.soort is Rondesoort.TELT else Bestandssoort.NULMETING,
        opent_op=None if opzet.opent_op is None else dag_van(opzet.opent_op),
        sluit_op=None if beeld.sluit_op is None else dag_van(beeld.sluit_op),
        periode_van=opzet.periode_van,
        norm_gepubliceerd_op=_bekend_op(session, beeld),
        norm_versie=normgegevens(session, opzet.norm or "").norm.versie,
        instrument_versie=instrumentgegevens(session, opzet.instrument or "").nummer,
        status=STATUS.get(beeld.stand, Rondestatus.VASTGESTELD),
    )


def _bekend_op(session: Session, beeld: Rondebeeld) -> dt.date | None:
    """Give the day on which norm and questionnaire were known to all: the later of publication and announcement."""
    g, aangekondigd = Normgeldigheid, beeld.stap(Rondestand.AANGEKONDIGD)
    vraag = select(g.gepubliceerd_op).where(g.versie == beeld.opzet.norm, g.vervallen_in.is_(None))
    gepubliceerd = session.scalar(vraag.order_by(g.geldig_van).limit(1))
    if gepubliceerd is None or aangekondigd is None:
        return None
    return max(gepubliceerd, dag_van(aangekondigd.op))


def _toetredingen(session: Session, beeld: Rondebeeld, namen: Mapping[str, str]) -> Iterator[Partnergegevens]:
    """Give since when each party takes part without a break, as it was as the round opened."""
    opende = beeld.opzet.opent_op
    if opende is None:
        return
    m, peil = Lidmaatschap, Peil(dag_van(opende), peil_bij_sluiten(session, beeld.id).bekend)
    sinds = dict(session.execute(select(m.partij, m.geldig_van).where(geldt(m, peil))).all())
    for partij, naam in sorted(namen.items()):
        yield Partnergegevens(naam=naam, toegetreden_op=sinds.get(partij), eerder=())


def _na_bezwaar(
    session: Session, ronden: Sequence[Rondebeeld], namen: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], Rondestatus]]:
    """Give for whom a round stands otherwise: an objection runs, or was right, and then it counts for nothing."""
    anders = {None: Rondestatus.BEZWAAR_LOOPT, Bezwaaruitkomst.GEGROND: Rondestatus.VERNIETIGD}
    for beeld in ronden:
        for partij, uitkomst in bezwaren_op(session, beeld.id).items():
            if uitkomst in anders:
                yield (beeld.naam, namen[partij]), anders[uitkomst]
