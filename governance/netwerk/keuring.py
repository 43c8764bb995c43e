"""What must hold of a fact of the register beside the other facts, asked just before it is recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from governance.feiten.conditions import loopt_samen
from governance.feiten.model import Feit
from governance.feiten.rules import Duur
from governance.netwerk.functiescheiding import GESCHEIDEN, gescheiden_van, onverenigbaar
from governance.netwerk.model import Lidmaatschap, Partij, Partijgegevens, Persoonsgegevens, Rolvervulling
from governance.netwerk.rules import (
    ROL_BUITEN_LIDMAATSCHAP,
    ROLREGELS,
    TWEEDE_AFGEVAARDIGDE,
    TWEEDE_GEMEENTE,
    ZELFDE_ADRES,
    ZELFDE_NUMMER,
    Partijsoort,
    Rol,
    partij_bezwaar,
)

S = TypeVar("S", bound=Feit)


def keur_gegevens(session: Session, feit: Partijgegevens) -> None:
    """Refuse the number of another party."""
    p = Partijgegevens
    zelfde = (p.partij != feit.partij, p.kvk == feit.kvk, p.vestiging.is_not_distinct_from(feit.vestiging))
    ander = session.scalars(_tegelijk(p, feit).where(*zelfde)).first()
    if ander is not None:
        vestiging = "" if feit.vestiging is None else f" met vestiging {feit.vestiging}"
        raise ZELFDE_NUMMER.met(kvk=feit.kvk, vestiging=vestiging, duur=str(ander.duur))


def keur_lidmaatschap(session: Session, feit: Lidmaatschap) -> None:
    """Refuse a second gemeente."""
    if session.get_one(Partij, feit.partij).soort is Partijsoort.GEMEENTE:
        gemeenten = select(Partij.id).where(Partij.soort == Partijsoort.GEMEENTE, Partij.id != feit.partij)
        ander = session.scalars(_tegelijk(Lidmaatschap, feit).where(Lidmaatschap.partij.in_(gemeenten))).first()
        if ander is not None:
            raise TWEEDE_GEMEENTE.met(duur=str(ander.duur))


def keur_persoon(session: Session, feit: Persoonsgegevens) -> None:
    """Refuse the mail address of somebody else."""
    p = Persoonsgegevens
    zelfde = (p.persoon != feit.persoon, p.e_mail == feit.e_mail)
    ander = session.scalars(_tegelijk(p, feit).where(*zelfde)).first()
    if ander is not None:
        raise ZELFDE_ADRES.met(duur=str(ander.duur))


def keur_rol(session: Session, feit: Rolvervulling) -> None:
    """Refuse a role for the wrong party, beside a role it is kept apart from, or as the second of a cluster."""
    soort = None if feit.partij is None else session.get_one(Partij, feit.partij).soort
    bezwaar = partij_bezwaar(feit.rol, soort, cluster=feit.cluster)
    if bezwaar is not None:
        raise bezwaar
    _keur_lid(session, feit)
    _keur_scheiding(session, feit)
    r = Rolvervulling
    if feit.rol is Rol.AFGEVAARDIGDE and feit.cluster is not None:
        ander = session.scalars(
            _tegelijk(r, feit).where(func.lower(r.cluster) == feit.cluster.lower(), r.rol == feit.rol)
        ).first()
        if ander is not None:
            raise TWEEDE_AFGEVAARDIGDE.met(cluster=feit.cluster, duur=str(ander.duur))


def keur_rollen_van(session: Session, partij: str) -> None:
    """Refuse days of taking part that leave a role of that party outside them."""
    r = Rolvervulling
    als_lid = [rol for rol, regel in ROLREGELS.items() if regel.als_lid]
    for rol in session.scalars(select(r).where(r.partij == partij, r.rol.in_(als_lid), r.vervallen_in.is_(None))):
        _keur_lid(session, rol)


KEURINGEN: dict[type[Feit], Callable[[Session, Any], None]] = {
    Partijgegevens: keur_gegevens,
    Lidmaatschap: keur_lidmaatschap,
    Persoonsgegevens: keur_persoon,
    Rolvervulling: keur_rol,
}
"""The rules of each kind of fact; a kind that is not here has none beside its own."""


def _keur_lid(session: Session, feit: Rolvervulling) -> None:
    if feit.partij is None or not ROLREGELS[feit.rol].als_lid:
        return
    gaat_mee = _tegelijk(Lidmaatschap, feit).where(Lidmaatschap.partij == feit.partij)
    if not any(_omvat(lid, feit) for lid in session.scalars(gaat_mee)):
        raise ROL_BUITEN_LIDMAATSCHAP.met(rol=feit.rol, duur=str(feit.duur))


def _keur_scheiding(session: Session, feit: Rolvervulling) -> None:
    r = Rolvervulling
    botst = _tegelijk(r, feit).where(r.persoon == feit.persoon, r.rol.in_(gescheiden_van(feit.rol)))
    ander = session.scalars(botst.order_by(r.geldig_van, r.rol)).first()
    regel = None if ander is None else onverenigbaar(feit.rol, ander.rol)
    if ander is not None and regel is not None:
        raise GESCHEIDEN.met(duur=str(ander.duur), ander=ander.rol, rol=feit.rol, waarom=regel.waarom)


def _omvat(buiten: Feit, binnen: Feit) -> bool:
    tijdig = buiten.geldig_van <= binnen.geldig_van
    return tijdig and (
        buiten.geldig_tot is None or (binnen.geldig_tot is not None and binnen.geldig_tot <= buiten.geldig_tot)
    )


def _tegelijk(soort: type[S], feit: Feit) -> Select[S]:
    return select(soort).where(loopt_samen(soort, Duur(feit.geldig_van, feit.geldig_tot)))
