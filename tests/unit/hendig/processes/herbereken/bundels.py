"""Invented bundles of both kinds that are right, and what changes one file of them."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import asdict, replace
from typing import Final

from analysis.herhaling.feiten import Kennisgevingsfeiten, Planstand, Rondestatus
from analysis.oordeel.narekenen import Constanten
from analysis.oordeel.uitkomst import Oordeel, Poort
from governance.norm.norm import Norm
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, voorbeeldnorm
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.rondes import Rondegegevens, Rondesoort
from hendig.processes.herbereken.bundelzip import HASHES, naar_zip, uit_zip
from hendig.processes.herbereken.deskundigenbundel import (
    Bundelregel,
    Deskundigenbundel,
    Deskundigenronde,
    Partijfeiten,
)
from hendig.processes.herbereken.partnerbundel import Partnerbundel, Partnerronde, Verwacht
from hendig.processes.herbereken.partnersom import som_van
from hendig.processes.herbereken.rondesom import certificaat_van, herhaling_van
from hendig.processes.herbereken.voorwie import Voorwie
from surveys.uitslag.certificaat import Herkomstbewijs
from tests.unit.analysis.rounds import regels

PARTIJ: Final = "P-00000000"
GEMEENTE: Final = "G-11111111"
CODES: Final = ("C1", "C2", "C3", "C4")
VRAGENLIJST: Final = {code: f"Verzonnen vraag {code}" for code in CODES}
VERSIE: Final = "1"
VOOR: Final = Voorwie(
    wie="Wil Verzonnen", hoedanigheid="contactpersoon", zaak="Z-1", op="maandag 5 maart 2029, 10.00 uur", nummer="b-1"
)


def partnerbundel() -> Partnerbundel:
    """One low round."""
    ronde = Partnerronde(
        naam="Ronde 1",
        antwoorden=(1.0, 1.5, 2.0, 2.0, 2.25, 2.5, 8 / 3, 3.0, 3.0),
        vragenlijst=VRAGENLIJST,
        constanten=Constanten(
            correction=0.123456789,
            prediction_variance=0.012345678,
            leniency_variance=0.09,
            residual_variance=0.36,
            spread_factor=1.1,
            residual_df=80,
        ),
        regels=regels(),
        poorten={Poort.BEOORDELAARS: 9.0, Poort.LOS: 9.0, Poort.CLUSTERAANDEEL: None},
        weglatingen={"beoordelaar": True, "cluster": False},
        herkomst={"programma": "hendig 0", "antwoorden_sha256": "a" * 64},
        verwacht=Verwacht(getallen={}, oordeel=Oordeel.ONDER, oordeel_bovengrens=Oordeel.ONDER),
    )
    som = som_van(ronde)
    getallen = {
        naam: round(getattr(som, naam), 6)
        for naam in ("score", "standard_error", "margin", "bound", "uncorrected", "uncorrected_bound")
    }
    poorten = {**ronde.poorten, Poort.FOUTMARGE: round(1.1 * som.standard_error, 6)}
    ronde = replace(ronde, poorten=poorten, verwacht=replace(ronde.verwacht, getallen=getallen))
    return Partnerbundel(construct=COMPETENTIONEEL, programma="hendig 0", voor=VOOR, rondes=(ronde,))


def deskundigenbundel() -> Deskundigenbundel:
    """Two low rounds with a notice and a plan in between."""
    kaal = Deskundigenbundel(
        construct=COMPETENTIONEEL,
        programma="hendig 0",
        voor=VOOR,
        partij=PARTIJ,
        gemeente=GEMEENTE,
        rondes=(_ronde(1, dt.date(2027, 3, 1)), _ronde(2, dt.date(2028, 3, 1))),
        herhaling=None,
    )
    rondes = tuple(replace(ronde, verwacht=certificaat_van(kaal, ronde)) for ronde in kaal.rondes)
    herhaling = herhaling_van(kaal)
    assert herhaling is not None
    return replace(kaal, rondes=rondes, herhaling=asdict(herhaling))


def _norm() -> Norm:
    tekst = voorbeeldnorm((COMPETENTIONEEL, INTENTIONEEL), {"oordeel.gemeente": GEMEENTE})
    return lees_norm(tekst.encode(), bestand="norm.toml")


def _ronde(nummer: int, opent: dt.date) -> Deskundigenronde:
    norm = _norm()
    partijen = [GEMEENTE, PARTIJ, *(f"P-{nummer}{plaats:07}" for plaats in range(18))]
    toeval = random.Random(nummer)
    groep = {naam: None if naam == GEMEENTE else f"C-{plaats % 5}" for plaats, naam in enumerate(partijen)}
    paren = [
        (wie, over)
        for wie in partijen
        for over in partijen
        if wie != over and (over == PARTIJ or toeval.random() < 0.8)
    ]
    mild = {naam: toeval.gauss(0, 0.3) for naam in partijen}

    def antwoord(wie: str, over: str, samen: float) -> int | None:
        midden = (1.9 if over == PARTIJ else 4.2) + mild[wie] + samen + toeval.gauss(0, 0.3)
        return None if toeval.random() < 0.03 else min(5, max(1, round(midden)))

    regels_ = []
    for wie, over in paren:
        samen = toeval.gauss(0, 0.4)
        regels_.append(Bundelregel(wie, over, groep[wie], tuple(antwoord(wie, over, samen) for _ in CODES)))
    bericht = opent + dt.timedelta(days=60)
    return Deskundigenronde(
        kolommen=CODES,
        vragenlijst=VRAGENLIJST,
        regels=tuple(sorted(regels_, key=lambda regel: (regel.wie, regel.over))),
        lijst=tuple(sorted(paren)),
        norm=norm,
        feiten=Partijfeiten(
            ronde=Rondegegevens(
                naam=f"Ronde {nummer}",
                soort=Rondesoort.TELT,
                opent_op=opent,
                sluit_op=opent + dt.timedelta(days=21),
                periode_van=opent - dt.timedelta(days=250),
                norm_gepubliceerd_op=opent - dt.timedelta(days=200),
                norm_versie=norm.versie,
                instrument_versie=VERSIE,
                status=Rondestatus.DEFINITIEF,
            ),
            toegetreden_op=dt.date(2025, 1, 1),
            vraag_open=False,
            banden_weggelaten=True,
            kennisgeving=Kennisgevingsfeiten(
                bezorgd_op=bericht, gesprek_aangeboden_op=bericht, plan=Planstand.VASTGESTELD, plan_op=bericht
            ),
            gebruikt=False,
        ),
        herkomst=Herkomstbewijs(
            ronde=f"r{nummer}",
            normversie=norm.versie,
            instrument=VERSIE,
            programma="hendig 0",
            antwoorden_sha256="a" * 64,
            norm_sha256="b" * 64,
        ),
        verwacht=None,
    )


def veranderd(inhoud: bytes, naam: str, oud: str, nieuw: str) -> bytes:
    """The bundle in which one file says something else, with new hashes."""
    bestanden = uit_zip(inhoud)
    assert bestanden[naam].count(oud) >= 1, bestanden[naam]
    return naar_zip({**bestanden, naam: bestanden[naam].replace(oud, nieuw, 1)})


def met_bestanden(inhoud: bytes, **anders: str | None) -> bytes:
    """The bundle with files added or, where None, taken away, with new hashes."""
    bestanden = {**uit_zip(inhoud), **{naam.replace("__", "."): tekst for naam, tekst in anders.items()}}
    return naar_zip({naam: tekst for naam, tekst in bestanden.items() if tekst is not None and naam != HASHES})
