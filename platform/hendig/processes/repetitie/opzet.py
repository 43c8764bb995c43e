"""From a norm and assumptions about a network to what is rehearsed; what cannot go together is refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from dateutil.relativedelta import relativedelta

from analysis.herhaling.feiten import Bevinding
from analysis.oordeel.normregels import Normregels
from analysis.oordeel.uitkomst import Oordeel
from analysis.rehearsal.rehearse import Rehearsal
from analysis.rehearsal.rule import Rule
from analysis.rehearsal.signals import status_on_dates
from analysis.rehearsal.story import Story
from analysis.rehearsal.world import Roundplan, Size, Spread, World
from governance.kalender.dagen import werkdagen_tussen
from governance.norm.norm import Norm
from hendig.bestanden.netwerkbestand import Netwerkaannamen, lees_netwerk
from hendig.bestanden.normbestand import lees_norm
from hendig.bestanden.problemen import Invoerfout, Probleem
from hendig.processes.lezer import Lezer
from hendig.processes.repetitie.repetitie import Opzet, Verhalen

MOST_POINTS = 101
ELDERS = (0.0, -0.5)
"""Distances from the norm that are played again where opinions change the response; the nearest level that is asked."""
FEW_PARTNERS = 15
"""With fewer partners the numbers of a rehearsal hang strongly on what was assumed."""


def lees_opzet(norm: Path, netwerk: Path) -> Opzet:
    """Read a norm and a file of assumptions; `Invoerfout` names every problem of both, and of both together."""
    lezer = Lezer()
    normtekst, netwerktekst = lezer.bestand("norm", norm), lezer.bestand("netwerk", netwerk)
    gelezen = None if normtekst is None else lezer.probeer(lambda: lees_norm(normtekst, bestand=norm.name))
    aannamen = None if netwerktekst is None else lezer.probeer(lambda: lees_netwerk(netwerktekst, bestand=netwerk.name))
    if gelezen is None or aannamen is None:
        raise Invoerfout(lezer.problemen)
    lezer.problemen.extend(Probleem(netwerk.name, None, tekst) for tekst in past_niet(gelezen, aannamen))
    lezer.weiger_bij_problemen()
    return opzet(gelezen, aannamen, lezer.hashes)


def opzet(norm: Norm, aannamen: Netwerkaannamen, hashes: Mapping[str, str]) -> Opzet:
    """Put together what is rehearsed, from a norm and assumptions that fit together."""
    verhalen = _verhalen(aannamen)
    wereld = _wereld(norm, aannamen)
    regel = Rule(regels=tuple(norm.constructen.values()), herhaling=norm.herhaling, items_min=norm.items_min)
    rehearsal = Rehearsal(
        world=wereld,
        rule=regel,
        stories=verhalen.alle(),
        elsewhere={mening: _elders(verhalen) for mening in aannamen.respons["mening"] if mening != 0.0},
    )
    return Opzet(
        norm=norm,
        aannamen=aannamen,
        rehearsal=rehearsal,
        verhalen=verhalen,
        hashes=dict(hashes),
        mededelingen=tuple(_mededelingen(norm, aannamen, wereld, regel)),
    )


def _elders(verhalen: Verhalen) -> tuple[Story, ...]:
    """Choose what is played again where opinions change the response: on the norm, and well below it."""
    dichtbij = sorted({min(verhalen.niveaus, key=lambda niveau: abs(niveau - gekozen)) for gekozen in ELDERS})
    return tuple(verhalen.niveaus[niveau] for niveau in dichtbij)


def _wereld(norm: Norm, aannamen: Netwerkaannamen) -> World:
    regels = next(iter(norm.constructen.values()))
    netwerk, contacten, antwoorden, spreiding = (
        aannamen.netwerk,
        aannamen.contacten,
        aannamen.antwoorden,
        aannamen.spreiding,
    )
    return World(
        sizes=tuple(
            Size(
                name=groep.naam,
                partners=groep.partners,
                contacts=groep.contacten,
                contacts_spread=groep.contacten_spreiding,
            )
            for groep in aannamen.groepen
        ),
        gemeente=netwerk["gemeente"],
        clusters=netwerk["clusters"],
        cluster_contact=netwerk["cluster_contact"],
        renewal=contacten["vernieuwing"],
        period_share=aannamen.kalender["periode_maanden"] / contacten["geteld_maanden"],
        response=aannamen.respons["aandeel"],
        silent=aannamen.respons["stil"],
        opinion_response=0.0,
        items=antwoorden["vragen"],
        level=antwoorden["gemiddelde"],
        lowest=antwoorden["laagste"],
        spread=Spread(
            trust=spreiding["vertrouwen"],
            leniency=spreiding["mildheid"],
            relation=spreiding["relatie"],
            occasion=spreiding["moment"],
            item=spreiding["vraag"],
        ),
        between_constructs=spreiding["samenhang"],
        points=tuple(range(int(regels.minimum), int(regels.maximum) + 1)),
        rounds=tuple(_rondes(aannamen)),
    )


def _rondes(aannamen: Netwerkaannamen) -> Iterator[Roundplan]:
    """Give the dates of every counting round, from the first opening on."""
    kalender = aannamen.kalender
    for nummer in range(kalender["rondes"]):
        opent = kalender["eerste_opening"] + relativedelta(months=nummer * kalender["maanden_tussen"])
        sluit = opent + relativedelta(days=kalender["dagen_open"])
        bericht = sluit + relativedelta(days=kalender["bericht_na_dagen"])
        yield Roundplan(
            opent_op=opent,
            sluit_op=sluit,
            periode_van=opent - relativedelta(months=kalender["periode_maanden"]),
            gepubliceerd_werkdagen=werkdagen_tussen(kalender["norm_gepubliceerd_op"], opent),
            bezorgd_op=bericht,
            gesprek_aangeboden_op=bericht,
            plan_op=sluit + relativedelta(days=kalender["plan_na_dagen"]),
        )


def _verhalen(aannamen: Netwerkaannamen) -> Verhalen:
    kies = aannamen.verhalen
    return Verhalen(
        niveaus={afstand: Story(name=f"niveau {afstand:+g}", before=afstand) for afstand in kies["niveaus"]},
        daling=Story(name="daling", before=None, after=kies["daling_naar"], changes_at=kies["daling_in_ronde"]),
        verbetering=Story(
            name="verbetering", before=kies["verbetering_van"], after=kies["verbetering_naar"], improves=True
        ),
        samenspanners={
            (int(aantal), vleit): Story(
                name=f"{aantal:g} samenspanners{' die anderen vleien' if vleit else ''}",
                before=None,
                colluders=int(aantal),
                flatter=vleit,
            )
            for aantal in kies["samenspanners"]
            for vleit in (False, True)
        },
    )


def past_niet(norm: Norm, aannamen: Netwerkaannamen) -> Iterator[str]:
    """Name what in the assumptions can never go with this norm."""
    regels = next(iter(norm.constructen.values()))
    vragen, clusters = aannamen.antwoorden["vragen"], aannamen.netwerk["clusters"]
    if norm.herhaling.k > aannamen.kalender["rondes"]:
        yield (
            f"De norm vraagt {norm.herhaling.k} lage rondes (k), en er zijn maar {aannamen.kalender['rondes']} rondes. "
            "Neem meer rondes, of verander k."
        )
    yield from _past_niet_op_schaal(regels)
    if regels.reliability_min is not None and vragen == 1:
        yield (
            "De norm houdt betrouwbaarheid_min aan. Dat kan niet met vragen = 1. Neem meer vragen, of schrijf in de "
            'norm betrouwbaarheid_min = "geen".'
        )
    if norm.items_min is not None and norm.items_min > vragen:
        yield f"De norm vraagt {norm.items_min} antwoorden (items_min). Er zijn er {vragen}. Verander een van beide."
    if clusters == 0 and (regels.clusters_min is not None or regels.cluster_share_max is not None):
        yield 'De norm kijkt naar clusters, en clusters = 0. Neem clusters aan, of schrijf in de norm "geen".'
    if aannamen.verhalen["verbetering_naar"] < 0:
        yield "[verhalen] verbetering_naar ligt onder de norm. Wie zich verbetert, haalt de norm. Schrijf 0 of hoger."
    for construct, deel in norm.constructen.items():
        if aannamen.antwoorden["laagste"] < deel.norm:
            yield (
                f"[antwoorden] laagste is te laag. Een partner die het goed doet, ligt niet onder de norm voor "
                f"{construct} ({deel.norm:g}). Schrijf {deel.norm:g} of hoger."
            )
        afstanden = [
            *aannamen.verhalen["niveaus"],
            *(aannamen.verhalen[naam] for naam in ("daling_naar", "verbetering_van", "verbetering_naar")),
        ]
        if not all(deel.minimum < deel.norm + afstand < deel.maximum for afstand in afstanden):
            yield (
                f"Niet elk niveau onder [verhalen] ligt op de schaal, gerekend vanaf de norm voor {construct} "
                f"({deel.norm:g}). Kies kleinere afstanden."
            )
        if not deel.minimum < aannamen.antwoorden["gemiddelde"] < deel.maximum:
            tekst = f"Schrijf een getal tussen {deel.minimum:g} en {deel.maximum:g}."
            yield f"[antwoorden] gemiddelde ligt niet op de schaal van de norm. {tekst}"
            break


def _past_niet_op_schaal(regels: Normregels) -> Iterator[str]:
    """Name what makes a scale one that has no answers to draw."""
    if (regels.minimum, regels.maximum) != (int(regels.minimum), int(regels.maximum)):
        yield "De uiteinden van de schaal zijn geen hele getallen. Repeteer een norm met een schaal van hele getallen."
    elif regels.maximum - regels.minimum >= MOST_POINTS:
        yield f"De schaal heeft meer dan {MOST_POINTS} antwoorden. Repeteer een norm met een kortere schaal."


def _mededelingen(norm: Norm, aannamen: Netwerkaannamen, wereld: World, regel: Rule) -> Iterator[str]:
    yield from _over_kalender(wereld, regel)
    if wereld.response == 1.0 and aannamen.respons["mening"]:
        yield (
            "Iedereen op de lijst antwoordt (aandeel = 1). De mening speelt dan niet mee, wat er ook bij mening staat."
        )
    if wereld.partners < FEW_PARTNERS:
        yield f"Er zijn maar {wereld.partners} partners. De uitkomst hangt dan sterk af van wat is aangenomen."
    if (norm.gemeente is not None) != wereld.gemeente:
        yield (
            "Norm en netwerkbestand zeggen niet hetzelfde over de gemeente. Wij rekenen met het netwerkbestand. "
            "Verander een van beide."
        )


def _over_kalender(wereld: World, regel: Rule) -> Iterator[str]:
    """Tell when the dates stand in the way of a repetition: of rounds that follow each other, or of any.

    The last rounds are tried, for the first may come too soon after the norm; low rounds in between change nothing.
    """
    k, rondes = regel.herhaling.k, wereld.rounds
    laag = [Bevinding(Oordeel.ONDER, (), robuust=True)] * k
    statussen = [
        status_on_dates(rondes[len(rondes) - 1 - stap * (k - 1) :: stap], laag, regel.herhaling)
        for stap in range(1, (len(rondes) - 1) // (k - 1) + 1)
    ]
    if statussen[0].rondes:
        return
    reden = f"{statussen[0].toelichting} ({statussen[0].regel}). Verander de kalender of de norm."
    if any(status.rondes for status in statussen):
        yield f"Met deze kalender zijn {k} rondes direct na elkaar nooit herhaling, wel met rondes ertussen: {reden}"
    else:
        yield f"Met deze kalender is er in deze rondes nooit herhaling: {reden}"
