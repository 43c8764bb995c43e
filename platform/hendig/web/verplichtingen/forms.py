"""The forms about obligations: what to look for, an explanation, a judgement, and a year to ask."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wtforms import IntegerField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from governance.verplichtingen.rules import Nakomingsstand, Nakomingsstapsoort
from hendig.web.formulier import Formulier, Vraagformulier
from hendig.web.keuzes import keuzes

_JAREN: Final = NumberRange(2000, 2200, message="Schrijf een jaar van 2000 tot en met 2200.")
ALLES: Final = ""
"""The choice that leaves nothing out."""


class Jaarvraag(Vraagformulier):
    """Over which year."""

    jaar = IntegerField("Welk jaar?", description="Zonder jaar is het dit jaar.", validators=[Optional(), _JAREN])


class Zoekvraag(Jaarvraag):
    """Which obligations of whom, and how far they are."""

    code = SelectField("Welke verplichting?", validate_choice=False)
    partij = SelectField("Van wie?", validate_choice=False)
    stand = SelectField("Hoe ver?", validate_choice=False)

    def vul(self, codes: Iterable[tuple[str, str]], partijen: Iterable[tuple[str, str]]) -> None:
        """Give the choices, and let everything be one of them."""
        standen = [(stand.value, stand.value) for stand in Nakomingsstand]
        for veld, mogelijk in ((self.code, codes), (self.partij, partijen), (self.stand, standen)):
            veld.choices = keuzes([(ALLES, "alles"), *mogelijk])

    @property
    def beperkt(self) -> bool:
        """Whether anything is looked for in particular."""
        return any(veld.data for veld in (self.code, self.partij, self.stand))


def _woorden(label: str, hint: str, leeg: str) -> TextAreaField:
    lang = Length(max=5000, message="Schrijf hooguit 5000 tekens.")
    return TextAreaField(label, description=hint, validators=[InputRequired(leeg), lang])


class Uitlegformulier(Formulier):
    """What a party explains, in its own words."""

    tekst = _woorden("Uw uitleg", "Schrijf wat er speelde. Noem geen gezinnen of kinderen.", "Schrijf uw uitleg op.")


class Oordeelformulier(Formulier):
    """What came of an obligation, and what that rests on."""

    oordeel = RadioField(
        "Wat kwam ervan?",
        choices=keuzes(
            [
                (Nakomingsstapsoort.VOLDAAN.value, "Nagekomen"),
                (Nakomingsstapsoort.VRIJGESTELD.value, "Vrijgesteld: deze keer hoefde het niet"),
                (Nakomingsstapsoort.NIET_NAGEKOMEN.value, "Niet nagekomen"),
                (Nakomingsstapsoort.NIET_VAN_TOEPASSING.value, "Niet van toepassing: het speelde niet"),
            ]
        ),
        validators=[InputRequired("Kies wat ervan kwam.")],
    )
    bewijs = _woorden(
        "Waaruit blijkt dat?",
        "Noem het stuk of het gesprek. De partij leest dit. Noem geen gezinnen.",
        "Schrijf op waaruit dat blijkt.",
    )


class Jaarformulier(Formulier):
    """The year to ask."""

    jaar = IntegerField("Welk jaar?", validators=[InputRequired("Vul een jaar in."), _JAREN])
