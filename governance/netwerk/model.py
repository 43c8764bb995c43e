"""The tables of the register: parties and persons, and the dated facts about them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from governance.feiten.model import Feit, feitgrendels, feitregels, samenloop
from governance.netwerk.functiescheiding import gescheiden_van
from governance.netwerk.rules import ROLREGELS, Grootte, Partijsoort, Rol
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import Grendel, alleen_toevoegen, weiger_als

NAAM = String(200)


def _cijfers(kolom: str, aantal: int) -> CheckConstraint:
    cijfers = f"length({kolom}) = {aantal} AND length(trim({kolom}, '0123456789')) = 0"
    return CheckConstraint(cijfers, name=kolom)


class Partij(Basis):
    """A party of the procesovereenkomst: a netwerkpartner or the gemeente; everything about it is a dated fact."""

    __tablename__ = "partij"

    id: Mapped[Id]
    soort: Mapped[Partijsoort] = mapped_column(woord(Partijsoort))
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class Persoon(Basis):
    """Somebody who has a role; name and address are dated facts that can be destroyed, the key stays."""

    __tablename__ = "persoon"

    id: Mapped[Id]
    vastgelegd_in: Mapped[int] = mapped_column(ForeignKey("gebeurtenis.seq"))


class VanPartij(Feit):
    """A fact about one party."""

    partij: Mapped[str] = mapped_column(String(36), ForeignKey("partij.id"), index=True)


class Partijgegevens(VanPartij, Basis):
    """Under which name and numbers a party is known, and where to write to it."""

    __tablename__ = "partijgegevens"
    __table_args__ = (
        *feitregels(),
        _cijfers("kvk", 8),
        _cijfers("vestiging", 12),
        _cijfers("agb", 8),
        Index(None, "kvk", "vestiging"),
    )
    eigen = ("partij",)

    naam: Mapped[str] = mapped_column(NAAM)
    kvk: Mapped[str] = mapped_column(String(8))
    vestiging: Mapped[str | None] = mapped_column(String(12))
    agb: Mapped[str | None] = mapped_column(String(8))
    e_mail: Mapped[str | None] = mapped_column(String(254))
    adres: Mapped[str | None] = mapped_column(NAAM)
    postcode: Mapped[str | None] = mapped_column(String(10))
    plaats: Mapped[str | None] = mapped_column(String(100))


class Lidmaatschap(VanPartij, Basis):
    """A party takes part: from the day on which it joined until the day on which it left."""

    __tablename__ = "lidmaatschap"
    __table_args__ = feitregels()
    eigen = ("partij",)


class Omvang(VanPartij, Basis):
    """How large a netwerkpartner is."""

    __tablename__ = "omvang"
    __table_args__ = feitregels()
    eigen = ("partij",)

    grootte: Mapped[Grootte] = mapped_column(woord(Grootte))


class Ondersteuning(VanPartij, Basis):
    """One kind of support that a netwerkpartner gives, in the network's own word; it may give several."""

    __tablename__ = "ondersteuning"
    __table_args__ = feitregels()
    eigen = ("partij", "soort")

    soort: Mapped[str] = mapped_column(String(100))


class Concernlid(VanPartij, Basis):
    """A netwerkpartner belongs to a group of companies, known by its name."""

    __tablename__ = "concernlid"
    __table_args__ = feitregels()
    eigen = ("partij",)

    concern: Mapped[str] = mapped_column(NAAM)


class Persoonsgegevens(Feit, Basis):
    """What somebody is called and how to reach them; the address is in small letters and of one person at a time."""

    __tablename__ = "persoonsgegevens"
    __table_args__ = (*feitregels(), CheckConstraint("e_mail = lower(e_mail)", name="kleine_letters"))
    eigen = ("persoon",)

    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    naam: Mapped[str] = mapped_column(NAAM)
    e_mail: Mapped[str] = mapped_column(String(254), index=True)
    telefoon: Mapped[str | None] = mapped_column(String(30))


class Rolvervulling(Feit, Basis):
    """Somebody has a role, for a party and a cluster where the role asks for one."""

    __tablename__ = "rolvervulling"
    __table_args__ = (
        *feitregels(),
        CheckConstraint(f"rol <> '{Rol.SYSTEEM}'", name="van_een_mens"),
        CheckConstraint("length(cluster) > 0 AND cluster = trim(cluster)", name="cluster"),
    )
    eigen = ("persoon", "rol", "partij", "cluster")

    persoon: Mapped[str] = mapped_column(String(36), ForeignKey("persoon.id"), index=True)
    rol: Mapped[Rol] = mapped_column(woord(Rol), index=True)
    partij: Mapped[str | None] = mapped_column(String(36), ForeignKey("partij.id"), index=True)
    cluster: Mapped[str | None] = mapped_column(String(40))


FEITEN = (Partijgegevens, Lidmaatschap, Omvang, Ondersteuning, Concernlid, Persoonsgegevens, Rolvervulling)


def _woorden(rollen: Iterable[StrEnum]) -> str:
    return ", ".join(sorted(f"'{rol}'" for rol in rollen))


def _past_niet() -> str:
    """Make the condition that a role has the wrong party or cluster, from the rules of the roles."""
    soort = "(SELECT p.soort FROM partij p WHERE p.id = NEW.partij)"
    gronden = []
    for regel in sorted(set(ROLREGELS.values()), key=repr):
        zonder = regel.vrij or not regel.soorten
        partij = [
            *(["NEW.partij IS NULL"] if zonder else []),
            *([f"(NEW.partij IS NOT NULL AND {soort} IN ({_woorden(regel.soorten)}))"] if regel.soorten else []),
        ]
        cluster = f"NEW.cluster IS {'NOT ' if regel.per_cluster else ''}NULL"
        rollen = _woorden(rol for rol, zijn in ROLREGELS.items() if zijn == regel)
        gronden.append(f"(NEW.rol IN ({rollen}) AND NOT (({' OR '.join(partij)}) AND {cluster}))")
    return " OR ".join(gronden)


def _gescheiden() -> str:
    """Make the condition that a person has two roles that are kept apart, from the table of the separation."""
    paren = " OR ".join(
        f"(NEW.rol = '{rol}' AND f.rol IN ({_woorden(anderen)}))" for rol in Rol if (anderen := gescheiden_van(rol))
    )
    return f"f.persoon = NEW.persoon AND ({paren})"


def _grendels() -> tuple[Grendel, ...]:
    gemeente = (
        f"(SELECT p.soort FROM partij p WHERE p.id = NEW.partij) = '{Partijsoort.GEMEENTE}' AND f.partij <> NEW.partij "
        f"AND (SELECT p.soort FROM partij p WHERE p.id = f.partij) = '{Partijsoort.GEMEENTE}'"
    )
    nummer = "f.partij <> NEW.partij AND f.kvk = NEW.kvk AND f.vestiging <=> NEW.vestiging"
    afgevaardigde = f"lower(f.cluster) = lower(NEW.cluster) AND f.rol = NEW.rol AND NEW.rol = '{Rol.AFGEVAARDIGDE}'"
    tegelijk = {
        ("lidmaatschap", "een_gemeente"): gemeente,
        ("partijgegevens", "een_nummer"): nummer,
        ("persoonsgegevens", "een_adres"): "f.persoon <> NEW.persoon AND f.e_mail = NEW.e_mail",
        ("rolvervulling", "een_afgevaardigde"): afgevaardigde,
        ("rolvervulling", "gescheiden"): _gescheiden(),
    }
    return (
        *(weiger_als(tabel, wat, "INSERT", samenloop(tabel, zelfde)) for (tabel, wat), zelfde in tegelijk.items()),
        weiger_als("rolvervulling", "past", "INSERT", _past_niet()),
    )


GRENDELS = (
    *alleen_toevoegen("partij"),
    *alleen_toevoegen("persoon"),
    *(grendel for feit in FEITEN for grendel in feitgrendels(feit)),
    *_grendels(),
)
