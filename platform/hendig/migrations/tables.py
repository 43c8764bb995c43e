"""Every table and every bolt of the main database, so that none is forgotten when it is made, checked or copied."""

from __future__ import annotations

from types import ModuleType

from governance.contract import model as contract
from governance.contract import norm_model as norm
from governance.logboek import model as logboek
from governance.netwerk import model as netwerk
from governance.opslag.basis import Basis
from governance.opslag.grendels import Grendel

MODELS: tuple[ModuleType, ...] = (logboek, netwerk, contract, norm)
METADATA = Basis.metadata
GRENDELS: tuple[Grendel, ...] = tuple(grendel for model in MODELS for grendel in model.GRENDELS)
