"""What a page of results holds: gathered from what was released, and from nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final

from governance.netwerk.queries import partijnamen, rollen_op
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.web.namen import namen_van
from hendig.web.resultaten.beeld import cijfers, netwerkdeel, verloop, vragen
from hendig.web.resultaten.zicht import getoonde_ronden
from hendig.web.verzoek import verzoek
from surveys.ronde.queries import Rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.terugkoppeling import eigenzinnen, netwerkzinnen
from surveys.terugkoppeling.eigen_resultaat import EigenResultaat
from surveys.terugkoppeling.eigentabellen import VERLOOPKOPPEN, cijferrijen, koppen
from surveys.terugkoppeling.zinnen import definitie, soort_vertrouwen
from surveys.uitslag.bezwaar_queries import bezwaar_tot, bezwaar_van, gegrond
from surveys.uitslag.queries import netwerkresultaten, resultaten, themas
from surveys.vragenlijst.instrument import VOORSTEL, Instrument
from surveys.vragenlijst.queries import instrument

NA_BEZWAAR: Final = "Het meetbezwaar van uw organisatie over deze ronde was gegrond."


def inhoud_van(ronde: Rondebeeld, partij: str | None) -> dict[str, Any]:
    """Give the result of a party, as its own page and that of everybody (for the gemeente) show it."""
    delen = [] if partij is None else delen_van(ronde, partij)
    return {
        "ronde": ronde,
        "vastgesteld": ronde.stap(Rondestand.VASTGESTELD),
        "delen": delen,
        "cijfers": None if partij is None else cijfers(ronde, partij, delen),
        "koppen": koppen(delen),
        "tabelrijen": list(cijferrijen(delen)),
        "woorden": eigenzinnen,
        "soort_vertrouwen": soort_vertrouwen,
        "definitie": definitie,
    }


def inhoud_van_ronde(ronde: Rondebeeld) -> dict[str, Any]:
    """Give what everybody sees of the network."""
    beelden = netwerkresultaten(verzoek().lezing, ronde.id).values()
    return {"netwerk": [netwerkdeel(ronde, beeld) for beeld in beelden], "zinnen": netwerkzinnen}


def inhoud_van_eigen(ronde: Rondebeeld, partij: str) -> dict[str, Any]:
    """Give what only the party itself sees."""
    session, delen, gemeente = verzoek().lezing, delen_van(ronde, partij), verzoek().gemeente
    vragenlijst = _vragenlijst(ronde)
    return {
        "partij": partij,
        "partijnaam": partijnamen(session).get(partij, ""),
        "is_gemeente": gemeente is not None and gemeente.id == partij,
        "verlopen": [verloop(ronde, partij, deel, rondes_tot(ronde, partij, deel.construct)) for deel in delen],
        "verloopkoppen": VERLOOPKOPPEN,
        "verdelingen": [(deel.construct, vragen(deel, vragenlijst)) for deel in delen if deel.verdeling],
        "themas": themas(session, ronde=ronde.id, partij=partij),
        "bezwaar": bezwaar_van(session, ronde=ronde.id, partij=partij),
        "bezwaar_tot": tot_wanneer(ronde),
        "vraagbaken": _vraagbaken(),
    }


def delen_van(ronde: Rondebeeld, partij: str) -> list[EigenResultaat]:
    """Give the result of a party per kind of trust."""
    return list(_van_ronde(ronde, partij).values())


def tot_wanneer(ronde: Rondebeeld) -> dt.date | None:
    """Give the last day for an objection; None where the agreement does not say."""
    try:
        return bezwaar_tot(verzoek().lezing, ronde.id)
    except Weigering:
        return None


def rondes_tot(tot: Rondebeeld, partij: str, construct: str) -> list[tuple[Rondebeeld, EigenResultaat | None]]:
    """Give what a party saw of the rounds up to one, oldest first; an annulled round has nothing to show."""
    oudste_eerst = [een for een in reversed(getoonde_ronden()) if een.stand is not Rondestand.VERNIETIGD]
    plaats = [een.id for een in oudste_eerst].index(tot.id)
    return [(een, _van_ronde(een, partij).get(construct)) for een in oudste_eerst[: plaats + 1]]


def _van_ronde(ronde: Rondebeeld, partij: str) -> dict[str, EigenResultaat]:
    """Give what a party saw of a round; one of which the objection was right is told not to count."""
    session = verzoek().lezing
    gezien = resultaten(session, ronde=ronde.id, partij=partij)
    if partij not in gegrond(session, ronde.id):
        return gezien
    return {
        construct: replace(deel, herhaling=replace(deel.herhaling, telt=False, uitleg=NA_BEZWAAR))
        for construct, deel in gezien.items()
    }


def _vragenlijst(ronde: Rondebeeld) -> Instrument:
    versie = ronde.opzet.instrument
    return VOORSTEL if versie is None else instrument(verzoek().lezing, versie)


def _vraagbaken() -> list[str]:
    """Name who answers questions about the measurement."""
    houders = rollen_op(verzoek().lezing, verzoek().peil, rollen=(Rol.MEETBEHEERDER,))
    return sorted(namen_van({houder.persoon for houder in houders}).values())
