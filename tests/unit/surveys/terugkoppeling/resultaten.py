"""Invented results, as a party may see them."""

from __future__ import annotations

from dataclasses import replace

from analysis.herhaling.status import Herhaling
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import GeslotenPoort, Oordeel, Poort
from analysis.reliability.coefficient import Coefficient
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat, Herhalingsbeeld
from surveys.terugkoppeling.eigen_score import EigenScore
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.verdeling import Groep

OP_DE_NORM = EigenResultaat(
    construct="competentioneel",
    minimum=1.0,
    maximum=5.0,
    norm=3.5,
    normversie="1.0",
    artikel="bijlage 4, artikel 2",
    maatstaf=Maatstaf.BOVENGRENS,
    tonen_min=5,
    oordeel=Oordeel.OP_OF_BOVEN,
    oordeel_bovengrens=Oordeel.OP_OF_BOVEN,
    poorten=(),
    score=EigenScore(4.1, 4.42, "4,10", "4,42", "4,05"),
    n=13,
    n_anderen=12,
    gemeente_doet_mee=True,
    gemeente_antwoord=4.25,
    respons=0.87,
    verdeling=(),
    herhaling=Herhalingsbeeld(
        status=Herhaling.GEEN,
        telt=True,
        regel="H1",
        uitleg="Er zijn niet genoeg tellende rondes onder de norm.",
        rondes=(),
    ),
)
ONDER = replace(
    OP_DE_NORM,
    construct="intentioneel",
    oordeel=Oordeel.ONDER,
    oordeel_bovengrens=Oordeel.ONDER,
    score=EigenScore(2.9, 3.21, "2,90", "3,21", "2,95"),
)
GEEN_CONCLUSIE = replace(
    ONDER,
    oordeel=Oordeel.GEEN_CONCLUSIE,
    oordeel_bovengrens=Oordeel.GEEN_CONCLUSIE,
    score=EigenScore(3.36, 3.68, "3,36", "3,68", "3,40"),
)
TE_WEINIG = replace(
    ONDER,
    oordeel=Oordeel.NIET_VAST_TE_STELLEN,
    oordeel_bovengrens=Oordeel.NIET_VAST_TE_STELLEN,
    poorten=(GeslotenPoort(Poort.BEOORDELAARS, 4.0, 8.0),),
    score=None,
    n=5,
    n_anderen=4,
    respons=None,
    herhaling=Herhalingsbeeld(
        status=Herhaling.GEEN, telt=False, regel="V3", uitleg="Er waren te weinig bruikbare beoordelingen.", rondes=()
    ),
)
NETWERK = Netwerkbeeld(
    construct="competentioneel",
    minimum=1.0,
    maximum=5.0,
    norm=3.5,
    raters=40,
    ratings=420,
    gemiddelde="4,1",
    groepen=(Groep(1.0, 3.75, 0.2), Groep(3.75, 4.25, 0.45), Groep(4.25, 5.0, 0.35)),
    met="34",
    zonder="6",
    respons=0.84,
    betrouwbaarheid=Coefficient(0.87, 0.84, 0.9, 380, 0.95),
    los=False,
)
