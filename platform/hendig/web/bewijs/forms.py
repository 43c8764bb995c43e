"""A question and its answer, and what is asked of who wants what takes two people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wtforms import RadioField
from wtforms.validators import InputRequired, Regexp

from governance.bewijs.rules import Onthullingsgrond, Vraaguitkomst
from hendig.web.formulier import Formulier, dag, reden, tekstveld
from hendig.web.keuzes import keuzes

ANDERS: Final = "anders"
_UITKOMSTEN: Final = {
    Vraaguitkomst.VERANDERT: "De uitkomst verandert",
    Vraaguitkomst.VERANDERT_NIET: "De uitkomst verandert niet",
    Vraaguitkomst.NIET_TE_BEANTWOORDEN: "Deze vraag kan niet worden beantwoord zonder te zeggen wie wat invulde",
}


class Vraagformulier(Formulier):
    """A question about the measurement."""

    tekst = reden(
        "Uw vraag",
        hint="Stel een vraag met als antwoord: de uitkomst verandert wel of niet. Noem geen andere organisatie of "
        "persoon. Bijvoorbeeld: verandert de uitkomst als iedereen met een belang wordt weggelaten?",
    )


class Antwoordformulier(Formulier):
    """One of three words."""

    uitkomst = RadioField(
        "Wat is uw antwoord?",
        choices=keuzes([(een.value, zin) for een, zin in _UITKOMSTEN.items()]),
        validators=[InputRequired("Kies uw antwoord.")],
    )


class Deskundigeformulier(Formulier):
    """Who the expert is, and since when they are sworn."""

    naam = tekstveld("Naam van de deskundige", meest=120)
    beedigd_op = dag("Geheimhouding getekend op", hint="Ook tegenover de partner.")
    reden = reden("Wie koos deze deskundige?", hint="De partner, of de rechter. Noem het stuk waarin dat staat.")


class Onthulformulier(Formulier):
    """On which ground, and which answers."""

    grond = RadioField(
        "Wat is de grond?",
        choices=keuzes(
            [
                (Onthullingsgrond.RECHTER.value, "De rechter beval het"),
                (Onthullingsgrond.TOESTEMMING.value, "De beoordelaar vindt het goed"),
                (Onthullingsgrond.MANIPULATIE.value, "De controleur stelde manipulatie vast"),
                (ANDERS, "Een andere reden"),
            ]
        ),
        validators=[InputRequired("Kies de grond.")],
    )
    ronde = RadioField("In welke ronde?", validators=[InputRequired("Kies de ronde.")])
    plaatsen = tekstveld(
        "Welke antwoorden?",
        hint="De nummers uit de lijst van laag naar hoog. Het laagste antwoord is 1. Bijvoorbeeld: 1, 2. Niet meer dan "
        "nodig is.",
        meest=60,
    )
    reden = reden("Waarom is dit nodig?", hint="Noem het stuk: het bevel, de verklaring of de bevinding.")

    def bied_aan(self, rondes: Iterable[tuple[str, str]]) -> None:
        """Let people choose from the rounds that the case rests on."""
        self.ronde.choices = keuzes(list(rondes))
        self.plaatsen.validators = [
            *self.plaatsen.validators,
            Regexp(r"[0-9]{1,3}( *, *[0-9]{1,3})*$", message="Schrijf nummers met een komma ertussen, zoals 1, 2."),
        ]

    @property
    def nummers(self) -> list[int]:
        """The places that were typed."""
        return [int(een) for een in self.plaatsen.data.split(",")]
