"""The forms of the track: a judgement, what was discussed, a reaction, an advice, answers, and an action."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wtforms import DateField, RadioField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length

from governance.gemeentetraject.queries import Adviespuntbeeld
from hendig.web.formulier import Formulier
from hendig.web.keuzes import keuzes

KLOPT: Final = "klopt"
_PUNT: Final = "punt"


def _woorden(label: str, hint: str, leeg: str) -> TextAreaField:
    lang = Length(max=5000, message="Schrijf hooguit 5000 tekens.")
    return TextAreaField(label, description=hint, validators=[InputRequired(leeg), lang])


class Oordeelformulier(Formulier):
    """Whether a round holds, and why."""

    uitkomst = RadioField(
        "Klopt de meting?",
        choices=keuzes([(KLOPT, "Ja, de meting klopt en telt"), ("klopt niet", "Nee, de meting klopt niet")]),
        validators=[InputRequired("Kies of de meting klopt.")],
    )
    reden = _woorden(
        "Waarom?",
        "Alleen de meetbeheerder en de controleur lezen dit. Noem geen beoordelaars.",
        "Schrijf op waarom.",
    )


class Besprekingformulier(Formulier):
    """What the MDG I-F discussed."""

    verslag = _woorden(
        "Wat besprak de MDG I-F?", "Schrijf op wat er is besproken, zonder te zeggen wie wat zei.", "Schrijf het op."
    )


class Reactieformulier(Formulier):
    """How the college reacted."""

    reactie = _woorden("De reactie van het college", "Iedereen in het netwerk leest dit.", "Schrijf de reactie op.")


class Adviesformulier(Formulier):
    """What the MDG I-F advises the trekkers, and why."""

    redenen = _woorden("Waarom dit advies?", "Schrijf de redenen op.", "Schrijf de redenen op.")
    punten = _woorden(
        "De punten van het advies",
        "Zet elk punt op een eigen regel. Het college antwoordt op elk punt. Iedereen in het netwerk leest ze.",
        "Schrijf minstens één punt op.",
    )


class Actieformulier(Formulier):
    """One action: what, who and before when."""

    wat = _woorden("Wat gaat de gemeente doen?", "Iedereen in het netwerk leest dit.", "Schrijf op wat er gebeurt.")
    wie = StringField(
        "Welke afdeling of functie doet dit?",
        description="Noem geen naam van een persoon.",
        validators=[InputRequired("Schrijf op wie dit doet."), Length(max=120, message="Schrijf hooguit 120 tekens.")],
    )
    uiterlijk = DateField(
        "Wanneer is het klaar?",
        description="Kies een dag vanaf vandaag.",
        validators=[InputRequired("Kies een dag.")],
    )


def antwoordformulier(punten: Sequence[Adviespuntbeeld]) -> Formulier:
    """Make a form with a field for each point of an advice."""
    velden = {
        f"{_PUNT}{punt.nummer}": _woorden(
            f"Antwoord op punt {punt.nummer}", punt.tekst or "Deze tekst is vernietigd.", "Schrijf een antwoord op."
        )
        for punt in punten
    }
    soort: type[Formulier] = type("Antwoordformulier", (Formulier,), velden)
    return soort()


def antwoorden(form: Formulier, punten: Sequence[Adviespuntbeeld]) -> dict[str, str]:
    """Give what was answered, by the key of each point."""
    return {punt.id: form[f"{_PUNT}{punt.nummer}"].data or "" for punt in punten}
