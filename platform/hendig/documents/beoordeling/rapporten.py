"""The reports per reader, as PDF: one for the network, one for every party, one for meetbeheerder and controleur."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.names import alphabetical
from hendig.documents.beoordeling import controleurrapport as controleur
from hendig.documents.beoordeling import netwerkrapport as netwerk
from hendig.documents.beoordeling.eigencijfers import EigenUitkomsten
from hendig.documents.beoordeling.partnerrapport import partnerrapport
from hendig.documents.rapport import zet
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.beoordeling.onderzocht import Integriteit
from hendig.processes.ronde.terugkoppeling import eigen_resultaat
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat

LANGSTE_NAAM = 60


def netwerkrapport(beoordeling: Beoordeling) -> bytes:
    """Typeset the report for everybody."""
    return zet(netwerk.netwerkrapport(beoordeling))


def controleurrapport(beoordeling: Beoordeling, integriteit: Integriteit) -> bytes:
    """Typeset the report for meetbeheerder and controleur; from its leave-outs a rating can be solved."""
    return zet(controleur.controleurrapport(beoordeling, integriteit))


def partnerrapporten(beoordeling: Beoordeling) -> Iterator[tuple[str, bytes]]:
    """Typeset a report for every party that occurs in any round, by name, the gemeente last.

    Every party gets one: a folder that holds only the low ones is itself a list.
    """
    per_ronde = [_per_partij(beoordeling, nummer) for nummer in range(len(beoordeling.rondes))]
    namen = [ronde.naam for ronde in beoordeling.rondes]
    partijen = sorted({partij for ronde in per_ronde for partij in ronde}, key=alphabetical)
    for partij in sorted(partijen, key=lambda naam: naam == beoordeling.norm.gemeente):
        eigen = tuple((naam, ronde.get(partij, {})) for naam, ronde in zip(namen, per_ronde, strict=True))
        yield partij, zet(partnerrapport(EigenUitkomsten(partij, beoordeling.norm, eigen)))


def _per_partij(beoordeling: Beoordeling, nummer: int) -> dict[str, dict[str, EigenResultaat]]:
    """Give what each party may see of a round, per construct."""
    gevonden: dict[str, dict[str, EigenResultaat]] = {}
    for construct, analyse in beoordeling.rondes[nummer].constructen.items():
        for uitkomst in analyse.outcomes:
            resultaat = eigen_resultaat(beoordeling, construct=construct, partij=uitkomst.partij, ronde=nummer)
            gevonden.setdefault(uitkomst.partij, {})[construct] = resultaat
    return gevonden


def bestandsnaam(partij: str, *, bezet: set[str]) -> str:
    """Give a file name that every system accepts and no other party has, and note it as taken."""
    plain = unicodedata.normalize("NFKD", partij).encode("ascii", "ignore").decode().lower()
    kern = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LANGSTE_NAAM].strip("-") or "partner"
    naam, nummer = f"rapport-{kern}.pdf", 1
    while naam in bezet:
        nummer += 1
        naam = f"rapport-{kern}-{nummer}.pdf"
    bezet.add(naam)
    return naam
