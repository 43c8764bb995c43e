"""How a round of the demo is prepared, announced, opened and answered: by the acts of its people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from governance.feiten.rules import Peil
from governance.netwerk.queries import partijnamen, partners_op, personen_in_rol
from governance.netwerk.rules import Rol
from hendig.demo.antwoorden import Rondeantwoorden
from hendig.demo.bezetting import KIM
from hendig.demo.eerderrondes import versies
from hendig.demo.toneel import Toneel
from hendig.jobs.service import meld_gedaan, pak_volgende
from hendig.processes.ronde.herinneren import begin_herinnering
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.verloop import kondig_aan, open_op_tijd
from surveys.antwoorden.blad import Antwoord, Blad, Invulling, als_bytes
from surveys.antwoorden.service import meld_ingeleverd
from surveys.deelname.queries import Deelnemerbeeld, deelnemers
from surveys.deelname.rules import Herkomst, paar
from surveys.deelname.service import zet_clusters, zet_contacten
from surveys.kluis.boeken import bewaar_invulmap
from surveys.ronde.queries import rondebeeld
from surveys.ronde.rules import MAG_VOORBEREIDEN, Opzet, Rondesoort
from surveys.ronde.service import bereid_voor
from surveys.ronde.voorstel import DEELNAMEREGEL, PRIVACYTEKST
from surveys.vragenlijst.instrument import VOORSTEL

DPIA: Final = "DPIA vertrouwen meten 2026 (verzonnen)"
MELDPUNT: Final = "Fatima Verzonnen, functionaris gegevensbescherming"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rondeplan:
    """A round that is to be: when what happens."""

    naam: str
    soort: Rondesoort
    voorbereid: dt.datetime
    aangekondigd: dt.datetime
    opent: dt.datetime
    sluit: dt.datetime
    periode_van: dt.date


def kondig_ronde_aan(toneel: Toneel, plan: Rondeplan, antwoorden: Rondeantwoorden) -> str:
    """Prepare a round with the contacts of its answers, and announce it; give its key."""
    norm, instrument = versies(toneel)
    opzet = Opzet(
        periode_van=plan.periode_van,
        opent_op=plan.opent,
        sluit_op=plan.sluit,
        norm=norm,
        instrument=instrument,
        deelnameregel=DEELNAMEREGEL,
        privacytekst=PRIVACYTEKST.strip(),
        dpia=DPIA,
        meldpunt=MELDPUNT,
    )
    with toneel.als(KIM, MAG_VOORBEREIDEN, plan.voorbereid) as handeling:
        ronde = bereid_voor(handeling, naam=plan.naam, soort=plan.soort, opzet=opzet)
        mee = {een.kaart.naam: een.id for een in partners_op(handeling.session, Peil(handeling.dag))}
        clusters = {mee[wie]: cluster for wie, cluster in antwoorden.clusters.items() if cluster and wie in mee}
        zet_clusters(handeling, ronde=ronde, clusters=clusters)
        paren = {paar(mee[wie], mee[over]) for wie, over in antwoorden.gevraagd if wie in mee and over in mee}
        zet_contacten(handeling, ronde=ronde, herkomst=Herkomst.CONTACTLIJST, paren=paren)
    with toneel.als(KIM, MAG_VOORBEREIDEN, plan.aangekondigd) as handeling:
        kondig_aan(handeling, ronde=ronde)
    return ronde


def open_de_ronde(toneel: Toneel, ronde: str, op: dt.datetime) -> None:
    """Let a round open by the clock."""
    with toneel.als_installatie(op) as handeling:
        open_op_tijd(handeling, ronde=ronde)


def herinner(toneel: Toneel, ronde: str, *, tot: dt.datetime) -> None:
    """Let the clock remind whoever was not finished, at each planned moment up to another."""
    with toneel.opslag.lees() as session:
        golven = rondebeeld(session, ronde).golven
    for golf in golven:
        if golf.op < tot:
            with toneel.als_installatie(golf.op) as handeling:
                begin_herinnering(handeling, ronde=ronde, golf=golf.id)


def rond_taken_af(toneel: Toneel) -> None:
    """Let every task of a round be done whose moment has come: nothing of the past waits for the clock any more."""
    klokwerk = Klokwerk(opslag=toneel.opslag, kluis=toneel.kluis, klok=lambda: toneel.nu, toeval=toneel.toeval)
    doen = klokwerk.uitvoerders()
    while True:
        with toneel.als_installatie(toneel.nu) as handeling:
            opdracht = pak_volgende(handeling, soorten=doen)
        if opdracht is None:
            return
        doen[opdracht.soort](opdracht)
        with toneel.als_installatie(toneel.nu) as handeling:
            meld_gedaan(handeling, opdracht=opdracht)


def vul_in(
    toneel: Toneel, ronde: str, antwoorden: Rondeantwoorden, hoever: Callable[[str], tuple[float, dt.datetime | None]]
) -> None:
    """Let every organisation answer: which part of its list by name, and when it signed off, if it did."""
    with toneel.opslag.lees() as session:
        namen, mee = partijnamen(session), deelnemers(session, ronde)
        beoordelaars = _beoordelaars(toneel)
    ingeleverd: list[tuple[dt.datetime, Deelnemerbeeld]] = []
    with toneel.kluis.schrijf() as kluis:
        for een in mee:
            deel, op = hoever(namen[een.partij])
            if deel > 0:
                invulling = _invulling(een, namen, antwoorden, deel)
                inhoud = als_bytes(invulling if op is None else invulling.lever_in())
                bewaar_invulmap(kluis, ronde=ronde, deelnemer=een.id, inhoud=inhoud)
            if op is not None:
                ingeleverd.append((op, een))
    for op, een in sorted(ingeleverd, key=lambda paar: (paar[0], paar[1].id)):
        with toneel.als(beoordelaars[een.partij], (Rol.BEOORDELAAR,), op) as handeling:
            meld_ingeleverd(handeling, deelnemer=een.id)


def _invulling(een: Deelnemerbeeld, namen: dict[str, str], antwoorden: Rondeantwoorden, deel: float) -> Invulling:
    aantal = max(1, round(deel * len(een.beoordeelt)))
    bladen = {}
    for over in een.beoordeelt[:aantal]:
        cijfers = antwoorden.antwoorden.get((namen[een.partij], namen[over]), dict.fromkeys(VOORSTEL.codes))
        for construct in VOORSTEL.constructen:
            gegeven = {code: Antwoord(cijfers[code]) for code in construct.codes}
            bladen[over, construct.naam] = Blad(antwoorden=gegeven, slag=1)
    return Invulling(bladen=bladen)


def _beoordelaars(toneel: Toneel) -> dict[str, str]:
    """Give the address of somebody who fills in for each party."""
    with toneel.opslag.lees() as session:
        houders = personen_in_rol(session, Rol.BEOORDELAAR, Peil(toneel.vandaag))
    return {str(houder.partij): str(houder.e_mail) for houder in houders}
