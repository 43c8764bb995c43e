"""What stands ready for one person today: each source is asked only for who may do something about it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from governance.college.rules import MAG_LEZEN
from governance.contract.norm_queries import normversies
from governance.contract.queries import contractversies
from governance.contract.rules import MAG_VASTSTELLEN, Versiestand
from governance.contract.versieloop import Versieloop
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.afvaardiging import zetels_op
from governance.netwerk.queries import Rolhouder, partijnamen, rollen_op
from governance.netwerk.rules import MAG_AFVAARDIGEN, MAG_INSCHRIJVEN, Rol
from governance.termijnen.queries import Termijnbeeld
from governance.termijnen.rules import MAG_BEWAKEN, wat_loopt
from governance.uitsluiting.queries import Zaakbeeld
from governance.verplichtingen.queries import nakomingen
from governance.verplichtingen.rules import MAG_BEOORDELEN, MAG_VERANTWOORDEN, Aard, Nakomingsstand
from hendig.jobs.queries import aantallen
from hendig.jobs.rules import MAG_BEHEREN, Stand
from hendig.processes.college.beurt import wachten_op
from hendig.processes.klaar.bezwaarklussen import controleur_nodig, te_beslissen
from hendig.processes.klaar.gemeenteklussen import DOET_IETS, gemeenteklussen
from hendig.processes.klaar.lijstklussen import na_te_lopen, open_verzoeken
from hendig.processes.klaar.mdgklussen import Lid, vergaderklussen, verklaringsklussen
from hendig.processes.klaar.partnerklussen import partnerklussen
from hendig.processes.klaar.rondeklussen import rondeklussen
from hendig.processes.klaar.rules import BINNENKORT, Klaar, Klus, Klusoort, in_volgorde
from hendig.processes.klaar.zaakklussen import zaakklussen
from hendig.processes.mdg.verklaren import MAG_VERKLAREN
from hendig.processes.mdg.zicht import KIJKEN
from hendig.processes.ronde.invulplek import plekken_met_rol
from hendig.processes.termijnen.overzicht import termijnen_op
from hendig.processes.verplichtingen.agendadag import Agendadag
from hendig.processes.verplichtingen.agendadagen import agendadagen
from hendig.processes.zaak.partner import PARTNER
from hendig.processes.zaak.zicht import WERKT_ERAAN, ziet_zaak
from hendig.toegang.queries import accounts
from hendig.toegang.rules import MAG_UITNODIGEN
from surveys.antwoorden.queries import laatste_inlevering
from surveys.antwoorden.rules import MAG_INVULLEN
from surveys.deelname.rules import MAG_CORRIGEREN
from surveys.ronde.queries import ronden
from surveys.ronde.rules import MAG_VOORBEREIDEN, Rondestand
from surveys.uitslag.bezwaar_rules import MAG_BESLISSEN
from surveys.uitslag.rules import MAG_ALLES_ZIEN
from surveys.vragenlijst.queries import instrumentversies
from surveys.vragenlijst.rules import MAG_VASTSTELLEN as MAG_VRAGENLIJST_VASTSTELLEN

_DAG: Final = dt.timedelta(days=1)
UITLOOP: Final = dt.timedelta(minutes=10)
"""How long after its moment a round that did not open is somebody's concern; the worker takes less."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """For whom it is asked, and when."""

    session: Session
    persoon: str
    nu: dt.datetime

    @property
    def dag(self) -> dt.date:
        """The day in Amsterdam."""
        return dag_van(self.nu)

    @property
    def peil(self) -> Peil:
        """That day, as it is known now."""
        return Peil(self.dag)


def klaar_voor(session: Session, *, persoon: str, rollen: Sequence[Rolhouder], nu: dt.datetime) -> Klaar:
    """Gather what stands ready for a person who has these roles now."""
    vraag = Vraag(session, persoon, nu)
    klussen = klussen_in(vraag, [houder.rol for houder in rollen])
    klussen += [
        Klus(soort=Klusoort.VERPLICHTING, delen=tuple(wat), aantal=len(wat), uiterlijk=dag)
        for dag, wat in _gevraagd(vraag, rollen).items()
    ]
    eerste, rest = in_volgorde(klussen, vraag.dag)
    return Klaar(nu=eerste, straks=rest, dagen=_dagen(vraag, rollen))


def klussen_in(vraag: Vraag, rollen: Collection[Rol]) -> list[Klus]:
    """Give what stands ready for who has one of these roles, in no order."""
    return [klus for mag, bron in BRONNEN if not set(rollen).isdisjoint(mag) for klus in bron(vraag)]


def _normen(vraag: Vraag) -> Iterator[Klus]:
    return _vast_te_stellen(vraag, Klusoort.NORM_VASTSTELLEN, normversies(vraag.session))


def _contracten(vraag: Vraag) -> Iterator[Klus]:
    return _vast_te_stellen(vraag, Klusoort.CONTRACT_VASTSTELLEN, contractversies(vraag.session))


def _vragenlijsten(vraag: Vraag) -> Iterator[Klus]:
    return _vast_te_stellen(vraag, Klusoort.VRAGENLIJST_VASTSTELLEN, instrumentversies(vraag.session))


def _vast_te_stellen(vraag: Vraag, soort: Klusoort, versies: Sequence[Versieloop]) -> Iterator[Klus]:
    """Give the concepts that another wrote: who writes one does not fix it."""
    for versie in versies:
        if versie.stand is Versiestand.CONCEPT and vraag.persoon not in versie.opstellers:
            yield Klus(soort=soort, over=versie.nummer, sleutel=versie.nummer)


def _beoordelen(vraag: Vraag) -> Iterator[Klus]:
    """Give what waits for a judgement: first what was explained, then what is over and of which nothing is known."""
    open_ = [beeld for beeld in nakomingen(vraag.session, jaar=vraag.dag.year) if beeld.stand is Nakomingsstand.OPEN]
    uitgelegd = [beeld for beeld in open_ if beeld.uitgelegd]
    if uitgelegd:
        yield Klus(soort=Klusoort.UITLEG_BEOORDELEN, aantal=len(uitgelegd), sleutel=uitgelegd[0].id)
    voorbij = [b for b in open_ if b.verplichting.aard is Aard.PLICHT and b.uiterlijk and b.uiterlijk < vraag.dag]
    if rest := len([beeld for beeld in voorbij if not beeld.uitgelegd]):
        yield Klus(soort=Klusoort.UITKOMST_VASTLEGGEN, aantal=rest)


def _bezwaren(vraag: Vraag) -> Iterator[Klus]:
    return te_beslissen(vraag.session, vraag.persoon, vraag.peil)


def _controleur_vragen(vraag: Vraag) -> Iterator[Klus]:
    return controleur_nodig(vraag.session, vraag.peil, Klusoort.CONTROLEUR_VRAGEN)


def _controleur_aanwijzen(vraag: Vraag) -> Iterator[Klus]:
    return controleur_nodig(vraag.session, vraag.peil, Klusoort.CONTROLEUR_AANWIJZEN)


def _nakijken(vraag: Vraag) -> Iterator[Klus]:
    rollen = {houder.rol for houder in rollen_op(vraag.session, vraag.peil, persoon=vraag.persoon)}
    yield from rondeklussen(vraag.session, vraag.persoon, rollen)


def _voorstellen(vraag: Vraag) -> Iterator[Klus]:
    rollen = {houder.rol for houder in rollen_op(vraag.session, vraag.peil, persoon=vraag.persoon)}
    for beeld, _ in wachten_op(vraag.session, persoon=vraag.persoon, rollen=rollen, dag=vraag.dag):
        over = beeld.laatste.stuk.onderwerp or "nog zonder onderwerp"
        yield Klus(soort=Klusoort.VOORSTEL_WACHT, over=over, sleutel=beeld.id)


def _zaken(vraag: Vraag) -> Iterator[Klus]:
    rollen = {houder.rol for houder in rollen_op(vraag.session, vraag.peil, persoon=vraag.persoon)}
    yield from zaakklussen(vraag.session, vraag.persoon, rollen, vraag.dag)


def _mdg(vraag: Vraag) -> Iterator[Klus]:
    rollen = {houder.rol for houder in rollen_op(vraag.session, vraag.peil, persoon=vraag.persoon)}
    lid = Lid(vraag.session, vraag.persoon, rollen, vraag.dag)
    yield from verklaringsklussen(lid)
    if lid.is_een(KIJKEN):
        yield from vergaderklussen(lid)


def _termijnen(vraag: Vraag) -> Iterator[Klus]:
    rollen = {houder.rol for houder in rollen_op(vraag.session, vraag.peil, persoon=vraag.persoon)}

    def ziet(zaak: Zaakbeeld) -> bool:
        return ziet_zaak(vraag.session, zaak, persoon=vraag.persoon, rollen=rollen, peil=vraag.peil)

    stand = termijnen_op(vraag.session, vraag.dag, binnen=BINNENKORT.days, ziet=ziet)
    for beeld in stand.voorbij:
        yield _termijnklus(beeld, stand.partners, Klusoort.ZAAKTERMIJN_VOORBIJ, Klusoort.TERMIJN_VOORBIJ)
    for beeld in stand.loopt:
        yield _termijnklus(beeld, stand.partners, Klusoort.ZAAKTERMIJN, Klusoort.TERMIJN)
    liggen = sum(een.zending.verzonden is None for een in stand.brieven)
    for soort, aantal in (
        (Klusoort.AANGETEKEND, len(stand.aangetekend)),
        (Klusoort.BRIEF_POSTEN, liggen),
        (Klusoort.BRIEF_VOLGEN, len(stand.brieven) - liggen),
    ):
        if aantal:
            yield Klus(soort=soort, aantal=aantal)


def _termijnklus(beeld: Termijnbeeld, partners: Mapping[str, str], van_zaak: Klusoort, anders: Klusoort) -> Klus:
    """Tell of a term on the page of its matter; one of the gemeente's own track on the page of all terms."""
    over = wat_loopt(beeld.afspraak.code)
    if beeld.zaak not in partners:
        return Klus(soort=anders, over=over, sleutel=beeld.id, uiterlijk=beeld.stand.einde)
    over = f"{partners[beeld.zaak]}, {over}"
    return Klus(soort=van_zaak, over=over, sleutel=beeld.zaak, uiterlijk=beeld.stand.einde)


def _rondes(vraag: Vraag) -> Iterator[Klus]:
    """Give the rounds that nobody was told of yet, and what should have opened by now and did not."""
    for ronde in ronden(vraag.session):
        opent = ronde.opzet.opent_op
        if ronde.stand is Rondestand.CONCEPT:
            yield Klus(soort=Klusoort.RONDE_AANKONDIGEN, over=ronde.naam, sleutel=ronde.id)
        elif ronde.stand is Rondestand.AANGEKONDIGD and opent is not None and opent + UITLOOP < vraag.nu:
            yield Klus(soort=Klusoort.RONDE_NIET_GEOPEND, over=ronde.naam, sleutel=ronde.id)


def _zetels(vraag: Vraag) -> Iterator[Klus]:
    for zetel in zetels_op(vraag.session, vraag.peil):
        wie = zetel.afgevaardigde
        if wie is None:
            if zetel.daarna is None:
                yield Klus(soort=Klusoort.ZETEL_LEEG, over=zetel.cluster, sleutel=zetel.cluster)
        elif wie.tot is not None and zetel.daarna is None and wie.tot - vraag.dag <= 2 * BINNENKORT:
            yield Klus(
                soort=Klusoort.ZETEL_EINDIGT, over=zetel.cluster, sleutel=zetel.cluster, uiterlijk=wie.tot - _DAG
            )


def _berichten(vraag: Vraag) -> Iterator[Klus]:
    aantal = aantallen(vraag.session)[Stand.MISLUKT]
    if aantal:
        yield Klus(soort=Klusoort.BERICHT_MISLUKT, aantal=aantal)


def _zonder_account(vraag: Vraag) -> Iterator[Klus]:
    """Count who has a role and no way in: no account, and no invitation that can still be used."""
    houders = {houder.persoon for houder in rollen_op(vraag.session, vraag.peil)}
    weg = (een for een in accounts(vraag.session, vraag.nu) if een.actief or een.uitnodiging_tot or een.gesloten_op)
    aantal = len(houders - {een.persoon for een in weg})
    if aantal:
        yield Klus(soort=Klusoort.ZONDER_ACCOUNT, aantal=aantal)


def _verzoeken(vraag: Vraag) -> Iterator[Klus]:
    yield from open_verzoeken(vraag.session)


def _lijsten(vraag: Vraag) -> Iterator[Klus]:
    yield from na_te_lopen(vraag.session, vraag.persoon, vraag.dag)


def _vragenlijsten_in_te_vullen(vraag: Vraag) -> Iterator[Klus]:
    """Give the organisations whose answers did not come in, of those that the person fills in for."""
    for plek in plekken_met_rol(vraag.session, vraag.persoon, vraag.nu):
        if plek.ronde.is_open(vraag.nu) and laatste_inlevering(vraag.session, plek.deelnemer.id) is None:
            naam = partijnamen(vraag.session)[plek.deelnemer.partij]
            dag = None if plek.ronde.sluit_op is None else dag_van(plek.ronde.sluit_op)
            yield Klus(soort=Klusoort.VRAGENLIJST_INVULLEN, over=naam, sleutel=plek.deelnemer.id, uiterlijk=dag)


def _eigen_zaken(vraag: Vraag) -> Iterator[Klus]:
    return partnerklussen(vraag.session, vraag.persoon, vraag.peil)


def _gemeente(rol: Rol) -> Callable[[Vraag], Iterator[Klus]]:
    return lambda vraag: gemeenteklussen(vraag.session, vraag.persoon, rol)


BRONNEN: Final[tuple[tuple[Sequence[Rol], Callable[[Vraag], Iterator[Klus]]], ...]] = (
    (MAG_VASTSTELLEN, _normen),
    (MAG_VASTSTELLEN, _contracten),
    (MAG_VRAGENLIJST_VASTSTELLEN, _vragenlijsten),
    (MAG_LEZEN, _voorstellen),
    (WERKT_ERAAN, _zaken),
    ((*KIJKEN, *MAG_VERKLAREN), _mdg),
    (MAG_ALLES_ZIEN, _nakijken),
    (MAG_BESLISSEN, _bezwaren),
    (MAG_VOORBEREIDEN, _controleur_vragen),
    (MAG_INSCHRIJVEN, _controleur_aanwijzen),
    (MAG_BEOORDELEN, _beoordelen),
    (MAG_VOORBEREIDEN, _verzoeken),
    (MAG_CORRIGEREN, _lijsten),
    (MAG_BEWAKEN, _termijnen),
    (MAG_VOORBEREIDEN, _rondes),
    (MAG_INVULLEN, _vragenlijsten_in_te_vullen),
    (PARTNER, _eigen_zaken),
    (MAG_AFVAARDIGEN, _zetels),
    (MAG_BEHEREN, _berichten),
    (MAG_UITNODIGEN, _zonder_account),
    *(((rol,), _gemeente(rol)) for rol in DOET_IETS),
)
"""For which roles each source is asked."""


def _gevraagd(vraag: Vraag, rollen: Sequence[Rolhouder]) -> dict[dt.date, list[str]]:
    """Give what the parties of the person, or they themselves, still have to do: per last day, in words.

    An invitation is no duty, and what is over is for who judges it: neither is asked of anybody here.
    """
    partijen = {houder.partij for houder in rollen if houder.rol in MAG_VERANTWOORDEN and houder.partij}
    beelden = [beeld for partij in sorted(partijen) for beeld in nakomingen(vraag.session, partij=partij)]
    per_dag: defaultdict[dt.date, list[str]] = defaultdict(list)
    for beeld in beelden:
        te_doen = beeld.stand is Nakomingsstand.OPEN and beeld.verplichting.aard is Aard.PLICHT
        van_wie = beeld.persoon in (None, vraag.persoon)
        if te_doen and van_wie and beeld.uiterlijk is not None and beeld.van <= vraag.dag <= beeld.uiterlijk:
            per_dag[beeld.uiterlijk].append(beeld.verplichting.omschrijving)
    return dict(per_dag)


def _dagen(vraag: Vraag, rollen: Sequence[Rolhouder]) -> tuple[Agendadag, ...]:
    """Give the days that come; the calendar file holds the same."""
    dagen = agendadagen(vraag.session, persoon=vraag.persoon, rollen=rollen)
    return tuple(sorted((een for een in dagen if een.dag >= vraag.dag), key=lambda een: (een.dag, een.wat)))
