"""An invented list of partners to start a register with, as a spreadsheet has it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from governance.netwerk.kaarten import Persoonskaart
from hendig.bestanden.partnerlijst import PARTNERKOLOMMEN
from hendig.demo.partners import partners

_GROOTTES = ("ZZP", "klein", "groot", "klein", "ZZP")
_SOORTEN = ("ambulante begeleiding", "behandeling", "dagbesteding", "gezinshulp", "logeren")
_MENSEN = ("Saar", "Daan", "Noor", "Bram", "Lieke", "Sem", "Fenna", "Joris")
_CONCERN = "Groep Waterkant (voorbeeld)"
_IN_CONCERN = (8, 23)
_BEGIN = "2026-01-01"


def voorbeeldpartners() -> str:
    """Write the list as CSV: forty partners with numbers that nobody has."""
    return partnertekst([partner.name for partner in partners()], {p.name: p.joined for p in partners()})


def partnertekst(namen: Sequence[str], sinds: dict[str, str]) -> str:
    """Write a line for each of these partners; who is not in ``sinds`` takes part from the beginning."""
    tekst = io.StringIO(newline="")
    schrijver = csv.DictWriter(tekst, PARTNERKOLOMMEN, restval="", delimiter=";", lineterminator="\n")
    schrijver.writeheader()
    for nummer, naam in enumerate(namen):
        schrijver.writerow(_regel(nummer, naam, sinds.get(naam, _BEGIN)))
    return tekst.getvalue()


def contactpersoon(nummer: int) -> Persoonskaart:
    """Give who answers for the partner at a place in the list, counted from nothing."""
    wie = _MENSEN[nummer % len(_MENSEN)]
    return Persoonskaart(naam=f"{wie} Verzonnen ({nummer + 1})", e_mail=f"{wie.lower()}{nummer + 1}@voorbeeld.example")


def _regel(nummer: int, naam: str, toegetreden: str) -> dict[str, str]:
    contact = contactpersoon(nummer)
    soorten = {_SOORTEN[nummer % len(_SOORTEN)], _SOORTEN[(nummer * 2 + 1) % len(_SOORTEN)]}
    return {
        "naam": naam,
        "kvk": f"0000{nummer + 1:04}",
        "vestiging": f"00000000{nummer + 1:04}",
        "agb": f"0000{nummer + 1:04}",
        "grootte": _GROOTTES[nummer % len(_GROOTTES)],
        "ondersteuning": ";".join(sorted(soorten)),
        "concern": _CONCERN if nummer in _IN_CONCERN else "",
        "toegetreden_op": toegetreden,
        "contactpersoon": contact.naam,
        "contactpersoon_email": contact.e_mail,
        "adres": f"Verzonnen Dijk {nummer + 1}",
        "postcode": "0000 AA",
        "plaats": "Lindebeek",
        "email": f"post{nummer + 1}@voorbeeld.example",
    }
