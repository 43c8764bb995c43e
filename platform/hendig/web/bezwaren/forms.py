"""The forms about an objection: what is wrong, and what became of it."""

from __future__ import annotations

from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, Length

from hendig.web.formulier import Formulier
from hendig.web.keuzes import keuzes
from surveys.uitslag.rules import Bezwaaruitkomst

_LANG = Length(max=5000, message="Schrijf hooguit 5000 tekens.")


class Bezwaarformulier(Formulier):
    """What a party thinks is wrong with the measurement."""

    tekst = TextAreaField(
        "Wat klopt er niet aan de meting?",
        description="Schrijf wat er volgens u misging en waaruit dat blijkt. Noem geen gezinnen of kinderen.",
        validators=[InputRequired("Schrijf op wat er volgens u niet klopt."), _LANG],
    )


class Besluitformulier(Formulier):
    """What the controleur decides, and why."""

    uitkomst = RadioField(
        "Wat is uw besluit?",
        choices=keuzes(
            [
                (Bezwaaruitkomst.GEGROND.value, "Gegrond: deze meting telt voor deze partij niet mee"),
                (Bezwaaruitkomst.ONGEGROND.value, "Ongegrond: de meting blijft staan"),
            ]
        ),
        validators=[InputRequired("Kies wat u besluit.")],
    )
    reden = TextAreaField(
        "Waarom?",
        description="Ga in op elk punt. De partij leest dit. Noem geen beoordelaars en geen antwoorden.",
        validators=[InputRequired("Schrijf op waarom u dit besluit."), _LANG],
    )
