"""A party's rounds beside each other: figure, sentence and table per construct."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.documents.beoordeling.eigencijfers import EigenUitkomsten
from hendig.processes.ronde.figuren import teken_rondes
from hendig.zetwerk.blokken import Alinea, Blok, Figuur, Kop, Pagina, Tabel
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigentabellen import VERLOOPKOPPEN, verlooprijen
from surveys.terugkoppeling.eigenzinnen import GEEN_LIJN, bij_verloop, verloop_in_woorden
from surveys.terugkoppeling.zinnen import soort_vertrouwen


def verloop(eigen: EigenUitkomsten) -> Iterator[Blok]:
    """Show every round of a party; one round alone is said to be so."""
    yield Kop("Uw rondes naast elkaar")
    if len(eigen.rondes) == 1:
        yield Alinea("Dit rapport gaat over één ronde. Er is nog niets om ernaast te zetten.")
        return
    yield Alinea(GEEN_LIJN)
    for construct in eigen.norm.constructen:
        yield Pagina()
        yield from _construct(eigen, construct)


def _construct(eigen: EigenUitkomsten, construct: str) -> Iterator[Blok]:
    rijen = tuple(verlooprijen([(naam, delen.get(construct)) for naam, delen in eigen.rondes]))
    laatste: EigenResultaat | None = eigen.rondes[-1][1].get(construct)
    naam = soort_vertrouwen(construct)
    getekend = teken_rondes(construct, eigen.rondes)
    yield Kop(naam, 3)
    if getekend is None or laatste is None:
        yield Alinea("Van deze rondes is er geen figuur. De tabel zegt wat er wel te zien is.")
    else:
        yield Figuur(getekend, alt=verloop_in_woorden(construct, rijen), zin=bij_verloop(laatste))
    yield Tabel(f"Per ronde: {naam.lower()}", VERLOOPKOPPEN, rijen, (1, 2), (0,))
