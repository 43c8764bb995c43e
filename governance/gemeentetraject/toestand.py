"""How far the track of the gemeente is, and what can happen in it.

The gemeente cannot be excluded from its own agreement. What a low round asks of it is an answer: the MDG I-F discusses
it, the college reacts, actions follow, and a later round shows whether they helped.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Trajectstand(StrEnum):
    """Where the track is; each word says what happened last, or what is waited for."""

    SIGNAAL = "signaal"
    VALIDATIE = "validatie"
    GELDIG = "geldig"
    MDG_BESPROKEN = "besproken in de MDG I-F"
    REACTIE_COLLEGE = "reactie van het college"
    VERBETERACTIES = "verbeteracties"
    HERMETING = "hermeting"
    HERHALING = "bij herhaling onder de norm"
    MDG_ADVIES = "advies van de MDG I-F"
    GESLOTEN_ONGELDIG = "gesloten, het signaal klopte niet"
    GESLOTEN_VOLDOENDE = "gesloten, op of boven de norm"


class Trajectgebeurtenis(StrEnum):
    """What takes the track from one state to another; the log uses the same words."""

    SIGNAAL_ONTSTAAN = "GemeentesignaalOntstaan"
    VALIDATIE_GESTART = "GemeentevalidatieGestart"
    ONGELDIG = "GemeentesignaalOngeldig"
    GELDIG = "GemeentesignaalGeldig"
    BESPROKEN = "GemeentemetingBesproken"
    COLLEGE_REAGEERDE = "CollegeReageerde"
    ACTIES_VASTGESTELD = "VerbeteractiesVastgesteld"
    ACTIES_GEDAAN = "VerbeteractiesGedaan"
    HERHALING_ONGELDIG = "GemeenteherhalingOngeldig"
    HERHALING_GELDIG = "GemeenteherhalingGeldig"
    ADVIES_GEGEVEN = "MdgAdviesOverGemeente"
    ADVIES_BEANTWOORD = "CollegeBeantwoorddeAdvies"
    VOLDOENDE = "GemeenteOpOfBovenDeNorm"
    RONDE_VERVALLEN = "GemeenterondeVervallen"
    LATERE_RONDE_VERVALLEN = "LatereGemeenterondeVervallen"


class Trajectdossiergebeurtenis(StrEnum):
    """What the log records about the track beside its steps."""

    BEGONNEN = "GemeentetrajectBegonnen"
    METING = "MetingInGemeentetraject"
    VOORGESTELD = "GemeenteoordeelVoorgesteld"
    BEVESTIGD = "GemeenteoordeelBevestigd"
    INGETROKKEN = "GemeenteoordeelIngetrokken"
    ACTIE_TOEGEVOEGD = "VerbeteractieToegevoegd"
    ACTIE_GEDAAN = "VerbeteractieGedaan"


GESLOTEN = frozenset({Trajectstand.GESLOTEN_ONGELDIG, Trajectstand.GESLOTEN_VOLDOENDE})
"""Where nothing happens any more."""
BESLOTEN: frozenset[StrEnum] = frozenset(
    {
        Trajectgebeurtenis.SIGNAAL_ONTSTAAN,
        Trajectgebeurtenis.VALIDATIE_GESTART,
        Trajectgebeurtenis.ONGELDIG,
        Trajectgebeurtenis.HERHALING_ONGELDIG,
        Trajectgebeurtenis.RONDE_VERVALLEN,
        Trajectgebeurtenis.LATERE_RONDE_VERVALLEN,
        Trajectdossiergebeurtenis.BEGONNEN,
        Trajectdossiergebeurtenis.METING,
        Trajectdossiergebeurtenis.VOORGESTELD,
        Trajectdossiergebeurtenis.BEVESTIGD,
        Trajectdossiergebeurtenis.INGETROKKEN,
    }
)
"""What only the two who find out whether a round holds hear of, and who watches over people's data."""
ONGEZEGD = frozenset({Trajectgebeurtenis.HERHALING_ONGELDIG, Trajectgebeurtenis.LATERE_RONDE_VERVALLEN})
"""Steps about a round of which only the two who validate know."""
WEG = ONGEZEGD | {Trajectgebeurtenis.RONDE_VERVALLEN}
"""Steps after which the round that they are about counts for nothing in the track."""
AAN_DE_BEURT: Mapping[Trajectstand, str] = {
    Trajectstand.SIGNAAL: "de meetbeheerder en de controleur gaan na of de meting klopt",
    Trajectstand.VALIDATIE: "de meetbeheerder en de controleur gaan na of de meting klopt",
    Trajectstand.GELDIG: "de MDG I-F bespreekt de meting",
    Trajectstand.MDG_BESPROKEN: "het college reageert",
    Trajectstand.REACTIE_COLLEGE: "de gemeente schrijft op wat zij gaat doen",
    Trajectstand.VERBETERACTIES: "de gemeente voert de acties uit",
    Trajectstand.HERMETING: "een volgende ronde laat zien of het helpt",
    Trajectstand.HERHALING: "de MDG I-F adviseert de bestuurlijk trekkers",
    Trajectstand.MDG_ADVIES: "het college antwoordt op elk punt van het advies",
    Trajectstand.GESLOTEN_ONGELDIG: "niets meer, het traject is gesloten",
    Trajectstand.GESLOTEN_VOLDOENDE: "niets meer, het traject is gesloten",
}
"""What is waited for in each state."""
