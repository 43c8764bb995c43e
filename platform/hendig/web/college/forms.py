"""The forms of a proposal: one per part, and those of who looks at it and records what was decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from wtforms import RadioField, SelectMultipleField, TextAreaField
from wtforms.fields.core import Label
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import CheckboxInput

from governance.college.dossier import DOSSIEREISEN
from governance.college.openbaarheid import Openbaarheid
from governance.college.queries import Voorstelbeeld
from governance.college.rules import (
    Aanpassing,
    Besluitvariant,
    Deelname,
    Strekking,
    Trekkersoordeelsoort,
    Voorstelonderwerp,
)
from governance.college.stuk import TEKSTDELEN, Collegestuk
from governance.college.tekst import als_tekst, lees_argumenten, lees_kanttekeningen, lees_punten
from governance.documenten.documentsoorten import Vertrouwelijkheid
from hendig.web.formulier import Formulier, dag, tekstveld, vrij_tekstveld, vrije_dag
from hendig.web.keuzes import keuzes

DELEN: Final[Mapping[str, str]] = {
    "kenmerken": "Nummers en onderwerp",
    "openbaarheid": "Openbaarheid",
    "advies": "Advies",
    "inleiding": TEKSTDELEN["inleiding"],
    "beoogd_effect": TEKSTDELEN["beoogd_effect"],
    "argumenten": "Argumenten",
    "kanttekeningen": "Kanttekeningen",
    **{naam: TEKSTDELEN[naam] for naam in ("financien", "juridisch", "communicatie", "uitvoering")},
    "publicatie": "Formulering voor de openbare besluitenlijst",
    "bijlagen": "Bijlagen",
}
"""What can be written in a proposal, part by part, in the order of the form."""
_LANG: Final = Length(max=40_000, message="Schrijf hooguit 40.000 tekens.")
_VORM: Final = "Een lege regel begint een nieuwe alinea. Zet - voor een punt en # voor een kop."
_UITLEG: Final = {
    "advies": 'Schrijf elk punt op een eigen regel, zoals het volgt op "Te besluiten om:".',
    "argumenten": 'Begin elk argument met nummer en hele zin, zoals "1.1 De meting is nagerekend." Zet er een lege '
    "regel voor. Op de regels eronder staat de toelichting.",
    "kanttekeningen": 'Begin elke kanttekening met de nummers van de argumenten waar zij bij hoort, zoals "1.1/2.1 Een '
    'meting heeft altijd een marge."',
    "publicatie": "Laat dit leeg om de zin uit het advies te laten maken.",
}
_LEZERS: Final[Mapping[str, Callable[[str], object]]] = {
    "advies": lees_punten,
    "argumenten": lees_argumenten,
    "kanttekeningen": lees_kanttekeningen,
}


class Deelformulier(Formulier):
    """The form of one part: what was filled in, as parts of a proposal."""

    def delen(self) -> dict[str, Any]:
        """Give what was filled in."""
        return {veld.short_name: veld.data for veld in self.velden}


class Kenmerkformulier(Deelformulier):
    """The numbers and the subject; and what stands beside the paper."""

    zaaknummer = vrij_tekstveld("Zaaknummer", hint="Gemeentecode, jaar en zeven cijfers, zoals 9999/2027/0004127.")
    documentnummer = vrij_tekstveld("Documentnummer", hint="In dezelfde vorm, en anders dan het zaaknummer.")
    onderwerp = vrij_tekstveld("Onderwerp", hint="Eén regel.")
    portefeuillehouder = vrij_tekstveld("Portefeuillehouder", hint="Staat niet op het stuk.")
    portefeuilleoverleg = vrije_dag("Dag van het portefeuilleoverleg", hint="Staat niet op het stuk.")
    collegedatum = vrije_dag("Dag van de collegevergadering", hint="Staat niet op het stuk.")


class Openbaarheidsformulier(Deelformulier):
    """Who may read the proposal, and what that asks."""

    vorm = RadioField(
        "Wie mag dit voorstel lezen?",
        choices=keuzes(
            [
                (Vertrouwelijkheid.OPENBAAR.value, "Iedereen: het is openbaar"),
                (Vertrouwelijkheid.NIET_OPENBAAR.value, "Niet iedereen: het is niet openbaar"),
                (Vertrouwelijkheid.GEHEIM.value, "Alleen wie het moet: er geldt geheimhouding"),
            ]
        ),
        validators=[InputRequired("Kies wie dit voorstel mag lezen.")],
    )
    grond = vrij_tekstveld(
        "Grond uit de Woo", hint="Zoals 5.1 lid 2 onder e. Bij een openbaar voorstel blijft dit leeg."
    )
    herzien_op = vrije_dag("Wanneer bekijkt u dit opnieuw?", hint="Nodig als het niet openbaar is.")
    geheimhoudingsbesluit = vrij_tekstveld("Apart besluit over geheimhouding", hint="Nodig bij geheimhouding.")
    opheffing_door = vrij_tekstveld("Wie mag de geheimhouding opheffen?", hint="Nodig bij geheimhouding.")

    def delen(self) -> dict[str, Any]:
        """Give it as the one part that it is."""
        velden = {naam: waarde or "" for naam, waarde in super().delen().items() if naam not in {"vorm", "herzien_op"}}
        vorm = Vertrouwelijkheid(self.vorm.data)
        return {"openbaarheid": Openbaarheid(vorm=vorm, herzien_op=self.herzien_op.data, **velden)}


class Tekstformulier(Deelformulier):
    """A part that is text, read as its own kind of text."""

    tekst = TextAreaField("Tekst", validators=[Optional(), _LANG], render_kw={"rows": 16})

    def __init__(self, deel: str, wat: str, tekst: str) -> None:
        super().__init__({"tekst": tekst})
        self._deel = deel
        self.tekst.label = Label(self.tekst.id, DELEN[deel])
        hoort = f"Hier hoort: {wat}. " if wat else ""
        self.tekst.description = f"{hoort}{_UITLEG.get(deel, _VORM)}"

    def delen(self) -> dict[str, Any]:
        """Read the text; what cannot be read is refused."""
        tekst = "\n".join((self.tekst.data or "").splitlines()).strip()
        return {self._deel: _LEZERS.get(self._deel, str)(tekst)}


def _strekkingen() -> RadioField:
    """Give the question what an advice comes down to; nothing is chosen beforehand."""
    return RadioField(
        "Waar komt het advies op neer?",
        description="Besluit het college volgens dit advies, dan bepaalt dit welke stap de zaak mag nemen. "
        "Adviespunt 1 zegt hetzelfde.",
        choices=keuzes((een.value, een.value[:1].upper() + een.value[1:]) for een in Strekking),
        validators=[InputRequired("Kies waar het advies op neerkomt.")],
    )


class Partneradviesformulier(Tekstformulier):
    """The advice about a partner, with what it comes down to."""

    strekking = _strekkingen()

    def __init__(self, wat: str, tekst: str, strekking: Strekking | None) -> None:
        super().__init__("advies", wat, tekst)
        if self.strekking.raw_data is None and strekking is not None:
            self.strekking.data = strekking.value

    def delen(self) -> dict[str, Any]:
        """Give both."""
        return super().delen() | {"strekking": Strekking(self.strekking.data)}


class Strekkingsformulier(Formulier):
    """What an advice comes down to that was offered before that was asked."""

    strekking = _strekkingen()


class Bijlagenformulier(Deelformulier):
    """Which papers lie with the proposal, where no case knows them."""

    bijlagen = SelectMultipleField("Welke stukken liggen erbij?", option_widget=CheckboxInput())

    def __init__(self, namen: Mapping[str, str], gekozen: Iterable[str]) -> None:
        super().__init__({"bijlagen": list(gekozen)})
        self.bijlagen.choices = keuzes(namen.items())

    def delen(self) -> dict[str, Any]:
        """Give their codes."""
        return {"bijlagen": tuple(self.bijlagen.data or ())}


def formulier_voor(beeld: Voorstelbeeld, deel: str) -> Deelformulier:
    """Give the form of one part, filled with what was written."""
    stuk, eis = beeld.laatste.stuk, DOSSIEREISEN[beeld.onderwerp]
    match deel:
        case "kenmerken":
            return Kenmerkformulier({veld: getattr(stuk, veld) for veld in _velden(Kenmerkformulier)})
        case "openbaarheid":
            waarden = {veld: getattr(stuk.openbaarheid, veld) for veld in _velden(Openbaarheidsformulier)}
            return Openbaarheidsformulier(waarden | {"vorm": stuk.openbaarheid.vorm.value})
        case "bijlagen":
            return Bijlagenformulier(eis.bijlagen, stuk.bijlagen)
        case "advies" if beeld.onderwerp is Voorstelonderwerp.UITSLUITING:
            return Partneradviesformulier(eis.delen[deel], _getypt(stuk, deel), stuk.strekking)
        case _:
            return Tekstformulier(deel, eis.delen.get(deel, ""), _getypt(stuk, deel))


def _getypt(stuk: Collegestuk, deel: str) -> str:
    """Give one part as somebody would type it."""
    if deel == "advies":
        return "\n".join(stuk.advies)
    inhoud = getattr(stuk, deel)
    return inhoud if isinstance(inhoud, str) else als_tekst(inhoud)


def _velden(soort: type[Formulier]) -> list[str]:
    return [naam for naam in vars(soort) if not naam.startswith("_") and naam != "delen"]


class Daadformulier(Formulier):
    """Nothing to fill in: what is done stands on the page."""


class Onderwerpformulier(Formulier):
    """What a new proposal is about; one about an exclusion begins in its case."""

    onderwerp = RadioField(
        "Waar gaat het voorstel over?",
        choices=keuzes(
            (een.value, een.value[:1].upper() + een.value[1:])
            for een in Voorstelonderwerp
            if een is not Voorstelonderwerp.UITSLUITING
        ),
        validators=[InputRequired("Kies waar het voorstel over gaat.")],
    )


class Oordeelformulier(Formulier):
    """What a bestuurlijk trekker says of the advice; nothing is chosen beforehand."""

    soort = RadioField(
        "Wat is uw oordeel?",
        choices=keuzes(
            [
                (Trekkersoordeelsoort.BEKRACHTIGT.value, "Ik bekrachtig het advies"),
                (Trekkersoordeelsoort.BEKRACHTIGT_NIET.value, "Ik bekrachtig het advies niet"),
                (Trekkersoordeelsoort.NADER_ONDERZOEK.value, "Ik vraag nader onderzoek"),
            ]
        ),
        validators=[InputRequired("Kies uw oordeel.")],
    )
    reden = TextAreaField("Waarom?", description="Minstens één zin. Het college leest dit.", validators=[_LANG])
    vraag = TextAreaField(
        "Wat wilt u nog weten?", description="Alleen als u nader onderzoek vraagt.", validators=[Optional(), _LANG]
    )


class Nagaanformulier(Formulier):
    """What was checked, and what was found."""

    punt = RadioField("Wat ging u na?", validators=[InputRequired("Kies wat u naging.")])
    bevinding = TextAreaField("Wat vond u?", description="Minstens één zin.", validators=[_LANG])

    def __init__(self, punten: Iterable[str]) -> None:
        super().__init__()
        self.punt.choices = keuzes((punt, punt[:1].upper() + punt[1:]) for punt in punten)


class Besluitformulier(Formulier):
    """What the college decided, in its own words; nothing is chosen beforehand."""

    variant = RadioField(
        "Wat heeft het college besloten?",
        choices=keuzes(
            [
                (Besluitvariant.VOLGENS_ADVIES.value, "Volgens het advies"),
                (Besluitvariant.AANGEHOUDEN.value, "Aangehouden: het college beslist later"),
                (Besluitvariant.ANDERS.value, "Anders, namelijk"),
            ]
        ),
        validators=[InputRequired("Kies wat het college heeft besloten.")],
    )
    anders = TextAreaField(
        "Wat besloot het college dan?", description="Alleen bij: anders, namelijk.", validators=[Optional(), _LANG]
    )
    reden = TextAreaField(
        "Waarom is het aangehouden?", description="Alleen als het is aangehouden.", validators=[Optional(), _LANG]
    )
    terug_op = vrije_dag("Wanneer spreekt het college er weer over?", hint="Alleen als het is aangehouden.")
    weging = TextAreaField(
        "Wat heeft het college gewogen?",
        description="Minstens één zin, in de woorden van het college. Zonder dit antwoord kan het besluit niet worden "
        "vastgelegd.",
        validators=[_LANG],
    )
    besluitnummer = tekstveld("Besluitnummer", meest=60)
    dag = dag("Dag van het besluit")
    aanwezig = SelectMultipleField("Wie van het college nam deel?", option_widget=CheckboxInput())
    onthouden = SelectMultipleField(
        "Wie nam niet deel?", description="Wie een belang heeft, neemt niet deel.", option_widget=CheckboxInput()
    )

    def __init__(self, leden: Iterable[tuple[str, str]], *, gemeten: bool) -> None:
        super().__init__()
        self.aanwezig.choices = self.onthouden.choices = keuzes(leden)
        if gemeten:
            self.weging.label = Label(self.weging.id, "Wat heeft het college buiten de score gewogen?")

    def validate_onthouden(self, veld: SelectMultipleField) -> None:
        """Refuse that somebody took part and did not."""
        if set(veld.data or ()) & set(self.aanwezig.data or ()):
            raise ValidationError("Iemand staat bij allebei. Kies voor ieder lid of het deelnam of niet.")

    @property
    def deelnemers(self) -> dict[str, Deelname]:
        """Who took part, and who did not."""
        erbij = dict.fromkeys(self.aanwezig.data or (), Deelname.AANWEZIG)
        return erbij | dict.fromkeys(self.onthouden.data or (), Deelname.ONTHOUDEN)


class Duidingsformulier(Formulier):
    """What another besluit than advised comes down to."""

    aanpassing = RadioField(
        "Waar komt dit besluit op neer?",
        choices=keuzes((een.value, een.value[:1].upper() + een.value[1:]) for een in Aanpassing),
        validators=[InputRequired("Kies waar het besluit op neerkomt.")],
    )
    formulering = TextAreaField(
        "Wat staat er op de openbare besluitenlijst?",
        description='Begin met "Het college heeft besloten". Noem geen naam en geen nummer van een partner.',
        validators=[_LANG],
    )
