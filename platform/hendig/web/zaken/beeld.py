"""What the pages show of a matter: how it is called, its course, and what can be done now and what not and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from governance.documenten.queries import Documentblad
from governance.documenten.rules import Documentstand
from governance.kalender.datum import datum
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.queries import Voorstelbeeld, Zaakbeeld
from governance.uitsluiting.rules import al_gedaan, mogelijkheden, rij_voor
from governance.uitsluiting.toestand import (
    GESPREKSTRAJECT,
    PROCEDURE,
    RECHTEN_BEHOUDEN,
    VERBORGEN,
    Zaakgebeurtenis,
    Zaakstand,
)
from governance.uitsluiting.waarborgen import genoeg_rondes, met_toezicht
from governance.uitsluiting.weigeringen import RECHTEN_BLIJVEN, STUK_ONTBREEKT
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from governance.weigering import Weigering
from hendig.processes.zaak.partner import PARTNER
from hendig.uitvoer.zaakzinnen import ZAAKZINNEN
from hendig.web.gelezen import merk
from hendig.web.verloop import Kanniet, Moment
from surveys.terugkoppeling.zinnen import soort_vertrouwen

S = Zaakstand
VOLGORDE: Final = (
    S.SIGNAAL,
    S.VALIDATIE,
    S.GESPREK,
    S.VERBETERTRAJECT,
    S.HERMETING,
    S.HERHALING_CONCEPT,
    S.VOORNEMEN,
    S.ZIENSWIJZE,
    S.MDG,
    S.TOEZICHT,
    S.REACTIE_OP_ADVIES,
    S.TREKKERS,
    S.COLLEGE,
    S.BESLOTEN_BEEINDIGEN,
    S.VERKLARING,
    S.IN_WERKING,
    S.AFGEROND,
)
"""The course as it mostly goes; each place may also be the last."""
WAT_NU: Final = {
    S.SIGNAAL: "Nog niemand ging na of dit klopt",
    S.VALIDATIE: "Twee mensen gaan na of dit klopt",
    S.GESPREK: "Er komt een gesprek met de partner",
    S.VERBETERTRAJECT: "De partner krijgt de gelegenheid om te verbeteren",
    S.HERMETING: "Een volgende ronde laat zien hoe het gaat",
    S.HERHALING_CONCEPT: "De controleur onderzoekt de herhaling, en het voornemen wordt voorbereid",
    S.VOORNEMEN: "De partner kan op het voornemen reageren",
    S.ZIENSWIJZE: "Elk punt van de partner krijgt een antwoord",
    S.MDG: "De MDG I-F is aan de beurt",
    S.TOEZICHT: "De onafhankelijk toezichthouder adviseert",
    S.REACTIE_OP_ADVIES: "De partner kan op het advies reageren",
    S.TREKKERS: "De bestuurlijk trekkers geven hun oordeel",
    S.TERUGVERWEZEN: "Er is eerst een vraag. De gemeente zoekt het antwoord",
    S.COLLEGE: "Het college beslist",
    S.AANGEHOUDEN: "Het college heeft het besluit aangehouden",
    S.BESLOTEN_BEEINDIGEN: "Het besluit gaat naar de partner, die om heroverweging kan vragen",
    S.BESLOTEN_LICHTER: "De lichtere maatregel gaat naar de partner",
    S.BESLOTEN_NIET: "De partner krijgt bericht dat het klaar is",
    S.HEROVERWEGING: "Iemand van buiten bekijkt het besluit opnieuw",
    S.VERKLARING: "De overeenkomst eindigt op de gekozen dag",
    S.GESCHORST: "De rechter laat de beëindiging wachten",
    S.IN_WERKING: "De overeenkomst is geëindigd en wordt afgehandeld",
    S.AFGEROND: "Alles is afgehandeld",
}
"""What is waited for."""
OP_AGENDA: Final = "De secretaris van de MDG I-F zet de zaak op de agenda van een vergadering"
"""What is waited for once nothing but an agenda is in the way."""

NA_BESLUIT: Final = {
    Zaakgebeurtenis.BESLUIT_BEKENDGEMAAKT: "De partner kan om heroverweging vragen. Daarna gaat de brief die beëindigt",
    Zaakgebeurtenis.HEROVERWOGEN: "Het college besloot opnieuw. Nu gaat de brief die beëindigt",
    Zaakgebeurtenis.VERKLARING_VERZONDEN: "De brief die beëindigt, is onderweg naar de partner",
}
"""What is waited for after a besluit to end the agreement, by what came last."""
_NA_BEEINDIGING: Final = frozenset({S.BESLOTEN_BEEINDIGEN, S.VERKLARING, S.IN_WERKING, S.AFGEROND})
"""What comes only where the college decides to end the agreement."""
_HIER: Final = tuple(
    paar
    for naam, lid in (("partner", "de"), ("zaak", "de"), ("overeenkomst", "de"), ("signaal", "het"))
    for paar in ((f"een {naam}", f"{lid} {naam}"), (f"Een {naam}", f"{lid.capitalize()} {naam}"))
)
OVER_FEITEN: Final = {
    Grond.TEKORT: "een afspraak uit de overeenkomst",
    Grond.WETTELIJK: "een eis uit de wet",
    Grond.FRAUDE: "een melding van fraude",
}
"""What it is about where nothing was measured; without saying that it is so."""
ALTIJD: Final = frozenset(
    {Zaakgebeurtenis.INGETROKKEN, Zaakgebeurtenis.PARTNER_ZEGDE_OP, Zaakgebeurtenis.UITKOMST_AANGETAST}
)
"""What ends a matter or puts it back from nearly anywhere, and is seldom what is waited for."""


@dataclass(frozen=True, slots=True)
class Kan:
    """A step that can be taken now, to which state, whether who asks takes it, and whether it was taken here before."""

    rij: Overgang
    naar: Zaakstand
    wie: str
    zelf: bool
    eerder: bool


@dataclass(frozen=True, slots=True)
class Wacht:
    """A step that waits for a second person: what, why, whose proposal, and whether who asks confirms it.

    ``stuk`` is the paper that goes with it; who confirms approves it too.
    """

    id: str
    wat: str
    tekst: str | None
    door: str
    mag: bool
    eigen: bool
    stuk: Documentblad | None

    @property
    def gelezen(self) -> str:
        """The mark of what who confirms read."""
        return merk(self.stuk and self.stuk.id)


def wachtend(
    feiten: Zaakfeiten, voorstel: Voorstelbeeld, rollen: Collection[Rol], persoon: str, stuk: Documentblad | None
) -> Wacht:
    """Give what waits, in the words of the step, and whether who asks is the second person."""
    rij = rij_voor(feiten, voorstel.gebeurtenis, voorstel.naar)
    eigen = voorstel.door == persoon
    mag = not eigen and not set(rij.tweede).isdisjoint(rollen)
    return Wacht(voorstel.id, rij.wat, voorstel.tekst, voorstel.door, mag, eigen, stuk)


def titel(beeld: Zaakbeeld, partner: str) -> str:
    """Say what it is about: a conversation is never called a case."""
    over = soort_vertrouwen(beeld.construct) if beeld.construct else OVER_FEITEN[beeld.grond]
    return f"{partner}: {over.lower()}"


def soort(beeld: Zaakbeeld) -> str:
    """Say what it is: a signal, a conversation, or a case with its number."""
    if beeld.verborgen or beeld.stand is S.SIGNAAL:
        return "Signaal"
    if beeld.nummer is None and (beeld.stand in GESPREKSTRAJECT or not was_procedure(beeld)):
        return "Gesprek"
    return f"Zaak {beeld.nummer}" if beeld.nummer else "Zaak, nog zonder nummer"


def verloop(
    beeld: Zaakbeeld, uiterlijk: dt.date | None, woorden: Mapping[int, str] = MappingProxyType({})
) -> tuple[Moment, ...]:
    """Give what happened, what is waited for, and what would come after; with the words of a step by its number."""
    gedaan = tuple(
        Moment(vorm="klaar", kop=_gebeurd(stap.gebeurtenis), dag=stap.dag, tekst=woorden.get(nummer))
        for nummer, stap in enumerate(beeld.stappen, 1)
    )
    if beeld.gesloten:
        return gedaan
    nu = Moment(vorm="nu", kop=wat_nu(beeld) or "", uiterlijk=uiterlijk)
    if beeld.stand not in VOLGORDE or beeld.stand in GESPREKSTRAJECT:
        return (*gedaan, nu)
    later = [
        een for een in VOLGORDE[VOLGORDE.index(beeld.stand) + 1 :] if een is not S.TOEZICHT or met_toezicht(beeld.route)
    ]
    return (*gedaan, nu, *(Moment(vorm="later", kop=WAT_NU[een], tekst=_alleen_als(beeld.stand, een)) for een in later))


def kan_nu(feiten: Zaakfeiten, rollen: Collection[Rol]) -> list[Kan]:
    """Give what can be done now, and whether who asks does it."""
    return [
        Kan(
            een.overgang,
            naar,
            wie(een.overgang),
            zelf=not set(een.overgang.wie).isdisjoint(rollen),
            eerder=al_gedaan(een.overgang, feiten),
        )
        for een in mogelijkheden(feiten)
        if not een.bezwaren and _stuk_mist(een.overgang, feiten) is None
        for naar in een.overgang.naar
    ]


def kan_niet(feiten: Zaakfeiten) -> Iterator[Kanniet]:
    """Give what cannot be done now and why, and what never can."""
    for een in mogelijkheden(feiten):
        if een.overgang.gebeurtenis in ALTIJD or al_gedaan(een.overgang, feiten):
            continue
        mist = _stuk_mist(een.overgang, feiten)
        redenen = een.bezwaren or (() if mist is None else (mist,))
        if redenen:
            yield Kanniet(een.overgang.wat, redenen[0])
    nog_geen_herhaling = genoeg_rondes(feiten)
    if nog_geen_herhaling is not None and feiten.stand in GESPREKSTRAJECT - VERBORGEN:
        yield Kanniet("Een procedure beginnen", nog_geen_herhaling)
    if feiten.stand in RECHTEN_BEHOUDEN - VERBORGEN:
        yield Kanniet("De partner minder gezinnen sturen", RECHTEN_BLIJVEN.met(), nooit=True)


def wie(rij: Overgang) -> str:
    """Say who takes a step, and who is the second person."""
    if rij.wie and set(rij.wie) <= set(PARTNER):
        return "de partner"
    een = " of de ".join(rol.value for rol in rij.wie)
    twee = " of de ".join(rol.value for rol in rij.tweede)
    return f"de {een}, samen met de {twee}" if twee else f"de {een}"


def wat_nu(beeld: Zaakbeeld) -> str | None:
    """Say what is waited for; None once nothing is."""
    if beeld.stand is S.BESLOTEN_BEEINDIGEN:
        for stap in reversed(beeld.stappen):
            if stap.gebeurtenis is Zaakgebeurtenis.BESLUIT_GENOMEN:
                break
            if stap.gebeurtenis in NA_BESLUIT:
                return NA_BESLUIT[stap.gebeurtenis]
    return WAT_NU.get(beeld.stand)


def begonnen(beeld: Zaakbeeld) -> str:
    """Say since when it runs."""
    return f"Sinds {datum(beeld.stappen[0].dag)}. {wat_nu(beeld) or beeld.stand.value.capitalize()}."


def stand_in_woorden(beeld: Zaakbeeld) -> str:
    """Say how far it is, once: a state that says itself that it is closed needs no second word."""
    stand = beeld.stand.value
    return stand if not beeld.gesloten or stand.startswith("gesloten") else f"gesloten: {stand}"


def was_procedure(beeld: Zaakbeeld) -> bool:
    """Tell whether it ever was a procedure to end the agreement."""
    return any(stap.naar in PROCEDURE for stap in beeld.stappen)


def _gebeurd(gebeurtenis: Zaakgebeurtenis) -> str:
    """Say what happened as it is said within one matter: in the log a partner is one of many, here there is one."""
    zin = ZAAKZINNEN[gebeurtenis]
    for een, hier in _HIER:
        zin = zin.replace(een, hier)
    return zin


def _alleen_als(nu: Zaakstand, later: Zaakstand) -> str | None:
    nog_open = later in _NA_BEEINDIGING and nu not in _NA_BEEINDIGING
    return "Alleen als het college besluit om te beëindigen." if nog_open else None


def _stuk_mist(rij: Overgang, feiten: Zaakfeiten) -> Weigering | None:
    """Tell which document is still to be made; where a second person confirms, that one approves it too."""
    if rij.document is None:
        return None
    stuk = feiten.stuk(rij.document)
    goed = (Documentstand.VASTGESTELD, Documentstand.CONCEPT) if rij.tweede else (Documentstand.VASTGESTELD,)
    return None if stuk is not None and stuk.stand in goed else STUK_ONTBREEKT.met(stuk=rij.document.value)
