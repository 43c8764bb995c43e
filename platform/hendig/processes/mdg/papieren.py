"""Which papers the MDG I-F makes, each out of what was recorded: nobody fills anything in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import Documentblad, stukken_in
from governance.documenten.rules import Documentstand
from governance.documenten.service import stel_document_vast
from governance.logboek.handeling import Handeling
from governance.mdg.queries import Puntbeeld, puntbeeld, punten_over, vergaderbeeld
from governance.mdg.rules import Puntuitkomst
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld, zaakbeeld
from governance.uitsluiting.rules import praat_in_mdg
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.waarborgen import met_toezicht
from hendig.brieven.zaakkop import Briefgegevens
from hendig.processes.mdg.stukken import (
    Mdgstof,
    agenda,
    bespreekverslag,
    leg_van_punt_vast,
    leg_van_vergadering_vast,
    oplegger,
    vaststelling,
    vergaderverslag,
)
from surveys.terugkoppeling.zinnen import soort_vertrouwen

LEESBAAR: Final = frozenset(
    {
        *(Documentsoort.HERHALINGSCERTIFICAAT, Documentsoort.CONTROLEURSVERKLARING),
        *(Documentsoort.ANTWOORD_OP_ZIENSWIJZE, Documentsoort.OPLEGGER),
        *(Documentsoort.VASTSTELLING, Documentsoort.BESPREEKVERSLAG),
    }
)
"""What a seat reads of a file: what it needs for its task, and nothing with which partners compete."""
UITKOMSTSTUK: Final[Mapping[Puntuitkomst | None, Documentsoort]] = {
    Puntuitkomst.VASTGESTELD: Documentsoort.VASTSTELLING,
    Puntuitkomst.NIET_VASTGESTELD: Documentsoort.VASTSTELLING,
    Puntuitkomst.BESPROKEN: Documentsoort.BESPREEKVERSLAG,
}
"""The paper of what an item came to."""
MAG_MAKEN: Final = (Rol.MDG_SECRETARIS,)
MAG_KEUREN: Final = (Rol.VOORZITTER, Rol.JURIST)
"""Who makes a paper of the MDG I-F, and who approves it as the second person."""
VAST: Final = frozenset({Documentstand.VASTGESTELD, Documentstand.VERZONDEN})


def _zaak(stof: Mdgstof, punt: str) -> Zaakbeeld:
    beeld = puntbeeld(stof.session, punt)
    return zaakbeeld(stof.session, "" if beeld is None or beeld.zaak is None else beeld.zaak)


def leesbaar(session: Session, zaak: str) -> list[Documentblad]:
    """Give the papers of a case that a seat reads."""
    return [een for een in stukken_in(session, zaak) if een.soort in LEESBAAR and een.stand in VAST]


def is_aan_de_mdg(zaak: Zaakbeeld) -> bool:
    """Tell whether a case waits for what the MDG I-F comes to."""
    return zaak.stand is Zaakstand.MDG or praat_in_mdg(zaak.grond, zaak.stand)


def wacht_op(session: Session, punt: Puntbeeld) -> bool:
    """Tell whether a case waits for what an item about it comes to: the last one, while it is with the MDG I-F."""
    laatste = punt.zaak is not None and punten_over(session, punt.zaak)[-1].id == punt.id
    return laatste and is_aan_de_mdg(zaakbeeld(session, punt.zaak or ""))


def nog_te_maken(session: Session, punt: Puntbeeld) -> Documentsoort | None:
    """Give the paper of what an item came to, as long as its case waits for it and it was not made."""
    soort, vergadering = UITKOMSTSTUK.get(punt.uitkomst), vergaderbeeld(session, punt.vergadering)
    if soort is None or vergadering is None or not wacht_op(session, punt):
        return None
    er_al = (een.soort is soort and een.dagtekening >= vergadering.dag for een in stukken_in(session, punt.zaak or ""))
    return None if any(er_al) else soort


def _oplegger(stof: Mdgstof, punt: str) -> Briefgegevens:
    zaak = _zaak(stof, punt)
    namen = (
        f"{een.soort}, {een.nummer}"
        for een in leesbaar(stof.session, zaak.id)
        if een.soort is not Documentsoort.OPLEGGER
    )
    return oplegger(stof, punt, tuple(namen), zaak.nummer, toezicht=met_toezicht(zaak.route))


def _vaststelling(stof: Mdgstof, punt: str) -> Briefgegevens:
    zaak = _zaak(stof, punt)
    over = zaak.grond.value if zaak.construct is None else soort_vertrouwen(zaak.construct)
    return vaststelling(stof, punt, over.lower(), zaak.nummer, toezicht=met_toezicht(zaak.route))


def _bespreekverslag(stof: Mdgstof, punt: str) -> Briefgegevens:
    zaak = _zaak(stof, punt)
    return bespreekverslag(stof, punt, zaak.nummer, toezicht=met_toezicht(zaak.route))


VAN_VERGADERING: Final[Mapping[Documentsoort, Callable[[Mdgstof, str], Briefgegevens]]] = {
    Documentsoort.AGENDA: agenda,
    Documentsoort.VERGADERVERSLAG: vergaderverslag,
}
VAN_PUNT: Final[Mapping[Documentsoort, Callable[[Mdgstof, str], Briefgegevens]]] = {
    Documentsoort.OPLEGGER: _oplegger,
    Documentsoort.VASTSTELLING: _vaststelling,
    Documentsoort.BESPREEKVERSLAG: _bespreekverslag,
}


def gegevens_van(stof: Mdgstof, soort: Documentsoort, sleutel: str) -> Briefgegevens:
    """Give what a paper would be made of; ``sleutel`` is that of the meeting, or of the item about a partner."""
    return (VAN_VERGADERING.get(soort) or VAN_PUNT[soort])(stof, sleutel)


def maak_mdgstuk(handeling: Handeling, *, soort: Documentsoort, sleutel: str) -> Documentblad:
    """Make a paper and keep it as a concept."""
    gegevens = gegevens_van(handeling, soort, sleutel)
    if soort in VAN_PUNT:
        return leg_van_punt_vast(handeling, gegevens, punt=sleutel).blad
    return leg_van_vergadering_vast(handeling, gegevens, vergadering=sleutel).blad


def keur_mdgstuk(handeling: Handeling, *, blad: Documentblad) -> None:
    """Approve a paper as the second person."""
    stel_document_vast(handeling, nummer=blad.nummer, versie=blad.versie)
