"""Making the bundle of a partner out of the kluis: sorted answers beside what its certificates say."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from sqlalchemy.orm import Session

from analysis.oordeel.narekenen import Constanten
from analysis.oordeel.uitkomst import Oordeel, Poort
from hendig.processes.herbereken.bronronde import Bronronde, tellende_ronden, weiger_herleidbaar
from hendig.processes.herbereken.herbereken import PROGRAMMA
from hendig.processes.herbereken.partnerbundel import Partnerbundel, Partnerronde, Verwacht
from hendig.processes.herbereken.partnersom import narekening
from hendig.processes.herbereken.rules import KLOPT_NIET
from hendig.processes.meting.rondedata import kolommen_van
from surveys.kluis.kluis import Kluisinhoud
from surveys.uitslag.certificaat import CONSTANTEN, Meetcertificaat, normregels_uit


def maak_partnerbundel(
    session: Session, kluis: Kluisinhoud, *, partij: str, construct: str, rondes: Sequence[str]
) -> bytes:
    """Give what a partner redoes its own sum with; a bundle that does not come out right is refused."""
    gevonden = tellende_ronden(session, kluis, partij=partij, construct=construct, rondes=rondes)
    for bron, certificaat in gevonden:
        weiger_herleidbaar(bron, certificaat)
    bundel = Partnerbundel(
        construct=construct,
        programma=PROGRAMMA,
        rondes=tuple(_ronde(bron, certificaat) for bron, certificaat in gevonden),
    )
    afwijkingen = narekening(bundel, programma=PROGRAMMA).afwijkingen
    if afwijkingen:
        raise KLOPT_NIET.met(wat=afwijkingen[0].wat)
    return bundel.als_bytes()


def _constanten(grenzen: Mapping[str, float]) -> Constanten:
    df = int(grenzen["residual_df"])
    return Constanten(**{naam: grenzen[naam] for naam in CONSTANTEN}, residual_df=df)


def _vragen(bron: Bronronde, beoordelaars: Collection[str]) -> dict[str, tuple[int, ...]]:
    """Give the answers to each question of those whose rating counts, from low to high."""
    metingen = bron.invoer.metingen
    van = np.array([naam in beoordelaars for naam in metingen.partijen], dtype=np.bool_)
    over = metingen.beoordeelde == metingen.partijen.index(bron.naam)
    regels = (metingen.ronde == bron.plaats) & over & van[metingen.beoordelaar]
    vragen = {}
    for kolom in kolommen_van(bron.construct, metingen.kolommen):
        waarden = metingen.waarden[regels, kolom]
        vragen[metingen.kolommen[kolom]] = tuple(sorted(int(een) for een in waarden[~np.isnan(waarden)]))
    return vragen


def _ronde(bron: Bronronde, certificaat: Meetcertificaat) -> Partnerronde:
    data = bron.data
    beoordelaars, antwoorden = data.ratings.received_by(data.partijen.index(bron.naam))
    grenzen, herkomst = certificaat.grenzen, certificaat.herkomst
    regels = normregels_uit(certificaat.norm)
    return Partnerronde(
        naam=bron.beeld.naam,
        antwoorden=tuple(sorted(antwoorden.tolist())),
        vragen=_vragen(bron, {data.partijen[wie] for wie in beoordelaars}),
        constanten=_constanten(grenzen),
        vragenlijst=bron.vragenlijst,
        regels=regels,
        poorten={Poort(poort): gevonden for poort, gevonden in certificaat.poortgetallen.items()},
        weglatingen=certificaat.weglatingen,
        herkomst={
            "programma": herkomst.programma,
            "normversie": herkomst.normversie,
            "vragenlijst": herkomst.instrument,
            "antwoorden_sha256": herkomst.antwoorden_sha256,
            "norm_sha256": herkomst.norm_sha256,
            "certificaat_sha256": certificaat.sha256,
        },
        verwacht=Verwacht(
            getallen={
                **{
                    naam: grenzen[naam]
                    for naam in ("score", "standard_error", "bound", "uncorrected", "uncorrected_bound")
                },
                "margin": grenzen["bound"] - grenzen["score"],
            },
            oordeel=Oordeel(certificaat.oordeel),
            oordeel_bovengrens=Oordeel(certificaat.oordeel_bovengrens),
        ),
    )
