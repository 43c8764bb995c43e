"""From the books of a round, and of the real rounds before it, to what is held against the norm.

A round that was shown and annulled later goes with it as annulled: it counts for nothing, but what it told is known,
and what is shown now is checked beside it. A rehearsal is looked at alone, and no other round ever sees it. Parties
go by the name that they had when the round closed; `namen_in` leads back to their keys.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from analysis.names import alphabetical
from governance.contract.norm_queries import normgegevens
from governance.norm.norm import Norm
from governance.norm.normgegevens import normtekst
from hendig.bestanden.metingen import Metingen
from hendig.bestanden.uitgenodigd import Uitgenodigd
from hendig.processes.meting.invoer import Invoer
from hendig.processes.ronde.rondegegevens import gemeente_van, namen_in, rondebestand_van
from surveys.deelname.queries import Deelnemerbeeld, deelnemers
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, eerdere_ronden, rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.uitslag.boekvorm import Antwoordenboek, Antwoordregel, Sleutelboek
from surveys.vragenlijst.queries import instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rondedeel:
    """One round as its books tell it: who took part, what was answered by whom, and the hash of the answers."""

    beeld: Rondebeeld
    mee: Mapping[str, Deelnemerbeeld]
    regels: Sequence[tuple[str, Antwoordregel]]
    sha256: str

    @property
    def beoordeeld(self) -> frozenset[str]:
        """Give who is judged: of a partner that left before the closing nothing is computed."""
        return frozenset(een.partij for een in self.mee.values() if een.bleef)


def invoer_van(session: Session, kluis: Kluisinhoud, *, ronde: str) -> Invoer:
    """Give the answers of a round and of those before it, the norm of the round, and what is known around them."""
    delen = [_deel(session, kluis, beeld) for beeld in _samen_met(session, rondebeeld(session, ronde))]
    namen, gemeente = namen_in(session, ronde), gemeente_van(session, ronde)
    doet_mee = any(gemeente in _partijen(deel) for deel in delen)
    norm = replace(_norm(session, delen[-1].beeld), gemeente=namen[gemeente] if gemeente and doet_mee else None)
    metingen = _metingen(session, delen, namen)
    return Invoer(
        metingen=metingen,
        norm=norm,
        rondes=rondebestand_van(session, [deel.beeld for deel in delen], namen),
        uitgenodigd=_uitgenodigd(delen, metingen, namen),
        hashes={"metingen": delen[-1].sha256, "norm": hashlib.sha256(normtekst(norm, "").encode()).hexdigest()},
        mededelingen=(),
    )


def _samen_met(session: Session, beeld: Rondebeeld) -> list[Rondebeeld]:
    """Give the rounds that a round is looked at with, oldest first and itself last."""
    return [*(een for een in eerdere_ronden(session, beeld) if een.stap(Rondestand.VASTGESTELD)), beeld]


def _deel(session: Session, kluis: Kluisinhoud, beeld: Rondebeeld) -> _Rondedeel:
    mee = {een.id: een for een in deelnemers(session, beeld.id)}
    antwoorden = Antwoordenboek.uit_bytes(boek(kluis, beeld.id, Boeksoort.ANTWOORDEN) or b"[]")
    sleutel = Sleutelboek.uit_bytes(boek(kluis, beeld.id, Boeksoort.SLEUTEL) or b"{}").deelnemers
    regels = [(mee[sleutel[regel.pseudoniem]].partij, regel) for regel in antwoorden.regels]
    bleven = {een.partij for een in mee.values() if een.bleef}
    telt = sorted((een for een in regels if een[1].over in bleven), key=lambda een: (een[0], een[1].over))
    return _Rondedeel(beeld=beeld, mee=mee, regels=telt, sha256=antwoorden.sha256)


def _partijen(deel: _Rondedeel) -> set[str]:
    return {een.partij for een in deel.mee.values()}


def _norm(session: Session, beeld: Rondebeeld) -> Norm:
    return normgegevens(session, beeld.opzet.norm or "").norm


def _metingen(session: Session, delen: Sequence[_Rondedeel], namen: Mapping[str, str]) -> Metingen:
    alle = sorted({partij for deel in delen for partij in _partijen(deel)}, key=lambda een: alphabetical(namen[een]))
    kolommen = tuple(
        dict.fromkeys(code for deel in delen for code in instrument(session, deel.beeld.opzet.instrument or "").codes)
    )
    clusters = sorted({een.cluster for deel in delen for een in deel.mee.values() if een.cluster is not None})
    plaats = {partij: nummer for nummer, partij in enumerate(alle)}
    codes, waarden = [], []
    for nummer, deel in enumerate(delen):
        in_cluster = {een.partij: een.cluster for een in deel.mee.values()}
        for wie, regel in deel.regels:
            cluster = in_cluster[wie]
            codes.append((nummer, plaats[wie], plaats[regel.over], -1 if cluster is None else clusters.index(cluster)))
            waarden.append([_getal(regel.antwoorden.get(kolom)) for kolom in kolommen])
    rij = np.array(codes, dtype=np.intp).reshape(-1, 4)
    return Metingen(
        rondes=tuple(deel.beeld.naam for deel in delen),
        partijen=tuple(namen[partij] for partij in alle),
        clusters=tuple(clusters),
        kolommen=kolommen,
        ronde=rij[:, 0].copy(),
        beoordelaar=rij[:, 1].copy(),
        beoordeelde=rij[:, 2].copy(),
        cluster=rij[:, 3].copy(),
        waarden=np.array(waarden, dtype=np.float64).reshape(-1, len(kolommen)),
        regel=np.arange(len(rij), dtype=np.intp),
        mededelingen=(),
    )


def _getal(antwoord: int | None) -> float:
    return float("nan") if antwoord is None else float(antwoord)


def _uitgenodigd(delen: Sequence[_Rondedeel], metingen: Metingen, namen: Mapping[str, str]) -> Uitgenodigd:
    plaats = {naam: nummer for nummer, naam in enumerate(metingen.partijen)}
    paren = sorted(
        (nummer, plaats[namen[een.partij]], plaats[namen[over]])
        for nummer, deel in enumerate(delen)
        for een in deel.mee.values()
        for over in een.beoordeelt
        if over in deel.beoordeeld
    )
    rij: NDArray[np.intp] = np.array(paren, dtype=np.intp).reshape(-1, 3)
    return Uitgenodigd(
        partijen=metingen.partijen,
        ronde=rij[:, 0].copy(),
        beoordelaar=rij[:, 1].copy(),
        beoordeelde=rij[:, 2].copy(),
        mededelingen=(),
    )
