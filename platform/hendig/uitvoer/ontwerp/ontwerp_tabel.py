"""A plan on a terminal: what is assumed, what numbers of raters give, and what the list promises; by name, no order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from governance.norm.norm import Norm
from hendig.documents.ontwerp import looptijdzinnen
from hendig.documents.ontwerp import ontwerpzinnen as zinnen
from hendig.processes.ontwerp.aannames import RESPONS
from hendig.processes.ontwerp.lijstplan import Lijstplan
from hendig.processes.ontwerp.looptijd import Looptijd
from hendig.processes.ontwerp.ontwerp import Ontwerp
from hendig.uitvoer.uitgelijnd import uitgelijnd
from surveys.terugkoppeling.getallen import norm_in_tekst


def ontwerp_tabel(ontwerp: Ontwerp) -> str:
    """Write short tables, each with a sentence of meaning."""
    norm = ontwerp.norm
    regels = [*ontwerp.mededelingen, f"norm: versie {norm.versie}, {norm.artikel}.", "", "Waar wij van uitgaan"]
    regels += _tabel(("wat", "waarde", "herkomst"), zinnen.aannamerijen(ontwerp), ("waarde",))
    if (uitleg := zinnen.over_voorstellen(ontwerp)) is not None:
        regels.append(uitleg)
    for plan in ontwerp.plannen:
        koppen = zinnen.aantalkoppen(plan)
        norm_tekst = norm_in_tekst(plan.regels.norm)
        regels += ["", f"Kans op de uitkomst onder de norm · {zinnen.constructnamen(plan)} · norm {norm_tekst}"]
        regels += _tabel(koppen, zinnen.aantalrijen(plan), set(koppen) - {"uitkomst"})
        regels += [zinnen.leeswijzer(plan), *zinnen.gewenst(ontwerp, plan)]
    regels += [zinnen.MEER_BEOORDELAARS, zinnen.BENADERING]
    if ontwerp.looptijd is not None:
        regels += _looptijd(ontwerp.looptijd, ontwerp.norm)
    if ontwerp.lijst is not None:
        respons = next(een.waarde for een in ontwerp.aannames if een.naam == RESPONS)
        regels += _lijst(ontwerp.lijst, respons)
    return "\n".join(regels) + "\n"


def _looptijd(looptijd: Looptijd, norm: Norm) -> Iterator[str]:
    koppen = looptijdzinnen.koppen(looptijd)
    yield from ("", looptijdzinnen.TITEL)
    yield from _tabel(koppen, looptijdzinnen.rijen(looptijd), koppen[1:])
    yield looptijdzinnen.uitleg(looptijd, norm)
    yield from looptijdzinnen.zinnen(looptijd, norm)


def _lijst(lijst: Lijstplan, respons: float) -> Iterator[str]:
    if lijst.banden:
        yield from ("", "Wat het kost om banden weg te laten")
        if rijen := zinnen.bandrijen(lijst):
            yield from _tabel(zinnen.BAND_KOPPEN, rijen, ())
        else:
            yield "Niets: partijen met een band staan niet bij elkaar op de lijst."
    yield from ("", "Wie genoeg antwoorden kan verwachten", zinnen.over_lijst(lijst, respons))
    if lijst.te_weinig:
        yield from _tabel(zinnen.TE_WEINIG_KOPPEN, zinnen.te_weinigrijen(lijst), zinnen.TE_WEINIG_KOPPEN[1:])
        yield f"De kans is die op minstens {lijst.k_min} antwoorden. Een lage kans zegt niets over de partij zelf."
    if lijst.te_weinig:
        yield from ("", "Welke extra contacten helpen", zinnen.over_extra(lijst))
        if lijst.extra:
            yield from _tabel(zinnen.EXTRA_KOPPEN, zinnen.extrarijen(lijst), ())
    if clusters := zinnen.over_clusters(lijst):
        yield from ("", "Bij wie een poort over clusters dicht blijft, ook als iedereen antwoordt", *clusters)
    yield "Op alfabet; dit is geen rangorde."


def _tabel(koppen: Sequence[str], rijen: Sequence[Sequence[str]], rechts: Sequence[str] | set[str]) -> list[str]:
    return list(uitgelijnd(koppen, rijen, rechts))
