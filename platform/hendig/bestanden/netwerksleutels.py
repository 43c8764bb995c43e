"""The keys of a file with assumptions about a network: who meets whom, how people answer, and on which dates.

The proposals are those of a network that was never measured. After its first round a network describes itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.bronnen import METHODE, Bron
from governance.norm.sleutel import Sleutel, Soort, Waarde
from governance.norm.sleutelbestand import Sleutelbestand

_KOP = """\
# Dit is een VOORBEELD van wat over een netwerk wordt aangenomen. Elk getal is een voorstel.
# Heeft het netwerk al gemeten? Maak dit bestand dan uit die metingen, met: hendig beschrijf --schrijf NETWERK.toml
"""

_SECTIES = {
    "netwerk": "Hoe het netwerk is opgebouwd.",
    "groepen": "De partners per groep, zoals klein en groot. Elke lijst heeft evenveel delen, in dezelfde volgorde.",
    "contacten": "Wie met wie te maken heeft.",
    "respons": "Wie antwoordt.",
    "antwoorden": "Hoe er wordt geantwoord over partners die het goed doen.",
    "spreiding": "Hoe sterk antwoorden verschillen: standaardafwijkingen, in punten van de schaal.",
    "kalender": "De rondes die tellen. De nulmeting gaat eraan vooraf en telt nooit.",
    "verhalen": "De partner die wij volgen tussen partners die het goed doen.",
}

_BRON = Bron(METHODE, "repetitie")


def _sleutel(
    plaats: str,
    soort: Soort,
    voorstel: Waarde,
    betekenis: str,
    grenzen: tuple[float | None, float | None] = (None, None),
    *,
    boven_minimum: bool = False,
) -> Sleutel:
    sectie, naam = plaats.split(".")
    return Sleutel(
        sectie=sectie,
        naam=naam,
        soort=soort,
        voorstel=voorstel,
        betekenis=betekenis,
        minimum=grenzen[0],
        maximum=grenzen[1],
        boven_minimum=boven_minimum,
        bron=_BRON,
    )


_DEEL = (0.0, 1.0)
_AFWIJKING = (0.0, 100.0)

_JA = True

_OPBOUW = (
    _sleutel("netwerk.gemeente", Soort.JA_NEE, _JA, "Of de gemeente meedoet: zij beoordeelt iedereen, en andersom."),
    _sleutel(
        "netwerk.clusters",
        Soort.GEHEEL,
        8,
        "Over hoeveel clusters de partners zijn verdeeld; 0 als er geen zijn.",
        (0, 1000),
    ),
    _sleutel(
        "netwerk.cluster_contact",
        Soort.GETAL,
        0.5,
        "De kans dat twee partners uit één cluster in de getelde maanden met elkaar te maken hebben.",
        _DEEL,
    ),
    _sleutel("groepen.namen", Soort.LIJST, ("klein", "groot"), "Hoe de groepen heten."),
    _sleutel("groepen.partners", Soort.GETALLEN, (20, 20), "Hoeveel partners elke groep heeft.", (0, 10_000)),
    _sleutel(
        "groepen.contacten",
        Soort.GETALLEN,
        (9.9, 14.4),
        "Met hoeveel andere partners, buiten het eigen cluster, een partner in de getelde maanden te maken heeft.",
        (0, 10_000),
    ),
    _sleutel(
        "groepen.contacten_spreiding",
        Soort.GETALLEN,
        (0.3, 0.1),
        "Hoe sterk partners van één groep daarin verschillen (standaardafwijking van de logaritme).",
        (0, 3),
    ),
    _sleutel(
        "contacten.geteld_maanden",
        Soort.GETAL,
        7.0,
        "Over hoeveel maanden de contacten zijn geteld. Gaat een ronde over minder maanden? Dan zijn er ook minder "
        "contacten.",
        (0, 120),
        boven_minimum=True,
    ),
    _sleutel(
        "contacten.vernieuwing",
        Soort.GETAL,
        0.12,
        "Van welk deel van de paren per ronde opnieuw wordt geloot of zij contact hebben.",
        _DEEL,
    ),
)

_GEDRAG = (
    _sleutel("respons.aandeel", Soort.GETAL, 0.75, "Welk deel van de lijst antwoordt.", _DEEL, boven_minimum=True),
    _sleutel("respons.stil", Soort.GETAL, 0.0, "Welk deel van de organisaties een hele ronde niet antwoordt.", _DEEL),
    _sleutel(
        "respons.mening",
        Soort.GETALLEN,
        (-0.6, 0.6),
        "Ook gerepeteerd: hoeveel de kans op antwoord van de mening afhangt (logit per standaardafwijking). "
        "Onder nul antwoorden kritische organisaties vaker.",
        (-5, 5),
    ),
    _sleutel(
        "antwoorden.vragen", Soort.GEHEEL, 4, "Hoeveel vragen elk soort vertrouwen heeft; 1 is één cijfer.", (1, 50)
    ),
    _sleutel(
        "antwoorden.gemiddelde",
        Soort.GETAL,
        4.05,
        "Wat een gemiddelde partner die het goed doet, gemiddeld krijgt.",
        (-1000, 1000),
    ),
    _sleutel(
        "antwoorden.laagste",
        Soort.GETAL,
        3.2,
        "Wat de minst vertrouwde partner die het goed doet, gemiddeld krijgt.",
        (-1000, 1000),
    ),
    _sleutel("spreiding.vertrouwen", Soort.GETAL, 0.42, "Tussen partners die het goed doen.", _AFWIJKING),
    _sleutel(
        "spreiding.mildheid", Soort.GETAL, 0.40, "Tussen beoordelaars: de een is milder dan de ander.", _AFWIJKING
    ),
    _sleutel("spreiding.relatie", Soort.GETAL, 0.57, "Tussen paren, zolang zij elkaar kennen.", _AFWIJKING),
    _sleutel("spreiding.moment", Soort.GETAL, 0.20, "Tussen de rondes van één paar.", _AFWIJKING),
    _sleutel("spreiding.vraag", Soort.GETAL, 0.35, "Tussen de vragen van één beoordeling.", _AFWIJKING),
    _sleutel(
        "spreiding.samenhang", Soort.GETAL, 0.5, "Hoe sterk de soorten vertrouwen samenhangen (correlatie).", _DEEL
    ),
)

_VERLOOP = (
    _sleutel("kalender.rondes", Soort.GEHEEL, 10, "Hoeveel rondes tellen in de looptijd van de overeenkomst.", (2, 40)),
    _sleutel("kalender.norm_gepubliceerd_op", Soort.DATUM, date(2027, 2, 15), "De dag waarop de norm bekend is."),
    _sleutel("kalender.eerste_opening", Soort.DATUM, date(2028, 4, 3), "De dag waarop de eerste ronde opent die telt."),
    _sleutel("kalender.maanden_tussen", Soort.GEHEEL, 12, "Hoeveel maanden er tussen twee openingen liggen.", (1, 60)),
    _sleutel("kalender.dagen_open", Soort.GEHEEL, 17, "Hoeveel dagen een ronde open is.", (1, 365)),
    _sleutel(
        "kalender.periode_maanden", Soort.GEHEEL, 7, "Over hoeveel maanden voor de opening een ronde gaat.", (1, 60)
    ),
    _sleutel(
        "kalender.bericht_na_dagen",
        Soort.GEHEEL,
        46,
        "Hoeveel dagen na de sluiting bericht en gesprek er zijn.",
        (0, 1000),
    ),
    _sleutel(
        "kalender.plan_na_dagen", Soort.GEHEEL, 102, "Hoeveel dagen na de sluiting het verbeterplan er is.", (0, 1000)
    ),
    _sleutel(
        "verhalen.niveaus",
        Soort.GETALLEN,
        (0.25, 0.0, -0.25, -0.5, -0.75, -1.0),
        "Hoe ver van de norm de partner ligt; 0 is precies op de norm.",
        (-100, 100),
    ),
    _sleutel(
        "verhalen.daling_in_ronde", Soort.GEHEEL, 4, "In welke ronde een partner die het goed deed, daalt.", (2, 40)
    ),
    _sleutel("verhalen.daling_naar", Soort.GETAL, -0.75, "Hoe ver van de norm die partner dan ligt.", (-100, 100)),
    _sleutel(
        "verhalen.verbetering_van",
        Soort.GETAL,
        -0.5,
        "Waar een partner ligt die na de eerste lage ronde verbetert.",
        (-100, 100),
    ),
    _sleutel("verhalen.verbetering_naar", Soort.GETAL, 0.0, "Waar die partner daarna ligt.", (-100, 100)),
    _sleutel(
        "verhalen.samenspanners",
        Soort.GETALLEN,
        (1, 2, 3),
        "Hoeveel beoordelaars afspreken om een partner die het goed doet het laagste cijfer te geven.",
        (1, 100),
    ),
)

NETWERKBESTAND = Sleutelbestand(
    naam="netwerkbestand", kop=_KOP, secties=_SECTIES, sleutels=(*_OPBOUW, *_GEDRAG, *_VERLOOP)
)


def voorgesteld_getal(plaats: str) -> float:
    """Give the number that is proposed for a key, by section and name ("respons.aandeel")."""
    gevonden = {f"{sleutel.sectie}.{sleutel.naam}": sleutel.voorstel for sleutel in NETWERKBESTAND.sleutels}[plaats]
    if not isinstance(gevonden, int | float):
        raise TypeError(f"{plaats} is no number")
    return float(gevonden)


def voorbeeldnetwerk(anders: dict[str, Waarde] | None = None, kop: str = _KOP) -> str:
    """Write a file of assumptions with the proposals; ``anders`` replaces some, by section and name."""
    return replace(NETWERKBESTAND, kop=kop).tekst(NETWERKBESTAND.sleutels, anders)
