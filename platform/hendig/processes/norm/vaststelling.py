"""From a proposed norm to the norm: writing one down asks for a second person, fixing one tells every partner."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

from governance.contract.norm_queries import normgegevens
from governance.contract.norm_service import stel_normversie_op, stel_normversie_vast
from governance.contract.rules import MAG_VASTSTELLEN
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partners_op, personen_in_rol, rollen_op
from governance.netwerk.rules import Rol
from governance.norm.norm import Norm
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar


def stel_norm_voor(handeling: Handeling, *, norm: Norm, reden: str) -> str:
    """Write a norm down as a concept and ask everybody who may fix it and did not write it; give its key.

    Who writes it down again on the same day does not ask them again.
    """
    versie = stel_normversie_op(handeling, norm=norm, reden=reden)
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=MAG_VASTSTELLEN)
    for persoon in sorted({houder.persoon for houder in houders} - {handeling.persoon}):
        zet_klaar(
            handeling,
            bericht=Bericht.NORM_VOORGESTELD,
            aan=persoon,
            sleutel=f"{versie}:{handeling.dag}",
            gegevens={"nummer": norm.versie, "pad": _pad(norm.versie)},
        )
    return versie


def stel_norm_vast(
    handeling: Handeling, *, versie: str, per: dt.date, gepubliceerd_op: dt.date, gelezen: int | None = None
) -> None:
    """Fix a norm version, let it hold from a day on, and tell the contact persons of every partner that takes part."""
    stel_normversie_vast(handeling, versie=versie, per=per, gepubliceerd_op=gepubliceerd_op, gelezen=gelezen)
    peil, nummer = Peil(handeling.dag), normgegevens(handeling.session, versie).nummer
    partners = {partner.id for partner in partners_op(handeling.session, peil)}
    houders = personen_in_rol(handeling.session, Rol.CONTACTPERSOON, peil)
    for persoon in sorted({houder.persoon for houder in houders if houder.partij in partners}):
        zet_klaar(
            handeling,
            bericht=Bericht.NORM_VASTGESTELD,
            aan=persoon,
            sleutel=versie,
            gegevens={"nummer": nummer, "per": per.isoformat(), "pad": _pad(nummer)},
        )


def _pad(nummer: str) -> str:
    return f"/norm/{quote(nummer, safe='')}"
