"""Every parameter that a version of the agreement may hold, once: what it accepts, means, and what is proposed.

The proposals are for the network that signs. Nothing reads them as a default: what is not in the signed version is
not agreed, and asking for it is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from governance.bronnen import BONDIG_KADER, Bron
from governance.norm.sleutel import Sleutel, Soort, Waarde, bezwaar, grenzen, lijkt_op

UITSLUITING_ROUTE = "uitsluiting.route"
UITSLUITING_WIJZE = "uitsluiting.wijze"
FEITEN_MINIMAAL = "uitsluiting.feiten_minimaal"
OPSCHORTING_WEKEN = "uitsluiting.opschorting_weken"
CONTROLEVRAGEN = "uitsluiting.controlevragen"
RONDES_ZONDER_UITKOMST = "uitsluiting.rondes_zonder_uitkomst"
GESCHILLENCOMMISSIE = "uitsluiting.geschillencommissie"
QUORUM_MINIMAAL = "mdg.quorum_minimaal"
LOOPTIJD_LAATSTE_DAG = "looptijd.laatste_dag"
OPZEGTERMIJN_PARTNER = "partner.opzegtermijn_maanden"
TERMIJNENWET = "termijnen.termijnenwet"
GELIJKGESTELDE_DAGEN = "termijnen.gelijkgestelde_dagen"
PORTAAL_WERKDAGEN = "kennisgeving.portaal_werkdagen"
AFHAALTERMIJN_DAGEN = "kennisgeving.afhaaltermijn_dagen"
SCHRIFTELIJKE_STUKKEN = "kennisgeving.schriftelijke_stukken"
SCHRIFTELIJKE_KANALEN = "kennisgeving.schriftelijke_kanalen"
STUKKEN_WERKDAGEN = "vergadering.stukken_werkdagen"
CORRECTIE_DAGEN = "meting.correctie_dagen"
DEELNAME_MAANDEN = "meting.deelname_maanden"

_LOOPTIJD = Bron(BONDIG_KADER, "paragraaf 4.1")
_UITSLUITING = Bron(BONDIG_KADER, "paragraaf 4.8")
_BERICHTEN = Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3")
_METEN = Bron(BONDIG_KADER, "paragraaf 4.9")
_KEUZE = Bron("ontwerpkeuze", "parameters van de overeenkomst")


@dataclass(frozen=True, slots=True)
class Parametersoort:
    """A parameter that may be agreed: its key, and on which article and for which reason it is proposed."""

    sleutel: Sleutel
    artikel: str
    reden: str

    @property
    def code(self) -> str:
        """The name under which it is asked for."""
        return f"{self.sleutel.sectie}.{self.sleutel.naam}"


def _soort(
    code: str,
    soort: Soort,
    voorstel: Waarde,
    betekenis: str,
    *,
    artikel: str,
    reden: str,
    bron: Bron = _KEUZE,
    grens: tuple[float, float] | None = None,
    keuzes: tuple[str, ...] = (),
) -> Parametersoort:
    sectie, naam = code.split(".")
    sleutel = Sleutel(
        sectie=sectie,
        naam=naam,
        soort=soort,
        voorstel=voorstel,
        betekenis=betekenis,
        bron=bron,
        minimum=grens and grens[0],
        maximum=grens and grens[1],
        keuzes=keuzes,
    )
    return Parametersoort(sleutel, artikel, reden)


_JA = True

_SOORTEN = (
    _soort(
        LOOPTIJD_LAATSTE_DAG,
        Soort.DATUM,
        date(2035, 12, 31),
        "De laatste dag waarop de overeenkomst geldt.",
        artikel="2",
        reden="Tien jaar geeft rust om te investeren in vertrouwen.",
        bron=_LOOPTIJD,
    ),
    _soort(
        OPZEGTERMIJN_PARTNER,
        Soort.GEHEEL,
        3,
        "Hoeveel maanden van tevoren een partner zelf opzegt.",
        artikel="2",
        reden="Gezinnen hebben tijd nodig voor een andere hulpverlener.",
        grens=(0, 24),
    ),
    _soort(
        UITSLUITING_ROUTE,
        Soort.KEUZE,
        "BEIDE",
        "Wat er aan uitsluiting voorafgaat: een vaststelling (optie 1), een advies (optie 2) of allebei.",
        artikel="9",
        reden="Beide opties liggen voor. Samen beschermen zij de partner het best.",
        bron=_UITSLUITING,
        keuzes=("OPTIE_1", "OPTIE_2", "BEIDE"),
    ),
    _soort(
        UITSLUITING_WIJZE,
        Soort.KEUZE,
        "opzegging",
        "Hoe de gemeente de overeenkomst beëindigt na lage scores bij herhaling.",
        artikel="9",
        reden="Een lage score is geen tekortkoming. Opzeggen past daar beter bij dan ontbinden.",
        bron=_UITSLUITING,
        keuzes=("ontbinding", "opzegging"),
    ),
    _soort(
        FEITEN_MINIMAAL,
        Soort.GEHEEL,
        2,
        "Hoeveel feiten met dag en bron er naast de score nodig zijn voordat de gemeente een voornemen stuurt.",
        artikel="9",
        reden="Op feiten kan de partner antwoorden. Een score alleen is nooit genoeg.",
        grens=(1, 10),
    ),
    _soort(
        OPSCHORTING_WEKEN,
        Soort.GEHEEL,
        13,
        "Hoeveel weken het college de eigen prestatie hoogstens opschort.",
        artikel="9",
        reden="Langer wachten werkt als een beëindiging zonder besluit.",
        bron=Bron("Burgerlijk Wetboek", "boek 6, artikel 262"),
        grens=(0, 13),
    ),
    _soort(
        CONTROLEVRAGEN,
        Soort.GEHEEL,
        10,
        "Hoeveel schriftelijke vragen een partner aan de onafhankelijk controleur stelt over de eigen meting.",
        artikel="9",
        reden="Genoeg om elk onderdeel van de meting te laten nagaan.",
        grens=(1, 50),
    ),
    _soort(
        RONDES_ZONDER_UITKOMST,
        Soort.GEHEEL,
        2,
        "Na hoeveel rondes die niet tellen een gesprek na een lage ronde zonder gevolg sluit.",
        artikel="9",
        reden="Een partner blijft niet jaren in onzekerheid.",
        grens=(1, 5),
    ),
    _soort(
        GESCHILLENCOMMISSIE,
        Soort.JA_NEE,
        _JA,
        "Of partijen een geschil aan de Geschillencommissie Sociaal Domein kunnen voorleggen.",
        artikel="9",
        reden="Een onafhankelijke commissie is sneller en goedkoper dan de rechter.",
    ),
    _soort(
        QUORUM_MINIMAAL,
        Soort.GEHEEL,
        3,
        "Hoeveel afgevaardigden er bij een punt van de MDG Inhoud-Financiën minstens zijn, zonder wie opzij stapt.",
        artikel="5",
        reden="Met minder dan drie is het geen oordeel van het netwerk.",
        grens=(2, 20),
    ),
    _soort(
        TERMIJNENWET,
        Soort.JA_NEE,
        _JA,
        "Of de regels van de Algemene termijnenwet ook gelden voor termijnen uit de overeenkomst.",
        artikel="10",
        reden="Zo eindigt geen termijn in een weekend of op een feestdag.",
        bron=Bron("Algemene termijnenwet", "artikel 4"),
    ),
    _soort(
        GELIJKGESTELDE_DAGEN,
        Soort.LIJST,
        (),
        'Dagen die bij koninklijk besluit met een feestdag zijn gelijkgesteld, zoals "2026-05-15".',
        artikel="10",
        reden="Er zijn nog geen dagen bekend.",
        bron=Bron("Algemene termijnenwet", "artikel 3, lid 3"),
    ),
    _soort(
        PORTAAL_WERKDAGEN,
        Soort.GEHEEL,
        5,
        "Na hoeveel werkdagen een bericht dat in het portaal niet is geopend, aangetekend volgt.",
        artikel="11",
        reden="Een week is genoeg om een bericht te openen.",
        bron=_BERICHTEN,
        grens=(1, 60),
    ),
    _soort(
        AFHAALTERMIJN_DAGEN,
        Soort.GEHEEL,
        14,
        "Hoeveel dagen een aangetekende brief bij de vervoerder ligt. Daarna geldt de brief als ontvangen.",
        artikel="11",
        reden="Zo lang bewaart de vervoerder een aangetekende brief.",
        bron=_BERICHTEN,
        grens=(1, 60),
    ),
    _soort(
        SCHRIFTELIJKE_STUKKEN,
        Soort.LIJST,
        ("ingebrekestelling", "ontbindingsverklaring"),
        "Welke stukken schriftelijk moeten, via alle kanalen van kennisgeving.schriftelijke_kanalen.",
        artikel="11",
        reden="De wet vraagt voor deze stukken een geschrift.",
        bron=Bron("Burgerlijk Wetboek", "boek 6, artikel 82 en 267"),
    ),
    _soort(
        SCHRIFTELIJKE_KANALEN,
        Soort.LIJST,
        ("aangetekend", "portaal"),
        "Via welke kanalen een stuk gaat dat schriftelijk moet.",
        artikel="11",
        reden="De brief is het bewijs. In het portaal leest de partner hem meteen.",
        bron=_BERICHTEN,
        keuzes=("portaal", "aangetekend", "deurwaarder"),
    ),
    _soort(
        STUKKEN_WERKDAGEN,
        Soort.GEHEEL,
        10,
        "Hoeveel werkdagen voor een vergadering van de MDG Inhoud-Financiën de stukken er zijn.",
        artikel="5",
        reden="Afgevaardigden overleggen eerst met hun cluster.",
        bron=Bron(BONDIG_KADER, "paragraaf 4.2"),
        grens=(1, 60),
    ),
    _soort(
        CORRECTIE_DAGEN,
        Soort.GEHEEL,
        14,
        "Hoeveel dagen na de aankondiging van een ronde een partner de lijst wie wie beoordeelt kan verbeteren.",
        artikel="8",
        reden="Twee weken is genoeg om de eigen lijst na te lopen.",
        bron=_METEN,
        grens=(7, 60),
    ),
    _soort(
        DEELNAME_MAANDEN,
        Soort.GEHEEL,
        3,
        "Hoeveel maanden een partner meedoet voordat die anderen beoordeelt en beoordeeld wordt.",
        artikel="8",
        reden="Wie net begint, kent de anderen nog niet.",
        bron=_METEN,
        grens=(0, 12),
    ),
)

PARAMETERSOORTEN: Mapping[str, Parametersoort] = {soort.code: soort for soort in _SOORTEN}


def bezwaar_tegen_code(code: str, bekend: Mapping[str, object]) -> str | None:
    """Say in Dutch that a code does not exist, and which one was perhaps meant; None when it does."""
    return None if code in bekend else f'De code "{code}" bestaat niet. Haal deze weg.{lijkt_op(code, bekend)}'


def bezwaar_tegen_waarde(code: str, waarde: object) -> str | None:
    """Say in Dutch why a value does not fit its parameter; None when it fits."""
    sleutel = PARAMETERSOORTEN[code].sleutel
    gevonden = bezwaar(sleutel, waarde)
    if gevonden is None and code == GELIJKGESTELDE_DAGEN and isinstance(waarde, list | tuple):
        fout = [dag for dag in waarde if not _is_dag(dag)]
        if fout:
            return f'"{fout[0]}" is geen datum. Schrijf elke dag als "2026-01-31".'
    if gevonden is None and code == SCHRIFTELIJKE_KANALEN and not waarde:
        return f"Noem minstens één kanaal. Schrijf {grenzen(sleutel).removesuffix(', of [] voor geen')}."
    return gevonden


def _is_dag(tekst: str) -> bool:
    try:
        return date.fromisoformat(tekst).isoformat() == tekst
    except ValueError:
        return False
