"""The list of partners of a day as somebody asked for it: by name, by kind of support; never in an order of merit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wtforms import SelectField

from governance.netwerk.queries import Partijstand
from hendig.web.formulier import vrij_tekstveld
from hendig.web.keuzes import keuzes
from hendig.web.netwerk.dagkeuze import Dagformulier

ALLES = ("", "Alle soorten")


class Lijstformulier(Dagformulier):
    """Which partners, on which day."""

    zoek = vrij_tekstveld("Naam", hint="Een deel van de naam is genoeg.")
    soort = SelectField("Ondersteuning", choices=keuzes([ALLES]), validate_choice=False)


def op_naam(partners: Iterable[Partijstand]) -> list[Partijstand]:
    """Put partners in the order of the alphabet."""
    return sorted(partners, key=lambda partner: (partner.kaart.naam.casefold(), partner.id))


def soorten(partners: Iterable[Partijstand]) -> list[str]:
    """Give every kind of support that somebody gives."""
    return sorted({soort for partner in partners for soort in partner.ondersteuning}, key=str.casefold)


def gezocht(partners: Sequence[Partijstand], form: Lijstformulier) -> list[Partijstand]:
    """Keep the partners that were asked for."""
    deel, soort = (form.zoek.data or "").casefold(), form.soort.data or ""
    return [
        partner
        for partner in op_naam(partners)
        if deel in partner.kaart.naam.casefold() and (not soort or soort in partner.ondersteuning)
    ]


def telzin(getoond: int, alle: int) -> str:
    """Say how many partners there are, and how many of them are shown."""
    if alle == 0:
        return "Er deden die dag geen partners mee."
    doen = "doet 1 partner" if alle == 1 else f"doen {alle} partners"
    if getoond == alle:
        return f"In het netwerk {doen} mee."
    return f"In het netwerk {doen} mee. U ziet er {getoond}."
