"""The forms about a list: a file, a pair, a cluster, an earlier round, a request and its answer."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from typing import Final

from flask import request
from werkzeug.datastructures import FileStorage, MultiDict
from wtforms import FileField, HiddenField, RadioField, SelectField
from wtforms.validators import InputRequired, ValidationError

from hendig.bestanden.problemen import Herstelbaar, Invoerfout
from hendig.processes.ronde.lijstsoorten import LANGSTE_CLUSTER, Lijstsoort
from hendig.web.formulier import Formulier, reden, tekstveld
from hendig.web.keuzes import keuzes
from surveys.deelname.rules import Correctiewens

_KIES: Final = ("", "Kies een partij")
GROOTSTE_BESTAND: Final = 500_000
"""Bytes; the file travels along once more while it is read back."""
SOORTEN: Final = {
    Lijstsoort.CONTACTEN: "Contacten: wie met wie samenwerkte (kolommen partij_a en partij_b)",
    Lijstsoort.BIJEENKOMSTEN: "Bijeenkomsten: wie waar was (kolommen bijeenkomst en partner)",
    Lijstsoort.CLUSTERS: "Clusters: wie in welk cluster zit (kolommen partner en cluster)",
    Lijstsoort.BANDEN: "Banden: wie elkaar niet beoordelen (kolommen partij_a, partij_b en soort)",
}
WEL: Final = "Wij werkten wel samen. Zet deze partij op onze lijst."
NIET: Final = "Wij werkten niet samen. Haal deze partij van onze lijst."
BANDEN: Final = {
    Correctiewens.ONDERAANNEMER: "Wij hebben een band: de een werkt in opdracht van de ander.",
    Correctiewens.FAMILIE: "Wij hebben een band: familie.",
    Correctiewens.CONCERN: "Wij hebben een band: hetzelfde concern.",
}


class Inleesformulier(Formulier):
    """A file, and what it tells; once it is read, it travels along as text."""

    soort = RadioField(
        "Wat staat er in het bestand?",
        choices=keuzes([(soort, woorden) for soort, woorden in SOORTEN.items()]),
        validators=[InputRequired("Kies wat er in het bestand staat.")],
    )
    bestand = FileField("Bestand", description="Een CSV- of Excelbestand van hooguit 500 kB, met een kopregel.")
    naam = HiddenField()
    inhoud = HiddenField()

    def gestuurd(self) -> MultiDict[str, str] | None:
        """Give what was sent, the file too."""
        if request.method != "POST":
            return None
        samen = MultiDict(request.form)
        samen.update(request.files)  # type: ignore[arg-type] # a form takes files beside texts
        return samen

    def validate_bestand(self, veld: FileField) -> None:
        """Take the file in; wtforms calls it for the field of that name."""
        stuk = veld.data
        if isinstance(stuk, FileStorage) and stuk.filename:
            gelezen = stuk.read(GROOTSTE_BESTAND + 1)
            self.naam.data, self.inhoud.data = stuk.filename, base64.b64encode(gelezen).decode("ascii")
            if len(gelezen) > GROOTSTE_BESTAND:
                raise ValidationError("Dit bestand is groter dan 500 kB. Splits het, of laat kolommen weg.")
        if not self.inhoud.data:
            raise ValidationError("Kies een bestand.")

    @property
    def bytes(self) -> bytes:
        """What is in the file; a text that is no file at all is an empty one."""
        try:
            return base64.b64decode(self.inhoud.data or "", validate=True)
        except ValueError:
            return b""

    def meld(self, fout: Herstelbaar) -> None:
        """Tell everything that is wrong with the file."""
        regels = map(str, fout.problemen) if isinstance(fout, Invoerfout) else [str(fout)]
        self.form_errors = [*self.form_errors, *regels]


class Paarformulier(Formulier):
    """Two partners that know each other, and why they come on the list."""

    een = SelectField("Eerste partij", validators=[InputRequired("Kies de eerste partij.")])
    ander = SelectField("Tweede partij", validators=[InputRequired("Kies de tweede partij.")])
    reden = reden("Waaruit blijkt dat zij samenwerkten?")

    def kies_uit(self, partijen: Iterable[tuple[str, str]]) -> None:
        """Offer these parties."""
        self.een.choices = self.ander.choices = keuzes([_KIES, *partijen])


class Clusterformulier(Formulier):
    """A partner and the cluster it is in."""

    partij = SelectField("Partner", validators=[InputRequired("Kies een partner.")])
    cluster = tekstveld("Cluster", meest=LANGSTE_CLUSTER)


class Overneemformulier(Formulier):
    """From which round clusters and ties come."""

    van = SelectField("Van welke ronde?", validators=[InputRequired("Kies een ronde.")])


class Weghaalformulier(Formulier):
    """Why something goes."""

    reden = reden("Waarom haalt u dit weg?")


class Beslisformulier(Formulier):
    """The answer to what a party asked."""

    besluit = RadioField(
        "Wat beslist u?",
        choices=keuzes([("ja", "Ja, de lijst wordt zo"), ("nee", "Nee, de lijst blijft zoals die is")]),
        validators=[InputRequired("Kies ja of nee.")],
    )
    antwoord = reden("Uw antwoord", hint="Beide partijen lezen dit. Schrijf waarop uw besluit rust.")


class Wensformulier(Formulier):
    """What a party says is wrong with its own list."""

    wens = RadioField(
        "Wat klopt er niet?",
        choices=keuzes([(Correctiewens.TOEVOEGEN, WEL), (Correctiewens.SCHRAPPEN, NIET), *BANDEN.items()]),
        validators=[InputRequired("Kies wat er niet klopt.")],
    )
    ander = SelectField("Over welke partij gaat het?", validators=[InputRequired("Kies een partij.")])
    reden = reden(
        "Leg het uit",
        hint="Bijvoorbeeld waaraan u samen werkte, en wanneer. Geen namen van gezinnen of kinderen. "
        "De meetbeheerder leest dit. De andere partij leest het alleen als u een band meldt.",
    )

    def kies_uit(self, partijen: Iterable[tuple[str, str]]) -> None:
        """Offer these parties."""
        self.ander.choices = keuzes([_KIES, *partijen])
