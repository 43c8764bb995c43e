"""What a party is told about its own result, in sentences; page, report and figure say the same ones."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.uitkomst import Oordeel
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat, Herhalingsbeeld
from surveys.terugkoppeling.eigen_score import EigenScore
from surveys.terugkoppeling.getallen import getal, norm_in_tekst
from surveys.terugkoppeling.zinnen import OORDEEL, definitie, poort_in_woorden, soort_vertrouwen

STIL = ("H2", "H3", "H4", "H5", "H6", "H7", "H8")
"""Rules told in general words to a partner: that one rater carries an outcome (H8) must not stand out among them."""
ONBEKEND = "geen rondegegevens"
NULMETING_OF_ONZEKER = "V9"
NIET_BEOORDEELD = "In deze ronde heeft niemand u beoordeeld. Dat zegt niets over uw werk."
BETEKENT_NIET = (
    "Het is geen oordeel over uw vakkennis.",
    "Uw score ligt naast de norm, niet naast die van anderen.",
    "Uw overeenkomst verandert niet door deze meting.",
    "Er is niets besloten. Een meting is nooit een besluit.",
)
ZO_LEEST_U = (
    "De dikke balk loopt van de score tot de bovengrens. De dunne lijn is dezelfde marge naar beneden; voor de "
    "uitkomst telt zij niet mee."
)
GEEN_LIJN = (
    "Tussen de rondes staat geen lijn. Vaak antwoorden dezelfde organisaties, dus een verschil kan toeval zijn. Een "
    "streepje zegt niets over uw werk: dat cijfer tonen wij niet."
)

INDICATIE = (
    "Een score is een indicatie, en geen bewijs. Zij zegt hoe organisaties de samenwerking ervaren. Waarom dat zo is, "
    "blijkt pas in een gesprek."
)
WAT_VOLGT = (
    "Op of boven de norm, geen conclusie of niet vast te stellen: er volgt niets.",
    "Eén keer onder de norm: wij nodigen u uit voor een gesprek. Meer niet. Uw overeenkomst loopt gewoon door.",
    (
        "Pas als de norm in opeenvolgende tellende rondes op hetzelfde onderdeel niet is gehaald, is dat een signaal. "
        "Mensen kijken dan of het klopt, en u wordt gehoord. De computer besluit niets."
    ),
)
VAN_GEMEENTE = {
    Oordeel.OP_OF_BOVEN: "De gemeente haalt de norm.",
    Oordeel.GEEN_CONCLUSIE: "Deze meting laat niet zien dat de gemeente de norm niet haalt.",
    Oordeel.ONDER: "Ook met de marge haalt de gemeente de norm deze keer niet. De MDG I-F bespreekt dit met haar.",
    Oordeel.NIET_VAST_TE_STELLEN: "Deze meting kan hierover niets zeggen.",
}


def uitleg_van_uitkomst(resultaat: EigenResultaat) -> str:
    """Say in sentences what a verdict tells, what follows, and which gates are closed."""
    letterlijk = resultaat.letterlijk and not resultaat.poorten
    delen = [OORDEEL[resultaat.oordeel]]
    if letterlijk and resultaat.oordeel is Oordeel.ONDER:
        delen = ["Het gewone gemiddelde ligt deze keer onder de norm."]
    if letterlijk:
        delen.append(
            "De overeenkomst kijkt naar het gewone gemiddelde. "
            f"Met de marge erbij is de uitkomst: {resultaat.oordeel_bovengrens.value}."
        )
    if resultaat.oordeel is Oordeel.ONDER:
        delen.append(_vervolg(resultaat.herhaling))
    if resultaat.poorten:
        delen.extend(poort_in_woorden(gesloten) for gesloten in resultaat.poorten)
        delen.append("Dat zegt niets over u.")
    return " ".join(delen)


def _vervolg(herhaling: Herhalingsbeeld) -> str:
    """Tell what follows upon a low round: a talk, or people who look at a signal; never a decision."""
    if herhaling.status is Herhaling.SIGNAAL:
        return (
            "Ook in een eerdere ronde was dat zo. Dat is een signaal. Mensen kijken eerst of het klopt. "
            "Er is niets besloten."
        )
    return "Eén ronde heeft geen gevolgen voor uw overeenkomst. Wij nodigen u uit voor een gesprek."


def betekent_wel(constructen: Sequence[str]) -> tuple[str, ...]:
    """Say what a score is about."""
    return (
        *(
            f"{soort_vertrouwen(construct)} gaat over: {woorden}."
            for construct in constructen
            if (woorden := definitie(construct)) is not None
        ),
        "De score zegt wat een gemiddelde organisatie die met u werkt, zou antwoorden.",
        "De bovengrens houdt rekening met toeval in uw voordeel.",
    )


def herhaling_in_woorden(resultaat: EigenResultaat) -> str:
    """Answer whether the norm was missed repeatedly."""
    herhaling = resultaat.herhaling
    if herhaling.telt is False and not resultaat.te_weinig:
        return f"nee. Deze ronde telt niet mee. {waarom_telt_niet(resultaat)}"
    if resultaat.te_weinig:
        return "dat is nu niet vast te stellen. Er waren te weinig beoordelaars."
    if herhaling.status is Herhaling.SIGNAAL:
        return (
            f"de norm is niet gehaald in {' en '.join(herhaling.rondes)}. Dat is een signaal. Eerst kijken mensen of "
            "het klopt, en u hoort daarover. Er is niets besloten."
        )
    if resultaat.oordeel is Oordeel.OP_OF_BOVEN:
        return "nee. De norm is in deze ronde gehaald."
    if herhaling.status is Herhaling.GEEN:
        return f"nee. {herhaling.uitleg}"
    return f"dat is nu niet vast te stellen. {herhaling.uitleg}"


def waarom_telt_niet(resultaat: EigenResultaat) -> str:
    """Say which of two reasons it is where one rule has two: without a closed gate it is the kind of round."""
    if resultaat.herhaling.regel == NULMETING_OF_ONZEKER and not resultaat.poorten:
        return "Zij is een nulmeting."
    return resultaat.herhaling.uitleg


def waarom(status: Herhalingsstatus) -> str:
    """Tell why, in words for the partner; whether one rater carries an outcome is as confidential as that rating."""
    if status.regel in STIL:
        return "Niet aan alle regels voor herhaling is voldaan."
    return "De gegevens over de rondes zijn er nog niet." if status.regel == ONBEKEND else status.toelichting


def wat_de_gemeente_antwoordde(resultaten: Sequence[EigenResultaat]) -> str:
    """Tell the answer of the gemeente about a party, which is open to it."""
    antwoorden = [
        f"{soort_vertrouwen(deel.construct)}: {getal(deel.gemeente_antwoord, 2)}."
        for deel in resultaten
        if deel.gemeente_antwoord is not None
    ]
    if not antwoorden:
        return "De gemeente gaf in deze ronde geen beoordeling over u."
    schaal = f"De schaal loopt van {resultaten[0].minimum:g} tot en met {resultaten[0].maximum:g}."
    return f"Wat de gemeente antwoordde, mag u zien. {' '.join(antwoorden)} {schaal}"


def waarom_een_streepje(tonen_min: int) -> str:
    """Say when a number is not shown; the sentence is the same whatever the reason was."""
    return (
        f"Een score laten wij zien als minstens {tonen_min} organisaties u beoordeelden. De gemeente telt daarbij niet "
        "mee. Ook moet de marge te berekenen zijn. En uit uw rapporten samen mag niet volgen wat één organisatie "
        "antwoordde. Anders staat er een streepje. Dat zegt niets over uw werk."
    )


def cijfers_in_woorden(resultaat: EigenResultaat, score: EigenScore) -> str:
    """Write the numbers of a figure out."""
    return (
        f"{soort_vertrouwen(resultaat.construct)}: score {score.score_tekst}, bovengrens {score.bovengrens_tekst}, "
        f"norm {norm_in_tekst(resultaat.norm)}."
    )


def verloop_in_woorden(construct: str, rijen: Sequence[tuple[str, ...]]) -> str:
    """Write out what a figure of rounds shows."""
    regels = " ".join(f"{rij[0]}: score {rij[1]}, bovengrens {rij[2]}, {rij[3]}." for rij in rijen)
    return f"{soort_vertrouwen(construct)} per ronde. {regels}"


def bij_verloop(deel: EigenResultaat) -> str:
    """Say how to read a figure of rounds."""
    letterlijk = " Het teken hoort bij de uitkomst met de marge." if deel.letterlijk else ""
    return (
        f"{soort_vertrouwen(deel.construct)} per ronde. De norm is {norm_in_tekst(deel.norm)}. "
        f"Een open teken: de ronde telt niet mee.{letterlijk}"
    )


def uitkomst_van_ander(resultaat: EigenResultaat) -> str:
    """Say of the gemeente, to everybody, what her verdict tells."""
    delen = [VAN_GEMEENTE[resultaat.oordeel]]
    if resultaat.letterlijk and not resultaat.poorten:
        delen.append(
            "De overeenkomst kijkt naar het gewone gemiddelde. "
            f"Met de marge erbij is de uitkomst: {resultaat.oordeel_bovengrens.value}."
        )
    if resultaat.poorten:
        delen.extend(poort_in_woorden(gesloten) for gesloten in resultaat.poorten)
        delen.append("Dat zegt niets over de gemeente.")
    return " ".join(delen)
