"""A contract file to start from: a proposed text with every parameter, term and obligation explained in it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from governance.contract.parametersoorten import PARAMETERSOORTEN
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.norm.sleutel import als_toml, grenzen
from hendig.bestanden.contractsleutels import ARTIKEL, CONTRACT, PARAMETER, TERMIJN, VERPLICHTING
from hendig.demo.contractartikelen import ARTIKELEN, VERPLICHTINGEN

_BREEDTE = 115
_KOP = """\
# Dit is een VOORBEELD van een procesovereenkomst. De tekst is verzonnen en is een voorstel.
# Laat een jurist ernaar kijken.
# Elke afspraak rust op een artikel en heeft een reden. Wat hier niet staat, is niet afgesproken.
# Lees dit bestand in met: hendig contract neem-over CONTRACT.toml
# Een ander stelt het vast: wie een tekst opstelt, stelt hem niet zelf vast.
"""


def voorbeeldcontract() -> str:
    """Write the proposed contract file; it always has the same text."""
    delen = [_KOP, _tabel(f"[{CONTRACT}]", "", {"nummer": "1.0", "titel": "Procesovereenkomst Hendig (voorbeeld)"})]
    delen += [_artikel(artikel.nummer, artikel.kop, artikel.tekst) for artikel in ARTIKELEN]
    delen += _parameters()
    delen += _termijnen()
    for plicht in VERPLICHTINGEN:
        delen.append(_tabel(f"[[{VERPLICHTING}]]", "", {naam: getattr(plicht, naam) for naam in plicht.__slots__}))
    return "\n".join(delen)


def _artikel(nummer: str, kop: str, tekst: str) -> str:
    regels = textwrap.fill(tekst, _BREEDTE)
    return f'[[{ARTIKEL}]]\nnummer = {als_toml(nummer)}\nkop = {als_toml(kop)}\ntekst = """\n{regels}\n"""\n'


def _parameters() -> Iterable[str]:
    for soort in PARAMETERSOORTEN.values():
        sleutel = soort.sleutel
        uitleg = f"{sleutel.betekenis} Schrijf {grenzen(sleutel)}."
        yield _tabel(
            f"[[{PARAMETER}]]",
            uitleg,
            {
                "code": soort.code,
                "waarde": sleutel.voorstel,
                "artikel": soort.artikel,
                "reden": soort.reden,
                "bron": str(sleutel.bron),
            },
        )


def _termijnen() -> Iterable[str]:
    for soort in TERMIJNSOORTEN.values():
        voorstel = soort.voorstel
        verlenging = {} if voorstel.verlenging is None else {"verlenging": voorstel.verlenging}
        yield _tabel(
            f"[[{TERMIJN}]]",
            soort.betekenis,
            {
                "code": voorstel.code,
                "lengte": voorstel.lengte,
                "eenheid": voorstel.eenheid,
                "startgrond": voorstel.startgrond,
                "verlengbaar": voorstel.verlengbaar,
                **verlenging,
                "bij_afloop": voorstel.bij_afloop,
                "artikel": voorstel.artikel,
                "reden": "Een voorstel dat het netwerk nog bespreekt.",
                "bron": str(soort.bron),
            },
        )


def _tabel(kop: str, uitleg: str, inhoud: Mapping[str, object]) -> str:
    commentaar = textwrap.fill(uitleg, _BREEDTE, initial_indent="# ", subsequent_indent="# ")
    regels = [f"{naam} = {als_toml(waarde)}" for naam, waarde in inhoud.items()]
    return "\n".join([*([commentaar] if uitleg else []), kop, *regels, ""])
