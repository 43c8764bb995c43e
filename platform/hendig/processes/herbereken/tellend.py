"""The rounds that a case rests on, as the kluis and the main database hold them; the first that cannot is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from analysis.disclosure.thresholds import score_may_be_shown
from analysis.oordeel.uitkomst import Oordeel
from governance.contract.norm_queries import normgegevens
from governance.norm.norm import Norm
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
from hendig.processes.ronde.rondegegevens import namen_in, rondebestand_van
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, echte_ronden, zoek_ronde
from surveys.ronde.rules import GETOOND, Rondesoort
from surveys.uitslag.boekvorm import Antwoordenboek
from surveys.uitslag.certificaat import Meetcertificaat
from surveys.uitslag.uitslagboek import Uitslagboek
from surveys.vragenlijst.queries import instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellenderonde:
    """One round that counts for one party and one kind of trust: its answers, its norm and its certificate."""

    beeld: Rondebeeld
    norm: Norm
    antwoorden: Antwoordenboek
    certificaat: Meetcertificaat


def tellende_ronden(
    session: Session, kluis: Kluisinhoud, *, partij: str, construct: str, rondes: Sequence[str]
) -> list[Tellenderonde]:
    """Give the counting rounds of a case, oldest first; their answers are those that the certificates were made of."""
    gekozen = [een for sleutel in dict.fromkeys(rondes) if (een := zoek_ronde(session, sleutel)) is not None]
    if not gekozen:
        raise EEN_RONDE.met()
    for beeld in gekozen:
        _weiger_ronde(beeld)
    volgorde = [een.id for een in echte_ronden(session)]
    gekozen.sort(key=lambda een: volgorde.index(een.id))
    return [_tellend(session, kluis, beeld, partij=partij, construct=construct) for beeld in gekozen]


def certificaat_uit(kluis: Kluisinhoud, beeld: Rondebeeld, *, partij: str, construct: str) -> Meetcertificaat | None:
    """Give the certificate of a party in a round; None where it was not in the round."""
    uitslag = boek(kluis, beeld.id, Boeksoort.UITSLAG)
    if uitslag is None:
        raise ANDERE_ANTWOORDEN.met(naam=beeld.naam)
    return next((een for een in Uitslagboek.uit_bytes(uitslag).van(partij) if een.construct == construct), None)


def gevraagd_over(session: Session, beeld: Rondebeeld, construct: str) -> dict[str, str]:
    """Give what a round asked on one kind of trust, by the code of the question."""
    constructen = instrument(session, beeld.opzet.instrument or "").constructen
    vragen = (vraag for deel in constructen if deel.naam == construct for vraag in deel.vragen)
    return {vraag.code: vraag.over("de partij") for vraag in vragen}


def weiger_herleidbaar(ronde: Tellenderonde) -> None:
    """Refuse to show single answers of so few that not even their mean is shown."""
    n, nodig = ronde.certificaat.n_anderen, ronde.norm.tonen_min
    if not score_may_be_shown(n, nodig):
        raise TE_HERLEIDBAAR.met(naam=ronde.beeld.naam, n=n, nodig=nodig)


def _weiger_ronde(beeld: Rondebeeld) -> None:
    if beeld.soort is Rondesoort.PROEF:
        raise GEEN_ECHTE_RONDE.met(naam=beeld.naam)
    if beeld.stand not in GETOOND:
        raise NIET_VASTGESTELD.met(naam=beeld.naam, stand=beeld.stand)


def _tellend(session: Session, kluis: Kluisinhoud, beeld: Rondebeeld, *, partij: str, construct: str) -> Tellenderonde:
    naam = beeld.naam
    certificaat = certificaat_uit(kluis, beeld, partij=partij, construct=construct)
    antwoorden = Antwoordenboek.uit_bytes(boek(kluis, beeld.id, Boeksoort.ANTWOORDEN) or b"[]")
    if certificaat is not None and certificaat.herkomst.antwoorden_sha256 != antwoorden.sha256:
        raise ANDERE_ANTWOORDEN.met(naam=naam)
    if certificaat is None:
        raise NIET_IN_RONDE.met(naam=naam, construct=construct)
    namen = namen_in(session, beeld.id)
    if (naam, namen[partij]) in rondebestand_van(session, [beeld], namen).eigen_status:
        raise BEZWAAR.met(naam=naam)
    fout = sorted(regel for regel, geldt in certificaat.regels.items() if geldt is not True)
    if certificaat.oordeel == Oordeel.NIET_VAST_TE_STELLEN or not certificaat.grenzen:
        raise TELT_NIET.met(naam=naam, reden=", ".join(certificaat.poorten) or "er is geen uitkomst met een grens")
    if fout:
        raise TELT_NIET.met(naam=naam, reden=f"regel {', '.join(fout)} is niet vervuld")
    norm = normgegevens(session, beeld.opzet.norm or "").norm
    return Tellenderonde(beeld=beeld, norm=norm, antwoorden=antwoorden, certificaat=certificaat)
