"""The files of a judgement, each named in a note that says for whom it is."""

from __future__ import annotations

from collections.abc import Iterator

from hendig.documents.beoordeling.rapporten import bestandsnaam, controleurrapport, netwerkrapport, partnerrapporten
from hendig.processes.beoordeling.beoordeling import Beoordeling
from hendig.processes.beoordeling.onderzocht import Integriteit
from hendig.uitvoer.beoordeling.integriteit_json import integriteit_json
from hendig.uitvoer.beoordeling.oordelen_json import oordelen_json
from hendig.uitvoer.beoordeling.publicatiecontrole import publicatiecontrole_json
from hendig.uitvoer.beoordeling.rijen import oordelen_csv
from hendig.uitvoer.map import LEESMIJ

UITLEG = """\
Deze map hoort bij één beoordeling. Geef elk bestand alleen aan wie het bedoeld is.

rapport-netwerk.pdf      voor iedereen in het netwerk
rapport-<partner>.pdf    alleen voor die partner zelf; elke partner en de gemeente krijgen er één
oordelen.json            alleen voor de meetbeheerder en de onafhankelijk controleur
oordelen.csv             alleen voor de meetbeheerder en de onafhankelijk controleur
rapport-controleur.pdf   alleen voor de meetbeheerder en de onafhankelijk controleur (als u daarom vroeg)
integriteit.json         alleen voor de onafhankelijk controleur (als u daarom vroeg)
publicatiecontrole.json  alleen voor de meetbeheerder en de onafhankelijk controleur (als u daarom vroeg)

Uit oordelen.json, rapport-controleur.pdf en integriteit.json is af te leiden wie wat heeft geantwoord. Bewaar ze apart.
Alleen wie dit programma startte, kan de bestanden lezen.
"""


def bestanden(beoordeling: Beoordeling, integriteit: Integriteit | None) -> Iterator[tuple[str, bytes]]:
    """Make the files one by one: name and content, the network's first and the controleur's last.

    Those of the controleur are made only when its look at the answers is handed over.
    """
    yield "oordelen.json", oordelen_json(beoordeling).encode()
    yield "oordelen.csv", oordelen_csv(beoordeling).encode()
    yield "rapport-netwerk.pdf", netwerkrapport(beoordeling)
    bezet = {"rapport-netwerk.pdf", "rapport-controleur.pdf"}
    van_wie = []
    for partij, pdf in partnerrapporten(beoordeling):
        naam = bestandsnaam(partij, bezet=bezet)
        van_wie.append(f"{naam}: alleen voor {partij}\n")
        yield naam, pdf
    if integriteit is not None:
        yield "publicatiecontrole.json", publicatiecontrole_json(beoordeling).encode()
        yield "rapport-controleur.pdf", controleurrapport(beoordeling, integriteit)
        yield "integriteit.json", integriteit_json(integriteit).encode()
    yield LEESMIJ, f"{UITLEG}\nVan wie elk rapport is:\n{''.join(van_wie)}".encode()
