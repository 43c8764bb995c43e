"""Invented outcomes of one partner, named after their situation, and the report that it would get."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from analysis.herhaling.feiten import Herhalingsregels
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.rondeanalyse import Rondeanalyse
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, Oordeel, Poort, Uitkomst
from governance.norm.norm import Norm
from hendig.processes.beoordeling.beoordeling import Beoordeling, Ronde
from tests.unit.analysis.rounds import regels

PARTIJ = "Praktijk Verzonnen"
GEEN_HERHALING = Herhalingsstatus(Herhaling.GEEN, "H1", "Verzonnen reden.", counts=True, rondes=())
SIGNAAL = Herhalingsstatus(Herhaling.SIGNAAL, "H8", "Verzonnen.", counts=True, rondes=("2029", "2030"))


def norm(maatstaf: Maatstaf = Maatstaf.BOVENGRENS) -> Norm:
    return Norm(
        versie="1.0",
        artikel="bijlage 3, artikel 2",
        vastgesteld_door="voorbeeld",
        vastgesteld_op=dt.date(2026, 1, 1),
        constructen={naam: regels(maatstaf=maatstaf) for naam in ("competentioneel", "intentioneel")},
        tonen_min=5,
        items_min=3,
        gemeente="Gemeente Verzonnen",
        herhaling=Herhalingsregels(
            k=2, verbetertermijn_maanden=6, venster_maanden=30, nieuwkomer_maanden=6, publicatie_werkdagen=20
        ),
    )


def uitkomst(score: float, oordeel: Oordeel, partij: str = PARTIJ) -> Uitkomst:
    bound = score + 0.3
    return Uitkomst(
        partij=partij,
        n=10,
        n_others=9,
        invited=None,
        response=None,
        gemeente_answer=None,
        raw_mean=score,
        trimmed_mean=score,
        bounds=Bounds(score, 0.2, 1.0, 0.0, bound, score, bound, 0.1, 0.3, 0.01, 100),
        oordeel=oordeel,
        oordeel_bovengrens=oordeel,
        poorten=(),
        robustness=None,
    )


def op_de_norm() -> Uitkomst:
    return uitkomst(4.1, Oordeel.OP_OF_BOVEN)


def onder_de_norm() -> Uitkomst:
    return uitkomst(2.2, Oordeel.ONDER)


def alleen_letterlijk_onder_de_norm() -> Uitkomst:
    return replace(uitkomst(2.9, Oordeel.ONDER), oordeel_bovengrens=Oordeel.GEEN_CONCLUSIE)


def iedereen_antwoordde_altijd() -> Uitkomst:
    return uitkomst(5.0, Oordeel.OP_OF_BOVEN)


def alle_poorten_dicht() -> Uitkomst:
    poorten = tuple(GeslotenPoort(poort, 0.5, 0.6) for poort in Poort)
    dicht = uitkomst(2.2, Oordeel.NIET_VAST_TE_STELLEN)
    return replace(dicht, poorten=poorten)


def te_weinig_beoordelaars() -> Uitkomst:
    dicht = uitkomst(2.2, Oordeel.NIET_VAST_TE_STELLEN)
    return replace(dicht, n=4, n_others=3, poorten=(GeslotenPoort(Poort.BEOORDELAARS, 4, 8),))


def beoordeling(
    *uitkomsten: Uitkomst, maatstaf: Maatstaf = Maatstaf.BOVENGRENS, status: Herhalingsstatus = GEEN_HERHALING
) -> Beoordeling:
    """One partner through as many rounds as outcomes are given, each the same on both constructs."""
    rondes = tuple(_ronde(str(2027 + jaar), deel, status) for jaar, deel in enumerate(uitkomsten))
    return Beoordeling(norm=norm(maatstaf), rondes=rondes, mededelingen=(), hashes={})


def _ronde(naam: str, deel: Uitkomst, status: Herhalingsstatus) -> Ronde:
    constructen = {
        construct: Rondeanalyse(
            construct=construct,
            ratings=100,
            raters=12,
            leniency_variance=0.1,
            residual_variance=0.3,
            estimates={},
            alpha=None,
            omega=None,
            components=((deel.partij,),),
            partners=(deel,),
            gemeente=None,
        )
        for construct in norm().constructen
    }
    return Ronde(naam=naam, constructen=constructen, herhaling=dict.fromkeys(_sleutels(constructen, deel), status))


def _sleutels(constructen: dict[str, Rondeanalyse], deel: Uitkomst) -> list[tuple[str, str]]:
    return [(construct, deel.partij) for construct in constructen]
