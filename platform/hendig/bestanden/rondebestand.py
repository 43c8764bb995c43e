"""A rounds file as it lies on a disk: strict keys, dates that can be, references that exist, all problems at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from analysis.herhaling.feiten import Planstand, Rondestatus
from governance.norm.sleutel import lijkt_op, schone_tekst
from hendig.bestanden.namen import gelijkenis
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.rondes import (
    Gebruikt,
    Kennisgeving,
    Partnergegevens,
    Rondebestand,
    Rondegegevens,
    Rondesoort,
    Vlag,
)
from hendig.bestanden.rondesleutels import GEBRUIKT, KENNISGEVING, PARTNER, RONDE, RONDESLEUTELS, TABELLEN, VLAG
from hendig.bestanden.tabellenlezer import Rij, Tabellenlezer
from hendig.bestanden.tomlbestand import Tomlbestand, lees_toml


def lees_rondebestand(inhoud: bytes, *, bestand: str) -> Rondebestand:
    """Read a rounds file; `Invoerfout` names every unknown or missing key, impossible date and broken reference."""
    problemen = Problemenlijst(bestand)
    toml = lees_toml(inhoud, bestand)
    return _Lezer(toml, problemen, Tabellenlezer(toml, problemen, RONDESLEUTELS)).lees()


class _Lezer:
    """Reads the tables of one file and holds them against each other; a row with problems is left out of the latter."""

    def __init__(self, toml: Tomlbestand, problemen: Problemenlijst, tabellen: Tabellenlezer) -> None:
        self._toml, self._problemen, self._tabellen = toml, problemen, tabellen
        self._meld = tabellen.meld

    def lees(self) -> Rondebestand:
        self._tabellen.meld_vreemde(TABELLEN, "rondebestand")
        rijen = {tabel: self._tabellen.rijen(tabel) for tabel in TABELLEN}
        if not self._toml.gegevens.get(RONDE):
            self._meld(RONDE, 1, "", "Er staat geen enkele ronde in. Begin elke ronde met een regel [[ronde]].")
        self._controleer_rondes(rijen[RONDE])
        self._controleer_partners(rijen[PARTNER])
        self._controleer_zaken(rijen)
        self._problemen.weiger_bij_problemen()
        return Rondebestand(
            rondes=tuple(_ronde(rij) for _, rij in rijen[RONDE]),
            partners=tuple(Partnergegevens(**{**rij, "eerder": rij["eerder"] or ()}) for _, rij in rijen[PARTNER]),
            kennisgevingen=tuple(_kennisgeving(rij) for _, rij in rijen[KENNISGEVING]),
            vlaggen=tuple(Vlag(**rij) for _, rij in rijen[VLAG]),
            gebruikt=tuple(Gebruikt(**rij) for _, rij in rijen[GEBRUIKT]),
        )

    def _controleer_rondes(self, rondes: list[tuple[int, Rij]]) -> None:
        self._meld_gelijke(RONDE, [(nummer, rij["naam"]) for nummer, rij in rondes])
        for nummer, rij in rondes:
            if _later(rij["opent_op"], rij["sluit_op"]):
                self._meld(
                    RONDE, nummer, "sluit_op", f'Ronde "{rij["naam"]}" sluit voordat zij opent. Verbeter een datum.'
                )
            if _later(rij["periode_van"], rij["opent_op"]):
                tekst = f'Ronde "{rij["naam"]}" gaat over een periode die na de opening begint. Verbeter een datum.'
                self._meld(RONDE, nummer, "periode_van", tekst)
        met_datum = [(nummer, rij) for nummer, rij in rondes if rij["opent_op"] is not None]
        for (_, vorige), (nummer, rij) in pairwise(met_datum):
            if _later(vorige["opent_op"], rij["opent_op"]):
                tekst = (
                    f'Ronde "{rij["naam"]}" staat na "{vorige["naam"]}" en opende eerder. Zet de rondes op volgorde.'
                )
                self._meld(RONDE, nummer, "opent_op", tekst)

    def _controleer_partners(self, partners: list[tuple[int, Rij]]) -> None:
        self._meld_gelijke(PARTNER, [(nummer, rij["naam"]) for nummer, rij in partners])
        van_nu = {rij["naam"] for _, rij in partners}
        eigenaar: dict[str, str] = {}
        for nummer, rij in partners:
            for oud in rij["eerder"] or ():
                if oud in van_nu or eigenaar.setdefault(oud, rij["naam"]) != rij["naam"]:
                    tekst = f'De oude naam "{oud}" van "{rij["naam"]}" heeft ook een andere partner. Haal hem weg.'
                    self._meld(PARTNER, nummer, "eerder", tekst)

    def _controleer_zaken(self, rijen: dict[str, list[tuple[int, Rij]]]) -> None:
        rondes = {rij["naam"]: rij for _, rij in rijen[RONDE]}
        genoemd = {schone_tekst(naam) for naam in self._genoemde_rondes()}
        for tabel, sleutel in ((KENNISGEVING, "ronde"), (VLAG, "ronde"), (GEBRUIKT, "rondes")):
            for nummer, rij in rijen[tabel]:
                for naam in [rij[sleutel]] if sleutel == "ronde" else rij[sleutel]:
                    if naam not in genoemd:
                        tekst = (
                            f'De ronde "{naam}" staat niet onder [[ronde]].{lijkt_op(naam, genoemd)} Verbeter de naam.'
                        )
                        self._meld(tabel, nummer, sleutel, tekst)
        gezien: set[tuple[str, ...]] = set()
        for nummer, rij in rijen[KENNISGEVING]:
            over = (rij["ronde"], rij["partner"], rij["construct"])
            if over in gezien:
                self._meld(KENNISGEVING, nummer, "", f"Er is al bericht over {', '.join(over)}. Haal er een weg.")
            gezien.add(over)
            self._controleer_kennisgeving(nummer, rij, rondes.get(rij["ronde"], {}))
        for nummer, rij in rijen[GEBRUIKT]:
            if not rij["rondes"]:
                self._meld(GEBRUIKT, nummer, "rondes", "Hier staan geen rondes. Noem ze, of haal [[gebruikt]] weg.")

    def _genoemde_rondes(self) -> Iterable[str]:
        rondes = self._toml.gegevens.get(RONDE)
        for rij in rondes if isinstance(rondes, list) else []:
            naam = rij.get("naam") if isinstance(rij, dict) else None
            if isinstance(naam, str):
                yield naam

    def _controleer_kennisgeving(self, nummer: int, rij: Rij, ronde: Rij) -> None:
        met_plan = rij["plan"] in {Planstand.AANGEBODEN, Planstand.VASTGESTELD}
        if met_plan and rij["plan_op"] is None:
            tekst = f'Bij plan = "{rij["plan"]}" hoort plan_op: de dag waarop het vaststond of het aanbod verliep.'
            self._meld(KENNISGEVING, nummer, "plan", tekst)
        if not met_plan and rij["plan_op"] is not None:
            met = f'"{Planstand.AANGEBODEN}" of "{Planstand.VASTGESTELD}"'
            tekst = f"plan_op hoort bij plan = {met}. Vul plan in of haal plan_op weg."
            self._meld(KENNISGEVING, nummer, "plan_op", tekst)
        if _later(ronde.get("sluit_op"), rij["bezorgd_op"]):
            tekst = f'Het bericht is bezorgd voordat ronde "{rij["ronde"]}" sloot. Verbeter een datum.'
            self._meld(KENNISGEVING, nummer, "bezorgd_op", tekst)

    def _meld_gelijke(self, tabel: str, namen: list[tuple[int, str]]) -> None:
        eerste: dict[str, str] = {}
        for nummer, naam in namen:
            ander = eerste.get(gelijkenis(naam))
            if ander == naam:
                self._meld(tabel, nummer, "naam", f'De {tabel} "{naam}" staat er twee keer. Haal er een weg.')
            elif ander is not None:
                tekst = f'"{naam}" en "{ander}" verschillen alleen in hoofdletters, spaties of accenten. Kies één naam.'
                self._meld(tabel, nummer, "naam", tekst)
            eerste.setdefault(gelijkenis(naam), naam)


def _later(een: date | None, ander: date | None) -> bool:
    return een is not None and ander is not None and een > ander


def _ronde(rij: Rij) -> Rondegegevens:
    status = None if rij["status"] is None else Rondestatus(rij["status"])
    return Rondegegevens(**{**rij, "soort": Rondesoort(rij["soort"]), "status": status})


def _kennisgeving(rij: Rij) -> Kennisgeving:
    return Kennisgeving(**{**rij, "plan": None if rij["plan"] is None else Planstand(rij["plan"])})
