"""Computing what comes of a closed round: verdicts, certificates, what is shown later, and what stands out.

It is done between reading and writing, so nobody waits for it. What was computed while somebody set or resolved a
flag is thrown away: another job is waiting then. A second time gives the same hash, and changes nothing.

Of a rehearsal only the network as a whole is kept: no certificate and no result says anything of one party.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Final

import numpy as np
from sqlalchemy.orm import Session

from analysis.herhaling.feiten import Bevinding, Rondestatus
from analysis.herhaling.telt import Toets, v_rules
from analysis.oordeel.uitkomst import Uitkomst
from governance.logboek.handeling import Handelende, Toeval, handeling
from governance.opslag.database import Opslag
from hendig.processes.beoordeling.beoordeel import beoordeel, workload
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from hendig.processes.beoordeling.integriteit import onderzoek
from hendig.processes.beoordeling.rondefeiten import feiten_van
from hendig.processes.beoordeling.trechter import trechter
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import rondedata
from hendig.processes.ronde.figuren import figuren, voor_scherm
from hendig.processes.ronde.integriteitsboek import integriteitsboek_van
from hendig.processes.ronde.meting import invoer_van
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.processes.ronde.terugkoppeling import eerdere_cijfers, eigen_resultaten, netwerkbeeld
from surveys.deelname.queries import banden, deelnemers
from surveys.deelname.rules import paar
from surveys.kluis.boeken import boek, schrijf_boek
from surveys.kluis.kluis import Kluis, Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondesoort
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.uitslag.boekvorm import Sleutelboek
from surveys.uitslag.certificaat import Herkomstbewijs, Meetcertificaat, meetcertificaat
from surveys.uitslag.controle_queries import grondslag, laatste_berekening
from surveys.uitslag.controle_rules import TE_BEREKENEN
from surveys.uitslag.controle_service import leg_berekening_vast
from surveys.uitslag.figuurnamen import TRECHTER
from surveys.uitslag.queries import vrijgegeven
from surveys.uitslag.uitslagboek import Getekend, Integriteitsboek, Uitslagboek
from surveys.vragenlijst.queries import instrumentgegevens

PROGRAMMA: Final = f"hendig {version('hendig')}"
"""With which version of the program something was computed."""
MELD_PER: Final = 8
"""After how many outcomes is told how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Gelezen:
    """Everything that is needed to compute, read at one moment."""

    beeld: Rondebeeld
    invoer: Invoer
    partijen: Mapping[str, str]
    pseudoniemen: Mapping[str, str]
    eerder: Mapping[tuple[str, str, str], EigenResultaat]
    banden_weggelaten: bool
    instrument: str
    grondslag: str


def bereken_ronde(
    opslag: Opslag,
    kluis: Kluis,
    *,
    ronde: str,
    door: Handelende,
    op: dt.datetime,
    toeval: Toeval,
    meld: Callable[[int, int], None] = lambda _gedaan, _totaal: None,
    teken: bool = True,
) -> None:
    """Compute a round that is closed and not signed off yet; ``meld`` is told how much of it is done.

    Without ``teken`` nothing is drawn: the words and the tables say the same.
    """
    with opslag.lees() as session, kluis.lees() as open_:
        if rondebeeld(session, ronde).stand not in TE_BEREKENEN:
            return
        gelezen = _lees(session, open_, ronde)
    uitslag, integriteit = _bereken(gelezen, meld, teken=teken)
    with handeling(opslag, door=door, op=op, toeval=toeval) as nieuw:
        nu, laatste = rondebeeld(nieuw.session, ronde).stand, laatste_berekening(nieuw.session, ronde)
        if nu not in TE_BEREKENEN or grondslag(nieuw.session, rondebeeld(nieuw.session, ronde)) != gelezen.grondslag:
            return
        with kluis.schrijf() as open_:
            anders = laatste is None or laatste.sha256 != uitslag.sha256 or not boek(open_, ronde, Boeksoort.UITSLAG)
            boeken = {Boeksoort.INTEGRITEIT: integriteit.als_bytes()}
            if anders:
                boeken[Boeksoort.UITSLAG] = uitslag.als_bytes()
            for soort, inhoud in boeken.items():
                if boek(open_, ronde, soort) != inhoud:
                    schrijf_boek(open_, nummer=toeval.nieuw_id(), ronde=ronde, soort=soort, inhoud=inhoud)
        if anders:
            leg_berekening_vast(nieuw, ronde=ronde, sha256=uitslag.sha256, programma=PROGRAMMA)


def _lees(session: Session, kluis: Kluisinhoud, ronde: str) -> _Gelezen:
    beeld, namen, mee = rondebeeld(session, ronde), namen_in(session, ronde), deelnemers(session, ronde)
    sleutel = Sleutelboek.uit_bytes(boek(kluis, ronde, Boeksoort.SLEUTEL) or b"{}").deelnemers
    van = {een.id: namen[een.partij] for een in mee}
    los = banden(session, ronde)
    return _Gelezen(
        beeld=beeld,
        invoer=invoer_van(session, kluis, ronde=ronde),
        partijen={naam: partij for partij, naam in namen.items()},
        pseudoniemen={van[deelnemer]: pseudoniem for pseudoniem, deelnemer in sleutel.items()},
        eerder={
            (naam, construct, namen[partij]): een for (naam, construct, partij), een in vrijgegeven(session).items()
        },
        banden_weggelaten=not any(paar(een.partij, over) in los for een in mee for over in een.beoordeelt),
        instrument=instrumentgegevens(session, beeld.opzet.instrument or "").nummer,
        grondslag=grondslag(session, beeld),
    )


def _bereken(
    gelezen: _Gelezen, meld: Callable[[int, int], None], *, teken: bool
) -> tuple[Uitslagboek, Integriteitsboek]:
    invoer = gelezen.invoer
    if gelezen.beeld.naam not in _met_antwoorden(invoer):
        return Uitslagboek(grondslag=gelezen.grondslag), Integriteitsboek({})
    stap = _Teller(workload(invoer) + len(invoer.norm.constructen) * len(invoer.metingen.rondes), meld)
    beoordeling = beoordeel(invoer, vrijgegeven=eerdere_cijfers(gelezen.eerder), advance=stap)
    deze = beoordeling.rondes[-1]
    netwerk = {construct: netwerkbeeld(beoordeling, construct=construct) for construct in deze.constructen}
    if gelezen.beeld.soort is Rondesoort.PROEF:
        alleen_netwerk = {construct: beeld.als_json() for construct, beeld in netwerk.items()}
        return Uitslagboek(grondslag=gelezen.grondslag, netwerk=alleen_netwerk), Integriteitsboek({})
    resultaten = eigen_resultaten(invoer, beoordeling, eerder=gelezen.eerder)
    gevonden = integriteitsboek_van(onderzoek(invoer, advance=stap).rondes[-1], gelezen.pseudoniemen)
    uitslag = Uitslagboek(
        grondslag=gelezen.grondslag,
        certificaten=tuple(_certificaten(gelezen, beoordeling)),
        resultaten={
            (gelezen.partijen[naam], construct): een.als_json() for (construct, naam), een in resultaten.items()
        },
        netwerk={construct: beeld.als_json() for construct, beeld in netwerk.items()},
        figuren=tuple(_figuren(gelezen, resultaten, netwerk)) if teken else (),
    )
    return uitslag, replace(gevonden, figuren=tuple(_trechters(deze, invoer)) if teken else ())


def _figuren(
    gelezen: _Gelezen, resultaten: Mapping[tuple[str, str], EigenResultaat], netwerk: Mapping[str, Netwerkbeeld]
) -> Iterator[Getekend]:
    """Draw what is shown, beside the rounds before it that still stand."""
    bekend = () if gelezen.invoer.rondes is None else gelezen.invoer.rondes.rondes
    weg = {een.naam for een in bekend if een.status is Rondestatus.VERNIETIGD}
    rondes = [naam for naam in gelezen.invoer.metingen.rondes if naam not in weg]
    for naam, een in figuren(rondes, resultaten, eerder=gelezen.eerder, netwerk=netwerk):
        partij = None if naam is None else gelezen.partijen[naam]
        yield Getekend(partij=partij, construct=een.construct, naam=een.naam, breedte=een.breedte, svg=een.svg)


def _trechters(deze: Ronde, invoer: Invoer) -> Iterator[Getekend]:
    """Draw the scores of all, without names: it stays with what stands out, and is never shown with the results."""
    for construct, analyse in deze.constructen.items():
        maker = trechter(analyse, invoer.norm.constructen[construct])
        for een in voor_scherm(construct, TRECHTER, maker):
            yield Getekend(partij=None, construct=construct, naam=TRECHTER, breedte=een.breedte, svg=een.svg)


def _met_antwoorden(invoer: Invoer) -> set[str]:
    """Give the rounds in which anybody answered anything about each kind of trust."""
    gegeven = ~np.isnan(invoer.metingen.waarden).all(axis=1)
    return {invoer.metingen.rondes[nummer] for nummer in set(invoer.metingen.ronde[gegeven].tolist())}


class _Teller:
    """Counts what is done, and tells it now and then."""

    def __init__(self, totaal: int, meld: Callable[[int, int], None]) -> None:
        self._gedaan, self._totaal, self._meld = 0, totaal, meld

    def __call__(self) -> None:
        """Count one more."""
        self._gedaan += 1
        if self._gedaan % MELD_PER == 0:
            self._meld(min(self._gedaan, self._totaal), self._totaal)


def _certificaten(gelezen: _Gelezen, beoordeling: Beoordeling) -> Iterator[Meetcertificaat]:
    """Give the certificate of every party and kind of trust in the round, by key."""
    invoer, deze = gelezen.invoer, beoordeling.rondes[-1]
    norm, herkomst = invoer.norm, _herkomst(gelezen)
    clusters = _clusters(invoer)
    for construct, analyse in deze.constructen.items():
        for uitkomst in analyse.outcomes:
            yield meetcertificaat(
                uitkomst,
                norm.constructen[construct],
                partij=gelezen.partijen[uitkomst.partij],
                construct=construct,
                clusters=clusters[construct, uitkomst.partij],
                toetsen=_toetsen(gelezen, construct, uitkomst),
                banden_weggelaten=gelezen.banden_weggelaten,
                herkomst=herkomst,
            )


def _herkomst(gelezen: _Gelezen) -> Herkomstbewijs:
    hashes = gelezen.invoer.hashes
    return Herkomstbewijs(
        ronde=gelezen.beeld.id,
        normversie=gelezen.invoer.norm.versie,
        instrument=gelezen.instrument,
        programma=PROGRAMMA,
        antwoorden_sha256=hashes["metingen"],
        norm_sha256=hashes["norm"],
    )


def _toetsen(gelezen: _Gelezen, construct: str, uitkomst: Uitkomst) -> Iterator[Toets]:
    """Hold what is known of the round against the V-rules, for one party and kind of trust."""
    invoer = gelezen.invoer
    if invoer.rondes is not None:
        sleutel = construct, uitkomst.partij
        feiten = feiten_van(invoer.norm, invoer.rondes, gelezen.beeld.naam, sleutel, Bevinding.van(uitkomst))
        yield from v_rules(feiten, invoer.norm.herhaling)


def _clusters(invoer: Invoer) -> dict[tuple[str, str], int]:
    """Count from how many clusters the usable ratings of each party in the last round come, per kind of trust."""
    delen = rondedata(
        invoer.metingen,
        invoer.norm,
        len(invoer.metingen.rondes) - 1,
        uitgenodigd=invoer.uitgenodigd,
        flagged=frozenset(),
    )
    return {
        (deel.construct, partij): len(set(deel.clusters_of(deel.ratings.received_by(plaats)[0])) - {None})
        for deel in delen
        for plaats, partij in enumerate(deel.partijen)
    }
