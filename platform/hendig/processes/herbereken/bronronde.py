"""One round as the kluis and the main database hold it, for the bundles of one party: read, and refused if need be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from analysis.disclosure.thresholds import score_may_be_shown
from analysis.oordeel.rondedata import Rondedata
from analysis.oordeel.uitkomst import Oordeel
from hendig.bestanden.rondes import Rondebestand
from hendig.processes.herbereken.rules import (
    ANDERE_ANTWOORDEN,
    BEZWAAR,
    EEN_RONDE,
    GEEN_ECHTE_RONDE,
    NIET_IN_RONDE,
    NIET_VASTGESTELD,
    TE_HERLEIDBAAR,
    TELT_NIET,
)
from hendig.processes.meting.invoer import Invoer
from hendig.processes.meting.rondedata import rondedata
from hendig.processes.ronde.meting import invoer_van
from hendig.processes.ronde.rondegegevens import namen_in
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, echte_ronden, zoek_ronde
from surveys.ronde.rules import GETOOND, Rondesoort
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek
from surveys.vragenlijst.queries import instrument


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


def tellende_ronden(
    session: Session, kluis: Kluisinhoud, *, partij: str, construct: str, rondes: Sequence[str]
) -> list[tuple[Bronronde, Meetcertificaat]]:
    """Give the counting rounds of a case with their certificates, oldest first; the first that cannot is refused."""
    gekozen = [een for sleutel in dict.fromkeys(rondes) if (een := zoek_ronde(session, sleutel)) is not None]
    if not gekozen:
        raise EEN_RONDE.met()
    for beeld in gekozen:
        _weiger_ronde(beeld)
    volgorde = [een.id for een in echte_ronden(session)]
    gekozen.sort(key=lambda een: volgorde.index(een.id))
    bronnen = [bronronde(session, kluis, beeld, partij=partij, construct=construct) for beeld in gekozen]
    return [(bron, _tellend(bron)) for bron in bronnen]


def bronronde(session: Session, kluis: Kluisinhoud, beeld: Rondebeeld, *, partij: str, construct: str) -> Bronronde:
    """Read one round; its answers must be those that the certificate was made of."""
    sleutel, uitslag = boek(kluis, beeld.id, Boeksoort.SLEUTEL), boek(kluis, beeld.id, Boeksoort.UITSLAG)
    if sleutel is None or uitslag is None:
        raise ANDERE_ANTWOORDEN.met(naam=beeld.naam)
    invoer = invoer_van(session, kluis, ronde=beeld.id)
    certificaten = [een for een in Uitslagboek.uit_bytes(uitslag).van(partij) if een.construct == construct]
    if any(een.herkomst.antwoorden_sha256 != invoer.hashes["metingen"] for een in certificaten):
        raise ANDERE_ANTWOORDEN.met(naam=beeld.naam)
    return Bronronde(
        beeld=beeld,
        invoer=invoer,
        naam=namen_in(session, beeld.id)[partij],
        construct=construct,
        vragenlijst=_vragenlijst(session, beeld, construct),
        certificaat=certificaten[0] if certificaten else None,
    )


def _vragenlijst(session: Session, beeld: Rondebeeld, construct: str) -> dict[str, str]:
    constructen = instrument(session, beeld.opzet.instrument or "").constructen
    vragen = (vraag for deel in constructen if deel.naam == construct for vraag in deel.vragen)
    return {vraag.code: vraag.over("de partij") for vraag in vragen}


def weiger_herleidbaar(bron: Bronronde, certificaat: Meetcertificaat) -> None:
    """Refuse to show single answers of so few that not even their mean is shown."""
    nodig = bron.invoer.norm.tonen_min
    if not score_may_be_shown(certificaat.n_anderen, nodig):
        raise TE_HERLEIDBAAR.met(naam=bron.beeld.naam, n=certificaat.n_anderen, nodig=nodig)


def _weiger_ronde(beeld: Rondebeeld) -> None:
    if beeld.soort is Rondesoort.PROEF:
        raise GEEN_ECHTE_RONDE.met(naam=beeld.naam)
    if beeld.stand not in GETOOND:
        raise NIET_VASTGESTELD.met(naam=beeld.naam, stand=beeld.stand)


def _tellend(bron: Bronronde) -> Meetcertificaat:
    naam, certificaat = bron.beeld.naam, bron.certificaat
    if certificaat is None:
        raise NIET_IN_RONDE.met(naam=naam, construct=bron.construct)
    if (naam, bron.naam) in bron.rondes.eigen_status:
        raise BEZWAAR.met(naam=naam)
    fout = sorted(regel for regel, geldt in certificaat.regels.items() if geldt is not True)
    if certificaat.oordeel == Oordeel.NIET_VAST_TE_STELLEN or not certificaat.grenzen:
        raise TELT_NIET.met(naam=naam, reden=", ".join(certificaat.poorten) or "er is geen uitkomst met een grens")
    if fout:
        raise TELT_NIET.met(naam=naam, reden=f"regel {', '.join(fout)} is niet vervuld")
    return certificaat
