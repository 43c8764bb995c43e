"""Making the bundle of a partner out of the kluis: sorted answers beside what its certificates say.

It needs no key of who answered, and no statistics: so it is made where it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from analysis.oordeel.narekenen import Constanten
from analysis.oordeel.uitkomst import Oordeel, Poort
from hendig.processes.herbereken.partnerbundel import Partnerbundel, Partnerronde, Verwacht
from hendig.processes.herbereken.partnersom import narekening
from hendig.processes.herbereken.rules import KLOPT_NIET, PROGRAMMA
from hendig.processes.herbereken.tellend import Tellenderonde, gevraagd_over, tellende_ronden, weiger_herleidbaar
from hendig.processes.herbereken.voorwie import Voorwie
from surveys.kluis.kluis import Kluisinhoud
from surveys.uitslag.certificaat import CONSTANTEN, normregels_uit


def maak_partnerbundel(
    session: Session, kluis: Kluisinhoud, *, partij: str, construct: str, rondes: Sequence[str], voor: Voorwie
) -> Partnerbundel:
    """Give what a partner redoes its own sum with; a bundle that does not come out right is refused."""
    gevonden = tellende_ronden(session, kluis, partij=partij, construct=construct, rondes=rondes)
    for ronde in gevonden:
        weiger_herleidbaar(ronde)
    bundel = Partnerbundel(
        construct=construct,
        programma=PROGRAMMA,
        voor=voor,
        rondes=tuple(_ronde(een, gevraagd_over(session, een.beeld, construct)) for een in gevonden),
    )
    afwijkingen = narekening(bundel, programma=PROGRAMMA).afwijkingen
    if afwijkingen:
        raise KLOPT_NIET.met(wat=afwijkingen[0].wat)
    return bundel


def _ronde(ronde: Tellenderonde, vragenlijst: Mapping[str, str]) -> Partnerronde:
    certificaat = ronde.certificaat
    grenzen, herkomst = certificaat.grenzen, certificaat.herkomst
    namen = ("score", "standard_error", "bound", "uncorrected", "uncorrected_bound")
    return Partnerronde(
        naam=ronde.beeld.naam,
        antwoorden=gemiddelden(ronde, vragenlijst),
        constanten=_constanten(grenzen),
        vragenlijst=vragenlijst,
        regels=normregels_uit(certificaat.norm),
        poorten={Poort(poort): getal for poort, getal in certificaat.poortgetallen.items()},
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
            getallen={**{naam: grenzen[naam] for naam in namen}, "margin": grenzen["bound"] - grenzen["score"]},
            oordeel=Oordeel(certificaat.oordeel),
            oordeel_bovengrens=Oordeel(certificaat.oordeel_bovengrens),
        ),
    )


def gemiddelden(ronde: Tellenderonde, vragenlijst: Mapping[str, str]) -> tuple[float, ...]:
    """Give what each organisation answered on average, from low to high; who answered too few questions does not count.

    Written apart from `analysis.composite`, of which the verdict was made: the two are held against each other.
    """
    return tuple(gemiddelde for gemiddelde, _ in met_schuilnaam(ronde, vragenlijst))


def met_schuilnaam(ronde: Tellenderonde, vragenlijst: Mapping[str, str]) -> list[tuple[float, str]]:
    """Give the same, each with the pseudonym under which it lies in the kluis; only for who may open that."""
    nodig = 1 if len(vragenlijst) == 1 else ronde.norm.items_min or 1
    gevonden = []
    for regel in ronde.antwoorden.regels:
        waarden = [een for code in vragenlijst if (een := regel.antwoorden.get(code)) is not None]
        if regel.over == ronde.certificaat.partij and len(waarden) >= nodig:
            gevonden.append((sum(waarden) / len(waarden), regel.pseudoniem))
    return sorted(gevonden)


def _constanten(grenzen: Mapping[str, float]) -> Constanten:
    df = int(grenzen["residual_df"])
    return Constanten(**{naam: grenzen[naam] for naam in CONSTANTEN}, residual_df=df)
