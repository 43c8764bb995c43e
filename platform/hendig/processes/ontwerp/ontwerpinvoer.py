"""The input of a plan: a norm, perhaps a contact list and ties, and typed numbers; all problems at once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analysis.planning.assumptions import FEWEST_PARTIES
from analysis.planning.contacts import Contacts
from analysis.planning.wanted import FOUND_AT
from analysis.rehearsal.densities import Wanted
from governance.norm.norm import Norm
from hendig.bestanden.contactlijst import Contactlijst, lees_banden, lees_contactlijst
from hendig.bestanden.netwerkbestand import Netwerkaannamen, lees_netwerk
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.processes.lezer import Lezer
from hendig.processes.ontwerp.aannames import BEOORDEELT, Aanname, Herkomst, Netwerkgetallen, aannames
from hendig.processes.ontwerp.looptijd import netwerkgetallen
from hendig.processes.repetitie.opzet import opzet, past_niet
from hendig.processes.repetitie.repetitie import Opzet

VERSCHIL = 1.0
"""Numbers of contacts that differ more than this are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wensen:
    """What is wanted of a round; None where nothing was asked."""

    marge: float | None = None
    betrouwbaarheid: float | None = None
    fout: float | None = None
    vinden: float | None = None
    kans: float | None = None
    looptijd_fout: float | None = None
    looptijd_vinden: float | None = None

    @property
    def looptijd(self) -> Wanted | None:
        """The pair that is wanted over the whole term."""
        if self.looptijd_fout is None or self.looptijd_vinden is None:
            return None
        return Wanted(at_norm=self.looptijd_fout, found=self.looptijd_vinden)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontwerpvraag:
    """Where the files lie and what was typed; ``opgegeven`` maps the name of an assumption to its value."""

    norm: Path
    contacten: Path | None = None
    banden: Path | None = None
    ronde: str | None = None
    netwerk: Path | None = None
    opgegeven: Mapping[str, float] = field(default_factory=dict)
    wensen: Wensen = field(default_factory=Wensen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontwerpinvoer:
    """Everything read and found to fit together."""

    norm: Norm
    contacten: Contacts | None
    banden: tuple[tuple[str, str], ...]
    aannames: tuple[Aanname, ...]
    opzet: Opzet | None
    wensen: Wensen
    mededelingen: tuple[str, ...]
    hashes: dict[str, str]


def lees_ontwerpinvoer(vraag: Ontwerpvraag) -> Ontwerpinvoer:
    """Read and check everything; `Invoerfout` carries all problems."""
    lezer = Lezer()
    tekst = lezer.bestand("norm", vraag.norm)
    norm = None if tekst is None else lezer.probeer(lambda: lees_norm(tekst, bestand=vraag.norm.name))
    lijst, banden, mededelingen = _lijst_en_banden(lezer, vraag)
    lezer.problemen.extend(_over_wensen(vraag.wensen))
    contacten = None if lijst is None else _contacten(lijst, None if norm is None else norm.gemeente)
    if contacten is not None and len(contacten.partijen) < FEWEST_PARTIES and vraag.contacten is not None:
        zin = f"Op de lijst staan minder dan {FEWEST_PARTIES} partijen. Vul de lijst aan."
        lezer.problemen.append(Probleem(vraag.contacten.name, None, zin))
    aannamen = _netwerk(lezer, vraag.netwerk, norm)
    if norm is None or (vraag.netwerk is not None and aannamen is None):
        raise Invoerfout(lezer.problemen)
    speelt = None if aannamen is None else opzet(norm, aannamen, lezer.hashes)
    netwerk = None if vraag.netwerk is None or speelt is None else netwerkgetallen(speelt, vraag.netwerk.name)
    gegeven, problemen = aannames(vraag.opgegeven, contacten, next(iter(norm.constructen.values())), netwerk)
    lezer.problemen.extend(problemen)
    lezer.weiger_bij_problemen()
    return Ontwerpinvoer(
        norm=norm,
        contacten=contacten,
        banden=banden,
        aannames=gegeven,
        opzet=speelt,
        wensen=vraag.wensen,
        mededelingen=(*mededelingen, *_over_netwerk(speelt, netwerk, gegeven)),
        hashes=lezer.hashes,
    )


def _lijst_en_banden(
    lezer: Lezer, vraag: Ontwerpvraag
) -> tuple[Contactlijst | None, tuple[tuple[str, str], ...], tuple[str, ...]]:
    lijst, banden = None, None
    if vraag.contacten is not None and (tekst := lezer.bestand("contacten", vraag.contacten)) is not None:
        naam = vraag.contacten.name
        lijst = lezer.probeer(lambda: lees_contactlijst(tekst, bestand=naam, ronde=vraag.ronde))
    if vraag.banden is not None and (rijen := lezer.bestand("banden", vraag.banden)) is not None:
        bestand = vraag.banden.name
        partijen = None if lijst is None else lijst.partijen
        banden = lezer.probeer(lambda: lees_banden(rijen, bestand=bestand, partijen=partijen))
    gezegd = [deel.mededelingen for deel in (lijst, banden) if deel is not None]
    return lijst, () if banden is None else banden.paren, tuple(zin for zinnen in gezegd for zin in zinnen)


def _netwerk(lezer: Lezer, pad: Path | None, norm: Norm | None) -> Netwerkaannamen | None:
    """Read the assumptions about the network, and hold them against the norm; None when they cannot be used."""
    if pad is None or (tekst := lezer.bestand("netwerk", pad)) is None:
        return None
    aannamen = lezer.probeer(lambda: lees_netwerk(tekst, bestand=pad.name))
    if aannamen is None or norm is None:
        return None
    teksten = [*past_niet(norm, aannamen), *_te_laag(norm)]
    lezer.problemen.extend(Probleem(pad.name, None, zin) for zin in teksten)
    return None if teksten else aannamen


def _over_netwerk(speelt: Opzet | None, netwerk: Netwerkgetallen | None, gegeven: Sequence[Aanname]) -> Iterator[str]:
    """Tell what is special about the network, and that a list has other numbers of contacts than was assumed."""
    if speelt is None or netwerk is None:
        return
    yield from speelt.mededelingen
    lijst = next((een.waarde for een in gegeven if (een.naam, een.herkomst) == (BEOORDEELT, Herkomst.LIJST)), None)
    aangenomen = netwerk.waarden[BEOORDEELT]
    if lijst is not None and abs(lijst - aangenomen) > VERSCHIL:
        yield (
            f"Op de contactlijst beoordeelt een organisatie meestal {lijst + 1:.0f} anderen, in {netwerk.bestand} "
            f"gemiddeld {aangenomen + 1:.0f}. De looptijd is met het bestand berekend, de rest met de lijst."
        )


def _te_laag(norm: Norm) -> Iterator[str]:
    for construct, regels in norm.constructen.items():
        if regels.norm - FOUND_AT <= regels.minimum:
            yield (
                f"Een half punt onder de norm voor {construct} ({regels.norm:g}) is geen punt op de schaal meer. "
                "De looptijd is dan niet te berekenen. Laat --netwerk weg."
            )


def _contacten(lijst: Contactlijst, gemeente: str | None) -> Contacts:
    """Give the list as the statistics want it; the gemeente is in no cluster."""
    clusters = lijst.clusters
    if clusters is not None:
        clusters = {naam: cluster for naam, cluster in clusters.items() if naam != gemeente}
    return Contacts.of(lijst.partijen, lijst.paren, clusters)


def _over_wensen(wensen: Wensen) -> Iterator[Probleem]:
    if wensen.marge is not None and not 0.0 < wensen.marge < math.inf:
        yield Probleem("--marge", None, "Geef een marge boven 0, in punten op de schaal, zoals 0,3.")
    for naam in ("betrouwbaarheid", "fout", "vinden", "kans", "looptijd_fout", "looptijd_vinden"):
        waarde = getattr(wensen, naam)
        if waarde is not None and not 0.0 < waarde < 1.0:
            yield Probleem(f"--{naam.replace('_', '-')}", None, "Geef een getal tussen 0 en 1, zoals 0,8.")
