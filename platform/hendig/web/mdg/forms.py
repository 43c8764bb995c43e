"""The forms of the MDG I-F: a meeting, an item, the checklist, a vote, and words."""

from __future__ import annotations

from collections.abc import Iterable

from wtforms import BooleanField, RadioField, SelectField, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import CheckboxInput

from governance.mdg.rules import BEVOEGDHEDEN, OVER_EEN_ZAAK, Mdgdaad, Puntsoort, Vergadersoort
from governance.mdg.stemming import CONTROLELIJST, VERKLARINGSVRAAG, Controlepunt, Stemkeuze
from hendig.web.formulier import Formulier, Verplichtedag, tekstveld
from hendig.web.keuzes import keuzes

_LANG = Length(max=10_000, message="Schrijf hooguit 10.000 tekens.")
_GEEN_NAMEN = "Noem geen beoordelaars en geen gezinnen."
_JA_NEE = keuzes([("ja", "Ja"), ("nee", "Nee")])


class Plan(Formulier):
    """A meeting."""

    soort = RadioField(
        "Wat voor vergadering is het?",
        choices=keuzes(
            [
                (Vergadersoort.GEWOON.value, "een gewone vergadering"),
                (Vergadersoort.BUITENGEWOON.value, "een buitengewone vergadering, over één zaak die niet kan wachten"),
            ]
        ),
        validators=[InputRequired("Kies wat voor vergadering het is.")],
    )
    dag = Verplichtedag(
        "Op welke dag is het?",
        description="De stukken zijn er een aantal werkdagen eerder. Staat een zaak op de agenda, kies dan een dag "
        "waarop dat nog kan.",
        validators=[InputRequired("Kies een dag.")],
    )
    plaats = tekstveld("Waar is het?")


class Agendapunt(Formulier):
    """An ordinary item."""

    soort = SelectField("Waar gaat het over?", validators=[InputRequired("Kies waar het over gaat.")])
    daad = SelectField("Wat doet de MDG I-F?", description="Kies alleen als er meer dan één ding kan.")
    titel = tekstveld("Titel", hint=_GEEN_NAMEN)

    def vul(self) -> None:
        """Offer the kinds of items that are not about one partner, each with what may be done."""
        soorten = [
            (een.value, f"{een.value} (de MDG I-F {' of '.join(sorted(daad.value for daad in BEVOEGDHEDEN[een]))})")
            for een in Puntsoort
            if een not in OVER_EEN_ZAAK
        ]
        self.soort.choices = keuzes([("", "Kies waar het over gaat"), *soorten])
        self.daad.choices = keuzes([("", "Wat hierbij hoort"), *((een.value, een.value) for een in Mdgdaad)])

    @property
    def gekozen_daad(self) -> Mdgdaad | None:
        """What was chosen; None for the only thing that may."""
        return Mdgdaad(self.daad.data) if self.daad.data else None


class Zaakkeuze(Formulier):
    """A case on the agenda."""

    zaak = RadioField("Welke zaak?", validators=[InputRequired("Kies een zaak.")])

    def vul(self, zaken: Iterable[tuple[str, str]]) -> None:
        """Offer the cases that can be chosen."""
        self.zaak.choices = keuzes(zaken)


class Presentielijst(Formulier):
    """Who is there."""

    aanwezig = SelectMultipleField("Wie is er?", option_widget=CheckboxInput())

    def vul(self, mensen: Iterable[tuple[str, str]]) -> None:
        """Offer everybody with a place."""
        self.aanwezig.choices = keuzes(mensen)


class Tekst(Formulier):
    """Words, and nothing else."""

    tekst = TextAreaField(
        "Tekst", description=_GEEN_NAMEN, validators=[InputRequired("Schrijf hier een tekst."), _LANG]
    )

    def noem(self, label: str) -> Tekst:
        """Ask it in these words."""
        self.tekst.label.text = label
        return self


class Controlevraag(Formulier):
    """One point of the checklist: yes or no."""

    antwoord = RadioField("Antwoord", choices=_JA_NEE, validators=[InputRequired("Kies ja of nee.")])
    toelichting = TextAreaField("Toelichting", description=f"Dit mag leeg blijven. {_GEEN_NAMEN}", validators=[_LANG])

    @property
    def ja(self) -> bool:
        """Whether the answer is yes."""
        return str(self.antwoord.data) == "ja"


class Stem(Formulier):
    """The vote of one seat."""

    persoon = SelectField("Wie stemt?", validators=[InputRequired("Kies wie stemt.")])
    keuze = RadioField(
        "Wat is de stem?",
        choices=keuzes([(een.value, een.value) for een in Stemkeuze]),
        validators=[InputRequired("Kies een stem.")],
    )
    controlepunt = SelectField("Tegen: om welk punt van de controlelijst?", validators=[Optional()])

    def vul(self, mensen: Iterable[tuple[str, str]], *, met_lijst: bool) -> None:
        """Offer who can still vote; the point is asked only where there is a checklist."""
        self.persoon.choices = keuzes([("", "Kies wie stemt"), *mensen])
        if met_lijst:
            punten = [(str(nummer), f"{nummer}. {vraag}") for nummer, vraag in enumerate(CONTROLELIJST, 1)]
            self.controlepunt.choices = keuzes([("", "Geen punt"), *punten])
        else:
            del self.controlepunt

    @property
    def nummer(self) -> int | None:
        """The point that a vote against is about."""
        veld = self._fields.get("controlepunt")
        return int(veld.data) if veld is not None and veld.data else None


class Afsluiting(Formulier):
    """The end of an item."""

    tekst = TextAreaField("Wat is er besproken?", description=_GEEN_NAMEN, validators=[_LANG])
    geen_andere = BooleanField(f"Gevraagd is: {VERKLARINGSVRAAG} Er is geen andere verklaring gegeven")

    def kies(self, *, met_lijst: bool) -> None:
        """Ask what belongs to this kind of item."""
        del self[("tekst" if met_lijst else "geen_andere")]

    @property
    def woorden(self) -> str:
        """What was said, where that is asked."""
        veld = self._fields.get("tekst")
        return "" if veld is None else veld.data or ""

    @property
    def niets_anders(self) -> bool:
        """Whether nobody gave another explanation."""
        veld = self._fields.get("geen_andere")
        return veld is not None and bool(veld.data)


def open_vraag(lijst: Iterable[Controlepunt]) -> int | None:
    """Give the first point of the checklist without an answer."""
    return next((een.nummer for een in lijst if een.antwoord is None), None)
