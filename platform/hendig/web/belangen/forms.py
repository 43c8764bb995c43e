"""The forms about ties: which one somebody has, what a jurist says, and one that was found later."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from governance.belangen.rules import ALLEEN_IN, Belangcode, Belanguitkomst
from governance.netwerk.rules import Rol
from hendig.web.formulier import Formulier, reden
from hendig.web.keuzes import keuzes

_LANG: Final = Length(max=2000, message="Schrijf hooguit 2000 tekens.")
_VAN_UZELF: Final = {
    Belangcode.R0: "Ik heb geen belang",
    Belangcode.R1: "Ik hoor bij de partner, of mijn partner of naaste familie hoort erbij",
    Belangcode.R2: "Ik heb een contract, een dienstverband of een geldelijke band met de partner",
    Belangcode.R3: "Ik deed de melding, ik heb een geschil met de partner, of ik neem er werk van over",
    Belangcode.R5: "Mijn werkgever heeft zo'n band",
    Belangcode.R6: "Ik heb als bestuurder een persoonlijk belang",
}
_GEVONDEN: Final = {
    Belangcode.R1: "Hoort bij de partner, of heeft er een partner of naaste familie",
    Belangcode.R2: "Heeft een contract, een dienstverband of een geldelijke band",
    Belangcode.R3: "Deed de melding, heeft een geschil, of neemt er werk van over",
    Belangcode.R5: "Is kartrekker of aanjager, en de werkgever heeft zo'n band",
    Belangcode.R6: "Is bestuurder en heeft een persoonlijk belang",
}


class Verklaringsformulier(Formulier):
    """Which tie somebody has."""

    code = RadioField("Welke band heeft u met deze partner?", validators=[InputRequired("Kies wat voor u geldt.")])
    toelichting = TextAreaField(
        "Wat is die band?",
        description="Alleen als u er een heeft. Eén zin is genoeg. Alleen de jurist leest dit.",
        validators=[Optional(), _LANG],
    )

    def vul(self, rollen: Collection[Rol]) -> None:
        """Give the ties that somebody with these roles can have; whether they rated is nobody's question."""
        past = {code for code, alleen in ALLEEN_IN.items() if alleen.isdisjoint(rollen)}
        self.code.choices = keuzes([(code.value, zin) for code, zin in _VAN_UZELF.items() if code not in past])


class Oordeelformulier(Formulier):
    """What a jurist says about it."""

    uitkomst = RadioField(
        "Wat is uw oordeel?",
        choices=keuzes(
            [
                (Belanguitkomst.AANVAARD.value, "Geen belang: deze persoon doet mee"),
                (Belanguitkomst.STAPT_OPZIJ.value, "Deze persoon stapt opzij"),
            ]
        ),
        validators=[InputRequired("Kies wat uw oordeel is.")],
    )
    toelichting = TextAreaField(
        "Waarom?",
        description="Verplicht als iemand geen band verklaarde en toch opzij stapt.",
        validators=[Optional(), _LANG],
    )


class Meldformulier(Formulier):
    """A tie that somebody had and did not declare."""

    persoon = SelectField("Over wie gaat het?", validate_choice=True)
    code = RadioField(
        "Welke band was er toen al?",
        choices=keuzes([(code.value, zin) for code, zin in _GEVONDEN.items()]),
        validators=[InputRequired("Kies welke band er was.")],
    )
    toelichting = reden("Waaruit blijkt dat?", hint="Noem het stuk of het gesprek, en sinds wanneer u dit weet.")

    def vul(self, personen: Iterable[tuple[str, str]]) -> None:
        """Give who declared in this case."""
        self.persoon.choices = keuzes(personen)
