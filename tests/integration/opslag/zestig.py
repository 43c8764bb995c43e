"""Ten years of a register of sixty invented partners: who joined, grew, moved, left, came back, and was mistyped."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field, replace

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling, Toeval, handeling
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import partij_op
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe, wijzig_persoon
from governance.netwerk.rules import Grootte, Rol
from governance.netwerk.service import (
    herstel_toetreding,
    laat_toe,
    laat_uittreden,
    wijzig_concern,
    wijzig_gegevens,
    wijzig_grootte,
    wijzig_ondersteuning,
)
from governance.opslag.database import Opslag
from tests.integration.opslag.databases import DOOR
from tests.integration.opslag.register import REDEN, een_gemeente, kaart

AANTAL = 60
JAREN = range(2026, 2036)
CLUSTERS = ("Beek", "Bron", "Duin", "Heide", "Kreek", "Polder", "Ven", "Wad", "Wiel", "Weide", "Zand", "Zoom")
SOORTEN = ("ambulante begeleiding", "behandeling", "dagbesteding", "dyslexiezorg", "gezinshulp", "logeren")
ADRES = "dag0@houtsnip.example"


@dataclass(slots=True)
class Verzonnen:
    """What the years did with one partner, kept beside the register so that its answers can be checked."""

    sleutel: str
    persoon: str
    nummer: int
    van: dt.date
    tot: dt.date | None = None
    groottes: list[tuple[dt.date, Grootte]] = field(default_factory=list)

    def lid(self, dag: dt.date) -> bool:
        """Tell whether it took part on a day."""
        return self.van <= dag and (self.tot is None or dag < self.tot)

    def grootte(self, dag: dt.date) -> Grootte:
        """Tell how large it was on a day on which it took part."""
        return [grootte for per, grootte in self.groottes if per <= dag][-1]


class Jaren:
    """The same ten years for the same seed, whatever the database."""

    def __init__(self, seed: int) -> None:
        self._toeval = random.Random(seed)
        self.partners: list[Verzonnen] = []

    def jaar(self, handeling: Handeling, jaar: int) -> None:
        """Let a year happen: newcomers first, then what happens to who is there, then the delegates of the year."""
        for partner in list(self.partners):
            if partner.lid(dt.date(jaar, 12, 31)):
                self._wat_er_gebeurt(handeling, partner, jaar)
        erbij = AANTAL * 2 // 3 if jaar == JAREN[0] else 3 if jaar < JAREN[0] + 8 else 0
        for _ in range(min(erbij, AANTAL - len(self.partners))):
            self.partners.append(self._nieuw(handeling, jaar))
        eind = dt.date(jaar, 12, 1)
        blijvers = [partner for partner in self.partners if partner.van <= dt.date(jaar, 1, 1) and partner.lid(eind)]
        for cluster, partner in zip(CLUSTERS, self._toeval.sample(blijvers, min(len(blijvers), 12)), strict=False):
            deze = {"persoon": partner.persoon, "partij": partner.sleutel, "cluster": cluster}
            tot = min(filter(None, (partner.tot, dt.date(jaar + 1, 1, 1))))
            wijs_rol_toe(handeling, rol=Rol.AFGEVAARDIGDE, per=dt.date(jaar, 1, 1), tot=tot, **deze)

    def _nieuw(self, handeling: Handeling, jaar: int) -> Verzonnen:
        nummer, per = len(self.partners), dt.date(jaar, 1, 1)
        if jaar > JAREN[0]:
            per = self._dag(jaar)
        grootte = self._toeval.choice(list(Grootte))
        sleutel = laat_toe(
            handeling,
            kaart=kaart(nummer + 1, e_mail=f"info{nummer}@houtsnip.example"),
            grootte=grootte,
            per=per,
            ondersteuning=self._toeval.sample(SOORTEN, self._toeval.randint(1, 4)),
            concern="Waterkant (verzonnen)" if nummer % 10 == 0 else None,
        )
        wie = Persoonskaart(naam=f"Saar Dotterbloem {nummer} (verzonnen)", e_mail=f"dag{nummer}@houtsnip.example")
        persoon = schrijf_persoon_in(handeling, kaart=wie, per=dt.date(2025, 12, 1))
        wijs_rol_toe(handeling, persoon=persoon, rol=Rol.CONTACTPERSOON, per=per, partij=sleutel)
        return Verzonnen(sleutel, persoon, nummer, per, groottes=[(per, grootte)])

    def _wat_er_gebeurt(self, handeling: Handeling, partner: Verzonnen, jaar: int) -> None:
        dag, alles = self._dag(jaar), {"partij": partner.sleutel, "reden": REDEN}
        lot = self._toeval.random()
        if lot < 0.3:
            anders = self._toeval.choice([grootte for grootte in Grootte if grootte is not partner.groottes[-1][1]])
            wijzig_grootte(handeling, grootte=anders, per=dag, **alles)
            partner.groottes.append((dag, anders))
        elif lot < 0.5:
            nu = partij_op(handeling.session, partner.sleutel, Peil(dag))
            assert nu is not None
            nieuw = replace(nu.kaart, plaats=f"Lindebeek {jaar}", adres=f"Dijk {self._toeval.randint(1, 99)}")
            wijzig_gegevens(handeling, kaart=nieuw, per=dag, **alles)
        elif lot < 0.6:
            wijzig_ondersteuning(handeling, soorten=[f"nieuw aanbod {jaar}", SOORTEN[0]], per=dag, **alles)
        elif lot < 0.65:
            wijzig_concern(handeling, concern=f"Oever {jaar} (verzonnen)", per=dag, **alles)
        elif lot < 0.7:
            wie = Persoonskaart(naam=f"Daan {jaar} (verzonnen)", e_mail=f"dag{partner.nummer}@houtsnip.example")
            wijzig_persoon(handeling, persoon=partner.persoon, kaart=wie, per=dag, reden=REDEN)
        elif lot < 0.75:
            laat_uittreden(handeling, per=dag, **alles)
            partner.tot = dag
        elif lot < 0.8 and partner.van > dt.date(2026, 1, 1):
            eerder = partner.van - dt.timedelta(days=self._toeval.randint(1, 9))
            herstel_toetreding(handeling, was=partner.van, wordt=eerder, **alles)
            partner.groottes[0] = (eerder, partner.groottes[0][1])
            partner.van = eerder

    def _dag(self, jaar: int) -> dt.date:
        return dt.date(jaar, 2, 1) + dt.timedelta(days=self._toeval.randint(0, 300))


def register_van_zestig_partners(opslag: Opslag, toeval: Toeval, seed: int = 2026) -> list[Verzonnen]:
    """Let ten years happen in a database, one act a year, and give what happened."""
    jaren = Jaren(seed)
    for jaar in JAREN:
        op = dt.datetime(jaar, 12, 31, 12, tzinfo=dt.UTC)
        with handeling(opslag, door=DOOR, op=op, toeval=toeval) as dit_jaar:
            if jaar == JAREN[0]:
                een_gemeente(dit_jaar)
            jaren.jaar(dit_jaar, jaar)
    return jaren.partners
