"""The annex that explains the method with the numbers of this norm version, in words that a delegate can repeat."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.normregels import Maatstaf, Weglating
from governance.contract.norm import Norm
from hendig.documents.blokken import Alinea, Blok, Kop, Lijst, Tabel
from hendig.documents.zinnen import datum, procent, soort_vertrouwen
from surveys.terugkoppeling.getallen import getal

UIT = "geen"


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
            "De ene organisatie antwoordt altijd milder dan de andere. Dat verschil gaat eraf.",
            "Hoe mild iemand is, zien wij aan diens antwoorden over anderen.",
            "Wat een partner zelf antwoordt, verandert haar eigen uitkomst nooit.",
        )
    )
    yield Kop("De marge", 3)
    yield Alinea(
        "Met andere beoordelaars was de score iets anders geweest. Daarom hoort bij elke score een bovengrens: de "
        "score plus een marge. De marge leren wij van de antwoorden over anderen. Hoe meer organisaties antwoorden, "
        "hoe kleiner de marge."
    )
    yield Kop("De uitkomst", 3)
    yield Lijst(
        (
            "Op of boven de norm: de score is gelijk aan de norm of hoger.",
            "Geen conclusie: de score ligt onder de norm, de bovengrens niet. Deze ronde telt dan niet mee.",
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


def _herhaling(norm: Norm) -> str:
    termijnen, weglaten = norm.herhaling, next(iter(norm.constructen.values())).leave_out
    zin = (
        f"Eén ronde onder de norm leidt tot een gesprek. Pas na {termijnen.k} rondes onder de norm kan een procedure "
        f"beginnen. Daartussen hoort de partner een verbeterplan en minstens {termijnen.verbetertermijn_maanden} "
        "maanden te krijgen."
    )
    delen = [
        woord
        for soort, woord in ((Weglating.BEOORDELAAR, "één beoordelaar"), (Weglating.CLUSTER, "één cluster"))
        if soort in weglaten
    ]
    if delen:
        zin += f" De laatste uitkomst moet ook blijven staan als {' of '.join(delen)} wegvalt."
    return f"{zin} Het programma signaleert. Mensen beoordelen het, en het college beslist."


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
    yield "rondes onder de norm voor herhaling", str(norm.herhaling.k)


def _of(aantal: int | None) -> str:
    return UIT if aantal is None else str(aantal)
