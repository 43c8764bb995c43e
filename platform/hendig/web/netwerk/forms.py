"""The forms with which parties are kept and delegates are appointed."""

from __future__ import annotations

from wtforms import SelectField, TextAreaField
from wtforms.validators import InputRequired, ValidationError

from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.rules import GROOTTE_UITLEG, Grootte
from hendig.web.formulier import Formulier, Verplichtedag, dag, reden, tekstveld, vrij_tekstveld, vrije_dag
from hendig.web.keuzes import keuzes

GROOTTES = keuzes((grootte.value, f"{grootte}: {uitleg}") for grootte, uitleg in GROOTTE_UITLEG.items())
_KIES = "Kies wie het wordt."
_MENSEN = "Mensen met een rol bij een partner. Staat iemand er niet bij? De beheerder geeft eerst een rol."


def vanaf() -> Verplichtedag:
    """Make the field for the first day on which something holds."""
    return dag("Vanaf welke dag", hint="De eerste dag waarop dit geldt. Een dag die al voorbij is, mag ook.")


class Gegevensformulier(Formulier):
    """Another name, other numbers or another address of a party."""

    naam = tekstveld("Naam")
    kvk = tekstveld("KvK-nummer", hint="Acht cijfers.", meest=20)
    vestiging = vrij_tekstveld("Vestigingsnummer (niet verplicht)", hint="Twaalf cijfers.", meest=20)
    agb = vrij_tekstveld("AGB-code (niet verplicht)", hint="Acht cijfers.", meest=20)
    e_mail = vrij_tekstveld("E-mailadres (niet verplicht)", meest=254)
    adres = vrij_tekstveld("Straat en huisnummer (niet verplicht)")
    postcode = vrij_tekstveld("Postcode (niet verplicht)", meest=10)
    plaats = vrij_tekstveld("Plaats (niet verplicht)", meest=100)
    per = vanaf()
    reden = reden()

    @property
    def kaart(self) -> Partijkaart:
        """What was filled in, as a card of the register."""
        weg = ("per", "reden", "csrf_token")
        return Partijkaart(**{naam: waarde for naam, waarde in self.data.items() if naam not in weg})


class Grootteformulier(Formulier):
    """Another size of a partner."""

    grootte = SelectField("Grootte", choices=GROOTTES)
    per = vanaf()
    reden = reden()

    @property
    def gekozen(self) -> Grootte:
        """The size that was chosen."""
        return Grootte(self.grootte.data)


class Ondersteuningsformulier(Formulier):
    """Other kinds of support that a partner gives."""

    soorten = TextAreaField(
        "Soorten ondersteuning",
        description="Eén soort per regel. Wat u weghaalt, geeft de partner vanaf die dag niet meer.",
        validators=[InputRequired("Schrijf ten minste één soort op.")],
    )
    per = vanaf()
    reden = reden()

    @property
    def regels(self) -> list[str]:
        """The kinds that were written down."""
        return [regel for regel in (self.soorten.data or "").splitlines() if regel.strip()]


class Concernformulier(Formulier):
    """Another group to which a partner belongs."""

    concern = vrij_tekstveld("Concern (niet verplicht)", hint="Laat leeg als de partner bij geen concern hoort.")
    per = vanaf()
    reden = reden()


class Afvaardigingsformulier(Formulier):
    """Whom a cluster sends from a day on."""

    cluster = SelectField("Cluster", validate_choice=False)
    nieuw = vrij_tekstveld(
        "Naam van een nieuw cluster (niet verplicht)", hint="Alleen als het niet in de lijst staat.", meest=40
    )
    wie = SelectField("Wie het cluster afvaardigt", description=_MENSEN, validators=[InputRequired(_KIES)])
    per = vanaf()
    tot = vrije_dag("Tot welke dag (niet verplicht)", hint="De eerste dag waarop deze afvaardiging niet meer geldt.")
    reden = reden(hint="Minstens één zin, bijvoorbeeld: gekozen in het overleg van het cluster.")

    @property
    def naam(self) -> str:
        """The cluster that was chosen or written down."""
        return str(self.nieuw.data or self.cluster.data or "")

    def validate_cluster(self, veld: object) -> None:
        """Ask for a cluster."""
        del veld
        if not self.naam:
            raise ValidationError("Kies een cluster, of schrijf de naam van een nieuw cluster.")


class Vervangformulier(Formulier):
    """Who stands in today."""

    wie = SelectField("Wie vandaag vervangt", description=_MENSEN, validators=[InputRequired(_KIES)])
