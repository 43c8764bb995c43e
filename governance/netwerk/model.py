"""The tables of the register: parties and persons, and the dated facts about them."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from governance.netwerk.rules import Partijsoort
from governance.opslag.basis import Basis, Id, woord
from governance.opslag.grendels import alleen_toevoegen


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


GRENDELS = (*alleen_toevoegen("partij"), *alleen_toevoegen("persoon"))
