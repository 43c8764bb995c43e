"""The annex that explains the method with the numbers of this norm version, in words that a delegate can repeat."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from governance.kalender.datum import datum
from governance.norm.norm import Norm
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Tabel
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.zinnen import procent, soort_vertrouwen

UIT = "geen"
RUIMER = " Rond de norm lopen antwoorden verder uiteen dan bovenaan de schaal. Daarom maken wij de marge ruimer."


def methodebijlage(norm: Norm) -> Iterator[Blok]:
    """Explain how a score, a margin, a verdict and repetition come about."""
    regels = next(iter(norm.constructen.values()))
    yield Kop("Bijlage: zo rekenen wij")
    yield Alinea(
        f"Deze uitleg hoort bij normversie {norm.versie} ({norm.artikel}). "
        f"Die is vastgesteld door {norm.vastgesteld_door} op {datum(norm.vastgesteld_op)}."
    )
    yield Kop("De score", 3)
    yield Lijst(
        (
            "De score is het gemiddelde van wat andere organisaties antwoordden. Elke organisatie telt even zwaar.",
            "Sommige organisaties antwoorden milder dan andere. Daarvoor passen wij de score aan, omhoog of omlaag.",
            "Hoe mild een organisatie is, zien wij aan wat zij over anderen antwoordt.",
            "Wat een partner zelf antwoordt, verandert de eigen uitkomst nooit.",
        )
    )
    yield Kop("De marge", 3)
    yield Alinea(
        "Met andere beoordelaars was de score iets anders geweest. Daarom hoort bij elke score een bovengrens: de "
        "score plus een marge. De marge leren wij van de antwoorden over anderen. Hoe meer organisaties antwoorden, "
        "hoe kleiner de marge." + (RUIMER if regels.spread_at_norm else "")
    )
    yield Kop("Wanneer er geen uitkomst is", 3)
    yield Lijst(tuple(_poorten(norm, regels)))
    yield Kop("De uitkomst", 3)
    yield Lijst(
        (
            "Op of boven de norm: de score is gelijk aan de norm of hoger.",
            "Geen conclusie: de score ligt onder de norm, de bovengrens niet. Dat telt niet tegen de partner.",
            "Onder de norm: ook de bovengrens ligt onder de norm"
            + (", met en zonder het verschil in mildheid." if regels.without_correction else "."),
            "Niet vast te stellen: de meting was niet goed genoeg voor een uitkomst. Dat zegt niets over de partner.",
        )
    )
    if regels.maatstaf is Maatstaf.GEMIDDELDE:
        yield Alinea(
            "Het contract noemt letterlijk een gemiddelde. Dat staat voorop; de uitkomst met marge staat ernaast."
        )
    yield Kop("Bij herhaling", 3)
    yield Alinea(_herhaling(norm))
    yield Tabel("De getallen van deze normversie", ("wat", "waarde"), tuple(_getallen(norm)), (1,))


def _poorten(norm: Norm, regels: Normregels) -> Iterator[str]:
    if regels.k_min is not None:
        yield f"Er gaven minder dan {regels.k_min} organisaties een bruikbaar antwoord."
    if regels.response_min is not None:
        yield f"Minder dan {procent(regels.response_min)} van de organisaties op de lijst gaf antwoord."
    if regels.clusters_min is not None:
        yield f"De antwoorden kwamen uit minder dan {regels.clusters_min} clusters."
    if regels.cluster_share_max is not None:
        yield f"Meer dan {procent(regels.cluster_share_max)} van de antwoorden kwam uit één cluster."
    if regels.se_max is not None:
        yield f"De standaardfout, waar de marge uit volgt, was groter dan {getal(regels.se_max, 2)}."
    if regels.reliability_min is not None:
        yield f"De betrouwbaarheid van de vragen was lager dan {getal(regels.reliability_min, 2)}."
    if norm.items_min is not None:
        yield f"Een antwoord telt pas als bruikbaar bij minstens {norm.items_min} beantwoorde vragen."
    yield "De beoordelaars beoordeelden te weinig anderen, of de antwoorden worden nog onderzocht."


def _herhaling(norm: Norm) -> str:
    termijnen, weglaten = norm.herhaling, next(iter(norm.constructen.values())).leave_out
    zin = (
        f"Eén ronde onder de norm leidt tot een gesprek. Pas na {termijnen.k} tellende rondes achter elkaar onder de "
        "norm kan een procedure beginnen. Daartussen krijgt de partner een gesprek, een aanbod voor een verbeterplan "
        f"en minstens {termijnen.verbetertermijn_maanden} maanden de tijd."
    )
    delen = [
        woord
        for soort, woord in ((Weglating.BEOORDELAAR, "één beoordelaar"), (Weglating.CLUSTER, "één cluster"))
        if soort in weglaten
    ]
    if delen:
        zin += f" De laatste uitkomst moet ook blijven staan als {' of '.join(delen)} wegvalt."
    return f"{zin} Het programma geeft alleen een signaal. Mensen beoordelen dat, en het college beslist."


def _getallen(norm: Norm) -> Iterator[tuple[str, str]]:
    regels = next(iter(norm.constructen.values()))
    for construct, deel in norm.constructen.items():
        yield f"norm voor {soort_vertrouwen(construct).lower()}", getal(deel.norm, 2)
    yield "schaal", f"{regels.minimum:g} tot en met {regels.maximum:g}"
    yield "ruimte van de marge (kwantiel)", f"{regels.quantile:g}".replace(".", ",")
    yield "minstens zoveel organisaties voor een uitkomst", _of(regels.k_min)
    yield "minstens zoveel andere organisaties om een score te tonen", str(norm.tonen_min)
    yield "marge hoogstens (standaardfout)", UIT if regels.se_max is None else getal(regels.se_max, 2)
    yield "respons minstens", UIT if regels.response_min is None else procent(regels.response_min)
    yield "minstens zoveel clusters", _of(regels.clusters_min)
    yield (
        "hoogstens zoveel uit één cluster",
        UIT if regels.cluster_share_max is None else procent(regels.cluster_share_max),
    )
    yield "betrouwbaarheid minstens", UIT if regels.reliability_min is None else getal(regels.reliability_min, 2)
    yield "beantwoorde vragen voor een bruikbaar antwoord, minstens", _of(norm.items_min)
    yield "rondes onder de norm voor herhaling", str(norm.herhaling.k)
    yield "verbetertermijn", f"{norm.herhaling.verbetertermijn_maanden} maanden"
    yield "hoogstens zoveel tijd tussen twee rondes die samen tellen", f"{norm.herhaling.venster_maanden} maanden"
    yield "een nieuwe partner telt pas mee na", f"{norm.herhaling.nieuwkomer_maanden} maanden"
    yield "de norm is bekend voor een ronde, minstens", f"{norm.herhaling.publicatie_werkdagen} werkdagen"


def _of(aantal: int | None) -> str:
    return UIT if aantal is None else str(aantal)
