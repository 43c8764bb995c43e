"""Which proposals are there for who asks, and what they can do with one now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

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
    MAG_SCHRIJVEN,
    Trekkersoordeelsoort,
    Voorstelstand,
)
from governance.logboek.handeling import Handeling
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.toestand import Zaakstand
from governance.weigering import Weigering
from hendig.processes.college.beurt import Beurt, beurt_van, is_gereed, nog_na_te_gaan, trekkersrol
from hendig.processes.college.dossier import Dossier, dossier_bij, staat_opzij
from hendig.processes.college.in_zaak import rust_bij
from hendig.processes.zaak.zicht import ziet_zaak
from hendig.web.gelezen import al_bewaard, gelezen, merk, weiger_veranderd
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
    def nader_onderzoek(self) -> bool:
        """Whether a trekker asked to look further."""
        return any(een.soort is Trekkersoordeelsoort.NADER_ONDERZOEK for een in self.oordelen)

    @property
    def rust(self) -> Zaakstand | None:
        """Where its case is, when nothing is done with the proposal there."""
        return None if self.besloten else rust_bij(verzoek().lezing, self.beeld)

    @property
    def gereed(self) -> bool:
        """Whether the college can decide."""
        return is_gereed(verzoek().lezing, self.beeld)


@dataclass(frozen=True, slots=True)
class NuTeDoen:
    """The one thing that waits for who asks; ``meteen`` is whether its button does it at once."""

    kop: str
    uitleg: str
    knop: str
    adres: str
    meteen: bool


AANBIEDEN: Final = (
    "Bied dit voorstel aan",
    "Alle onderdelen zijn gevuld en het dossier is volledig. Iemand anders leest het na en stelt het vast.",
    "Bied dit voorstel aan",
    "voorstel.aanbieden",
)
WOORDEN: Final = {
    Beurt.SCHRIJVEN: (
        "Schrijf het verder",
        "Is elk onderdeel gevuld en is het dossier volledig? Bied het dan aan. Eerder kan niemand erover oordelen.",
        "Schrijf het verder",
        "college.voorstel",
    ),
    Beurt.VASTSTELLEN: (
        "Lees dit voorstel na",
        "Klopt elk woord? Stel het dan vast. Daarna verandert er niets meer aan deze versie.",
        "Stel dit voorstel vast",
        "voorstel.vaststellen",
    ),
    Beurt.STREKKING: (
        "Vul aan waar het advies op neerkomt",
        "Dit voorstel is ouder dan deze vraag. Zonder antwoord kan de zaak na het besluit niet verder.",
        "Vul dit aan",
        "besluit.strekking",
    ),
    Beurt.OORDEEL: (
        "Geef uw oordeel",
        "Lees het hele dossier. U geeft uw eigen oordeel, met een reden. De ander geeft een eigen oordeel.",
        "Geef uw oordeel",
        "besluit.oordeel",
    ),
    Beurt.NAGAAN: (
        "Leg vast wat u naging",
        "Nog niet alles is nagegaan. Bij elk punt staat wie het naging en wat die vond.",
        "Leg vast wat u naging",
        "besluit.nagaan",
    ),
    Beurt.ONDERTEKENEN: (
        "Onderteken de controle",
        "Alles is nagegaan. Lees wat er is gevonden.",
        "Onderteken de controle",
        "besluit.ondertekenen",
    ),
    Beurt.NOTA: (
        "Maak de nota van de trekkers",
        "Beide trekkers gaven hun oordeel. Dat gaat op papier mee naar het college. Iemand anders stelt het vast.",
        "Maak de nota van de trekkers",
        "voorstel.nota",
    ),
    Beurt.BESLUIT: (
        "Leg het besluit vast",
        "Nam het college een besluit? Leg dan vast wat het is, en wat het college woog.",
        "Leg het besluit vast",
        "besluit.vastleggen",
    ),
    Beurt.DUIDEN: (
        "Leg vast wat dit besluit betekent",
        "Het college besloot anders dan het advies. Leg vast wat dat betekent, met een nieuwe openbare zin.",
        "Leg dit vast",
        "besluit.duiden",
    ),
}
"""What waits, in words: heading, explanation, button, and where it leads."""
METEEN: Final = frozenset({"voorstel.nota"})
"""What is done at once, with nothing to fill in or to read back."""


_VELDEN: Final = {
    "kenmerken": (
        *("zaaknummer", "documentnummer", "onderwerp"),
        *("portefeuillehouder", "portefeuilleoverleg", "collegedatum"),
    ),
    "advies": ("advies", "strekking"),
}
"""The fields of a proposal that are written together, where a part has more than its own."""


def zichtbare() -> list[Voorstelbeeld]:
    """Give the proposals that are there for who asks."""
    return [beeld for beeld in voorstellen(verzoek().lezing) if _mag_lezen(beeld)]


def ziet(voorstel: str) -> bool:
    """Tell whether there is such a proposal for who asks; for who has an interest in it there is none."""
    beeld = voorstelbeeld(verzoek().lezing, voorstel)
    return beeld is not None and _mag_lezen(beeld)


def leest_dossier(zaak: str | None) -> bool:
    """Tell whether who asks also sees the case that a proposal is about."""
    vraag = verzoek()
    return zaak is not None and ziet_zaak(
        vraag.lezing, zaakbeeld(vraag.lezing, zaak), persoon=vraag.persoon, rollen=_rollen(), peil=vraag.peil
    )


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


def gelezen_versie(voorstel: str) -> str:
    """Give the version that who asks read."""
    return gelezen(bestaand(voorstel).laatste.id)


def weiger_andere_versie(handeling: Handeling, voorstel: str) -> None:
    """Refuse an act on another version than was read."""
    beeld = voorstelbeeld(handeling.session, voorstel)
    weiger_veranderd("" if beeld is None else beeld.laatste.id)


def deelmerk(beeld: Voorstelbeeld, deel: str) -> str:
    """Give the mark of one part as it stands."""
    velden = _VELDEN.get(deel, (deel,))
    return merk(*(getattr(beeld.laatste.stuk, veld) for veld in velden))


def staat_er_al(handeling: Handeling, voorstel: str, deel: str, delen: Mapping[str, Any]) -> bool:
    """Tell whether a part says this already; refused is who would write over what they did not read."""
    beeld = voorstelbeeld(handeling.session, voorstel)
    return beeld is not None and al_bewaard(
        deelmerk(beeld, deel),
        hetzelfde=all(getattr(beeld.laatste.stuk, veld) == waarde for veld, waarde in delen.items()),
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
    return wat_ontbreekt(
        verzoek().lezing,
        dit.beeld,
        aanwezig=dossier.aanwezig,
        vervalt=dossier.vervalt,
        andere_verklaring=dossier.andere_verklaring,
    )


def eigen_trekkersrol(voorstel: str) -> Rol | None:
    """Give as which trekker who asks still has to speak; None when they do not."""
    return trekkersrol(verzoek().lezing, bestaand(voorstel), _rollen())


def open_punten(voorstel: str) -> list[str]:
    """Give what nobody checked yet."""
    return [punt.value for punt in nog_na_te_gaan(verzoek().lezing, bestaand(voorstel))]


def nu_te_doen(dit: Voorstelzicht) -> NuTeDoen | None:
    """Give the one thing that waits for who asks; it never says what anybody should decide."""
    if dit.beeld.laatste.stand is Voorstelstand.CONCEPT:
        klaar = not ontbreekt(dit) and dit.rust is None and verzoek().heeft(MAG_SCHRIJVEN)
        woorden = AANBIEDEN if klaar else None
    else:
        beurt = beurt_van(verzoek().lezing, dit.beeld, persoon=verzoek().persoon, rollen=_rollen())
        woorden = None if beurt is None else WOORDEN[beurt]
    if woorden is None:
        return None
    kop, uitleg, knop, naar = woorden
    return NuTeDoen(kop, uitleg, knop, url_for(naar, voorstel=dit.beeld.id), meteen=naar in METEEN)


def _rollen() -> set[Rol]:
    return {houder.rol for houder in verzoek().rollen}


def _mag_lezen(beeld: Voorstelbeeld) -> bool:
    return not staat_opzij(verzoek().lezing, beeld, verzoek().persoon, verzoek().dag)


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
