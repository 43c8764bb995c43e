"""One Dutch sentence per rule, for when it fails and for when the facts to test it are missing."""

from __future__ import annotations

from analysis.herhaling.telt import Toets

FAILED = {
    "V1": "De norm was niet op tijd gepubliceerd, of de ronde viel onder een andere normversie.",
    "V2": "De ronde begon te kort na de toetreding.",
    "V3": "Er waren te weinig bruikbare beoordelingen.",
    "V4": "Te weinig organisaties op de lijst gaven antwoord.",
    "V5": "De beoordelingen kwamen uit te weinig clusters, of te veel uit één cluster.",
    "V7": "De antwoorden hingen te weinig samen, of een onderzoek ernaar loopt nog.",
    "V8": "De ronde is vernietigd.",
    "V9": "De ronde is een nulmeting, of de score was te onzeker.",
    "H1": "Er zijn niet genoeg tellende rondes onder de norm.",
    "H2": "Een tellende ronde ertussen was niet onder de norm.",
    "H3": "Na de eerdere lage ronde is niet aangetoond dat er op tijd een bericht, een gesprek en een plan waren.",
    "H4": "De verbetertermijn na het verbeterplan was nog niet voorbij.",
    "H5": "De rondes liggen te ver uit elkaar.",
    "H6": "De rondes zijn niet met dezelfde vragenlijst gehouden.",
    "H7": "Een van de rondes is al gebruikt in een zaak die is afgesloten.",
    "H8": "De uitkomst van de beslissende ronde hangt af van één beoordelaar of één cluster.",
}
UNKNOWN = {
    "V1": "Het is niet bekend wanneer de norm is gepubliceerd of onder welke normversie de ronde viel.",
    "V2": "Het is niet bekend wanneer de partner is toegetreden.",
    "V8": "De ronde staat nog niet vast.",
    "H2": "Van een ronde ertussen is niet bekend of zij telt.",
    "H3": "Het is niet bekend wanneer de volgende ronde opende.",
    "H4": "Het is niet bekend over welke periode de volgende ronde ging.",
    "H5": "Het is niet bekend wanneer de rondes sloten.",
    "H6": "Het is niet bekend met welke vragenlijst de rondes zijn gehouden.",
    "geen rondegegevens": (
        "Er zijn geen gegevens over de rondes zelf, zoals de datums. "
        "Daarom zijn V1, V2, V8, V9 en H3 tot en met H7 niet getoetst."
    ),
}
SIGNAL_TEXT = "De norm is in opeenvolgende tellende rondes niet gehaald. Dit is een signaal. Mensen beoordelen het."


def toelichting(toets: Toets) -> str:
    """Give the sentence that goes with a rule that decided.

    Parameters
    ----------
    toets : Toets
        The rule and whether it held.

    Returns
    -------
    str
        Dutch, one or two short sentences.
    """
    if toets.holds:
        return SIGNAL_TEXT
    return (UNKNOWN if toets.holds is None else FAILED)[toets.regel]
