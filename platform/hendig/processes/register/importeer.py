"""What a list of partners would do to the register, and doing it: everything in one act, or nothing.

What the list alone cannot decide is a problem: a change without the day from which it holds, a day of joining that
differs from the register, a name or a number that is another partner's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import Bekend, bekende_partners, partij_op
from governance.netwerk.rules import Netwerkgebeurtenis
from governance.netwerk.service import laat_toe, laat_uittreden
from governance.weigering import Weigering, Weigeringen
from hendig.bestanden.namen import gelijkenis
from hendig.bestanden.partnerlijst import Partnerlijst, Partnerregel
from hendig.bestanden.problemen import Invoerfout, Probleem, Problemenlijst
from hendig.processes.register.meedoen import meedoen
from hendig.processes.register.stappen import Contacten, Stap, Vraag
from hendig.processes.register.verschillen import Verschil, verschillen


class Lijstweigering(Invoerfout, Weigeringen):
    """What the rules refused of a list, told with its lines; each refusal is recorded."""

    def __init__(self, geweigerd: Sequence[tuple[Probleem, Weigering]]) -> None:
        Weigeringen.__init__(self, (weigering for _, weigering in geweigerd))
        Invoerfout.__init__(self, (probleem for probleem, _ in geweigerd))


@dataclass(frozen=True, slots=True, kw_only=True)
class Importplan:
    """The steps of a list; how many partners they leave as they are, and who is in the register but not in the list."""

    bestand: str
    stappen: tuple[Stap, ...]
    ongewijzigd: int
    niet_genoemd: tuple[str, ...]

    @property
    def nieuw(self) -> int:
        """How many partners join."""
        return sum(stap.nieuw for stap in self.stappen)

    @property
    def gewijzigd(self) -> int:
        """How many partners that are known already change."""
        return len({stap.regel for stap in self.stappen if not stap.nieuw})


def maak_plan(session: Session, lijst: Partnerlijst, vraag: Vraag) -> Importplan:
    """Hold a list beside the register; `Invoerfout` names everything that it cannot decide."""
    problemen = Problemenlijst(lijst.bestand)
    bekend = bekende_partners(session)
    paren = _zoek(lijst.regels, bekend)
    contacten = Contacten(lijst.regels)
    stappen: list[Stap] = []
    for regel, partner in paren:
        _meld_andermans_naam(regel, partner, bekend, problemen)
        if partner is None:
            stappen.append(_nieuwe_partner(regel, contacten, vraag))
        else:
            stappen.extend(_bekende_partner(session, regel, partner, vraag, contacten, problemen))
    problemen.weiger_bij_problemen()
    genoemd = {partner.partij for _, partner in paren if partner is not None}
    return Importplan(
        bestand=lijst.bestand,
        stappen=tuple(stappen),
        ongewijzigd=len(lijst.regels) - len({stap.regel for stap in stappen}),
        niet_genoemd=tuple(sorted(partner.naam for partner in bekend if partner.partij not in genoemd)),
    )


def voer_plan_uit(handeling: Handeling, plan: Importplan) -> None:
    """Do every step; what the rules refuse is told with its line, and then nothing is kept."""
    if not plan.stappen:
        return
    lading = {"bestand": plan.bestand, "nieuw": plan.nieuw, "gewijzigd": plan.gewijzigd}
    handeling.leg_vast(Netwerkgebeurtenis.PARTNERLIJST_INGELEZEN, lading=lading)
    geweigerd = []
    for stap in plan.stappen:
        try:
            stap.doe(handeling)
        except Weigering as weigering:
            tekst = f"{stap.wie}: {weigering} ({weigering.grond.code})"
            geweigerd.append((Probleem(plan.bestand, stap.regel, tekst), weigering))
    if geweigerd:
        raise Lijstweigering(geweigerd)


def beproef(handeling: Handeling, plan: Importplan) -> None:
    """Do every step in an act that is only tried: what the rules refuse shows, and is not recorded either."""
    try:
        voer_plan_uit(handeling, plan)
    except Lijstweigering as fout:
        raise Invoerfout(fout.problemen) from fout


def _zoek(regels: Sequence[Partnerregel], bekend: Sequence[Bekend]) -> list[tuple[Partnerregel, Bekend | None]]:
    """Find each line's partner by its numbers; by the KvK-nummer alone when only one line and one partner have it."""
    op_nummer = {(partner.kvk, partner.vestiging): partner for partner in bekend}
    in_lijst, in_register = Counter(regel.kaart.kvk for regel in regels), Counter(partner.kvk for partner in bekend)
    op_kvk = {partner.kvk: partner for partner in bekend if in_register[partner.kvk] == in_lijst[partner.kvk] == 1}
    return [
        (regel, op_nummer.get((regel.kaart.kvk, regel.kaart.vestiging)) or op_kvk.get(regel.kaart.kvk))
        for regel in regels
    ]


def _meld_andermans_naam(
    regel: Partnerregel, partner: Bekend | None, bekend: Sequence[Bekend], problemen: Problemenlijst
) -> None:
    vorm = gelijkenis(regel.kaart.naam)
    for ander in bekend:
        if ander is not partner and gelijkenis(ander.naam) == vorm:
            tekst = (
                f'"{regel.kaart.naam}" staat al in het register, met KvK-nummer {ander.kvk}. '
                "Verbeter het nummer of de naam."
            )
            problemen.meld("een naam die al in het register staat", regel.regel, tekst)


def _nieuwe_partner(regel: Partnerregel, contacten: Contacten, vraag: Vraag) -> Stap:
    def doe(handeling: Handeling) -> None:
        partij = laat_toe(
            handeling,
            kaart=regel.kaart,
            grootte=regel.grootte,
            per=regel.toegetreden,
            ondersteuning=regel.ondersteuning,
            concern=regel.concern,
        )
        if regel.contact is not None:
            contacten.wijs_toe(handeling, regel.contact, partij, regel.toegetreden)
        if regel.uitgetreden is not None:
            laat_uittreden(handeling, partij=partij, per=regel.uitgetreden, reden=vraag.reden)

    einde = "" if regel.uitgetreden is None else f" tot {datum(regel.uitgetreden)}"
    delen = [regel.grootte.value, *regel.ondersteuning, *([f"concern {regel.concern}"] if regel.concern else [])]
    delen += [f"contactpersoon {regel.contact.naam}"] if regel.contact else []
    zin = f"nieuw, doet mee vanaf {datum(regel.toegetreden)}{einde} ({', '.join(delen)})"
    return Stap(regel=regel.regel, wie=regel.kaart.naam, zin=zin, doe=doe, nieuw=True)


def _vanaf(verschil: Verschil, dag: date, handeling: Handeling) -> None:
    verschil.doe(handeling, dag)


def _bekende_partner(
    session: Session,
    regel: Partnerregel,
    partner: Bekend,
    vraag: Vraag,
    contacten: Contacten,
    problemen: Problemenlijst,
) -> Iterator[Stap]:
    wie = regel.kaart.naam
    per = regel.gewijzigd_per or vraag.per
    dag = per or max([vraag.vandaag, *(duur.van for duur in partner.lid[:1])])
    stand = partij_op(session, partner.partij, Peil(dag))
    if stand is None:
        tekst = f"{wie} stond op {datum(dag)} nog niet in het register. Kies een latere dag."
        problemen.meld("een dag van voor het begin", regel.regel, tekst)
        return
    anders = list(verschillen(session, regel, stand, dag, vraag, contacten))
    if anders and per is None:
        wat = "; ".join(verschil.zin for verschil in anders)
        tekst = f"{wie}: {wat}. Vanaf welke dag? Geef --per DATUM, of vul de kolom gewijzigd_per in."
        problemen.meld("een wijziging zonder dag", regel.regel, tekst)
    for verschil in anders:
        zin = f"{verschil.zin}, vanaf {datum(dag)}"
        yield Stap(regel=regel.regel, wie=wie, zin=zin, doe=partial(_vanaf, verschil, dag))
    for deel in meedoen(regel, partner, vraag):
        if deel.doe is None:
            problemen.meld("een dag die anders in het register staat", regel.regel, f"{wie}: {deel.zin}")
        else:
            yield Stap(regel=regel.regel, wie=wie, zin=deel.zin, doe=deel.doe)
