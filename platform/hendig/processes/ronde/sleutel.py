"""Seeing who rated one party: one asks with a reason, another in the other role allows it, and both see it for a day.

The file of the whole round, in which raters have pseudonyms, is asked and allowed in the same way: what a pseudonym
rated is the list of one organisation, and would name it.

The functionaris gegevensbescherming is told each time. The raters are not: that two people bound to secrecy look over
a round is what the promise says; a name that leaves the two is another matter, and then the rater hears it first.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from analysis.names import alphabetical
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import rollen_op
from governance.netwerk.rules import Rol
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.ronde.rondegegevens import namen_in
from hendig.processes.ronde.vlaglabels import gelabeld
from surveys.deelname.queries import deelnemers
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis
from surveys.kluis.rules import Boeksoort
from surveys.ronde.queries import rondebeeld
from surveys.uitslag.boekvorm import KORT, Antwoordenboek, Sleutelboek
from surveys.uitslag.controle_queries import Sleutelverzoekbeeld
from surveys.uitslag.controle_rules import GEEN_ANTWOORDEN, MAG_SLEUTEL, SLEUTEL_DICHT
from surveys.uitslag.controle_service import sta_sleutel_toe, vraag_sleutel
from surveys.uitslag.uitslagboek import Integriteitsboek

TOEZICHT: Final = (Rol.FG,)
"""In which role somebody is told that the key was opened."""


@dataclass(frozen=True, slots=True)
class Antwoordvan:
    """What one organisation answered about the party, by the code of the question.

    ``vlaggen`` is what it is called where the answers of the round are looked into, at flags about this party.
    """

    naam: str
    vlaggen: tuple[str, ...]
    antwoorden: Mapping[str, int | None]


def vraag_om_sleutel(
    handeling: Handeling, kluis: Kluis, *, ronde: str, partij: str | None, rol: Rol, reden: str
) -> str:
    """Ask to see who rated a party, or without one for the whole file, and tell those who may allow it."""
    if not any(partij in (None, regel.over) for regel in _antwoorden(kluis, ronde).regels):
        raise GEEN_ANTWOORDEN.met()
    verzoek = vraag_sleutel(handeling, ronde=ronde, partij=partij, reden=reden)
    anderen = [andere for andere in MAG_SLEUTEL if andere is not rol]
    bericht = Bericht.BESTAND_GEVRAAGD if partij is None else Bericht.SLEUTEL_GEVRAAGD
    _bericht(handeling, ronde, bericht, anderen, f"/controle/{ronde}/sleutel", verzoek)
    return verzoek


def sta_inzage_toe(handeling: Handeling, *, verzoek: Sleutelverzoekbeeld, rol: Rol) -> None:
    """Let the two see what was asked, and tell the functionaris gegevensbescherming."""
    sta_sleutel_toe(handeling, verzoek=verzoek.id, rol=rol)
    bericht = Bericht.BESTAND_TOEGESTAAN if verzoek.partij is None else Bericht.SLEUTEL_GEOPEND
    _bericht(handeling, verzoek.ronde, bericht, TOEZICHT, "/logboek", verzoek.id)


def wie_antwoordde(
    session: Session, kluis: Kluis, *, verzoek: Sleutelverzoekbeeld, persoon: str, nu: dt.datetime
) -> tuple[Antwoordvan, ...]:
    """Give who answered what about the party, to the two who agreed on it and as long as that holds."""
    if verzoek.partij is None or not verzoek.is_open_voor(persoon, nu):
        raise SLEUTEL_DICHT.met()
    with kluis.lees() as open_:
        sleutel = Sleutelboek.uit_bytes(boek(open_, verzoek.ronde, Boeksoort.SLEUTEL) or b"{}").deelnemers
        integriteit = boek(open_, verzoek.ronde, Boeksoort.INTEGRITEIT)
    namen = namen_in(session, verzoek.ronde)
    van = {een.id: namen[een.partij] for een in deelnemers(session, verzoek.ronde)}
    eigen = {van[deelnemer]: pseudoniem[:KORT] for pseudoniem, deelnemer in sleutel.items()}
    partij = namen[verzoek.partij]
    vlaggen = _labels(integriteit, partij, eigen.get(partij))
    gevonden = (
        Antwoordvan(van[sleutel[regel.pseudoniem]], vlaggen.get(regel.pseudoniem[:KORT], ()), regel.antwoorden)
        for regel in _antwoorden(kluis, verzoek.ronde).regels
        if regel.over == verzoek.partij
    )
    return tuple(sorted(gevonden, key=lambda een: alphabetical(een.naam)))


def _labels(inhoud: bytes | None, partij: str, pseudoniem: str | None) -> dict[str, tuple[str, ...]]:
    """Give what every pseudonym is called at the flags about a party, which has a pseudonym of its own if it rated."""
    gevonden: defaultdict[str, list[str]] = defaultdict(list)
    vlaggen = {} if inhoud is None else gelabeld(Integriteitsboek.uit_bytes(inhoud))
    for een in (vlag for rij in vlaggen.values() for vlag in rij if vlag.gaat_over(partij, pseudoniem)):
        for wie, label in een.labels.items():
            gevonden[wie].append(label)
    return {wie: tuple(labels) for wie, labels in gevonden.items()}


def _antwoorden(kluis: Kluis, ronde: str) -> Antwoordenboek:
    with kluis.lees() as open_:
        return Antwoordenboek.uit_bytes(boek(open_, ronde, Boeksoort.ANTWOORDEN) or b"[]")


def _bericht(
    handeling: Handeling, ronde: str, bericht: Bericht, rollen: Collection[Rol], pad: str, verzoek: str
) -> None:
    naam = rondebeeld(handeling.session, ronde).naam
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=rollen)
    for persoon in sorted({houder.persoon for houder in houders} - {handeling.persoon}):
        zet_klaar(handeling, bericht=bericht, aan=persoon, gegevens={"ronde": naam, "pad": pad}, sleutel=verzoek)
