"""The tables of the kluis: a database of its own, with nothing in it that can be read without the key."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column

from governance.opslag.basis import NAMES, Id, Moment
from governance.opslag.grendels import geen_omweg, weiger_als


class Kluisbasis(DeclarativeBase):
    """The base of every table in the kluis; no row of it refers to the main database but by a key."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {dt.datetime: Moment()}  # noqa: RUF012 - SQLAlchemy reads it as it stands


class Sleutelproef(Kluisbasis):
    """A known text under the key of its time: whoever can read the newest has the key that fits."""

    __tablename__ = "sleutelproef"

    id: Mapped[Id]
    gemaakt_op: Mapped[dt.datetime]
    proef: Mapped[bytes] = mapped_column(LargeBinary)


VERSLEUTELD: tuple[InstrumentedAttribute[bytes], ...] = (Sleutelproef.proef,)
"""Every column that lies under the key; a new key passes over all of them."""

GRENDELS = (weiger_als("sleutelproef", "wordt_niet_gewist", "DELETE", "TRUE"), *geen_omweg("sleutelproef"))
