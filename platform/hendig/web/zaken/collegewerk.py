"""What the proposal to the college asks of who looks at a case: begin one, take one's turn, or read it."""

from __future__ import annotations

from collections.abc import Collection

from flask import url_for

from governance.college.queries import Voorstelbeeld, voorstel_van
from governance.college.rules import MAG_LEZEN, MAG_SCHRIJVEN
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld
from hendig.processes.college.beurt import Beurt, beurt_van
from hendig.processes.college.dossier import staat_opzij
from hendig.processes.college.in_zaak import is_te_beginnen
from hendig.web.college.zicht import WOORDEN
from hendig.web.verzoek import verzoek
from hendig.web.zaken.werkblad import Volgorde, Werk


def collegewerk(beeld: Zaakbeeld, rollen: Collection[Rol]) -> list[Werk]:
    """Give what somebody with these roles can do with the proposal in a case."""
    voorstel = voorstel_van(verzoek().lezing, beeld.id)
    werken = []
    if not set(rollen).isdisjoint(MAG_SCHRIJVEN) and is_te_beginnen(verzoek().lezing, beeld):
        uitleg = "Het college beslist op een voorstel. U schrijft het onderdeel voor onderdeel."
        adres = url_for("voorstel.openen_in_zaak", zaak=beeld.id)
        werken.append(Werk(Volgorde.SCHRIJVEN, "Begin het voorstel aan het college", uitleg, adres, "Begin"))
    if voorstel is not None and not set(rollen).isdisjoint(MAG_LEZEN) and not _opzij(voorstel):
        werken.append(_lezen_of_doen(voorstel, rollen))
    return werken


def _lezen_of_doen(voorstel: Voorstelbeeld, rollen: Collection[Rol]) -> Werk:
    adres = url_for("college.voorstel", voorstel=voorstel.id)
    beurt = beurt_van(verzoek().lezing, voorstel, persoon=verzoek().persoon, rollen=rollen)
    if beurt is None:
        stand = f"Versie {voorstel.laatste.nummer}: {voorstel.laatste.stand.value}."
        return Werk(Volgorde.OOK, "Lees het voorstel aan het college", stand, adres, "Lees het voorstel")
    kop, uitleg, _, _ = WOORDEN[beurt]
    volgorde = Volgorde.SCHRIJVEN if beurt is Beurt.SCHRIJVEN else Volgorde.KEUREN
    return Werk(volgorde, f"{kop}: voorstel aan het college", uitleg, adres, "Lees het voorstel")


def _opzij(voorstel: Voorstelbeeld) -> bool:
    return staat_opzij(verzoek().lezing, voorstel, verzoek().persoon, verzoek().dag)
