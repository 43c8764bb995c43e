"""A party's own report: its verdict in words first, then figure and table, and what it means and does not mean."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.herhaling.status import Herhaling, Herhalingsstatus
from analysis.oordeel.normregels import Maatstaf
from analysis.oordeel.uitkomst import Oordeel, Uitkomst
from hendig.documents.beoordeling.eigencijfers import EigenUitkomsten, score_en_norm
from hendig.documents.beoordeling.rondeverloop import verloop
from hendig.documents.rapport import Rapport
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Kader, Kop, Lijst, Pagina, Tweeluik
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.zinnen import (
    OORDEEL,
    definitie,
    poort_in_woorden,
    soort_vertrouwen,
)

STIL = ("H2", "H3", "H4", "H5", "H6", "H7", "H8")
"""Rules told in general words to a partner: that one rater carries an outcome (H8) must not stand out among them."""
ONBEKEND = "geen rondegegevens"


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
            *score_en_norm(eigen),
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
                    "Uw overeenkomst verandert niet door deze meting.",
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
