"""The list of partners that an administrator keeps in a spreadsheet: one line a partner, read or refused as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from governance.netwerk.kaarten import Partijkaart, Persoonskaart, e_mailadres, naam, partijkaart, postcode
from governance.netwerk.nummers import AGB, KVK, VESTIGING, nummer
from governance.netwerk.rules import Grootte
from governance.norm.sleutel import lijkt_op, schone_tekst
from governance.weigering import Weigering
from hendig.bestanden.datums import dag, datumbezwaar
from hendig.bestanden.kolommen import Kolommen
from hendig.bestanden.namen import Namen, meld_schrijfwijzen
from hendig.bestanden.problemen import Problemenlijst
from hendig.bestanden.tabel import hele_regels, open_tabel
from hendig.bestanden.xlsx import heeft_macros

MOET = ("naam", "kvk", "grootte", "toegetreden_op")
MAG = (
    *("vestiging", "agb", "ondersteuning", "concern", "uitgetreden_op", "contactpersoon", "contactpersoon_email"),
    *("adres", "postcode", "plaats", "email", "gewijzigd_per"),
)
PARTNERKOLOMMEN = (*MOET, *MAG)

T = TypeVar("T")
_FORMULE = re.compile(r"=|[+\-@]\s*[A-Za-z.]+\(")
_GROOTTES = {grootte.value.casefold(): grootte for grootte in Grootte} | {"zzp'er": Grootte.ZZP, "zzper": Grootte.ZZP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnerregel:
    """What one line says about a partner; what it leaves empty is None."""

    regel: int
    kaart: Partijkaart
    grootte: Grootte
    ondersteuning: tuple[str, ...]
    concern: str | None
    toegetreden: date
    uitgetreden: date | None
    contact: Persoonskaart | None
    gewijzigd_per: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnerlijst:
    """The lines of a list. A column that is not among ``kolommen`` says nothing: what the register has then stays."""

    bestand: str
    regels: tuple[Partnerregel, ...]
    kolommen: frozenset[str]
    mededelingen: tuple[str, ...]


def lees_partnerlijst(inhoud: bytes, *, bestand: str, kolommen: Mapping[str, str]) -> Partnerlijst:
    """Read a list of partners from CSV or Excel; `Invoerfout` names every problem with its line."""
    problemen = Problemenlijst(bestand)
    if heeft_macros(inhoud):
        problemen.meld("macro's", None, "Dit Excelbestand bevat macro's. Sla het op als gewoon .xlsx-bestand.")
    problemen.weiger_bij_problemen()
    tabel = open_tabel(inhoud, bestand=bestand, bekend=[*PARTNERKOLOMMEN, *kolommen.values()])
    vinder = Kolommen(tabel.kop, kolommen, PARTNERKOLOMMEN, problemen)
    plaatsen = {kolom: vinder.moet(kolom) for kolom in MOET} | {kolom: vinder.vind(kolom) for kolom in MAG}
    zinnen = [f"{bestand}: {tabel.gelezen_als}."]
    if ongebruikt := vinder.ongebruikt():
        zinnen.append(f"{bestand}: niet gebruikte kolommen: {', '.join(ongebruikt)}.")
    problemen.weiger_bij_problemen()
    leeg = "Dit bestand heeft alleen een kopregel. Zet er een regel per partner onder."
    regels = []
    for regel, cellen in hele_regels(tabel, problemen, ("een lijst zonder partners", leeg)):
        gelezen = _Regel(regel, {kolom: cellen[p] for kolom, p in plaatsen.items() if p is not None}, problemen).lees()
        if gelezen is not None:
            regels.append(gelezen)
    _keur_samen(regels, problemen)
    problemen.weiger_bij_problemen()
    aanwezig = frozenset(kolom for kolom, plaats in plaatsen.items() if plaats is not None)
    return Partnerlijst(bestand=bestand, regels=tuple(regels), kolommen=aanwezig, mededelingen=tuple(zinnen))


class _Regel:
    """Reads the cells of one line, and reports each that does not fit before it gives up."""

    def __init__(self, regel: int, cellen: Mapping[str, str], problemen: Problemenlijst) -> None:
        self._regel, self._problemen, self._heel = regel, problemen, True
        self._cellen = {kolom: schone_tekst(cel) for kolom, cel in cellen.items()}
        for kolom, cel in self._cellen.items():
            if _FORMULE.match(cel):
                self._meld(kolom, "is een formule. Plak de waarde in de cel.")
                self._cellen[kolom] = ""

    def lees(self) -> Partnerregel | None:
        """Give the line, None when anything in it does not fit."""
        kaart = self._kaart()
        grootte = self._cel("grootte", _grootte, moet=True)
        toegetreden = self._cel("toegetreden_op", _dag, moet=True)
        uitgetreden = self._cel("uitgetreden_op", _dag)
        per = self._cel("gewijzigd_per", _dag)
        contact = self._contact()
        soorten = [self._deel("ondersteuning", soort) for soort in self._cellen.get("ondersteuning", "").split(";")]
        concern = self._cel("concern", naam)
        if toegetreden and uitgetreden and uitgetreden <= toegetreden:
            self._meld("uitgetreden_op", "ligt niet na toegetreden_op. Verbeter een van de twee.")
        if not self._heel or kaart is None or grootte is None or toegetreden is None:
            return None
        return Partnerregel(
            regel=self._regel,
            kaart=kaart,
            grootte=grootte,
            ondersteuning=tuple(sorted({soort for soort in soorten if soort})),
            concern=concern,
            toegetreden=toegetreden,
            uitgetreden=uitgetreden,
            contact=contact,
            gewijzigd_per=per,
        )

    def _kaart(self) -> Partijkaart | None:
        naam_, kvk = self._cel("naam", naam, moet=True), self._cel("kvk", lambda c: nummer(KVK, c), moet=True)
        rest = {
            "vestiging": self._cel("vestiging", lambda c: nummer(VESTIGING, c)),
            "agb": self._cel("agb", lambda c: nummer(AGB, c)),
            "e_mail": self._cel("email", e_mailadres),
            "adres": self._cel("adres", naam),
            "postcode": self._cel("postcode", postcode),
            "plaats": self._cel("plaats", naam),
        }
        if naam_ is None or kvk is None:
            return None
        kaart = Partijkaart(naam=naam_, kvk=kvk, **rest)
        return self._probeer("plaats", lambda _: partijkaart(kaart), "") if self._heel else kaart

    def _contact(self) -> Persoonskaart | None:
        wie, adres = self._cel("contactpersoon", naam), self._cel("contactpersoon_email", e_mailadres)
        if self._cellen.get("contactpersoon") and not self._cellen.get("contactpersoon_email"):
            self._meld("contactpersoon_email", "is leeg. Vul het e-mailadres van de contactpersoon in.")
        if self._cellen.get("contactpersoon_email") and not self._cellen.get("contactpersoon"):
            self._meld("contactpersoon", "is leeg. Vul de naam bij dit e-mailadres in.")
        return None if wie is None or adres is None else Persoonskaart(naam=wie, e_mail=adres)

    def _cel(self, kolom: str, lees: Callable[[str], T], *, moet: bool = False) -> T | None:
        cel = self._cellen.get(kolom, "")
        if cel:
            return self._probeer(kolom, lees, cel)
        if moet and self._heel:
            self._meld(kolom, "is leeg. Vul de cel in of haal de regel weg.")
        return None

    def _deel(self, kolom: str, cel: str) -> str | None:
        return self._probeer(kolom, naam, cel) if cel.strip() else None

    def _probeer(self, kolom: str, lees: Callable[[str], T], cel: str) -> T | None:
        try:
            return lees(cel)
        except (Weigering, ValueError) as fout:
            self._meld(kolom, f"klopt niet. {fout}")
            return None

    def _meld(self, kolom: str, tekst: str) -> None:
        self._heel = False
        self._problemen.meld(f"een cel in {kolom} die niet klopt", self._regel, f"{kolom} {tekst}")


def _grootte(cel: str) -> Grootte:
    gevonden = _GROOTTES.get(cel.casefold())
    if gevonden is None:
        namen = ", ".join(Grootte)
        raise ValueError(f'"{cel}" is geen grootte. Kies uit: {namen}.{lijkt_op(cel, list(Grootte))}')
    return gevonden


def _dag(cel: str) -> date:
    gevonden = dag(cel)
    if gevonden is None:
        raise ValueError(datumbezwaar(cel))
    return gevonden


def _keur_samen(regels: list[Partnerregel], problemen: Problemenlijst) -> None:
    """Report what stands in the list twice, and names that are nearly equal."""
    nu: int | None = None
    namen, concerns = Namen(lambda: nu), Namen(lambda: nu)
    eerste: dict[tuple[str, ...], int] = {}
    wie: dict[str, Partnerregel] = {}
    for regel in regels:
        nu = regel.regel
        vestiging = regel.kaart.vestiging
        for wat, sleutel in (
            ("deze naam", ("naam", regel.kaart.naam)),
            (
                f"KvK-nummer {regel.kaart.kvk}{f' met vestiging {vestiging}' if vestiging else ''}",
                ("kvk", regel.kaart.kvk, vestiging or ""),
            ),
        ):
            eerder = eerste.setdefault(sleutel, nu)
            if eerder != nu:
                problemen.meld("een dubbele partner", nu, f"{wat} staat ook op regel {eerder}. Haal er een weg.")
        namen[regel.kaart.naam]
        if regel.concern:
            concerns[regel.concern]
        if regel.contact is not None:
            ander = wie.setdefault(regel.contact.e_mail, regel)
            if ander.contact != regel.contact:
                tekst = f"{regel.contact.e_mail} hoort op regel {ander.regel} bij een andere naam. Maak ze gelijk."
                problemen.meld("een adres met twee namen", nu, tekst)
    meld_schrijfwijzen(problemen, "deze naam", namen)
    meld_schrijfwijzen(problemen, "dit concern", concerns)
