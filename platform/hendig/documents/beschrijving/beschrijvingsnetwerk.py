"""What the report says about the network as a whole: contacts, clusters, who stayed silent, and what lasts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from analysis.figures.contacts import contacts
from hendig.documents.beschrijving.beschrijvingszinnen import of_onbekend, over_nonrespons, over_onderscheid, punten
from hendig.processes.beschrijving.beschrijving import Beschrijving, Contacten, Rondebeschrijving
from hendig.processes.beschrijving.clustergemiddelden import WAAROM_NIET, Clustergemiddelde
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kop, Lijst, Tabel
from hendig.zetwerk.tekening import svg
from surveys.terugkoppeling.getallen import getal
from surveys.terugkoppeling.zinnen import soort_vertrouwen

MEESTE_CLUSTERS = 12
"""Clusters that a figure can hold and still be read."""
WEINIG, VEEL = 3, 10
"""Pairs of organisations from which contacts between two clusters are drawn, and drawn large."""
KLASSEN = ("0 tot en met 2 paren", "3 tot en met 9", "10 of meer")
VELDEN = {
    "trust_stable": "ontvangen vertrouwen, blijvend",
    "trust_occasional": "ontvangen vertrouwen, per ronde",
    "leniency_stable": "mildheid, blijvend",
    "leniency_occasional": "mildheid, per ronde",
    "relation_stable": "de relatie, blijvend",
    "relation_occasional": "de relatie, per ronde",
    "item_error": "de vragen",
}
"""Fields of `VarianceComponents`, and what they are called."""


def onderscheid(ronde: Rondebeschrijving) -> Iterator[Blok]:
    """Tell whether the two kinds of trust are told apart."""
    deel = ronde.onderscheid
    if deel is None:
        return
    yield Kop("Zijn de twee soorten vertrouwen te onderscheiden?")
    yield Alinea(over_onderscheid(deel))
    yield Tabel(
        f"{soort_vertrouwen(deel.eerste)} naast {soort_vertrouwen(deel.tweede).lower()}",
        ("maat", "waarde"),
        (
            ("samenhang over organisaties, zonder toeval", of_onbekend(deel.ontvangen)),
            ("samenhang over beoordelingen, zonder toeval", of_onbekend(deel.beoordelingen)),
            ("vragen onderling (HTMT); bij 1 zijn ze niet te onderscheiden", of_onbekend(deel.htmt)),
        ),
        (1,),
    )


def wat_blijft(beschrijving: Beschrijving) -> Iterator[Blok]:
    """Split what varies into what lasts and what changes from round to round."""
    bekend = {naam: delen for naam, delen in beschrijving.componenten.items() if delen is not None}
    if not bekend:
        return
    yield Kop("Wat blijft, en wat wisselt per ronde?")
    yield Alinea(
        "Wat in een andere ronde terugkomt, noemen wij blijvend. De getallen zijn spreidingen (standaardafwijkingen) "
        "in punten van de schaal: hoe sterk organisaties of relaties verschillen. Zij komen uit alle rondes samen."
    )
    yield Tabel(
        "Spreiding in punten",
        ("deel", *(soort_vertrouwen(naam) for naam in bekend)),
        tuple(
            (woorden, *(punten(getattr(delen, veld)) for delen in bekend.values())) for veld, woorden in VELDEN.items()
        ),
        tuple(range(1, 1 + len(bekend))),
    )


def wie_zweeg(ronde: Rondebeschrijving) -> Iterator[Blok]:
    """Tell who stayed silent, in numbers."""
    bekend = {naam: deel.nonrespons for naam, deel in ronde.constructen.items() if deel.nonrespons is not None}
    if not bekend:
        return
    yield Kop("Wie antwoordde niet?")
    for naam, deel in bekend.items():
        if len(bekend) > 1:
            yield Kop(soort_vertrouwen(naam), 3)
        yield Lijst(tuple(over_nonrespons(deel)))


def wie_met_wie(ronde: Rondebeschrijving) -> Iterator[Blok]:
    """Show who works with whom, per pair of clusters."""
    deel = ronde.contacten
    if deel is None or not 1 < len(deel.clusters) <= MEESTE_CLUSTERS:
        return
    klassen = np.digitize(deel.paren, (WEINIG, VEEL))
    yield Kop("Wie werkt met wie?")
    yield Figuur(
        svg(partial(contacts, deel.clusters, klassen.tolist(), KLASSEN)),
        alt=f"Contacten per paar van clusters. {' '.join(_per_cluster(deel, klassen))}",
        zin=(
            "Een paar is twee organisaties van wie er minstens één op de lijst stond om de andere te beoordelen, of "
            "dat deed. De figuur zegt niets over wat iemand antwoordde."
        ),
    )
    yield Tabel(
        "Met hoeveel clusters heeft een cluster contact?",
        ("cluster", *KLASSEN),
        tuple(
            (naam, *(str(int((klassen[plaats] == klasse).sum())) for klasse in range(len(KLASSEN))))
            for plaats, naam in enumerate(deel.clusters)
        ),
        (1, 2, 3),
    )


def _per_cluster(deel: Contacten, klassen: np.ndarray) -> Iterator[str]:
    for plaats, naam in enumerate(deel.clusters):
        yield f"{naam}: met {int((klassen[plaats] == len(KLASSEN) - 1).sum())} clusters 10 of meer paren."


def per_cluster(ronde: Rondebeschrijving) -> Iterator[Blok]:
    """Give the cluster means that may be shown."""
    per_construct = {naam: deel.clusters for naam, deel in ronde.constructen.items() if deel.clusters}
    if not per_construct:
        return
    namen = [een.cluster for een in next(iter(per_construct.values()))]
    yield Kop("Gemiddelde per cluster")
    yield Tabel(
        "Gemiddelde score van de partners in het cluster",
        ("cluster", *(soort_vertrouwen(naam) for naam in per_construct)),
        tuple(
            (
                naam,
                *(_gemiddelde(delen[plaats]) for delen in per_construct.values()),
            )
            for plaats, naam in enumerate(namen)
        ),
        tuple(range(1, 1 + len(per_construct))),
    )
    yield Alinea(f"De clusters staan op alfabet. Dit is geen rangorde. Een streepje betekent: {WAAROM_NIET}.")


def _gemiddelde(een: Clustergemiddelde) -> str:
    return "-" if een.gemiddelde is None else getal(een.gemiddelde, 1)
