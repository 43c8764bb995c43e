"""Every table and every bolt of both databases, so that none is forgotten when it is made, checked or copied."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from sqlalchemy.orm import DeclarativeBase

from governance.belangen import model as belangen
from governance.bewijs import model as bewijs
from governance.college import model as college
from governance.contract import model as contract
from governance.contract import norm_model as norm
from governance.documenten import model as documenten
from governance.gemeentetraject import model as gemeentetraject
from governance.kennisgeving import model as kennisgeving
from governance.logboek import model as logboek
from governance.mdg import model as mdg
from governance.netwerk import model as netwerk
from governance.opslag.basis import Basis
from governance.opslag.grendels import Grendel
from governance.termijnen import model as termijnen
from governance.uitsluiting import inbreng_model as inbreng
from governance.uitsluiting import model as uitsluiting
from governance.verplichtingen import model as verplichtingen
from hendig.jobs import model as jobs
from hendig.migrations.stand import KLUIS, NETWORK, Schema
from hendig.toegang import model as toegang
from surveys.antwoorden import model as antwoorden
from surveys.deelname import model as deelname
from surveys.kluis import model as kluis
from surveys.ronde import model as ronde
from surveys.uitslag import model as uitslag
from surveys.vragenlijst import model as vragenlijst

MODELS: tuple[ModuleType, ...] = (
    logboek,
    netwerk,
    contract,
    norm,
    documenten,
    termijnen,
    kennisgeving,
    verplichtingen,
    uitsluiting,
    inbreng,
    belangen,
    bewijs,
    mdg,
    gemeentetraject,
    college,
    vragenlijst,
    ronde,
    deelname,
    antwoorden,
    uitslag,
    jobs,
    toegang,
)
METADATA = Basis.metadata
GRENDELS: tuple[Grendel, ...] = tuple(grendel for model in MODELS for grendel in model.GRENDELS)

BASES: Final[dict[Schema, type[DeclarativeBase]]] = {NETWORK: Basis, KLUIS: kluis.Kluisbasis}
BOLTS: Final[dict[Schema, tuple[Grendel, ...]]] = {NETWORK: GRENDELS, KLUIS: kluis.GRENDELS}
