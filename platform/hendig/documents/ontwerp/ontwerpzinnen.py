"""What a plan says, in sentences and rows that the terminal and the report share."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.oordeel.normregels import Maatstaf
from analysis.planning.wanted import FOUND_AT
from analysis.precision import round_half_up
from hendig.processes.ontwerp.aannames import (
    BEOORDEELT,
    GEMIDDELDE,
    MILDHEID,
    PARTIJEN,
    RESPONS,
    REST,
    UITLEG,
    VERTROUWEN,
    Aanname,
    Herkomst,
)
from hendig.processes.ontwerp.lijstplan import Extra, Lijstplan, Verwachting
from hendig.processes.ontwerp.ontwerp import Aantal, Ontwerp, Rondeplan
from surveys.terugkoppeling.getallen import getal, getal_naar_boven, norm_in_tekst
from surveys.terugkoppeling.zinnen import procent, soort_vertrouwen

TUSSENSTAPPEN = (3, 5, 8, 10, 12, 15, 20, 25, 30)
GEEN = "-"
ZEKER = 0.995
"""A chance that would be written as 100 % without being certain."""
BENADERING = (
    "De kansen gelden voor één ronde en zijn een benadering. Alleen de poorten voor het aantal beoordelaars en de "
    "foutmarge tellen hier mee. Eén lage ronde heeft nog geen gevolgen voor een partner."
)
HEEFT_VOORSTEL = (
    "Waar 'voorstel' staat, is niets gemeten of opgegeven. Vervang een voorstel door wat uw nulmeting laat zien."
)
MEER_BEOORDELAARS = (
    "Meer beoordelaars maken de kans groter dat een ronde een lage partner vindt. De kans op een fout precies op de "
    "norm verandert er nauwelijks door. Die hangt af van het kwantiel in de norm."
)


def kans_in_tekst(kans: float) -> str:
    """Write a chance as a percentage, never as 0 or 100 % when it is not."""
    if 0.0 < kans < 1.0 - ZEKER:
        return "< 1 %"
    return "> 99 %" if ZEKER < kans < 1.0 else procent(kans)


def constructnamen(plan: Rondeplan) -> str:
    """Name the constructs that share these numbers."""
    return " en ".join(soort_vertrouwen(naam).lower() for naam in plan.constructen)


def aannamerijen(ontwerp: Ontwerp) -> list[tuple[str, str, str]]:
    """Give a row per assumption: what, how much, and from where."""
    return [(UITLEG[een.naam], _aanname(een), een.herkomst.value) for een in ontwerp.aannames]


def _aanname(een: Aanname) -> str:
    decimalen = {MILDHEID: 2, REST: 2, VERTROUWEN: 2, GEMIDDELDE: 2}
    if een.naam == RESPONS:
        return procent(een.waarde)
    if een.naam in (PARTIJEN, BEOORDEELT):
        return f"{round_half_up(een.waarde, 1):g}".replace(".", ",")
    return getal(een.waarde, decimalen[een.naam])


def over_voorstellen(ontwerp: Ontwerp) -> str | None:
    """Say what a proposal is, when there is one."""
    return HEEFT_VOORSTEL if any(een.herkomst is Herkomst.VOORSTEL for een in ontwerp.aannames) else None


def aantalkoppen(plan: Rondeplan) -> tuple[str, ...]:
    """Head the table by number of raters."""
    eerste, *lager = plan.aantallen[0].kansen
    return ("beoordelaars", "marge", "uitkomst", f"norm {getal(eerste, 2)}", *(getal(een, 2) for een in lager))


def aantalrijen(plan: Rondeplan, *, alle: bool = False) -> list[tuple[str, ...]]:
    """Give a row per number of raters; without ``alle`` a few, with the fewest that the norm asks among them."""
    tonen = {*TUSSENSTAPPEN, plan.regels.k_min, plan.aantallen[-1].marge.raters}
    return [_aantalrij(een) for een in plan.aantallen if alle or een.marge.raters in tonen]


def _aantalrij(een: Aantal) -> tuple[str, ...]:
    kan = een.marge.can_judge
    kansen = (kans_in_tekst(kans) if kan else GEEN for kans in een.kansen.values())
    return (f"{een.marge.raters:g}", getal_naar_boven(een.marge.margin, 2), uitkomst_mogelijk(een), *kansen)


def uitkomst_mogelijk(een: Aantal) -> str:
    """Say whether the gates of the number of raters and of the standard error open."""
    if een.marge.can_judge:
        return "mogelijk"
    return "te onzeker" if een.marge.enough_raters else "te weinig"


def leeswijzer(plan: Rondeplan) -> str:
    """Read one row of the table aloud."""
    kan = [een for een in plan.aantallen if een.marge.can_judge]
    if not kan:
        return "Met geen van deze aantallen is een uitkomst mogelijk: de poorten van de norm blijven dicht."
    een = min(kan, key=lambda deel: abs(deel.marge.raters - 12))
    norm, half = plan.regels.norm, plan.regels.norm - FOUND_AT
    zin = (
        f"Neem een partner met {een.marge.raters:g} beoordelaars. Ligt die precies op de norm ({norm_in_tekst(norm)})? "
        f"Dan is de kans op onder de norm in één ronde {kans_in_tekst(een.kansen[norm])}."
    )
    if half in een.kansen:
        zin += f" Ligt die op {norm_in_tekst(half)}? Dan is de kans {kans_in_tekst(een.kansen[half])}."
    if plan.regels.maatstaf is Maatstaf.GEMIDDELDE:
        return f"{zin} Naast de norm ligt het gewone gemiddelde."
    return f"{zin} Naast de norm ligt de bovengrens: de score plus de marge."


def gewenst(ontwerp: Ontwerp, plan: Rondeplan) -> Iterator[str]:
    """Answer what was asked, a sentence each."""
    wensen, gevonden = ontwerp.wensen, plan.gewenst
    niet = "Dat lukt niet, ook niet als iedereen elkaar beoordeelt."
    if wensen.marge is not None:
        aantal = niet if gevonden.marge is None else f"Dat vraagt {gevonden.marge} beoordelaars."
        yield f"U wilt een marge van hoogstens {getal(wensen.marge, 2)}. {aantal}"
    if wensen.betrouwbaarheid is not None:
        aantal = niet if gevonden.betrouwbaarheid is None else f"Dat vraagt {gevonden.betrouwbaarheid} beoordelaars."
        yield f"U wilt een betrouwbaarheid van minstens {getal(wensen.betrouwbaarheid, 2)}. {aantal}"
    if wensen.fout is not None and wensen.vinden is not None:
        norm = plan.regels.norm
        yield (
            f"U wilt in één ronde hoogstens {kans_in_tekst(wensen.fout)} kans op onder de norm bij een partner op "
            f"{norm_in_tekst(norm)}, en minstens {kans_in_tekst(wensen.vinden)} bij een partner op "
            f"{norm_in_tekst(norm - FOUND_AT)}. {_fouten(plan, niet)}"
        )


def _fouten(plan: Rondeplan, niet: str) -> str:
    fouten, ander = plan.gewenst.fouten, plan.gewenst.ander_kwantiel
    if fouten is not None:
        return (
            f"Dat vraagt {fouten.raters} beoordelaars. De kansen zijn dan {kans_in_tekst(fouten.at_norm)} en "
            f"{kans_in_tekst(fouten.half_a_point_under)}."
        )
    if ander is None:
        return niet
    return (
        f"Met het kwantiel van deze norm ({getal(plan.regels.quantile, 3)}) lukt dat niet. Met kwantiel "
        f"{getal(ander.quantile, 3)} en {ander.raters} beoordelaars wel. Een ander kwantiel is een andere norm. "
        "Daarover beslist het netwerk."
    )


def over_lijst(lijst: Lijstplan, respons: float) -> str:
    """Say what a list needs, and for how many parties it does not have that."""
    aantal = len(lijst.te_weinig)
    wie = f"{aantal} van de {len(lijst.partijen)} partijen {'heeft' if aantal == 1 else 'hebben'} er minder."
    if not aantal:
        wie = "Elke partij heeft er genoeg."
    antwoorden = f"{lijst.k_min} {'antwoord' if lijst.k_min == 1 else 'antwoorden'}"
    doel = f"{antwoorden} te verwachten"
    if lijst.kans is not None:
        doel = f"met minstens {kans_in_tekst(lijst.kans)} kans {antwoorden} te krijgen"
    return (
        f"Bij een respons van {procent(respons)} moeten {lijst.nodig} organisaties op de lijst van een partij staan om "
        f"{doel}. {wie}"
    )


def te_weinigrijen(lijst: Lijstplan) -> list[tuple[str, ...]]:
    """Give who can expect too few answers: on the list, expected, chance, and the chance with the extra contacts."""
    return [
        (
            een.partij,
            str(een.zonder_banden.op_lijst),
            getal(een.zonder_banden.verwacht, 1),
            kans_in_tekst(een.zonder_banden.genoeg),
            kans_in_tekst(een.met_extra.genoeg) if een.wordt_geholpen else "niet te helpen",
        )
        for een in lijst.te_weinig
    ]


TE_WEINIG_KOPPEN = ("partij", "op de lijst", "verwacht", "kans nu", "kans met extra")
BAND_KOPPEN = ("partij", "op de lijst", "marge", "nog genoeg")
EXTRA_KOPPEN = ("deze twee partijen", "waarom zij")


def bandrijen(lijst: Lijstplan) -> list[tuple[str, ...]]:
    """Give who loses raters because of ties, with the margin before and after."""
    return [
        (
            een.partij,
            f"{een.vooraf.op_lijst} wordt {een.zonder_banden.op_lijst}",
            f"{_marge(een.vooraf)} wordt {_marge(een.zonder_banden)}",
            _nog_genoeg(een.vooraf.op_lijst, een.zonder_banden.op_lijst, lijst.nodig),
        )
        for een in lijst.door_banden
    ]


def _marge(een: Verwachting) -> str:
    return GEEN if een.marge is None else getal_naar_boven(een.marge, 2)


def _nog_genoeg(vooraf: int, daarna: int, nodig: int) -> str:
    if daarna >= nodig:
        return "ja"
    return "niet meer" if vooraf >= nodig else "al niet"


def extrarijen(lijst: Lijstplan) -> list[tuple[str, ...]]:
    """Give the contacts to add, with why these two plausibly met; a contact is two ratings unless one is there."""
    return [(f"{een.partij_a} en {een.partij_b}", _waarom(een)) for een in lijst.extra]


def _waarom(een: Extra) -> str:
    if len(een.beoordelingen) == 1:
        return "een van de twee beoordeelt al"
    if een.zelfde_cluster:
        return "zelfde cluster"
    gedeeld = een.gedeelde_contacten
    return f"{gedeeld} contact{'en' if gedeeld > 1 else ''} gemeen" if gedeeld else "geen contacten gemeen"


def over_extra(lijst: Lijstplan) -> str:
    """Say how few contacts help, what they are and what they are not."""
    if not lijst.te_weinig:
        return "Er zijn geen extra contacten nodig."
    if not lijst.extra:
        return "Er zijn geen contacten die helpen zonder een andere poort te sluiten."
    aantal = len(lijst.extra)
    geholpen = sum(een.wordt_geholpen for een in lijst.partijen)
    samen = sum(len(een.beoordelingen) for een in lijst.extra)
    kop = "Eén extra contact is genoeg" if aantal == 1 else f"{aantal} extra contacten zijn genoeg"
    wie = "partij" if geholpen == 1 else "partijen"
    return (
        f"{kop} voor {geholpen} {wie}: samen {samen} beoordelingen. Met minder lukt dat niet. Vraag eerst of deze "
        "partijen elkaar echt hebben ontmoet of kunnen ontmoeten. Zo niet, dan horen zij niet op de lijst."
    )


def over_clusters(lijst: Lijstplan) -> list[str]:
    """Name the parties for whom a gate about clusters stays closed even when everybody answers."""
    return [
        f"{een.partij}: {', '.join(poort.value for poort in een.met_extra.poorten)}."
        for een in lijst.partijen
        if een.met_extra.poorten
    ]
