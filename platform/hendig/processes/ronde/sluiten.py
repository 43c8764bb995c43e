"""Closing a round: what was signed off goes into its books under fresh pseudonyms, and every draft goes.

The kluis is written while the main database waits for it, so nobody can extend a round that is being closed. Whoever
is killed between the two finds the books written and takes the step alone; a second time changes nothing.

A party that signed off and left the network before the closing stays a rater: its answers were asked and given. Of a
partner that left nothing is computed; who left is told by the list that is recorded here.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.logboek.handeling import Handelende, Toeval, handeling
from governance.opslag.database import Opslag
from hendig.processes.ronde.lijst import leg_slotlijst_vast
from hendig.processes.ronde.rekenwerk import laat_berekenen
from surveys.antwoorden.blad import uit_bytes
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import boek, invulmappen, schrijf_boek, wis_invulmappen
from surveys.kluis.kluis import Kluis, Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import Rondebeeld, rondebeeld
from surveys.ronde.rules import Rondestand
from surveys.ronde.service import sluit
from surveys.uitslag.boekvorm import Ingeleverd, boeken, gevraagd
from surveys.vragenlijst.queries import instrument


def sluit_ronde(opslag: Opslag, kluis: Kluis, *, ronde: str, door: Handelende, op: dt.datetime, toeval: Toeval) -> None:
    """Close a round of which the moment has come, and have it computed; of one that was annulled the drafts go.

    Before its moment nothing happens: whoever comes then was sent before the round was extended.
    """
    with handeling(opslag, door=door, op=op, toeval=toeval) as nieuw:
        beeld = rondebeeld(nieuw.session, ronde)
        if beeld.stand is Rondestand.VERNIETIGD:
            with kluis.schrijf() as open_:
                wis_invulmappen(open_, ronde=ronde)
        if beeld.stand is not Rondestand.OPEN or beeld.is_open(op):
            return
        with kluis.schrijf() as open_:
            if boek(open_, ronde, Boeksoort.ANTWOORDEN) is None:
                _schrijf_boeken(open_, nieuw.session, beeld, toeval)
        leg_slotlijst_vast(nieuw, ronde=ronde)
        sluit(nieuw, ronde=ronde)
        laat_berekenen(nieuw, ronde=ronde, waarom="sluiten")


def _schrijf_boeken(kluis: Kluisinhoud, session: Session, beeld: Rondebeeld, toeval: Toeval) -> None:
    """Write the three books and take the drafts away; the order of reading is that of nothing in particular."""
    ingeleverd = _ingeleverd(kluis, session, beeld)
    antwoorden, sleutel, toelichtingen = boeken(ingeleverd, lambda: toeval.nieuw_zout().hex())
    inhoud = {
        Boeksoort.ANTWOORDEN: antwoorden.als_bytes(),
        Boeksoort.SLEUTEL: sleutel.als_bytes(),
        Boeksoort.TOELICHTINGEN: toelichtingen.als_bytes(),
    }
    for soort, tekst in inhoud.items():
        schrijf_boek(kluis, nummer=toeval.nieuw_id(), ronde=beeld.id, soort=soort, inhoud=tekst)
    wis_invulmappen(kluis, ronde=beeld.id)


def _ingeleverd(kluis: Kluisinhoud, session: Session, beeld: Rondebeeld) -> list[Ingeleverd]:
    vragenlijst = instrument(session, beeld.opzet.instrument or "")
    codes = {construct.naam: construct.codes for construct in vragenlijst.constructen}
    lijst = {een.id: een.beoordeelt for een in deelnemers(session, beeld.id)}
    gevonden = []
    for deelnemer, inhoud in invulmappen(kluis, beeld.id).items():
        afgetekend = uit_bytes(inhoud).ingeleverd
        if afgetekend is not None:
            gevonden.append(gevraagd(deelnemer, afgetekend, lijst=lijst.get(deelnemer, ()), codes=codes))
    return gevonden
