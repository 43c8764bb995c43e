"""What waits for somebody in conversations and cases: a step of two people, a document to approve, or a step to take.

What the partner wrote is told each time; of the rest one thing per matter, the most pressing: its page says more. Who
may not see a matter is told nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from sqlalchemy.orm import Session

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import stukken_in
from governance.documenten.rules import Documentstand
from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen
from governance.netwerk.rules import Rol
from governance.termijnen.queries import termijnen_van
from governance.termijnen.rules import OVER
from governance.uitsluiting.feiten_queries import zaakfeiten
from governance.uitsluiting.inbrengsoort import Inbrengsoort
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.queries import Zaakbeeld, stapvoorstellen, zaken
from governance.uitsluiting.rules import al_gedaan, is_zijweg, mogelijkheden, rij_voor
from governance.uitsluiting.stappen import STILSTAND
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from hendig.processes.college.in_zaak import is_te_beginnen
from hendig.processes.klaar.rules import Klus, Klusoort
from hendig.processes.zaak.agenderen import wil_op_agenda
from hendig.processes.zaak.elders import elders_voor
from hendig.processes.zaak.partnervragen import BEANTWOORDT, partnervragen
from hendig.processes.zaak.zicht import BEREIDT_VOOR, rijen_nu, ziet_zaak
from hendig.processes.zaakstukken.alle import is_nodig, is_verouderd, keurt, te_schrijven
from hendig.processes.zaakstukken.einde import weet_netwerk_niet
from hendig.processes.zaakstukken.sluiting import is_niet_verteld
from hendig.processes.zaakstukken.stof import Stof

ALTIJD: Final = frozenset({Zaakgebeurtenis.INGETROKKEN, Zaakgebeurtenis.PARTNER_ZEGDE_OP})
"""What ends a matter from nearly anywhere: that it can be done is nothing that waits."""
WAT_DE_PARTNER_SCHREEF: Final[Mapping[Zaakgebeurtenis | Inbrengsoort, str]] = {
    Inbrengsoort.UITSTEL: "{wie} vraagt om meer tijd",
    Zaakgebeurtenis.HOREN_GEVRAAGD: "{wie} wil gehoord worden",
    Zaakgebeurtenis.ZIENSWIJZE_ONTVANGEN: "{wie} wacht op een antwoord op de zienswijze",
    Zaakgebeurtenis.OP_CONCEPT_GEREAGEERD: "{wie} reageerde op het concept van het advies",
    Zaakgebeurtenis.REACTIE_ONTVANGEN: "{wie} reageerde op het advies",
    Zaakgebeurtenis.HEROVERWEGING_GEVRAAGD: "{wie} vroeg om heroverweging",
}
"""What is said of each thing that waits for an answer."""
NA_BESLUIT: Final = frozenset(
    {
        *(Zaakstand.BESLOTEN_BEEINDIGEN, Zaakstand.BESLOTEN_LICHTER, Zaakstand.BESLOTEN_NIET),
        *(Zaakstand.HEROVERWEGING, Zaakstand.IN_WERKING),
    }
)
"""Where nothing but a document is waited for, so that its writer is told of it."""
_MET_TERMIJN: Final = {
    Klusoort.HEROVERWEGEN: "T18b",
    Klusoort.ADVIES_SCHRIJVEN: "T12b",
    Klusoort.MDG_ZAAK_AGENDEREN: "T12",
}
"""What is told with the last day of its own term, however far away that is."""
BIJNA: Final = dt.timedelta(weeks=2)
"""How long before its last day a term is told of."""


def zaakklussen(session: Session, persoon: str, rollen: Collection[Rol], dag: dt.date) -> Iterator[Klus]:
    """Give the matters in which something waits for somebody with these roles today."""
    namen = partijnamen(session)
    for beeld in zaken(session):
        if not ziet_zaak(session, beeld, persoon=persoon, rollen=rollen, peil=Peil(dag)):
            continue
        naam = namen.get(beeld.partij, "")
        if not set(rollen).isdisjoint(BEREIDT_VOOR):
            soorten = _te_vertellen(session, beeld, persoon, dag)
            yield from (Klus(soort=soort, over=naam, sleutel=beeld.id) for soort in soorten)
        if beeld.gesloten:
            continue
        vragen = [een for een in partnervragen(session, beeld, dag) if not set(rollen).isdisjoint(BEANTWOORDT[een.wat])]
        for vraag in vragen:
            over = WAT_DE_PARTNER_SCHREEF[vraag.wat].format(wie=naam)
            yield Klus(soort=Klusoort.PARTNER_SCHREEF, over=over, sleutel=beeld.id, uiterlijk=vraag.uiterlijk)
        soort = _wacht(session, beeld, persoon, set(rollen), dag)
        if soort in _MET_TERMIJN:
            uiterlijk = _einde(session, beeld.id, _MET_TERMIJN[soort])
            yield Klus(soort=soort, over=naam, sleutel=beeld.id, uiterlijk=uiterlijk)
        elif soort is not None and not (vragen and soort is Klusoort.STAP_MOGELIJK):
            yield Klus(soort=soort, over=naam, sleutel=beeld.id, uiterlijk=_bijna_om(session, beeld.id, dag))


def _te_vertellen(session: Session, beeld: Zaakbeeld, persoon: str, dag: dt.date) -> Iterator[Klusoort]:
    """Give what the partner or the network should know by now and does not."""
    if is_niet_verteld(session, beeld):
        yield Klusoort.SLOT_VERTELLEN
    if weet_netwerk_niet(Stof(session=session, zaak=beeld, persoon=persoon, rol=Rol.CONTRACTMANAGER, dag=dag)):
        yield Klusoort.NETWERK_VERTELLEN


def _wacht(session: Session, beeld: Zaakbeeld, persoon: str, rollen: set[Rol], dag: dt.date) -> Klusoort | None:
    for stuk in stukken_in(session, beeld.id):
        if stuk.stand is Documentstand.CONCEPT and stuk.auteur != persoon and not rollen.isdisjoint(keurt(stuk.soort)):
            return Klusoort.STUK_KEUREN
    wachtend = stapvoorstellen(session, beeld.id)
    if not wachtend and rollen.isdisjoint(_doen_iets(beeld)):
        return None
    feiten = zaakfeiten(session, beeld.id, dag, elders_voor(session, beeld.id, persoon=persoon, dag=dag))
    for wacht in wachtend:
        rij = rij_voor(feiten, wacht.gebeurtenis, wacht.naar)
        if wacht.door != persoon and not rollen.isdisjoint(rij.tweede):
            return Klusoort.STAP_BEVESTIGEN
    kan = any(
        not een.bezwaren and not rollen.isdisjoint(een.overgang.wie) and _is_klaar(een.overgang, feiten)
        for een in mogelijkheden(feiten)
    )
    if wachtend or kan:
        return None if wachtend else Klusoort.STAP_MOGELIJK
    return _gevraagd(session, beeld, rollen, feiten)


def _doen_iets(beeld: Zaakbeeld) -> set[Rol]:
    """Give the roles that take a step from here, or write what a step waits for."""
    stappen = {rol for rij in rijen_nu(beeld) if rij.gebeurtenis not in ALTIJD for rol in rij.wie}
    schrijven = te_schrijven(beeld) if beeld.stand in NA_BESLUIT else ()
    return stappen | {rol for werk in schrijven for rol in werk.wie}


def _gevraagd(session: Session, beeld: Zaakbeeld, rollen: set[Rol], feiten: Zaakfeiten) -> Klusoort | None:
    """Give what is asked of somebody before there is a step to take."""
    for werk in te_schrijven(beeld) if beeld.stand in NA_BESLUIT else ():
        if not rollen.isdisjoint(werk.wie) and is_nodig(feiten, werk.soort) and not _ligt_er(feiten, werk.soort):
            return Klusoort.HEROVERWEGEN if Rol.HEROVERWEGER in werk.wie else Klusoort.STUK_SCHRIJVEN
    if Rol.TOEZICHTHOUDER in rollen and _om_advies_gevraagd(feiten):
        return Klusoort.ADVIES_SCHRIJVEN
    if Rol.CONTRACTMANAGER in rollen and is_te_beginnen(session, beeld):
        return Klusoort.VOORSTEL_BEGINNEN
    agendeert = Rol.MDG_SECRETARIS in rollen and wil_op_agenda(session, beeld, feiten)
    return Klusoort.MDG_ZAAK_AGENDEREN if agendeert else None


def _ligt_er(feiten: Zaakfeiten, soort: Documentsoort) -> bool:
    """Tell whether a document lies there to be sent, and nothing happened since that it must be about."""
    stuk = feiten.stuk(soort)
    return stuk is not None and stuk.stand is not Documentstand.VERZONDEN and not is_verouderd(feiten, soort)


def _om_advies_gevraagd(feiten: Zaakfeiten) -> bool:
    """Tell whether the toezichthouder was asked and did not advise."""
    gevraagd = Zaakgebeurtenis.ADVIES_GEVRAAGD
    return feiten.stand is Zaakstand.TOEZICHT and any(een.gebeurtenis is gevraagd for een in feiten.in_deze_stand())


def _is_klaar(rij: Overgang, feiten: Zaakfeiten) -> bool:
    """Tell whether a step is waited for: more than always possible, not done already, and its document is there."""
    if rij.gebeurtenis in ALTIJD or is_zijweg(rij) or al_gedaan(rij, feiten):
        return False
    if rij.document is None:
        return not rij.reden
    stuk = feiten.stuk(rij.document)
    goed = (Documentstand.VASTGESTELD, Documentstand.CONCEPT) if rij.tweede else (Documentstand.VASTGESTELD,)
    return stuk is not None and stuk.stand in goed


def _einde(session: Session, zaak: str, code: str) -> dt.date | None:
    """Give the last day of the term with a code that runs."""
    lopend = [een for een in termijnen_van(session, zaak) if een.afspraak.code == code]
    return next((een.stand.einde for een in reversed(lopend) if een.stand.status not in OVER), None)


def _bijna_om(session: Session, zaak: str, dag: dt.date) -> dt.date | None:
    """Give the last day of the term that ends first, where that is within two weeks."""
    lopend = [een for een in termijnen_van(session, zaak) if een.stand.status not in OVER]
    dagen = [een.stand.einde for een in lopend if een.stand.einde and een.afspraak.code not in STILSTAND]
    eerste = min((een for een in dagen if een >= dag), default=None)
    return eerste if eerste is not None and eerste - dag <= BIJNA else None
