"""The forms about conversations and cases: a step with its reason, a report, a fact."""

from __future__ import annotations

from wtforms import RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length

from governance.uitsluiting.feitbron import Feitbron
from governance.uitsluiting.gronden import GRONDREGELS, Aanleiding, Grond
from hendig.web.formulier import Formulier, Verplichtedag
from hendig.web.keuzes import keuzes

_LANG = Length(max=5000, message="Schrijf hooguit 5000 tekens.")
GRONDEN = {
    Grond.TEKORT: "een afspraak uit de overeenkomst is niet nagekomen",
    Grond.WETTELIJK: "de partner houdt zich niet aan de wet of aan regels",
    Grond.FRAUDE: "er is een melding van fraude",
}


class Stapformulier(Formulier):
    """A step, and why it is taken where that is asked."""

    tekst = TextAreaField(
        "Waarom?", description="De partner kan dit later lezen. Noem geen gezinnen en geen beoordelaars."
    )

    def vraag_reden(self, *, verplicht: bool) -> None:
        """Ask the reason, or leave it out."""
        if verplicht:
            self.tekst.validators = [InputRequired("Schrijf op waarom."), _LANG]
        else:
            del self.tekst


class Meldformulier(Formulier):
    """Facts about a partner that may be a ground; what is none stands between them, and is refused with why."""

    partij = SelectField("Over welke partner gaat het?", validators=[InputRequired("Kies een partner.")])
    grond = RadioField(
        "Waar gaat het om?",
        choices=keuzes(
            [*((g.value, tekst) for g, tekst in GRONDEN.items()), *((a.value, a.value) for a in Aanleiding)]
        ),
        validators=[InputRequired("Kies waar het om gaat.")],
    )
    ontdekt_op = Verplichtedag(
        "Wanneer ontdekte de gemeente dit?",
        validators=[InputRequired("Vul de dag in waarop de gemeente dit ontdekte.")],
    )
    tekst = TextAreaField(
        "Wat is er gebeurd?",
        description="Alleen feiten met een dag en een bron. Noem geen gezinnen of kinderen.",
        validators=[InputRequired("Schrijf op wat er is gebeurd."), _LANG],
    )

    @property
    def gekozen(self) -> Grond | Aanleiding:
        """The ground that was chosen, or what is none."""
        woord = self.grond.data
        return Grond(woord) if woord in {een.value for een in GRONDREGELS} else Aanleiding(woord)


class Feitformulier(Formulier):
    """A fact besides the score: when, from where, what."""

    dag = Verplichtedag("Op welke dag was dit?", validators=[InputRequired("Vul de dag in.")])
    bron = RadioField(
        "Hoe weet de gemeente dit?",
        choices=keuzes([(een.value, een.value) for een in Feitbron]),
        validators=[InputRequired("Kies hoe de gemeente dit weet.")],
    )
    tekst = TextAreaField(
        "Wat gebeurde er?",
        description="Schrijf het zo op dat de partner het kan nagaan en beantwoorden. Noem geen gezinnen of kinderen.",
        validators=[InputRequired("Schrijf op wat er gebeurde."), _LANG],
    )
