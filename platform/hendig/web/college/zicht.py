"""Which proposals are there for who asks, and what they can do with one now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from governance.college.queries import (
    Besluitbeeld,
    Oordeelgegevens,
    Vergewisbeeld,
    Voorstelbeeld,
    besluiten_over,
    trekkersoordelen,
    vergewisbeeld,
    voorstelbeeld,
    voorstellen,
    wat_ontbreekt,
)
from governance.college.rules import (
    MAG_BESLUIT_VASTLEGGEN,
    MAG_ONDERTEKENEN,
    MAG_SCHRIJVEN,
    TREKKERS,
    Besluitvariant,
    Trekkersoordeelsoort,
    Voorstelstand,
    vergewispunten,
)
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.college.dossier import Dossier, dossier_bij, staat_opzij
from hendig.web.verzoek import verzoek


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstelzicht:
    """A proposal as a page shows it: what lies with it, who said what, and what was decided."""

    beeld: Voorstelbeeld
    dossier: Dossier
    oordelen: tuple[Oordeelgegevens, ...]
    vergewis: Vergewisbeeld
    besluiten: tuple[Besluitbeeld, ...]

    @property
    def besluit(self) -> Besluitbeeld | None:
        """The last besluit."""
        return self.besluiten[-1] if self.besluiten else None

    @property
    def besloten(self) -> bool:
        """Whether nothing is decided on it any more."""
        return self.besluit is not None and not self.besluit.gaat_door

    @property
    def nog_na_te_gaan(self) -> list[str]:
        """What nobody checked yet."""
        nagegaan = {een.punt for een in self.vergewis.bevindingen}
        return [punt.value for punt in vergewispunten(self.beeld.onderwerp) if punt not in nagegaan]

    @property
    def nader_onderzoek(self) -> bool:
        """Whether a trekker asked to look further."""
        return any(een.soort is Trekkersoordeelsoort.NADER_ONDERZOEK for een in self.oordelen)

    @property
    def gereed(self) -> bool:
        """Whether the college can decide."""
        beide = {een.rol for een in self.oordelen} == set(TREKKERS) and not self.nader_onderzoek
        return beide and self.vergewis.ondertekend_door is not None


@dataclass(frozen=True, slots=True)
class NuTeDoen:
    """The one thing that waits for who asks."""

    kop: str
    uitleg: str
    knop: str
    adres: str


def zichtbare() -> list[Voorstelbeeld]:
    """Give the proposals that are there for who asks."""
    return [beeld for beeld in voorstellen(verzoek().lezing) if _mag_lezen(beeld)]


def ziet(voorstel: str) -> bool:
    """Tell whether there is such a proposal for who asks; for who has an interest in it there is none."""
    beeld = voorstelbeeld(verzoek().lezing, voorstel)
    return beeld is not None and _mag_lezen(beeld)


def kan_schrijven(voorstel: str, **_adres: str) -> bool:
    """Tell whether who asks can write in it now."""
    return ziet(voorstel) and bestaand(voorstel).laatste.stand is Voorstelstand.CONCEPT


def is_aangeboden(voorstel: str) -> bool:
    """Tell whether it waits for a second person."""
    return ziet(voorstel) and bestaand(voorstel).laatste.stand is Voorstelstand.AANGEBODEN


def is_vast(voorstel: str) -> bool:
    """Tell whether its last version is fixed and something can still be done with it."""
    return (
        ziet(voorstel)
        and bestaand(voorstel).laatste.stand is Voorstelstand.VASTGESTELD
        and not zicht(voorstel).besloten
    )


def bestaand(voorstel: str) -> Voorstelbeeld:
    """Give a proposal of which the guard has seen that it is there."""
    beeld = voorstelbeeld(verzoek().lezing, voorstel)
    if beeld is None:
        raise LookupError(voorstel)
    return beeld


def zicht(voorstel: str) -> Voorstelzicht:
    """Gather what a page shows of it."""
    session, beeld = verzoek().lezing, bestaand(voorstel)
    return Voorstelzicht(
        beeld=beeld,
        dossier=dossier_bij(session, beeld, verzoek().dag),
        oordelen=trekkersoordelen(session, beeld.laatste.id),
        vergewis=vergewisbeeld(session, beeld.laatste.id),
        besluiten=besluiten_over(session, beeld.id),
    )


def ontbreekt(dit: Voorstelzicht) -> list[Weigering]:
    """Name what stands in the way of offering it."""
    dossier = dit.dossier
    return wat_ontbreekt(verzoek().lezing, dit.beeld, aanwezig=dossier.aanwezig, vervalt=dossier.vervalt)


def eigen_trekkersrol(dit: Voorstelzicht) -> Rol | None:
    """Give as which trekker who asks still has to speak; None when they do not."""
    gesproken = {een.rol for een in dit.oordelen}
    return next((rol for rol in TREKKERS if rol not in gesproken and verzoek().heeft((rol,))), None)


def nu_te_doen(dit: Voorstelzicht) -> NuTeDoen | None:
    """Give the one thing that waits for who asks; it never says what anybody should decide."""
    if dit.besloten:
        return _na_besluit(dit)
    match dit.beeld.laatste.stand:
        case Voorstelstand.CONCEPT:
            return _als_schrijver(dit)
        case Voorstelstand.AANGEBODEN:
            return _als_tweede(dit)
        case Voorstelstand.VASTGESTELD:
            return _voor_besluit(dit)


def _mag_lezen(beeld: Voorstelbeeld) -> bool:
    return not staat_opzij(verzoek().lezing, beeld, verzoek().persoon, verzoek().dag)


def _klus(dit: Voorstelzicht, kop: str, uitleg: str, knop: str, naar: str) -> NuTeDoen:
    return NuTeDoen(kop, uitleg, knop, url_for(naar, voorstel=dit.beeld.id))


def _als_schrijver(dit: Voorstelzicht) -> NuTeDoen | None:
    if not verzoek().heeft(MAG_SCHRIJVEN) or ontbreekt(dit):
        return None
    uitleg = "Alle onderdelen zijn gevuld en het dossier is volledig. Iemand anders leest het na en stelt het vast."
    return _klus(dit, "Bied dit voorstel aan", uitleg, "Bied dit voorstel aan", "voorstel.aanbieden")


def _als_tweede(dit: Voorstelzicht) -> NuTeDoen | None:
    if not verzoek().heeft(MAG_SCHRIJVEN) or verzoek().persoon in dit.beeld.laatste.schrijvers:
        return None
    uitleg = "Klopt elk woord? Stel het dan vast. Daarna verandert er niets meer aan deze versie."
    return _klus(dit, "Lees dit voorstel na", uitleg, "Stel dit voorstel vast", "voorstel.vaststellen")


def _voor_besluit(dit: Voorstelzicht) -> NuTeDoen | None:
    heeft, wie = verzoek().heeft, verzoek().persoon
    if eigen_trekkersrol(dit) is not None:
        uitleg = "Lees het hele dossier. U geeft uw eigen oordeel, met een reden. De ander geeft een eigen oordeel."
        return _klus(dit, "Geef uw oordeel", uitleg, "Geef uw oordeel", "besluit.oordeel")
    if dit.nog_na_te_gaan and heeft(MAG_SCHRIJVEN):
        uitleg = f"Nog niet nagegaan: {'; '.join(dit.nog_na_te_gaan)}."
        return _klus(dit, "Leg vast wat u naging", uitleg, "Leg vast wat u naging", "besluit.nagaan")
    mag_tekenen = heeft(MAG_ONDERTEKENEN) and wie not in dit.beeld.laatste.schrijvers
    if not dit.nog_na_te_gaan and dit.vergewis.ondertekend_door is None and mag_tekenen:
        uitleg = "Alles is nagegaan. Lees wat er is gevonden."
        return _klus(dit, "Onderteken de controle", uitleg, "Onderteken de controle", "besluit.ondertekenen")
    if dit.gereed and heeft(MAG_BESLUIT_VASTLEGGEN):
        uitleg = "Nam het college een besluit? Leg dan vast wat het is, en wat het college woog."
        return _klus(dit, "Leg het besluit vast", uitleg, "Leg het besluit vast", "besluit.vastleggen")
    return None


def _na_besluit(dit: Voorstelzicht) -> NuTeDoen | None:
    besluit = dit.besluit
    open_duiding = besluit is not None and besluit.variant is Besluitvariant.ANDERS and besluit.duiding is None
    if not open_duiding or not verzoek().heeft(MAG_ONDERTEKENEN):
        return None
    uitleg = "Het college besloot anders dan het advies. Leg vast wat dat betekent, met een nieuwe openbare zin."
    return _klus(dit, "Leg vast wat dit besluit betekent", uitleg, "Leg dit vast", "besluit.duiden")


def gevuld(beeld: Voorstelbeeld) -> Mapping[str, bool]:
    """Tell of every part whether something was written in it."""
    stuk = beeld.laatste.stuk
    return {
        "kenmerken": bool(stuk.zaaknummer and stuk.documentnummer and stuk.onderwerp),
        "openbaarheid": True,
        **{
            naam: bool(getattr(stuk, naam))
            for naam in (
                *("advies", "inleiding", "beoogd_effect", "argumenten", "kanttekeningen", "financien"),
                *("juridisch", "communicatie", "uitvoering", "publicatie", "bijlagen"),
            )
        },
    }
