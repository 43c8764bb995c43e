"""The forms with which persons are entered and roles are given and ended."""

from __future__ import annotations

from wtforms import BooleanField, DateField, SelectField, StringField
from wtforms.validators import InputRequired

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rules import Rol
from hendig.processes.register.rollen import Rolgave
from hendig.web.formulier import (
    Formulier,
    Verplichtedag,
    Vraagformulier,
    dag,
    reden,
    tekstveld,
    vrij_tekstveld,
    vrije_dag,
)
from hendig.web.keuzes import keuzes
from hendig.web.netwerk.rolgroepen import rolkeuzes


class Zoekformulier(Vraagformulier):
    """Whom to look for."""

    zoek = vrij_tekstveld("Naam of e-mailadres", hint="Een deel is genoeg.")


def _partij() -> SelectField:
    hint = "Kies een partij als de rol bij een partner of bij de gemeente hoort."
    return SelectField("Voor welke partij (niet verplicht)", description=hint, validate_choice=True)


def _cluster() -> StringField:
    hint = "Alleen voor een afgevaardigde of een plaatsvervanger."
    return vrij_tekstveld("Cluster (niet verplicht)", hint=hint, meest=40)


def _tot() -> DateField:
    return vrije_dag("Tot welke dag (niet verplicht)", hint="De eerste dag waarop de rol niet meer geldt.")


def _uitnodigen() -> BooleanField:
    hint = "Dat kan vanaf de eerste dag waarop iemand een rol heeft. Wie al een account gebruikt, krijgt er geen."
    return BooleanField("Stuur een uitnodiging om in te loggen", description=hint)


class _MetRol(Formulier):
    """What the forms that give a role have alike."""

    rol: SelectField
    partij: SelectField
    cluster: StringField
    per: Verplichtedag
    tot: DateField
    uitnodigen: BooleanField

    def met_partijen(self, namen: dict[str, str]) -> None:
        """Offer the parties that the register knows, by name."""
        self.partij.choices = keuzes([("", "Geen"), *sorted(namen.items(), key=lambda paar: paar[1].casefold())])

    @property
    def gave(self) -> Rolgave | None:
        """The role that was filled in; None when none was chosen."""
        if not self.rol.data:
            return None
        return Rolgave(
            rol=Rol(self.rol.data),
            per=self.per.data,
            tot=self.tot.data,
            partij=self.partij.data or None,
            cluster=self.cluster.data or None,
        )


class Rolformulier(_MetRol):
    """A role that somebody gets."""

    rol = SelectField("Rol", choices=rolkeuzes("Kies een rol"), validators=[InputRequired("Kies een rol.")])
    partij = _partij()
    cluster = _cluster()
    per = dag("Vanaf welke dag")
    tot = _tot()
    uitnodigen = _uitnodigen()


class Persoonsformulier(Formulier):
    """Another name or address of somebody."""

    naam = tekstveld("Naam")
    e_mail = tekstveld("E-mailadres", hint="Met dit adres logt deze persoon in.", meest=254)
    telefoon = vrij_tekstveld("Telefoonnummer (niet verplicht)", meest=30)
    per = dag("Vanaf welke dag", hint="De eerste dag waarop dit geldt.")
    reden = reden()


class Inschrijfformulier(_MetRol):
    """A new person, with a first role if that is known."""

    naam = tekstveld("Naam")
    e_mail = tekstveld("E-mailadres", hint="Met dit adres logt deze persoon in.", meest=254)
    telefoon = vrij_tekstveld("Telefoonnummer (niet verplicht)", meest=30)
    per = dag("Vanaf welke dag", hint="De eerste dag waarop deze persoon in het register staat en de rol geldt.")
    rol = SelectField(
        "Eerste rol (niet verplicht)",
        description="Zonder rol kan iemand niet inloggen.",
        choices=rolkeuzes("Nog geen rol"),
    )
    partij = _partij()
    cluster = _cluster()
    tot = _tot()
    uitnodigen = _uitnodigen()


class Eindformulier(Formulier):
    """The first day without a role, and why."""

    per = dag("Vanaf welke dag niet meer", hint="De eerste dag waarop de rol niet meer geldt.")
    reden = reden()


class Intrekformulier(Formulier):
    """Why a role should never have been written down."""

    reden = reden("Waarom klopte deze rol niet")


def kaart_van(form: Persoonsformulier | Inschrijfformulier) -> Persoonskaart:
    """Give what was filled in about a person, as a card of the register."""
    return Persoonskaart(naam=form.naam.data, e_mail=form.e_mail.data, telefoon=form.telefoon.data)
