"""What a partner is told of a matter about it: how far it is, what happened, what may come and who decides."""

from __future__ import annotations

from typing import Final

from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S

_BESLOTEN: Final = "Het college heeft een besluit genomen. U krijgt daarover een brief."
_DICHT: Final = "Dit is klaar. Er gebeurt niets meer."
IN_UW_BRIEF: Final = "In uw brief staat wat het is en waarom."
NA_BESLUIT: Final = {
    G.BESLUIT_BEKENDGEMAAKT: f"Het college heeft een besluit genomen. {IN_UW_BRIEF}",
    G.HEROVERWOGEN: f"Het college heeft opnieuw een besluit genomen, na een advies van buiten. {IN_UW_BRIEF}",
    G.VERKLARING_VERZONDEN: "De gemeente stuurde u de brief die de overeenkomst beëindigt. Tot de dag die in die brief "
    "staat, houdt u al uw rechten.",
}
"""What is going on once a letter told what the college decided, by what came last; what it is, that letter says."""
NA_MAATREGEL: Final = (
    "Het college koos een lichtere maatregel. In uw brief staat wat u doet, wat de gemeente doet, en tot wanneer."
)
"""What is going on after a measure that the college chose instead of the end of the agreement."""
NIETS_BESLOTEN: Final = "Er is niets besloten."
BESLUIT_WACHT: Final = "Het eerdere besluit wacht: zolang dit duurt, stuurt de gemeente geen brief die het uitvoert."
"""What is said instead of it, where the college decided before and looks at it once more."""
NU: Final = {
    S.VALIDATIE: "Twee mensen gaan opnieuw na of het klopt. Er is niets besloten.",
    S.GESPREK: "De gemeente wil met u praten. Er is niets besloten. Het gesprek zelf verandert niets aan uw "
    "overeenkomst.",
    S.VERBETERTRAJECT: "U heeft de tijd om iets te veranderen of te herstellen. Er is niets besloten.",
    S.HERMETING: "Een volgende ronde laat zien hoe het gaat. Er is niets besloten.",
    S.HERHALING_CONCEPT: "De onafhankelijk controleur kijkt de metingen na. Er is niets besloten.",
    S.VOORNEMEN: "De gemeente overweegt om de overeenkomst met u te beëindigen. Er is niets besloten. U kunt eerst "
    "reageren.",
    S.ZIENSWIJZE: "De gemeente geeft antwoord op elk punt dat u noemde. Er is niets besloten.",
    S.MDG: "De Meedenkgroep Inhoud-Financiën (MDG I-F) bespreekt het en leest wat u schreef. Er is niets besloten.",
    S.TOEZICHT: "De onafhankelijk toezichthouder schrijft een advies. Er is niets besloten.",
    S.REACTIE_OP_ADVIES: "Wie advies geeft, is klaar. U kunt op het advies reageren. Er is niets besloten.",
    S.TREKKERS: "De bestuurlijk trekkers geven hun oordeel. Er is niets besloten.",
    S.TERUGVERWEZEN: "Er is eerst een vraag gesteld. De gemeente zoekt het antwoord. Er is niets besloten.",
    S.COLLEGE: "Het college beslist. Er is nog niets besloten. U krijgt daarover een brief.",
    S.AANGEHOUDEN: "Het college beslist later. Er is niets besloten.",
    S.BESLOTEN_BEEINDIGEN: _BESLOTEN,
    S.BESLOTEN_LICHTER: _BESLOTEN,
    S.BESLOTEN_NIET: _BESLOTEN,
    S.HEROVERWEGING: "Iemand van buiten bekijkt het besluit opnieuw. Daarna beslist het college nog een keer.",
    S.VERKLARING: "De overeenkomst eindigt op de dag die in uw brief staat. Tot die dag houdt u al uw rechten.",
    S.GESCHORST: "De rechter laat het einde van de overeenkomst wachten. U houdt al uw rechten.",
    S.IN_WERKING: "De overeenkomst is geëindigd. Wat nog openstaat, wordt afgehandeld.",
    S.AFGEROND: _DICHT,
    S.GESLOTEN_ZONDER_GEVOLG: "Dit is klaar, zonder gevolgen voor u.",
    S.INGETROKKEN: "De gemeente is hiermee gestopt. Er zijn geen gevolgen voor u.",
    S.VERVALLEN: "De tijd is voorbij. Daardoor is dit klaar, zonder gevolgen voor u.",
    S.PARTNER_VERTROKKEN: "U heeft zelf opgezegd. Daardoor is dit klaar, zonder oordeel over u.",
}
"""What is going on, in a sentence; what the college decided is told by its letter first."""
RUST: Final = "U hoeft nu niets te doen."
BUITEN_HENDIG: Final = {
    S.GESPREK: "Spreek met de contractmanager af wanneer het gesprek is. De uitnodiging staat in uw brief.",
    S.VERBETERTRAJECT: "Doe wat er in uw laatste brief of in uw plan staat. Hier hoeft u niets in te vullen.",
}
"""What the partner does meanwhile, where nothing is asked on the page itself."""

GEBEURD: Final = {
    G.SIGNAAL_GELDIG: "Twee mensen gingen na of het klopt wat er was gemeten of gemeld",
    G.BERICHT_VERZONDEN: "U kreeg een brief met een uitnodiging voor een gesprek",
    G.GESPREK_UITGENODIGD: "U kreeg nog een uitnodiging voor een gesprek",
    G.GESPREK_GEVOERD: "U sprak met de gemeente en kreeg het verslag",
    G.GESPREK_NIET_TOT_STAND: "Het gesprek is niet gehouden",
    G.PLAN_VASTGESTELD: "U en de gemeente maakten een verbeterplan",
    G.PLAN_NIET_GEKOZEN: "U koos geen plan. Dat mag",
    G.INGEBREKE_GESTELD: "U kreeg een ingebrekestelling: een brief met wat u kunt herstellen, en tot wanneer",
    G.HERSTELD: "Het is hersteld",
    G.RONDE_TELDE_NIET: "Een volgende ronde telde niet mee",
    G.TUSSENMETING: "Een volgende ronde kwam te vroeg om mee te tellen",
    G.RONDE_VOLDOENDE: "De volgende ronde was op of boven de norm",
    G.RONDE_ZONDER_CONCLUSIE: "De volgende ronde had geen conclusie",
    G.RONDES_OP: "Te veel rondes gaven geen uitkomst",
    G.HERHALING_GEVONDEN: "Ook een volgende ronde was onder de norm",
    G.METING_KLOPT_NIET: "De controleur vond dat een meting geen stand houdt",
    G.RONDE_VERVALLEN: "Een ronde waar dit op rustte, is vernietigd",
    G.VOORNEMEN_VERZONDEN: "De gemeente stuurde u een voornemen: een brief met wat zij overweegt, en waarom",
    G.ZIENSWIJZE_ONTVANGEN: "U gaf uw zienswijze",
    G.HOREN_GEVRAAGD: "U vroeg om gehoord te worden",
    G.GEHOORD: "Twee medewerkers van de gemeente luisterden naar u",
    G.ZIENSWIJZETERMIJN_VERLOPEN: "De tijd voor een zienswijze is voorbij",
    G.INZAGE_HERSTELD: "U kunt het dossier weer inzien, en de tijd om te reageren begon opnieuw",
    G.ZIENSWIJZE_GEGROND: "De gemeente gaf u gelijk",
    G.GEAGENDEERD: "De MDG I-F kreeg de stukken, met uw zienswijze en de antwoorden",
    G.VASTGESTELD: "De MDG I-F stelde vast dat de norm bij herhaling niet is gehaald",
    G.NIET_VASTGESTELD: "De MDG I-F stelde niet vast dat de norm bij herhaling niet is gehaald",
    G.BESPROKEN: "De MDG I-F besprak het, zonder te stemmen",
    G.MDG_ZONDER_UITKOMST: "De MDG I-F kwam niet tot een uitkomst",
    G.UITKOMST_AANGETAST: "Een deel wordt overgedaan, omdat iemand die meedeed een belang had",
    G.ADVIES_GEVRAAGD: "De onafhankelijk toezichthouder is om advies gevraagd",
    G.CONCEPTADVIES_GEDEELD: "U kreeg het concept van het advies",
    G.OP_CONCEPT_GEREAGEERD: "U reageerde op het concept van het advies",
    G.ADVIES_UITGEBRACHT: "De toezichthouder bracht advies uit",
    G.REACTIE_ONTVANGEN: "U reageerde op het advies",
    G.AAN_TREKKERS_VOORGELEGD: "De bestuurlijk trekkers kregen het dossier, met uw reactie",
    G.TREKKERS_GEHOORD: "Het college kreeg het dossier, met beide oordelen van de trekkers",
    G.TERUGVERWEZEN: "De trekkers stelden eerst een vraag",
    G.VRAAG_BEANTWOORD: "De vraag is beantwoord",
    G.BESLUIT_GENOMEN: "Het college nam een besluit",
    G.BESLUIT_BEKENDGEMAAKT: "U kreeg de brief met het besluit en de redenen",
    G.HERVAT: "Het college ging verder",
    G.AFGESLOTEN: "Het is gesloten, zonder gevolgen voor u",
    G.MAATREGEL_OPGELEGD: "U kreeg de brief met wat het college besloot",
    G.HEROVERWEGING_GEVRAAGD: "U vroeg om heroverweging",
    G.HEROVERWOGEN: "Het college nam opnieuw een besluit, na een advies van buiten",
    G.VERKLARING_VERZONDEN: "De gemeente stuurde de brief die de overeenkomst beëindigt",
    G.VERKLARING_BEZORGD: "Die brief is bij u aangekomen",
    G.INGEGAAN: "De overeenkomst is geëindigd",
    G.GESCHORST: "De rechter liet het einde wachten",
    G.SCHORSING_VOORBIJ: "Het wachten op de rechter is voorbij",
    G.AFGEWIKKELD: "Alles is afgehandeld",
    G.INGETROKKEN: "De gemeente stopte ermee",
    G.PARTNER_ZEGDE_OP: "U zegde zelf op",
    G.VERVALLEN: "De tijd is voorbij en het is klaar",
}
"""What happened, to who it is about; what came before anybody knew whether it holds is not among it."""

STRAKS: Final = {
    S.VERBETERTRAJECT: ("U krijgt de tijd om iets te veranderen, met steun als u dat wilt", "U en de gemeente samen."),
    S.HERMETING: ("Een volgende ronde laat zien hoe het gaat", "De onafhankelijk controleur kijkt de ronde na."),
    S.ZIENSWIJZE: ("U krijgt een antwoord op elk punt van uw zienswijze", "De contractmanager schrijft de antwoorden."),
    S.MDG: (
        "De MDG I-F bespreekt het en leest wat u schreef",
        "De Meedenkgroep Inhoud-Financiën, met één partner uit elk cluster. Wie een belang heeft, doet niet mee.",
    ),
    S.TOEZICHT: (
        "Er komt een onafhankelijk advies. U leest eerst het concept",
        "De onafhankelijk toezichthouder.",
    ),
    S.REACTIE_OP_ADVIES: ("U kunt reageren op het advies", "Dat doet u zelf. Het hoeft niet."),
    S.TREKKERS: (
        "De bestuurlijk trekkers geven hun oordeel",
        "De trekkers voor Jeugd en Wmo. Zij leiden dit onderwerp in het bestuur van de gemeente.",
    ),
    S.COLLEGE: (
        "Het college beslist: niets doen, iets lichters, of de overeenkomst beëindigen",
        "Het college van burgemeester en wethouders.",
    ),
    S.HEROVERWEGING: (
        "Beslist het college te beëindigen, dan kunt u om heroverweging vragen",
        "Een adviseur van buiten, en daarna weer het college.",
    ),
}
"""What may come, and who does or decides it."""
GESPREK_STRAKS: Final = (S.VERBETERTRAJECT, S.HERMETING)
PROCEDURE_STRAKS: Final = (
    *(S.ZIENSWIJZE, S.MDG, S.TOEZICHT, S.REACTIE_OP_ADVIES, S.TREKKERS, S.COLLEGE),
    S.HEROVERWEGING,
)

BLIJFT: Final = (
    "Uw overeenkomst loopt gewoon door. Wat u doet voor gezinnen, wordt betaald zoals altijd.",
    "Gezinnen kunnen voor u kiezen. De gemeente stuurt niet minder gezinnen naar u toe.",
    "U doet mee in uw cluster, de intervisie en de expertiseteams.",
    "U stemt en praat mee, behalve over uzelf.",
    "U mag zich altijd laten bijstaan, ook door iemand die geen jurist is.",
)
"""What stays the same until an agreement ended."""

NOG_EEN_PUNT: Final = (
    "Voeg een punt toe",
    "Uw zienswijze is binnen. Zolang de tijd loopt, kunt u er nog punten aan toevoegen.",
    "Schrijf nog een punt",
)
"""What can be done once a zienswijze came in."""
DOEN: Final = {
    G.ZIENSWIJZE_ONTVANGEN: (
        "Geef uw zienswijze",
        "Schrijf per punt op hoe u het ziet. De gemeente antwoordt op elk punt, en het college leest beide.",
        "Schrijf uw zienswijze",
    ),
    G.HOREN_GEVRAAGD: (
        "Vraag om gehoord te worden",
        "Vertelt u het liever? Twee medewerkers luisteren naar u. U krijgt een verslag. U mag iemand meenemen.",
        "Vraag om gehoord te worden",
    ),
    G.OP_CONCEPT_GEREAGEERD: (
        "Reageer op het concept van het advies",
        "De toezichthouder leest uw reactie voordat het advies af is.",
        "Schrijf uw reactie",
    ),
    G.REACTIE_ONTVANGEN: (
        "Reageer op het advies",
        "Lees eerst het advies, of het verslag van de MDG I-F. Uw reactie gaat mee naar de trekkers en het college.",
        "Schrijf uw reactie",
    ),
    G.HEROVERWEGING_GEVRAAGD: (
        "Vraag om heroverweging",
        "Een adviseur van buiten bekijkt het besluit. Tot er opnieuw is besloten, eindigt uw overeenkomst niet.",
        "Schrijf uw verzoek",
    ),
}
"""Heading, explanation and button of what a partner can do."""

ONTVANGEN: Final = {
    G.ZIENSWIJZE_ONTVANGEN: "Uw zienswijze",
    G.HOREN_GEVRAAGD: "Uw vraag om gehoord te worden",
    G.OP_CONCEPT_GEREAGEERD: "Uw reactie op het concept van het advies",
    G.REACTIE_ONTVANGEN: "Uw reactie op het advies",
    G.HEROVERWEGING_GEVRAAGD: "Uw verzoek om heroverweging",
    Inbrengsoort.UITSTEL: "Uw vraag om meer tijd",
    Inbrengsoort.OPMERKING: "Uw opmerkingen bij het verslag",
}
"""What came in, as the list of it says."""
