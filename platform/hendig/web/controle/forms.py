"""The forms about a closed round: what was found, a question, a reason, and a theme in other words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from wtforms import HiddenField, RadioField, SelectMultipleField
from wtforms.validators import InputRequired
from wtforms.widgets import CheckboxInput

from hendig.web.formulier import Formulier, reden
from hendig.web.keuzes import keuzes
from surveys.uitslag.controle_rules import Vlagantwoord

HELE_RONDE: Final = "ronde"
"""What is chosen when it is not about one party but about the whole file."""


class Controleformulier(Formulier):
    """What the controleur found, of the outcome that was read."""

    gelezen = HiddenField()
    bevinding = reden("Wat vond u?", hint="Minstens één zin, zonder namen. De meetbeheerder leest dit ook.")


class Tekenformulier(Formulier):
    """Which outcome is signed."""

    gelezen = HiddenField()


class Vernietigformulier(Formulier):
    """Why a round is annulled."""

    gelezen = HiddenField()
    waarom = reden("Waarom wordt deze ronde vernietigd?", hint="Minstens één zin, zonder namen. Iedereen leest dit.")


class Vraagformulier(Formulier):
    """Why there is a question about the answers on a party."""

    waarom = reden("Waarom?", hint="Minstens één zin. Dit komt in het logboek en is alleen voor de controle.")


class Antwoordformulier(Formulier):
    """How the question was answered, and why."""

    antwoord = RadioField("Wat is uw antwoord?", validators=[InputRequired("Kies uw antwoord.")])
    waarom = reden("Waarom?", hint="Minstens één zin. Dit komt in het logboek en is alleen voor de controle.")

    def __init__(self, *, blijft_al: bool) -> None:
        super().__init__()
        blijft = (Vlagantwoord.BLIJFT.value, "De vraag blijft staan. In deze ronde is er geen conclusie.")
        opgelost = (Vlagantwoord.OPGELOST.value, "De vraag is opgelost. Er kan weer een conclusie zijn.")
        self.antwoord.choices = keuzes([opgelost] if blijft_al else [opgelost, blijft])


class Sleutelformulier(Formulier):
    """About which party somebody wants to see who answered what, or the whole file, and why."""

    partij = RadioField(
        "Wat vraagt u?",
        description="Kies een partij om te zien wie wat over haar antwoordde, of het bestand met alle partijen.",
        validators=[InputRequired("Kies wat u vraagt.")],
    )
    waarom = reden("Waarom heeft u dit nodig?", hint="Minstens één zin. Dit komt in het logboek.")

    def __init__(self, partijen: Iterable[tuple[str, str]], *, bestand: bool) -> None:
        super().__init__()
        heel = [(HELE_RONDE, "Alle partijen: het volledige bestand, met schuilnamen")] if bestand else []
        self.partij.choices = keuzes([*heel, *partijen])

    @property
    def over(self) -> str | None:
        """About which party; None for the whole file."""
        return None if self.partij.data == HELE_RONDE else str(self.partij.data)


class Themaformulier(Formulier):
    """Which explanations, of which kind of trust, and what they say together."""

    gekozen = SelectMultipleField(
        "Welke toelichtingen horen bij elkaar?",
        description="Kies toelichtingen van minstens drie organisaties.",
        option_widget=CheckboxInput(),
    )
    construct = RadioField("Waar gaat het over?", validators=[InputRequired("Kies waar het over gaat.")])
    tekst = reden("Wat zeggen zij samen, in uw woorden?", hint="Zonder namen en zonder iets over te nemen.")

    def __init__(self, toelichtingen: Iterable[str], constructen: Iterable[tuple[str, str]], **opties: Any) -> None:  # noqa: ANN401 - options of any form
        super().__init__(**opties)
        self.gekozen.choices = keuzes((str(plaats), tekst) for plaats, tekst in enumerate(toelichtingen))
        self.construct.choices = keuzes(constructen)

    @property
    def plaatsen(self) -> list[int]:
        """Give which explanations were chosen, by their place."""
        return [int(plaats) for plaats in self.gekozen.data or ()]
