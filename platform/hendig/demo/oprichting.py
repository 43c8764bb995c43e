"""How the demo network began: the gemeente and its people, the partners, and who was sent to the MDG I-F."""

from __future__ import annotations

import datetime as dt
from typing import Final

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.kaarten import Partijkaart, Persoonskaart
from governance.netwerk.queries import partners_op, persoon_met
from governance.netwerk.rollen import schrijf_persoon_in, trek_rol_in, wijs_rol_toe
from governance.netwerk.rules import MAG_BIJHOUDEN, MAG_INSCHRIJVEN, ROLREGELS, Rol
from governance.netwerk.service import richt_gemeente_in
from hendig.bestanden.partnerlijst import lees_partnerlijst
from hendig.demo.bezetting import (
    AFGEVAARDIGD,
    ILSE,
    LOOPT_AF,
    MENSEN,
    SAM,
    STOPT,
    TEKENT_ZELF,
    VERGIST,
    VERVANGT,
    Mens,
)
from hendig.demo.partnerlijst import contactpersoon, partnertekst
from hendig.demo.partners import CLUSTERS, GEMEENTE, NEWCOMER, partners
from hendig.demo.toneel import BEGIN, OPRICHTING, Toneel
from hendig.processes.register.importeer import maak_plan, voer_plan_uit
from hendig.processes.register.stappen import Vraag

KVK_GEMEENTE: Final = "00009000"
LIJST: Final = "partners.csv"
_LIJST_BINNEN: Final = OPRICHTING + dt.timedelta(days=14)
_CLUSTERS_KOZEN: Final = OPRICHTING + dt.timedelta(days=35)
_BINNENKORT: Final = dt.timedelta(days=19)


def richt_op(toneel: Toneel) -> None:
    """Let the network begin."""
    per = OPRICHTING.date()
    with toneel.als_installatie(OPRICHTING) as handeling:
        kaart = Partijkaart(naam=f"{GEMEENTE} (voorbeeld)", kvk=KVK_GEMEENTE)
        gemeente = richt_gemeente_in(handeling, kaart=kaart, per=per)
        _schrijf_in(handeling, SAM, {None: gemeente}, per)
    with toneel.als(SAM, MAG_INSCHRIJVEN, OPRICHTING) as handeling:
        for mens in MENSEN:
            if mens is not SAM and mens.partner is None:
                _schrijf_in(handeling, mens, {None: gemeente}, per)
        for nummer in TEKENT_ZELF:
            schrijf_persoon_in(handeling, kaart=contactpersoon(nummer), per=per)
    lees_partners_in(toneel, _LIJST_BINNEN, nieuweling=None)
    with toneel.als(SAM, MAG_INSCHRIJVEN, _LIJST_BINNEN) as handeling:
        _geef_partnerrollen(handeling, per)
    _vaardig_af(toneel)


def lees_partners_in(toneel: Toneel, op: dt.datetime, *, nieuweling: dt.date | None) -> None:
    """Let the contractmanager read the list; the newcomer stands on it once it is known from when it takes part."""
    sinds = {} if nieuweling is None else {NEWCOMER: nieuweling.isoformat()}
    tekst = partnertekst([partner.name for partner in partners()], sinds)
    regels = [regel for regel in tekst.splitlines() if nieuweling is not None or NEWCOMER not in regel]
    lijst = lees_partnerlijst("\n".join(regels).encode(), bestand=LIJST, kolommen={})
    with toneel.als(ILSE, MAG_BIJHOUDEN, op) as handeling:
        vraag = Vraag(
            vandaag=handeling.dag, per=None, herstel=None, kolommen=lijst.kolommen, reden=f"Overgenomen uit {LIJST}."
        )
        voer_plan_uit(handeling, maak_plan(handeling.session, lijst, vraag))


def partij_op_plaats(handeling: Handeling, nummer: int) -> str:
    """Give the key of the partner at a place in the list, as of the first day of the network or later."""
    dag = max(BEGIN, handeling.dag)
    kvk = f"0000{nummer + 1:04}"
    return next(partij.id for partij in partners_op(handeling.session, Peil(dag)) if partij.kaart.kvk == kvk)


def contact_op_plaats(handeling: Handeling, nummer: int) -> str:
    """Give the key of the contact person of that partner."""
    return persoon_met(handeling.session, contactpersoon(nummer).e_mail, Peil(max(BEGIN, handeling.dag)))


def _schrijf_in(handeling: Handeling, mens: Mens, partijen: dict[int | None, str], per: dt.date) -> None:
    persoon = schrijf_persoon_in(handeling, kaart=Persoonskaart(naam=mens.naam, e_mail=mens.e_mail), per=per)
    for rol in mens.rollen:
        regel = ROLREGELS[rol]
        partij = partijen[mens.partner] if regel.soorten and not mens.extern else None
        wijs_rol_toe(handeling, persoon=persoon, rol=rol, per=max(per, BEGIN) if regel.als_lid else per, partij=partij)


def _geef_partnerrollen(handeling: Handeling, per: dt.date) -> None:
    for mens in MENSEN:
        if mens.partner is not None:
            _schrijf_in(handeling, mens, {mens.partner: partij_op_plaats(handeling, mens.partner)}, per)
    for nummer, partner in enumerate(partners()):
        if partner.name != NEWCOMER:
            partij, persoon = partij_op_plaats(handeling, nummer), contact_op_plaats(handeling, nummer)
            rollen = (Rol.BEOORDELAAR, Rol.TEKENBEVOEGDE) if nummer in TEKENT_ZELF else (Rol.BEOORDELAAR,)
            for rol in rollen:
                wijs_rol_toe(handeling, persoon=persoon, rol=rol, per=max(per, BEGIN), partij=partij)


def _vaardig_af(toneel: Toneel) -> None:
    """Record whom the clusters send, with one mistake that is withdrawn."""
    laat, binnenkort = dt.date(toneel.vandaag.year + 1, 7, 1), toneel.vandaag + _BINNENKORT
    with toneel.als(SAM, MAG_INSCHRIJVEN, _CLUSTERS_KOZEN) as handeling:
        vergist = _geef_zetel(handeling, VERGIST, Rol.AFGEVAARDIGDE, CLUSTERS[STOPT], laat)
        reden = "De verkeerde persoon gekozen in de lijst."
        trek_rol_in(handeling, vervulling=vergist, reden=reden)
        for nummer, (cluster, plaats) in enumerate(zip(CLUSTERS, AFGEVAARDIGD, strict=True)):
            _geef_zetel(handeling, plaats, Rol.AFGEVAARDIGDE, cluster, binnenkort if nummer == LOOPT_AF else laat)
        for plaats in VERVANGT:
            _geef_zetel(handeling, plaats, Rol.PLAATSVERVANGER, partners()[plaats].cluster, laat)


def _geef_zetel(handeling: Handeling, plaats: int, rol: Rol, cluster: str, tot: dt.date) -> str:
    partij, persoon = partij_op_plaats(handeling, plaats), contact_op_plaats(handeling, plaats)
    return wijs_rol_toe(handeling, persoon=persoon, rol=rol, per=BEGIN, tot=tot, partij=partij, cluster=cluster)
