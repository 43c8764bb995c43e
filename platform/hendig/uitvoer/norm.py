"""A norm in words: what it asks of a partner, what each key is called, how a value is written, and its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from analysis.herhaling.feiten import Herhalingsregels
from analysis.oordeel.normregels import Maatstaf, Normregels
from governance.contract.norm_queries import Normgegevens
from governance.kalender.datum import datum
from governance.norm.norm import Norm
from governance.norm.normgegevens import normtekst

_KOP = """\
# Norm {nummer}, zoals zij is vastgesteld. Dit bestand is gemaakt uit het register van Hendig.
# Verander hier niets. Kijk na of het nog klopt met: hendig norm controleer NORM.toml
"""

SECTIES: Final[Mapping[str, str]] = {
    "contract": "Over deze versie",
    "schaal": "De schaal",
    "norm": "De norm",
    "oordeel": "Het oordeel over één ronde",
    "herhaling": "Herhaling",
}
"""What each part of a norm is called."""

NAMEN: Final[Mapping[tuple[str, str], str]] = {
    ("contract", "versie"): "Nummer van deze versie",
    ("contract", "artikel"): "Artikel van de overeenkomst",
    ("contract", "vastgesteld_door"): "Vastgesteld door",
    ("contract", "vastgesteld_op"): "Vastgesteld op",
    ("schaal", "minimum"): "Laagste cijfer",
    ("schaal", "maximum"): "Hoogste cijfer",
    ("norm", "competentioneel"): "Norm voor competentioneel vertrouwen",
    ("norm", "intentioneel"): "Norm voor intentioneel vertrouwen",
    ("norm", "score"): "Norm voor de score",
    ("oordeel", "kwantiel"): "Ruimte tussen score en bovengrens",
    ("oordeel", "spreiding_bij_norm"): "Grotere marge midden op de schaal",
    ("oordeel", "zonder_correctie"): "Ook zonder correctie onder de norm",
    ("oordeel", "maatstaf"): "Wat naast de norm wordt gelegd",
    ("oordeel", "k_min"): "Minste aantal beoordelaars voor een oordeel",
    ("oordeel", "tonen_min"): "Minste aantal beoordelaars om de score te tonen",
    ("oordeel", "se_max"): "Grootste foutmarge",
    ("oordeel", "respons_min"): "Laagste respons",
    ("oordeel", "clusters_min"): "Minste aantal clusters",
    ("oordeel", "cluster_aandeel_max"): "Grootste aandeel van één cluster",
    ("oordeel", "betrouwbaarheid_min"): "Laagste betrouwbaarheid",
    ("oordeel", "items_min"): "Minste aantal beantwoorde vragen",
    ("oordeel", "gemeente"): "Naam van de gemeente in het bestand",
    ("herhaling", "k"): "Aantal rondes achter elkaar",
    ("herhaling", "weglaten"): "Blijft gelden zonder",
    ("herhaling", "verbetertermijn_maanden"): "Maanden om te verbeteren",
    ("herhaling", "venster_maanden"): "Maanden dat een lage ronde meetelt",
    ("herhaling", "nieuwkomer_maanden"): "Maanden meedoen voordat een ronde telt",
    ("herhaling", "publicatie_werkdagen"): "Werkdagen bekend voor de opening",
}
"""What each key of a norm is called, by section and name."""


def normbestand(norm: Normgegevens) -> str:
    """Write the norm file of a version; the same version always gives the same text."""
    return normtekst(norm.norm, _KOP.format(nummer=norm.nummer))


def waarde_in_woorden(waarde: object) -> str:
    """Write the value of a key as it reads in a sentence: yes or no, a date in full, a decimal comma."""
    match waarde:
        case None:
            return "niets"
        case bool():
            return "ja" if waarde else "nee"
        case date():
            return datum(waarde)
        case list() | tuple():
            return " en ".join(map(str, waarde)) or "geen"
        case float():
            return getal(waarde)
        case _:
            return str(waarde)


def getal(waarde: float) -> str:
    """Write a number with a decimal comma and at least one decimal."""
    return f"{waarde:.15g}".replace(".", ",") if waarde % 1 else f"{waarde:.0f},0"


def norm_in_woorden(norm: Norm) -> Iterator[str]:
    """Say in sentences when a partner meets the norm, when a round says nothing, and what repetition is."""
    regels = next(iter(norm.constructen.values()))
    normen = " en ".join(f"{getal(deel.norm)} voor {_soort(naam)}" for naam, deel in norm.constructen.items())
    schaal = f"op een schaal van {getal(regels.minimum)} tot en met {getal(regels.maximum)}"
    yield f"Een partner voldoet als de score op of boven de norm ligt. De norm is {normen}, {schaal}."
    if regels.maatstaf is Maatstaf.BOVENGRENS:
        yield (
            "Een score heeft een marge. Alleen als ook de bovengrens van de score onder de norm ligt, "
            "is de norm in die ronde niet gehaald. Daartussen is er geen conclusie, en die telt niet mee."
        )
    else:
        yield "Ligt de gemiddelde score onder de norm, dan is de norm in die ronde niet gehaald."
    poorten = list(_poorten(regels))
    if poorten:
        yield f"Een ronde zegt alleen iets over een partner als {', '.join(poorten[:-1])}{_en(poorten)}{poorten[-1]}."
    yield f"Een partner ziet de eigen score vanaf {norm.tonen_min} beoordelaars, zonder de gemeente."
    yield from _herhaling(norm.herhaling)


def _soort(construct: str) -> str:
    return "de score" if construct == "score" else f"{construct} vertrouwen"


def _en(delen: list[str]) -> str:
    return " en " if len(delen) > 1 else ""


def _poorten(regels: Normregels) -> Iterator[str]:
    if regels.k_min is not None:
        yield f"minstens {regels.k_min} organisaties antwoordden"
    if regels.clusters_min is not None:
        yield f"zij uit minstens {regels.clusters_min} clusters komen"
    if regels.cluster_share_max is not None:
        yield f"hoogstens {_procent(regels.cluster_share_max)} uit één cluster komt"
    if regels.response_min is not None:
        yield f"minstens {_procent(regels.response_min)} van de lijst antwoordde"
    if regels.se_max is not None:
        yield f"de foutmarge hoogstens {getal(regels.se_max)} is"
    if regels.reliability_min is not None:
        yield f"de betrouwbaarheid minstens {getal(regels.reliability_min)} is"


def _procent(deel: float) -> str:
    return f"{deel * 100:.4g}".replace(".", ",") + "%"


def _herhaling(regels: Herhalingsregels) -> Iterator[str]:
    yield (
        f"Van herhaling is pas sprake na {regels.k} rondes achter elkaar waarin de norm niet is gehaald. "
        f"Een partner heeft daartussen {_maanden(regels.verbetertermijn_maanden)} om te verbeteren. "
        f"Een lage ronde telt niet meer mee na {_maanden(regels.venster_maanden)}."
    )
    yield (
        f"Een ronde telt voor een partner die {_maanden(regels.nieuwkomer_maanden)} of langer meedoet. "
        f"De norm is minstens {regels.publicatie_werkdagen} werkdagen bekend voordat een ronde opent."
    )


def _maanden(aantal: int) -> str:
    return f"{aantal} {'maand' if aantal == 1 else 'maanden'}"
