"""A contract file as it lies on a disk: a whole version of the text, or everything that is wrong with it at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from governance.contract.contracttekst import (
    Artikeltekst,
    Contracttekst,
    Parameterafspraak,
    termijn_als_parameter,
)
from governance.contract.parametersoorten import PARAMETERSOORTEN, bezwaar_tegen_code, bezwaar_tegen_waarde
from governance.contract.rules import BijAfloop, Eenheid, Startgrond, Termijnafspraak
from governance.contract.termijnsoorten import TERMIJNSOORTEN, bezwaar_tegen_termijn
from governance.norm.sleutel import schone_tekst
from governance.verplichtingen.rules import Aard, Periodiciteit, Verplichtingstekst, Wie
from hendig.bestanden.contractsleutels import (
    ARTIKEL,
    CONTRACT,
    CONTRACTSLEUTELS,
    PARAMETER,
    TABELLEN,
    TERMIJN,
    VERPLICHTING,
)
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.tabellenlezer import Rij, Tabellenlezer
from hendig.bestanden.tomlbestand import lees_toml

Rijen = list[tuple[int, Rij]]
_LEGE_REGEL = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Contractbestand:
    """A version of the text, and the obligations that it asks."""

    tekst: Contracttekst
    verplichtingen: tuple[Verplichtingstekst, ...]


def lees_contract(inhoud: bytes, *, bestand: str) -> Contractbestand:
    """Read a contract file; `Invoerfout` names every key, code, value and article that does not fit, with its line."""
    toml, problemen = lees_toml(inhoud, bestand), Problemenlijst(bestand)
    lezer = Tabellenlezer(toml, problemen, CONTRACTSLEUTELS)
    lezer.meld_vreemde(TABELLEN, "contractbestand")
    kop = _kop(lezer, toml.gegevens)
    artikelen = lezer.rijen(ARTIKEL, vrij=("tekst",))
    delen = {tabel: lezer.rijen(tabel) for tabel in (TERMIJN, VERPLICHTING)}
    delen[PARAMETER] = lezer.rijen(PARAMETER, vrij=("waarde",))
    _controleer_artikelen(lezer, artikelen, toml.gegevens)
    _controleer_codes(lezer, delen)
    _controleer_verwijzingen(lezer, toml.gegevens, delen)
    _controleer_waarden(lezer, delen[PARAMETER])
    termijnen = _termijnen(lezer, delen[TERMIJN])
    problemen.weiger_bij_problemen()
    return Contractbestand(
        tekst=Contracttekst(
            **(kop or {}),
            artikelen=tuple(Artikeltekst(rij["nummer"], rij["kop"], _alineas(rij["tekst"])) for _, rij in artikelen),
            parameters=(*(Parameterafspraak(**rij) for _, rij in delen[PARAMETER]), *termijnen),
        ),
        verplichtingen=tuple(_verplichting(rij) for _, rij in delen[VERPLICHTING]),
    )


def _kop(lezer: Tabellenlezer, gegevens: Mapping[str, Any]) -> Rij | None:
    kop = gegevens.get(CONTRACT)
    if not isinstance(kop, dict):
        lezer.meld(CONTRACT, 1, "", "Begin met [contract], en daaronder nummer en titel van deze versie.")
        return None
    return lezer.rij(CONTRACT, 1, kop)


def _controleer_artikelen(lezer: Tabellenlezer, artikelen: Rijen, gegevens: Mapping[str, Any]) -> None:
    if not gegevens.get(ARTIKEL):
        lezer.meld(ARTIKEL, 1, "", "Er staat geen enkel artikel in. Begin elk artikel met een regel [[artikel]].")
    for nummer, rij in artikelen:
        if not isinstance(rij["tekst"], str) or not _alineas(rij["tekst"]):
            lezer.meld(ARTIKEL, nummer, "tekst", f"Artikel {rij['nummer']} heeft geen tekst. Schrijf wat er staat.")
    _meld_dubbele(lezer, ARTIKEL, ((nummer, "nummer", rij["nummer"]) for nummer, rij in artikelen))


def _controleer_codes(lezer: Tabellenlezer, delen: Mapping[str, Rijen]) -> None:
    for tabel, bekend in ((PARAMETER, PARAMETERSOORTEN), (TERMIJN, TERMIJNSOORTEN)):
        for nummer, rij in delen[tabel]:
            tekst = bezwaar_tegen_code(rij["code"], bekend)
            if tekst is not None:
                lezer.meld(tabel, nummer, "code", tekst)
    for tabel, rijen in delen.items():
        _meld_dubbele(lezer, tabel, ((nummer, "code", rij["code"]) for nummer, rij in rijen))


def _controleer_verwijzingen(lezer: Tabellenlezer, gegevens: Mapping[str, Any], delen: Mapping[str, Rijen]) -> None:
    """Check against every article that is named in the file, also one that is wrong in another way."""
    artikelen = gegevens.get(ARTIKEL)
    nummers = {
        schone_tekst(rij["nummer"])
        for rij in (artikelen if isinstance(artikelen, list) else [])
        if isinstance(rij, dict) and isinstance(rij.get("nummer"), str)
    }
    for tabel, rijen in delen.items():
        for nummer, rij in rijen:
            if rij["artikel"] not in nummers:
                raad = f'Artikel "{rij["artikel"]}" staat niet in dit bestand. Noem een artikel dat er wel in staat.'
                lezer.meld(tabel, nummer, "artikel", raad)


def _controleer_waarden(lezer: Tabellenlezer, parameters: Rijen) -> None:
    for nummer, rij in parameters:
        tekst = bezwaar_tegen_waarde(rij["code"], rij["waarde"]) if rij["code"] in PARAMETERSOORTEN else None
        if tekst is not None:
            lezer.meld(PARAMETER, nummer, "waarde", f"{rij['code']}: {tekst}")


def _termijnen(lezer: Tabellenlezer, rijen: Rijen) -> list[Parameterafspraak]:
    gelezen = []
    for nummer, rij in rijen:
        afspraak = Termijnafspraak(
            code=rij["code"],
            lengte=rij["lengte"],
            eenheid=Eenheid(rij["eenheid"]),
            startgrond=Startgrond(rij["startgrond"]),
            verlengbaar=rij["verlengbaar"],
            verlenging=rij["verlenging"],
            bij_afloop=BijAfloop(rij["bij_afloop"]),
            artikel=rij["artikel"],
        )
        tekst = bezwaar_tegen_termijn(afspraak) if rij["code"] in TERMIJNSOORTEN else None
        if tekst is not None:
            lezer.meld(TERMIJN, nummer, "lengte", f"{rij['code']}: {tekst}")
        gelezen.append(termijn_als_parameter(afspraak, reden=rij["reden"], bron=rij["bron"]))
    return gelezen


def _meld_dubbele(lezer: Tabellenlezer, tabel: str, namen: Iterable[tuple[int, str, str]]) -> None:
    gezien: set[str] = set()
    for nummer, sleutel, naam in namen:
        if naam in gezien:
            lezer.meld(tabel, nummer, sleutel, f'De {tabel} "{naam}" staat er twee keer. Haal er een weg.')
        gezien.add(naam)


def _verplichting(rij: Rij) -> Verplichtingstekst:
    woorden = {"wie": Wie(rij["wie"]), "periodiciteit": Periodiciteit(rij["periodiciteit"]), "aard": Aard(rij["aard"])}
    return Verplichtingstekst(**rij | woorden)


def _alineas(tekst: str) -> str:
    """Bring the words of an article to one spelling: spaces and ends of lines do not count, an empty line does."""
    return "\n\n".join(alinea for deel in _LEGE_REGEL.split(tekst) if (alinea := schone_tekst(deel)))
