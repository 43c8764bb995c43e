"""A party's own report: its verdict in words first, then figure and table, and what it means and does not mean."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.documents.beoordeling.eigencijfers import EigenUitkomsten, score_en_norm
from hendig.documents.beoordeling.rondeverloop import verloop
from hendig.documents.rapport import Rapport
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Kader, Kop, Lijst, Pagina, Tweeluik
from surveys.terugkoppeling.eigenzinnen import (
    BETEKENT_NIET,
    NIET_BEOORDEELD,
    betekent_wel,
    herhaling_in_woorden,
    uitleg_van_uitkomst,
    wat_de_gemeente_antwoordde,
)
from surveys.terugkoppeling.zinnen import soort_vertrouwen


def partnerrapport(eigen: EigenUitkomsten) -> Rapport:
    """Build the report of one party; every party gets one of the same build, page by page.

    First a page of words, then the numbers, then a page of rounds per construct: pages begin at fixed places, so that
    their number does not tell what is on them.
    """
    ronde, _ = eigen.rondes[-1]
    return Rapport(
        titel=f"Uw resultaat in de vertrouwensronde {ronde}",
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
            *verloop(eigen),
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
        yield Alinea(NIET_BEOORDEELD)
        return
    yield Lijst(
        tuple(
            f"{soort_vertrouwen(deel.construct)}: {deel.oordeel.value}. {uitleg_van_uitkomst(deel)}"
            for deel in eigen.laatste
        )
    )


def _betekenis(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Wat betekent dit?")
    wel = Deel("Dit betekent het wel", betekent_wel(tuple(eigen.norm.constructen)))
    yield Tweeluik((wel, Deel("Dit betekent het niet", BETEKENT_NIET)))


def _herhaling(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Is de norm bij herhaling niet gehaald?")
    if not eigen.laatste:
        yield Alinea("In deze ronde is dat niet vast te stellen.")
        return
    yield Lijst(tuple(f"{soort_vertrouwen(deel.construct)}: {herhaling_in_woorden(deel)}" for deel in eigen.laatste))


def _gemeente(eigen: EigenUitkomsten) -> Iterator[Blok]:
    if eigen.norm.gemeente in (None, eigen.partij):
        return
    yield Kop("Wat de gemeente over u antwoordde")
    yield Alinea(wat_de_gemeente_antwoordde(eigen.laatste))


def _narekenen(eigen: EigenUitkomsten) -> Iterator[Blok]:
    yield Kop("Klopt er iets niet?")
    yield Alinea(
        f"Deze meting volgt normversie {eigen.norm.versie} ({eigen.norm.artikel}). De bijlage van het netwerkrapport "
        "legt uit hoe wij rekenen. Bent u het niet eens met hoe de meting tot stand kwam? U kunt dan een meetbezwaar "
        "indienen bij de onafhankelijk controleur. De laatste dag staat in uw bericht. Een deskundige met "
        "geheimhoudingsplicht mag alles narekenen."
    )
