"""Reading in a round that was held elsewhere: it becomes a round that has closed, and is computed and signed as any.

Its steps carry the days on which they were taken, and the log says that they were read in. Its answers go into the
kluis at once; they come under fresh pseudonyms, so nobody can find back which line of the file is whose.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import einde_van
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import gemeente_op, partijnamen, partners_op
from hendig.processes.ronde.inleesbestand import Ingelezenronde, lees_rondebestanden
from hendig.processes.ronde.inleesvraag import Ingelezen, Inleesvraag
from hendig.processes.ronde.rekenwerk import laat_berekenen
from surveys.antwoorden.blad import Antwoord
from surveys.deelname.model import Deelnemer, Lijstregel, Slotdeelnemer
from surveys.kluis.boeken import schrijf_boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde.rules import METEN, Opzet, Rondestand
from surveys.ronde.service import neem_over, neem_stap_over
from surveys.uitslag.boekvorm import Ingeleverd, boeken
from surveys.uitslag.rules import Uitslaggebeurtenis
from surveys.vragenlijst.queries import instrument

REGEL = "Ingelezen uit een bestand. De ronde is buiten dit programma gehouden."
"""What stands for the rule of who rates whom."""


def lees_ronde_in(handeling: Handeling, kluis: Kluis, *, vraag: Inleesvraag) -> Ingelezen:
    """Read in a round with its answers; `Invoerfout` and `Weigering` leave nothing of it."""
    session = handeling.session
    opende = einde_van(vraag.opende - dt.timedelta(days=1)) + dt.timedelta.resolution
    opzet = Opzet(
        periode_van=vraag.periode_van,
        opent_op=opende,
        sluit_op=einde_van(vraag.sloot),
        norm=vraag.norm,
        instrument=vraag.instrument,
        deelnameregel=REGEL,
    )
    ronde = neem_over(handeling, naam=vraag.naam, soort=vraag.soort, opzet=opzet)
    gelezen = lees_rondebestanden(vraag, instrument(session, vraag.instrument), partijnamen(session))
    handeling.leg_vast(
        Uitslaggebeurtenis.INGELEZEN,
        zaak=ronde,
        grond=METEN,
        lading={"sha256": hashlib.sha256(vraag.metingen.inhoud).hexdigest(), "regels": len(gelezen.antwoorden)},
    )
    _stap(handeling, ronde, Rondestand.AANGEKONDIGD, opende)
    deelnemers = _leg_lijst_vast(handeling, ronde, gelezen)
    geopend = _stap(handeling, ronde, Rondestand.OPEN, opende)
    session.add_all(Slotdeelnemer(deelnemer=een, vastgelegd_in=geopend) for een in deelnemers.values())
    session.flush()
    _stap(handeling, ronde, Rondestand.GESLOTEN, einde_van(vraag.sloot))
    laat_berekenen(handeling, ronde=ronde, waarom="inlezen")
    _schrijf_boeken(handeling, kluis, ronde, deelnemers, gelezen)
    return Ingelezen(ronde, len(gelezen.antwoorden), gelezen.mededelingen)


def _stap(handeling: Handeling, ronde: str, naar: Rondestand, op: dt.datetime) -> int:
    return neem_stap_over(handeling, ronde=ronde, naar=naar, op=op, soort=Uitslaggebeurtenis.INGELEZEN)


def _leg_lijst_vast(handeling: Handeling, ronde: str, gelezen: Ingelezenronde) -> dict[str, str]:
    """Write who took part and who was asked to rate whom; give the key of every participant by its party."""
    session, peil = handeling.session, Peil(handeling.dag)
    groottes = {partner.id: partner.grootte for partner in partners_op(session, peil)}
    gemeente = gemeente_op(session, peil)
    buiten = None if gemeente is None else gemeente.id
    partijen = sorted({partij for paar in gelezen.gevraagd for partij in paar})
    sleutels = dict(zip(partijen, (handeling.nieuw_id for _ in partijen), strict=True))
    session.add_all(
        Deelnemer(
            id=sleutel,
            ronde=ronde,
            partij=partij,
            cluster=None if partij == buiten else gelezen.clusters.get(partij),
            grootte=groottes.get(partij),
        )
        for partij, sleutel in sleutels.items()
    )
    session.flush()
    session.add_all(
        Lijstregel(id=handeling.nieuw_id, deelnemer=sleutels[wie], beoordeelde=over)
        for wie, over in sorted(gelezen.gevraagd)
    )
    session.flush()
    return sleutels


def _schrijf_boeken(
    handeling: Handeling, kluis: Kluis, ronde: str, deelnemers: dict[str, str], gelezen: Ingelezenronde
) -> None:
    per_partij: dict[str, dict[str, dict[str, Antwoord]]] = {}
    for (wie, over), antwoorden in gelezen.antwoorden.items():
        per_partij.setdefault(wie, {})[over] = {code: Antwoord(waarde) for code, waarde in antwoorden.items()}

    def trek() -> str:
        return handeling.nieuw_zout.hex()

    ingeleverd = [Ingeleverd(deelnemers[wie], antwoorden) for wie, antwoorden in per_partij.items()]
    antwoordenboek, sleutelboek, toelichtingen = boeken(ingeleverd, trek)
    inhoud = {
        Boeksoort.ANTWOORDEN: antwoordenboek.als_bytes(),
        Boeksoort.SLEUTEL: sleutelboek.als_bytes(),
        Boeksoort.TOELICHTINGEN: toelichtingen.als_bytes(),
    }
    with kluis.schrijf() as open_:
        for soort, tekst in inhoud.items():
            schrijf_boek(open_, nummer=handeling.nieuw_id, ronde=ronde, soort=soort, inhoud=tekst)
