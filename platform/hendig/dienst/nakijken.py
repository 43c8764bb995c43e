"""What is looked at before the service starts: what is missing now is told now, not to the first visitor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hendig.bestanden.problemen import Herstelbaar
from hendig.dienstinstellingen import HIER, Dienstinstellingen, lees_dienstinstellingen
from hendig.instellingen import ADRES, MAIL_SERVER, Instelfout, Instellingen, lees_instellingen
from hendig.mailinstellingen import Mailinstellingen, lees_mailinstellingen
from hendig.processes.beheer.installatie import geopende_installatie
from hendig.processes.beheer.kluissleutel import PAST_NIET
from hendig.processes.beheer.sleutelvernieuwing import sleutel_past
from hendig.processes.beheer.websleutel import lees_geheim
from hendig.toegang.geheim import Geheim
from hendig.toegang.queries import is_voorbeeld


@dataclass(frozen=True, slots=True)
class Nagekeken:
    """Everything that the service runs on, looked at: it is there and fits together."""

    instellingen: Instellingen
    dienst: Dienstinstellingen
    mail: Mailinstellingen | None
    geheim: Geheim
    voorbeeld: bool


def kijk_na(omgeving: Mapping[str, str]) -> Nagekeken:
    """Read the settings and look at databases and keys; `Herstelbaar` says what to do about the first that is wrong."""
    instellingen = lees_instellingen(omgeving)
    dienst, mail = lees_dienstinstellingen(omgeving), lees_mailinstellingen(omgeving)
    with geopende_installatie(instellingen) as installatie:
        if not sleutel_past(installatie, instellingen.sleutel):
            raise Herstelbaar(PAST_NIET)
        with installatie.netwerk.lees() as session:
            voorbeeld = is_voorbeeld(session)
    if voorbeeld and dienst.luister.computer not in HIER:
        raise Herstelbaar(
            "Dit is een voorbeeld: iedereen kan er iedereen zijn. Het draait alleen op deze computer zelf. "
            "Haal HENDIG_LUISTER weg."
        )
    if not voorbeeld:
        _weiger_onvolledige(dienst, mail)
    return Nagekeken(instellingen, dienst, mail, lees_geheim(instellingen.websleutel), voorbeeld)


def _weiger_onvolledige(dienst: Dienstinstellingen, mail: Mailinstellingen | None) -> None:
    if dienst.adres is None:
        raise Instelfout(f"{ADRES} ontbreekt. Schrijf waar mensen hendig vinden, zoals https://hendig.gemeente.nl.")
    if mail is None:
        raise Instelfout(
            f"{MAIL_SERVER} ontbreekt. Zonder mail kan niemand worden uitgenodigd. "
            "Schrijf de server die de mail verstuurt, zoals mail.gemeente.nl."
        )
