"""A party's own report: its verdict in words first, then figure and table, and what it means and does not mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from analysis.figures.own_score import ScoreRow, own_score
from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from governance.contract.norm import Norm
from hendig.documents.blokken import Alinea, Blok, Deel, Figuur, Kader, Kop, Lijst, Pagina, Rapport, Tabel, Tweeluik
from hendig.documents.rondeverloop import verloop
from hendig.documents.tekening import svg
from hendig.documents.zinnen import (
    OORDEEL,
    definitie,
    poort_in_woorden,
    schaalwoorden,
    soort_vertrouwen,
)
from hendig.processes.beoordeling import Ronde
from surveys.terugkoppeling.eigen_score import EigenScore, eigen_score
from surveys.terugkoppeling.getallen import getal, norm_in_tekst

GEEN = "-"
STIL = ("H2", "H3", "H4", "H5", "H6", "H7", "H8")
"""Rules told in general words to a partner: that one rater carries an outcome (H8) must not stand out among them."""
ONBEKEND = "geen rondegegevens"


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


def partnerrapport(eigen: EigenUitkomsten) -> Rapport:
    """Build the report of one party; every party gets one of the same build, page by page.

    First a page of words, then the numbers, then a page of rounds per construct: pages begin at fixed places, so that
    their number does not tell what is on them.
    """
    ronde = eigen.rondes[-1]
    return Rapport(
        titel=f"Uw resultaat in de vertrouwensronde {ronde.naam}",
        inleiding=eigen.partij,
        voet=f"Alleen voor {eigen.partij}",
        datum=eigen.norm.vastgesteld_op,
        blokken=(
            *_in_het_kort(eigen),
            *_betekenis(eigen),
            *_herhaling(eigen),
            Pagina(),
            *_score_en_norm(eigen),
            *_gemeente(eigen),
            *_narekenen(eigen),
            *verloop(eigen.norm, eigen.rondes, eigen.uitkomsten),
        ),
    )


def _in_het_kort(eigen: EigenUitkomsten) -> Iterator[Blok]:
    open_antwoord = "" if eigen.norm.gemeente in (None, eigen.partij) else ", behalve het antwoord van de gemeente"
    yield Kader(
        "Dit rapport is alleen voor uw organisatie.",
        f"De antwoorden zijn vertrouwelijk. U ziet niet wie wat antwoordde{open_antwoord}. "
        "Andere partners krijgen dit rapport niet. De meetbeheerder en de onafhankelijk controleur kennen uw uitkomst "
        "wel.",
        "vertrouwelijk",
    )
    yield Kop("In het kort")
    if not eigen.laatste:
        yield Alinea("In deze ronde heeft niemand u beoordeeld. Dat zegt niets over uw werk.")
        return
    yield Lijst(tuple(_kort(eigen, construct, uitkomst) for construct, uitkomst in eigen.laatste.items()))


def _kort(eigen: EigenUitkomsten, construct: str, uitkomst: Uitkomst) -> str:
    naam = soort_vertrouwen(construct)
    letterlijk = eigen.norm.constructen[construct].maatstaf is Maatstaf.GEMIDDELDE and not uitkomst.poorten
    zin = OORDEEL[uitkomst.oordeel]
    if letterlijk and uitkomst.oordeel is Oordeel.ONDER:
        zin = "Het gewone gemiddelde ligt deze keer onder de norm."
    delen = [f"{naam}: {uitkomst.oordeel.value}. {zin}"]
    if letterlijk:
        delen.append(
            "Het contract kijkt naar het gewone gemiddelde. "
            f"Met de marge erbij is de uitkomst: {uitkomst.oordeel_bovengrens.value}."
        )
    if uitkomst.oordeel is Oordeel.ONDER:
        delen.append(_vervolg(eigen.rondes[-1].herhaling[construct, eigen.partij]))
    if uitkomst.poorten:
        delen.extend(poort_in_woorden(gesloten) for gesloten in uitkomst.poorten)
        delen.append("Dat zegt niets over u.")
    return " ".join(delen)


def _vervolg(status: Herhalingsstatus) -> str:
    """Tell what follows upon a low round: a talk, or people who look at a signal; never a decision."""
    if status.status is Herhaling.SIGNAAL:
        return (
            "Ook in een eerdere ronde was dat zo. Dat is een signaal. Mensen kijken eerst of het klopt. "
            "Er is niets besloten."
        )
    return "Eén ronde heeft geen gevolgen voor uw overeenkomst. Wij nodigen u uit voor een gesprek."


def _score_en_norm(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Uw score en de norm")
    rijen = [
        (construct, uitkomst, score)
        for construct, uitkomst in eigen.laatste.items()
        if (score := eigen.eigen(uitkomst, construct)) is not None
    ]
    if len(rijen) < len(eigen.laatste):
        yield Alinea(
            f"Een score laten wij zien als minstens {eigen.norm.tonen_min} organisaties u beoordeelden. De gemeente "
            "telt daarbij niet mee. Ook moet de marge te berekenen zijn. Anders staat er een streepje. Dat zegt niets "
            "over uw werk."
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


def _betekenis(eigen: EigenUitkomsten) -> Iterator[Blok]:
    wel = [
        f"{soort_vertrouwen(construct)} gaat over: {woorden}."
        for construct in eigen.norm.constructen
        if (woorden := definitie(construct)) is not None
    ]
    yield Kop("Wat betekent dit?")
    yield Tweeluik(
        (
            Deel(
                "Dit betekent het wel",
                (
                    *wel,
                    "De score zegt wat een gemiddelde organisatie die met u werkt, zou antwoorden.",
                    "De bovengrens houdt rekening met toeval in uw voordeel.",
                ),
            ),
            Deel(
                "Dit betekent het niet",
                (
                    "Het is geen oordeel over uw vakkennis.",
                    "Uw score ligt naast de norm, niet naast die van anderen.",
                    "Uw overeenkomst verandert niet door dit rapport.",
                    "Er is niets besloten. Een meting is nooit een besluit.",
                ),
            ),
        )
    )


def _herhaling(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Is de norm bij herhaling niet gehaald?")
    ronde = eigen.rondes[-1]
    statussen = [(construct, ronde.herhaling[construct, eigen.partij]) for construct in eigen.laatste]
    punten = []
    for construct, status in statussen:
        if eigen.laatste[construct].n_others < eigen.norm.tonen_min:
            tekst = "dat is nu niet vast te stellen. Er waren te weinig beoordelaars."
        elif status.status is Herhaling.SIGNAAL:
            tekst = (
                f"de norm is niet gehaald in {' en '.join(status.rondes)}. Dat is een signaal. Eerst kijken mensen of "
                "het klopt, en u hoort daarover. Er is niets besloten."
            )
        elif eigen.laatste[construct].oordeel is Oordeel.OP_OF_BOVEN:
            tekst = "nee. De norm is in deze ronde gehaald."
        elif status.status is Herhaling.GEEN:
            tekst = f"nee. {_waarom(status)}"
        else:
            tekst = f"dat is nu niet vast te stellen. {_waarom(status)}"
        punten.append(f"{soort_vertrouwen(construct)}: {tekst}")
    if not punten:
        yield Alinea("In deze ronde is dat niet vast te stellen.")
        return
    yield Lijst(tuple(punten))


def _waarom(status: Herhalingsstatus) -> str:
    """Tell why, in words for the partner; whether one rater carries an outcome is as confidential as that rating."""
    if status.regel in STIL:
        return "Niet aan alle regels voor herhaling is voldaan."
    return "De gegevens over de rondes zijn er nog niet." if status.regel == ONBEKEND else status.toelichting


def _gemeente(eigen: EigenUitkomsten) -> Iterator[Blok]:
    gemeente = eigen.norm.gemeente
    if gemeente is None or gemeente == eigen.partij:
        return
    yield Kop("Wat de gemeente over u antwoordde")
    antwoorden = [
        f"{soort_vertrouwen(construct)}: {getal(uitkomst.gemeente_answer, 2)}."
        for construct, uitkomst in eigen.laatste.items()
        if uitkomst.gemeente_answer is not None
    ]
    if not antwoorden:
        yield Alinea("De gemeente gaf in deze ronde geen beoordeling over u.")
        return
    regels = next(iter(eigen.norm.constructen.values()))
    schaal = f"De schaal loopt van {regels.minimum:g} tot en met {regels.maximum:g}."
    yield Alinea(f"Wat de gemeente antwoordde, mag u zien. {' '.join(antwoorden)} {schaal}")


def _narekenen(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Klopt er iets niet?")
    yield Alinea(
        f"Deze meting volgt normversie {eigen.norm.versie} ({eigen.norm.artikel}). De bijlage van het netwerkrapport "
        "legt uit hoe wij rekenen. Bent u het niet eens met hoe de meting tot stand kwam? U kunt dan een meetbezwaar "
        "indienen bij de onafhankelijk controleur. De laatste dag staat in uw bericht. Een deskundige met "
        "geheimhoudingsplicht mag alles narekenen."
    )
