"""Read who worked with whom, who is in which cluster and who is tied; all of it is understood, or none is written."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from hendig.bestanden.problemen import Invoerfout, Probleem, Problemenlijst
from hendig.processes.ronde.apart import Werk, vraag_apart
from hendig.processes.ronde.correcties import vertel_verschil
from hendig.processes.ronde.lijstsoorten import GROOTSTE_GROEP, LANGSTE_CLUSTER, Lijstsoort
from hendig.processes.ronde.partijwijzer import Partijwijzer
from surveys.deelname.queries import banden, clusterplaatsen, contacten
from surveys.deelname.rules import Bandsoort, Herkomst, Paar, paar
from surveys.deelname.service import zet_banden, zet_clusters, zet_contacten

Regels = list[tuple[int, list[str]]]
HERKOMST: Mapping[Lijstsoort, Herkomst] = {
    Lijstsoort.CONTACTEN: Herkomst.CONTACTLIJST,
    Lijstsoort.BIJEENKOMSTEN: Herkomst.BIJEENKOMST,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inlezing:
    """What a file says, in keys of the register; None is what this kind of file does not tell."""

    soort: Lijstsoort
    contacten: frozenset[Paar] | None = None
    clusters: Mapping[str, str] | None = None
    banden: Mapping[Paar, Bandsoort] | None = None
    mededelingen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verschil:
    """What reading in would change of one thing."""

    wat: str
    nieuw: int
    weg: int
    zelfde: int


def lees_bestand(session: Session, peil: Peil, *, inhoud: bytes, bestand: str, soort: Lijstsoort) -> Inlezing:
    """Understand a file by the register of a day; `Invoerfout` names every problem with its line."""
    tekst = base64.b64encode(inhoud).decode("ascii")
    antwoord = vraag_apart(Werk.LEZEN, {"inhoud": tekst, "bestand": bestand, "soort": soort})
    if "problemen" in antwoord:
        raise Invoerfout(Probleem(waar, regel, wat) for waar, regel, wat in antwoord["problemen"])
    lezer = _Lezer(Partijwijzer(session, peil), Problemenlijst(bestand))
    gelezen = {
        Lijstsoort.CONTACTEN: lezer.contacten,
        Lijstsoort.BIJEENKOMSTEN: lezer.bijeenkomsten,
        Lijstsoort.CLUSTERS: lezer.clusters,
        Lijstsoort.BANDEN: lezer.banden,
    }[soort]([(regel, cellen) for regel, cellen in antwoord["regels"]])
    lezer.problemen.weiger_bij_problemen()
    return Inlezing(soort=soort, mededelingen=(*antwoord["mededelingen"], *lezer.zinnen()), **gelezen)


def verschillen(session: Session, ronde: str, nieuw: Inlezing) -> list[Verschil]:
    """Count what would come, go and stay."""
    gevonden = []
    if nieuw.contacten is not None:
        herkomst = HERKOMST[nieuw.soort]
        was: dict[Any, Any] = {twee: None for twee, hoe in contacten(session, ronde).items() if herkomst in hoe}
        gevonden.append(_verschil("contacten", was, dict.fromkeys(nieuw.contacten)))
    if nieuw.clusters is not None:
        wordt = samen_met(clusterplaatsen(session, ronde), nieuw)
        gevonden.append(_verschil("partners in een cluster", clusterplaatsen(session, ronde), wordt))
    if nieuw.banden is not None:
        gevonden.append(_verschil("banden", banden(session, ronde), nieuw.banden))
    return gevonden


def neem_op(handeling: Handeling, *, ronde: str, inlezing: Inlezing) -> None:
    """Write what a file says, in the place of what such a file said before."""
    with vertel_verschil(handeling, ronde=ronde):
        if inlezing.contacten is not None:
            zet_contacten(handeling, ronde=ronde, herkomst=HERKOMST[inlezing.soort], paren=inlezing.contacten)
        if inlezing.clusters is not None:
            was = clusterplaatsen(handeling.session, ronde)
            zet_clusters(handeling, ronde=ronde, clusters=samen_met(was, inlezing))
        if inlezing.banden is not None:
            zet_banden(handeling, ronde=ronde, nieuw=inlezing.banden)


def samen_met(was: Mapping[str, str], inlezing: Inlezing) -> dict[str, str]:
    """Give the clusters as they become: a list of contacts names only some partners, a list of clusters all."""
    basis = was if inlezing.soort is Lijstsoort.CONTACTEN else {}
    return {**basis, **(inlezing.clusters or {})}


def _verschil(wat: str, was: Mapping[Any, Any], wordt: Mapping[Any, Any]) -> Verschil:
    zelfde = sum(sleutel in was and was[sleutel] == waarde for sleutel, waarde in wordt.items())
    return Verschil(wat, len(wordt) - zelfde, len(was) - zelfde, zelfde)


class _Lezer:
    """Turns lines of names into keys, and collects what cannot be."""

    def __init__(self, wijzer: Partijwijzer, problemen: Problemenlijst) -> None:
        self._wijzer, self.problemen = wijzer, problemen
        self._gemeente = 0

    def zinnen(self) -> tuple[str, ...]:
        """Say what was passed over."""
        if not self._gemeente:
            return ()
        return (f"De gemeente staat altijd op ieders lijst: {self._gemeente} keer overgeslagen.",)

    def contacten(self, regels: Regels) -> dict[str, Any]:
        """Read who worked with whom, and the cluster of who is named first, where there is a column for it."""
        paren: set[Paar] = set()
        clusters: Regels = []
        for regel, (een, ander, *cluster) in regels:
            twee = self._paar(regel, een, ander)
            if twee is not None and not self._met_gemeente(twee):
                paren.add(twee)
            clusters.extend((regel, [een, naam]) for naam in cluster if naam)
        return {"contacten": frozenset(paren), **(self.clusters(clusters) if clusters else {})}

    def bijeenkomsten(self, regels: Regels) -> dict[str, Any]:
        """Read who was where: everybody at one meeting met everybody there."""
        groepen: dict[str, dict[str, int]] = {}
        for regel, (bijeenkomst, naam) in regels:
            partij = self._partij(regel, naam)
            if partij is not None and not self._met_gemeente((partij,)):
                groepen.setdefault(bijeenkomst, {}).setdefault(partij, regel)
        for bijeenkomst, groep in groepen.items():
            if len(groep) > GROOTSTE_GROEP:
                tekst = (
                    f'Bij "{bijeenkomst}" staan {len(groep)} partners. Met meer dan {GROOTSTE_GROEP} spreekt niet '
                    'iedereen elkaar. Noem de tafels of groepjes, zoals "Reisgids tafel 1".'
                )
                self.problemen.meld("een te grote bijeenkomst", next(iter(groep.values())), tekst)
        return {"contacten": frozenset(paar(*twee) for groep in groepen.values() for twee in combinations(groep, 2))}

    def clusters(self, regels: Regels) -> dict[str, Any]:
        """Read who is in which cluster."""
        gevonden: dict[str, str] = {}
        for regel, (naam, cluster) in regels:
            partij = self._partij(regel, naam)
            if partij is None or self._met_gemeente((partij,)):
                continue
            if len(cluster) > LANGSTE_CLUSTER:
                tekst = f'De clusternaam "{cluster}" is langer dan {LANGSTE_CLUSTER} tekens. Kies een kortere.'
                self.problemen.meld("een te lange clusternaam", regel, tekst)
            eerste = gevonden.setdefault(partij, cluster)
            if eerste != cluster:
                tekst = f'"{naam}" staat hier in cluster "{cluster}" en eerder in "{eerste}". Kies één cluster.'
                self.problemen.meld("een partner in twee clusters", regel, tekst)
        return {"clusters": gevonden}

    def banden(self, regels: Regels) -> dict[str, Any]:
        """Read who is tied to whom, and by what."""
        gevonden: dict[Paar, Bandsoort] = {}
        for regel, (een, ander, woord) in regels:
            twee, soort = self._paar(regel, een, ander), self._soort(regel, woord)
            if twee is None or soort is None:
                continue
            if self._wijzer.gemeente in twee:
                tekst = "Met de gemeente is er geen band: zij staat op ieders lijst. Haal de regel weg."
                self.problemen.meld("een band met de gemeente", regel, tekst)
            elif gevonden.setdefault(twee, soort) is not soort:
                tekst = f'Voor "{een}" en "{ander}" staan hier twee soorten band. Kies er één.'
                self.problemen.meld("twee soorten band", regel, tekst)
        return {"banden": gevonden}

    def _soort(self, regel: int, woord: str) -> Bandsoort | None:
        soort = next((deze for deze in Bandsoort if deze == woord.casefold()), None)
        if soort is None:
            tekst = f'"{woord}" is geen soort band. Kies uit: {", ".join(Bandsoort)}.'
            self.problemen.meld("een onbekende soort band", regel, tekst)
        return soort

    def _paar(self, regel: int, een: str, ander: str) -> Paar | None:
        links, rechts = self._partij(regel, een), self._partij(regel, ander)
        if links is None or rechts is None:
            return None
        if links == rechts:
            self.problemen.meld(
                "twee keer dezelfde partij",
                regel,
                f'"{een}" en "{ander}" zijn dezelfde partij. Verbeter een naam of haal de regel weg.',
            )
            return None
        return paar(links, rechts)

    def _partij(self, regel: int, woord: str) -> str | None:
        partij, bezwaar = self._wijzer.zoek(woord)
        if partij is None:
            self.problemen.meld("een onbekende partij", regel, bezwaar)
        return partij

    def _met_gemeente(self, wie: tuple[str, ...]) -> bool:
        overslaan = self._wijzer.gemeente in wie
        self._gemeente += overslaan
        return overslaan
