"""It closes without consequence, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief
from hendig.brieven.einde.slot import klaar, slotblokken
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van


class Sluitingsreden(StrEnum):
    """Why it closes; the first five close a conversation."""

    METING_TELT_NIET = "meting telt niet"
    VOLDOENDE = "voldoende"
    GEEN_CONCLUSIE = "geen conclusie"
    RONDES_TELDEN_NIET = "rondes telden niet"
    NAGEKOMEN = "afspraak nagekomen"
    ZIENSWIJZE_GEGROND = "zienswijze gegrond"
    NIET_VASTGESTELD = "niet vastgesteld"
    COLLEGE_BEEINDIGT_NIET = "college beëindigt niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sluitingsgegevens(Briefgegevens):
    """All that this letter is made of; ``rondes`` are those it was about, ``redenen`` may be empty."""

    reden: Sluitingsreden
    rondes: tuple[str, ...]
    redenen: tuple[str, ...]


_KERN = {
    Sluitingsreden.METING_TELT_NIET: "Uw meting telt niet mee.",
    Sluitingsreden.VOLDOENDE: "U heeft de norm gehaald.",
    Sluitingsreden.GEEN_CONCLUSIE: "Uit de nieuwe meting volgt geen conclusie. Zij telt niet tegen u.",
    Sluitingsreden.RONDES_TELDEN_NIET: "De rondes na uw eerdere meting telden voor u niet.",
    Sluitingsreden.NAGEKOMEN: "U heeft de afspraak nagekomen.",
    Sluitingsreden.ZIENSWIJZE_GEGROND: "Uw zienswijze is gegrond. Wij beëindigen de overeenkomst niet.",
    Sluitingsreden.NIET_VASTGESTELD: "Er is niet vastgesteld dat u de norm bij herhaling niet haalt.",
    Sluitingsreden.COLLEGE_BEEINDIGT_NIET: "Het college beëindigt uw procesovereenkomst niet.",
}
_UITLEG = {
    Sluitingsreden.METING_TELT_NIET: (
        "Bij het nakijken van uw meting{in_rondes} bleek dat zij niet aan alle regels voldoet. Dat zegt niets over u."
    ),
    Sluitingsreden.VOLDOENDE: "Uw uitkomst{in_rondes} ligt op of boven de norm. Ons gesprek over de meting is klaar.",
    Sluitingsreden.GEEN_CONCLUSIE: (
        "De uitkomst{in_rondes} laat niet zien dat de norm niet is gehaald. Ons gesprek over de meting is klaar."
    ),
    Sluitingsreden.RONDES_TELDEN_NIET: (
        "Daarom houden wij het niet langer open. Ons gesprek over de meting is klaar. Dat zegt niets over u."
    ),
    Sluitingsreden.NAGEKOMEN: "Wij schreven u dat een afspraak nog niet was nagekomen. Dat is nu wel zo. Dank u wel.",
    Sluitingsreden.ZIENSWIJZE_GEGROND: "Wij lazen uw zienswijze. Zij overtuigt ons. Ons voornemen vervalt.",
    Sluitingsreden.NIET_VASTGESTELD: (
        "De Meedenkgroep Inhoud-Financiën (MDG I-F) liep de vaste lijst na en stelde dit niet vast. Zonder "
        "vaststelling gaan wij niet verder. Ons voornemen vervalt."
    ),
    Sluitingsreden.COLLEGE_BEEINDIGT_NIET: "Het college woog alles en koos hiervoor. Ons voornemen vervalt.",
}


def sluitingsbrief(gegevens: Sluitingsgegevens) -> Brief:
    """Write the letter."""
    rondes = " en ".join(gegevens.rondes)
    in_rondes = f" in de ronde {rondes}" if len(gegevens.rondes) == 1 else f" in de rondes {rondes}" if rondes else ""
    return brief_van(
        gegevens.kop,
        onderwerp="Dit is afgesloten: u hoeft niets te doen",
        stand=klaar(_KERN[gegevens.reden]),
        blokken=slotblokken(
            gegevens.kop,
            _UITLEG[gegevens.reden].format(in_rondes=in_rondes),
            gegevens.redenen,
            met_meting=bool(gegevens.rondes),
        ),
    )


SJABLOON = Sjabloon(Documentsoort.SLUITINGSBRIEF, 1, Sluitingsgegevens, sluitingsbrief, (*KOP_MARKER, "redenen"))
