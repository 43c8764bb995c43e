"""What the carrier says about a letter."""

from __future__ import annotations

from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, Length

from governance.kennisgeving.rules import Bezorgstapsoort
from hendig.web.formulier import Formulier, Verplichtedag
from hendig.web.keuzes import keuzes

_WOORDEN = {
    Bezorgstapsoort.VERZONDEN: "verzonden: de brief is bij de vervoerder",
    Bezorgstapsoort.ONTVANGEN: "ontvangen",
    Bezorgstapsoort.GEWEIGERD: "geweigerd",
    Bezorgstapsoort.NIET_AFGEHAALD: "niet afgehaald binnen de tijd van de vervoerder",
    Bezorgstapsoort.TERUGGEKOMEN: "teruggekomen",
}


class Bezorgformulier(Formulier):
    """One thing that is known about a letter, since which day, and under which number others keep it."""

    soort = RadioField("Wat weet u?", validators=[InputRequired("Kies wat u weet.")])
    dag = Verplichtedag("Op welke dag?", validators=[InputRequired("Vul de dag in.")])
    bewijs = StringField(
        "Nummer van de zending of het exploot",
        description="Onder dit nummer bewaart de vervoerder of de deurwaarder het bewijs.",
        validators=[InputRequired("Vul het nummer in."), Length(max=100, message="Schrijf hooguit 100 tekens.")],
    )

    def bied_aan(self, soorten: tuple[Bezorgstapsoort, ...]) -> None:
        """Let people choose from what can follow."""
        self.soort.choices = keuzes([(soort.value, _WOORDEN[soort]) for soort in soorten])
