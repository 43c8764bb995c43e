"""The report for who sets up a contact list: how many raters are enough, who falls short, and which contacts help."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from analysis.figures.chances import ChanceLine, chances
from hendig.documents.ontwerp import looptijdzinnen
from hendig.documents.ontwerp import ontwerpzinnen as zinnen
from hendig.documents.rapport import Rapport
from hendig.processes.ontwerp.aannames import RESPONS
from hendig.processes.ontwerp.lijstplan import Lijstplan
from hendig.processes.ontwerp.ontwerp import Ontwerp, Rondeplan
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kader, Kop, Lijst, Tabel
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import norm_in_tekst

MEESTE_EXTRA = 12
"""Contacts that the report writes out; more are only in the file beside it, ready to be added to the list."""


def ontwerprapport(ontwerp: Ontwerp) -> Rapport:
    """Build the report; it holds no answers of anybody."""
    return Rapport(
        titel="Hoeveel beoordelaars zijn nodig?",
        inleiding="Voor wie de contactlijst van een ronde maakt. Er staan geen antwoorden in.",
        voet=f"Ontwerp bij normversie {ontwerp.norm.versie}. Hiermee wordt niemand beoordeeld.",
        datum=ontwerp.norm.vastgesteld_op,
        blokken=(*_plannen(ontwerp), *_looptijd(ontwerp), *_lijst(ontwerp), *_aannames(ontwerp)),
    )


def _plannen(ontwerp: Ontwerp) -> Iterator[Blok]:
    if (uitleg := zinnen.over_voorstellen(ontwerp)) is not None:
        yield Kader("Deze getallen rusten op aannames.", f"Die staan achteraan. {uitleg}", "nu")
    for plan in ontwerp.plannen:
        yield Kop(_kop(ontwerp, plan))
        yield Lijst((zinnen.leeswijzer(plan), *zinnen.gewenst(ontwerp, plan), zinnen.MEER_BEOORDELAARS))
        if sum(een.marge.can_judge for een in plan.aantallen) > 1:
            yield _figuur(plan)
        koppen = zinnen.aantalkoppen(plan)
        yield Tabel(
            "Kans op de uitkomst onder de norm, naar het echte vertrouwen in de partner",
            koppen,
            tuple(zinnen.aantalrijen(plan)),
            tuple(place for place, kop in enumerate(koppen) if kop != "uitkomst"),
        )
    yield Alinea(zinnen.BENADERING)


def _kop(ontwerp: Ontwerp, plan: Rondeplan) -> str:
    kop = "Wat een aantal beoordelaars geeft"
    return kop if len(ontwerp.plannen) == 1 else f"{kop}: {zinnen.constructnamen(plan)}"


def _figuur(plan: Rondeplan) -> Figuur:
    norm = plan.regels.norm
    lijnen = [
        ChanceLine(
            label=f"op de norm, {norm_in_tekst(norm)}" if niveau == norm else f"op {norm_in_tekst(niveau)}",
            chances=tuple((int(een.marge.raters), een.kansen[niveau]) for een in plan.aantallen if een.marge.can_judge),
        )
        for niveau in plan.aantallen[0].kansen
    ]
    eerste, laatste = plan.aantallen[0].marge.raters, plan.aantallen[-1].marge.raters
    draw = partial(
        chances,
        lijnen,
        fewest=int(eerste),
        most=int(laatste),
        too_few="geen\nuitkomst",
        x_label="aantal organisaties dat een bruikbaar antwoord gaf",
    )
    einden = " ".join(
        f"{lijn.label}: van {zinnen.kans_in_tekst(lijn.chances[0][1])} bij {lijn.chances[0][0]} tot "
        f"{zinnen.kans_in_tekst(lijn.chances[-1][1])} bij {lijn.chances[-1][0]}."
        for lijn in lijnen
    )
    return Figuur(
        svg(draw),
        alt=f"Kans op de uitkomst onder de norm naar het aantal beoordelaars. {einden}",
        zin=(
            "De kans dat één ronde de uitkomst onder de norm geeft. Elke lijn is een partner met een ander echt "
            "vertrouwen. De onderste lijn moet laag blijven, de andere lijnen gaan omhoog met meer beoordelaars."
        ),
    )


def _looptijd(ontwerp: Ontwerp) -> Iterator[Blok]:
    looptijd = ontwerp.looptijd
    if looptijd is None:
        return
    koppen = looptijdzinnen.koppen(looptijd)
    yield Kop("Wat meer beoordelaars geven in de hele looptijd")
    yield Lijst(tuple(looptijdzinnen.zinnen(looptijd, ontwerp.norm)))
    yield Tabel(looptijdzinnen.TITEL, koppen, tuple(looptijdzinnen.rijen(looptijd)), tuple(range(1, len(koppen))), (0,))
    yield Alinea(looptijdzinnen.uitleg(looptijd, ontwerp.norm))


def _lijst(ontwerp: Ontwerp) -> Iterator[Blok]:
    lijst = ontwerp.lijst
    if lijst is None:
        return
    respons = next(een.waarde for een in ontwerp.aannames if een.naam == RESPONS)
    yield Kop("Wat de contactlijst belooft")
    yield Alinea(zinnen.over_lijst(lijst, respons))
    if lijst.te_weinig:
        yield Tabel(
            f"Wie er minder dan {lijst.nodig} op de lijst heeft (op alfabet, geen rangorde)",
            zinnen.TE_WEINIG_KOPPEN,
            tuple(zinnen.te_weinigrijen(lijst)),
            (1, 2, 3, 4),
        )
        yield Alinea(
            f"De kans is die op {lijst.k_min} antwoorden of meer. Een lage kans zegt niets over de partij zelf. Zij "
            "zegt dat een ronde over deze partij waarschijnlijk geen uitkomst heeft."
        )
    yield from _banden(lijst)
    yield from _extra(lijst)
    if clusters := zinnen.over_clusters(lijst):
        yield Kop("Poorten over clusters", 3)
        yield Alinea("Bij deze partijen blijft een poort dicht, ook als iedereen op de lijst antwoordt.")
        yield Lijst(tuple(clusters))


def _banden(lijst: Lijstplan) -> Iterator[Blok]:
    if not lijst.banden:
        return
    yield Kop("Wat het kost om banden weg te laten", 3)
    if rijen := zinnen.bandrijen(lijst):
        yield Alinea("Partijen met een onderlinge band beoordelen elkaar niet. Daardoor wordt hun lijst korter.")
        yield Tabel("Op de lijst, met en zonder banden", zinnen.BAND_KOPPEN, tuple(rijen), (), (1, 2, 3))
    else:
        yield Alinea("Het kost niets: partijen met een band staan niet bij elkaar op de lijst.")


def _extra(lijst: Lijstplan) -> Iterator[Blok]:
    if not lijst.te_weinig:
        return
    yield Kop("Welke extra contacten helpen", 3)
    yield Alinea(zinnen.over_extra(lijst))
    if len(lijst.extra) > MEESTE_EXTRA:
        yield Alinea("Welke dat zijn, staat in extra-contacten.csv.")
    elif lijst.extra:
        yield Tabel("Extra contacten (voorstel)", zinnen.EXTRA_KOPPEN, tuple(zinnen.extrarijen(lijst)), (), (1,))


def _aannames(ontwerp: Ontwerp) -> Iterator[Blok]:
    yield Kop("Waar wij van uitgaan")
    yield Tabel("Aannames", ("wat", "waarde", "herkomst"), tuple(zinnen.aannamerijen(ontwerp)), (1,), (2,))
