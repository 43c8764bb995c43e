"""A party's own numbers: which of them it may see, and how they stand beside the norm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from analysis.figures.own_score import ScoreRow, own_score
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Uitkomst
from governance.norm.norm import Norm
from hendig.processes.beoordeling.beoordeling import Ronde
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kop, Tabel
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.eigen_score import EigenScore, eigen_score
from surveys.terugkoppeling.getallen import norm_in_tekst
from surveys.terugkoppeling.zinnen import schaalwoorden, soort_vertrouwen

GEEN = "-"


@dataclass(frozen=True, slots=True, eq=False)
class EigenUitkomsten:
    """What the rounds say about one party: per round, oldest first, the outcome per construct (None: not in it)."""

    partij: str
    norm: Norm
    rondes: tuple[Ronde, ...]
    uitkomsten: tuple[Mapping[str, Uitkomst], ...]

    @property
    def laatste(self) -> Mapping[str, Uitkomst]:
        """Give the outcome per construct of the last round."""
        return self.uitkomsten[-1]

    def eigen(self, uitkomst: Uitkomst, construct: str) -> EigenScore | None:
        """Give the score as its owner may see it."""
        return eigen_score(uitkomst, self.norm.constructen[construct], self.norm.tonen_min)


def score_en_norm(eigen: EigenUitkomsten) -> Iterator[Blok]:
    """Show a party's numbers beside the norm, in a figure and a table; a number that is not shown is a dash."""
    yield Kop("Uw score en de norm")
    rijen = [
        (construct, uitkomst, score)
        for construct, uitkomst in eigen.laatste.items()
        if (score := eigen.eigen(uitkomst, construct)) is not None
    ]
    if len(rijen) < len(eigen.laatste):
        yield Alinea(
            f"Een score laten wij zien als minstens {eigen.norm.tonen_min} organisaties u beoordeelden. De gemeente "
            "telt daarbij niet mee. Ook moet de marge te berekenen zijn. En uit uw rapporten samen mag niet volgen wat "
            "één organisatie antwoordde. Anders staat er een streepje. Dat zegt niets over uw werk."
        )
    if rijen:
        yield _figuur(eigen.norm, rijen)
    yield Tabel(
        "Uw cijfers in een tabel",
        ("", *(soort_vertrouwen(construct) for construct in eigen.norm.constructen)),
        tuple(_tabelrijen(eigen)),
        tuple(range(1, 1 + len(eigen.norm.constructen))),
    )


def _figuur(norm: Norm, rijen: list[tuple[str, Uitkomst, EigenScore]]) -> Figuur:
    regels = norm.constructen[rijen[0][0]]
    figuurrijen = [_figuurrij(norm, *rij) for rij in rijen]
    zinnen = [
        f"{soort_vertrouwen(construct)}: score {score.score_tekst}, bovengrens {score.bovengrens_tekst}, "
        f"norm {norm_in_tekst(norm.constructen[construct].norm)}."
        for construct, _, score in rijen
    ]
    return Figuur(
        svg(partial(own_score, figuurrijen, regels.minimum, regels.maximum, schaalwoorden(regels))),
        alt=" ".join(zinnen),
        zin=f"{' '.join(zinnen)} De dikke balk loopt van de score tot de bovengrens. De dunne lijn is dezelfde marge "
        "naar beneden; voor de uitkomst telt zij niet mee.",
    )


def _figuurrij(norm: Norm, construct: str, uitkomst: Uitkomst, score: EigenScore) -> ScoreRow:
    regels = norm.constructen[construct]
    return ScoreRow(
        label=soort_vertrouwen(construct),
        score=score.score,
        bound=score.bovengrens,
        norm=regels.norm,
        oordeel=uitkomst.oordeel_bovengrens,
        score_text=score.score_tekst,
        bound_text=score.bovengrens_tekst,
        norm_text=norm_in_tekst(regels.norm),
    )


def _organisaties(eigen: EigenUitkomsten) -> str:
    mee = eigen.norm.gemeente is not None and eigen.norm.gemeente != eigen.partij
    return "Organisaties die u beoordeelden" + (", met de gemeente" if mee else "")


def _tabelrijen(eigen: EigenUitkomsten) -> Iterator[tuple[str, ...]]:
    constructen = eigen.norm.constructen
    uitkomsten = [eigen.laatste.get(construct) for construct in constructen]
    scores = [None if u is None else eigen.eigen(u, c) for c, u in zip(constructen, uitkomsten, strict=True)]
    letterlijk = any(regels.maatstaf is Maatstaf.GEMIDDELDE for regels in constructen.values())
    yield ("Uitkomst", *(GEEN if u is None else u.oordeel.value for u in uitkomsten))
    if letterlijk:
        gemiddelden = [None if score is None else score.gemiddelde_tekst for score in scores]
        yield ("Gewoon gemiddelde", *(GEEN if deel is None else deel for deel in gemiddelden))
        yield ("Uitkomst met de marge", *(GEEN if u is None else u.oordeel_bovengrens.value for u in uitkomsten))
    yield ("Uw score", *(GEEN if score is None else score.score_tekst for score in scores))
    yield ("Bovengrens", *(GEEN if score is None else score.bovengrens_tekst for score in scores))
    yield ("Norm", *(norm_in_tekst(regels.norm) for regels in constructen.values()))
    yield (_organisaties(eigen), *(GEEN if u is None else str(u.n) for u in uitkomsten))
