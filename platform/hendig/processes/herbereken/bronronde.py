"""One round as the kluis and the main database hold it, for the bundles of one party: read, and refused if need be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from analysis.oordeel.rondedata import Rondedata
from hendig.bestanden.rondes import Rondebestand
from hendig.processes.herbereken.rules import ANDERE_ANTWOORDEN
from hendig.processes.herbereken.tellend import certificaat_uit, gevraagd_over
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import rondedata
from hendig.processes.ronde.meting import invoer_van
from hendig.processes.ronde.rondegegevens import namen_in
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld
from surveys.uitslag.certificaat import Meetcertificaat


@dataclass(frozen=True, slots=True, kw_only=True)
class Bronronde:
    """One round, for one party and one kind of trust.

    ``invoer`` is what the round was computed of, itself last; ``naam`` is what the party was called in it.
    ``vragenlijst`` is what was asked on this kind of trust, by code. ``certificaat`` is None where the party was not in
    the round.
    """

    beeld: Rondebeeld
    invoer: Invoer
    naam: str
    construct: str
    vragenlijst: Mapping[str, str]
    certificaat: Meetcertificaat | None

    @property
    def plaats(self) -> int:
        """The place of the round among the measurements."""
        return self.invoer.metingen.rondes.index(self.beeld.naam)

    @property
    def data(self) -> Rondedata:
        """The answers as they are judged."""
        alleen = replace(self.invoer.norm, constructen={self.construct: self.invoer.norm.constructen[self.construct]})
        lijst = self.invoer.uitgenodigd
        return next(rondedata(self.invoer.metingen, alleen, self.plaats, uitgenodigd=lijst, flagged=frozenset()))

    @property
    def rondes(self) -> Rondebestand:
        """What is known around this round and the ones before it."""
        if self.invoer.rondes is None:
            raise RuntimeError("a round in the database always has its facts")
        return self.invoer.rondes


def bronronde(session: Session, kluis: Kluisinhoud, beeld: Rondebeeld, *, partij: str, construct: str) -> Bronronde:
    """Read one round; its answers must be those that the certificate was made of."""
    if boek(kluis, beeld.id, Boeksoort.SLEUTEL) is None:
        raise ANDERE_ANTWOORDEN.met(naam=beeld.naam)
    certificaat = certificaat_uit(kluis, beeld, partij=partij, construct=construct)
    invoer = invoer_van(session, kluis, ronde=beeld.id)
    if certificaat is not None and certificaat.herkomst.antwoorden_sha256 != invoer.hashes["metingen"]:
        raise ANDERE_ANTWOORDEN.met(naam=beeld.naam)
    return Bronronde(
        beeld=beeld,
        invoer=invoer,
        naam=namen_in(session, beeld.id)[partij],
        construct=construct,
        vragenlijst=gevraagd_over(session, beeld, construct),
        certificaat=certificaat,
    )
