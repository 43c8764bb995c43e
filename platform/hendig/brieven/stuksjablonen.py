"""The template of every paper of a case that is no letter, once."""

from __future__ import annotations

from typing import Any

from hendig.brieven.afweging import (
    aanvullende_nota,
    adviesopdracht,
    antwoord_op_zienswijze,
    conceptadvies,
    evenredigheidstoets,
    heroverwegingsadvies,
    terugverwijzing,
    toezichtadvies,
)
from hendig.brieven.dossier import (
    afsluitverslag,
    feitenrelaas,
    gespreksverslag,
    hoorverslag,
    transitieplan,
    verbeterplan,
)
from hendig.brieven.meting import controleursverklaring, herhalingscertificaat, meetcertificaat
from hendig.brieven.sjabloon import Sjabloon

STUKKEN: tuple[Sjabloon[Any], ...] = (
    feitenrelaas.SJABLOON,
    meetcertificaat.SJABLOON,
    herhalingscertificaat.SJABLOON,
    controleursverklaring.SJABLOON,
    gespreksverslag.SJABLOON,
    verbeterplan.SJABLOON,
    evenredigheidstoets.SJABLOON,
    hoorverslag.SJABLOON,
    antwoord_op_zienswijze.SJABLOON,
    adviesopdracht.SJABLOON,
    conceptadvies.SJABLOON,
    toezichtadvies.SJABLOON,
    terugverwijzing.SJABLOON,
    aanvullende_nota.SJABLOON,
    transitieplan.SJABLOON,
    heroverwegingsadvies.SJABLOON,
    afsluitverslag.SJABLOON,
)
