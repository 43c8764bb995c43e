"""On every day exactly one text, one norm and one answer per partner, whatever was done before."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from governance.contract.norm_queries import geldende_norm
from governance.contract.norm_service import herstel_normingang, stel_normversie_vast
from governance.contract.queries import geldende_versie, ondertekening, parameter, tekst_voor_partner
from governance.contract.rules import GEEN_NORM, GEEN_TEKST, NIET_GETEKEND
from governance.contract.service import (
    beeindig_procesovereenkomst,
    herstel_ingang,
    laat_contractversie_gelden,
    teken_procesovereenkomst,
)
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from tests.integration.opslag.databases import Leftless, Werkplaats
from tests.integration.opslag.overeenkomst import (
    HOUTSNIP,
    VASTSTELLER,
    WULP,
    met_mensen_en_partijen,
    norm_opgesteld,
    vastgesteld,
)

NUMMERS = ("1.0", "2.0", "3.0")
DAGEN = [dt.date(2026, 1, 1) + dt.timedelta(days=nummer) for nummer in range(12)]
VROEG = dt.date(2025, 12, 1)

Stap = tuple[str, int, int, int]


@dataclass
class Verwacht:
    """What ought to hold, kept as simply as it can be said."""

    tekst: dict[dt.date, str] = field(default_factory=dict)
    norm: dict[dt.date, str] = field(default_factory=dict)
    getekend: dict[str, set[dt.date]] = field(default_factory=lambda: {HOUTSNIP: set(), WULP: set()})

    @staticmethod
    def op(ingangen: dict[dt.date, str], dag: dt.date) -> str | None:
        begonnen = [van for van in ingangen if van <= dag]
        return ingangen[max(begonnen)] if begonnen else None


class Verloop:
    """Does acts in a database and, when they are not refused, in what is expected."""

    def __init__(self, werk: Werkplaats) -> None:
        self.werk = met_mensen_en_partijen(werk)
        self.teksten = [vastgesteld(werk, nummer) for nummer in NUMMERS]
        self.normen = [norm_opgesteld(werk, nummer) for nummer in NUMMERS]
        self.verwacht = Verwacht()

    def doe(self, stap: Stap) -> None:
        wat, keus, eerste, tweede = stap
        dag, ander = DAGEN[eerste], DAGEN[tweede]
        getekend = self.verwacht.getekend[(HOUTSNIP, WULP)[keus % 2]]
        acts: dict[str, Callable[[Handeling], None]] = {
            "gelden": lambda h: laat_contractversie_gelden(h, versie=self.teksten[keus], per=dag),
            "herstel": lambda h: herstel_ingang(h, was=dag, wordt=ander, reden="proef"),
            "norm": lambda h: stel_normversie_vast(h, versie=self.normen[keus], per=dag, gepubliceerd_op=VROEG),
            "normherstel": lambda h: herstel_normingang(h, was=dag, wordt=ander, gepubliceerd_op=VROEG, reden="proef"),
            "teken": lambda h: teken_procesovereenkomst(
                h,
                partij=(HOUTSNIP, WULP)[keus % 2],
                versie=self.teksten[keus],
                per=dag,
                getekend_op=dag,
                zaaknummer="Z",
            ),
            "einde": lambda h: beeindig_procesovereenkomst(
                h, partij=(HOUTSNIP, WULP)[keus % 2], per=dag, reden="proef"
            ),
        }
        try:
            with self.werk.doe(VASTSTELLER) as handeling:
                acts[wat](handeling)
        except Weigering:
            return
        if wat == "gelden":
            self.verwacht.tekst[dag] = self.teksten[keus]
        elif wat == "norm":
            self.verwacht.norm[dag] = self.normen[keus]
        elif wat == "herstel":
            self.verwacht.tekst[ander] = self.verwacht.tekst.pop(dag)
        elif wat == "normherstel":
            self.verwacht.norm[ander] = self.verwacht.norm.pop(dag)
        elif wat == "teken":
            getekend |= {later for later in DAGEN if later >= dag}
        else:
            getekend -= {later for later in DAGEN if later >= dag and _aaneen(getekend, dag, later)}

    def vraag(self, session: Session, dag: dt.date) -> None:
        peil, tekst = Peil(dag), self.verwacht.op(self.verwacht.tekst, dag)
        if tekst is None:
            with pytest.raises(Weigering) as fout:
                geldende_versie(session, peil)
            assert fout.value.grond is GEEN_TEKST
        else:
            assert geldende_versie(session, peil).id == tekst
            assert parameter(session, tekst, "uitsluiting.route").waarde == "BEIDE"
        norm = self.verwacht.op(self.verwacht.norm, dag)
        if norm is None:
            with pytest.raises(Weigering) as fout:
                geldende_norm(session, peil)
            assert fout.value.grond is GEEN_NORM
        else:
            assert geldende_norm(session, peil).gegevens.id == norm
        for partij, dagen in self.verwacht.getekend.items():
            if dag not in dagen:
                with pytest.raises(Weigering) as fout:
                    ondertekening(session, partij, peil)
                assert fout.value.grond is NIET_GETEKEND
            else:
                assert tekst_voor_partner(session, partij, peil).id == tekst


def _aaneen(dagen: set[dt.date], van: dt.date, tot: dt.date) -> bool:
    return all(dag in dagen for dag in DAGEN if van <= dag <= tot)


STAPPEN = st.tuples(
    st.sampled_from(["gelden", "gelden", "herstel", "norm", "normherstel", "teken", "teken", "einde"]),
    st.integers(0, len(NUMMERS) - 1),
    st.integers(0, len(DAGEN) - 1),
    st.integers(0, len(DAGEN) - 1),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(stappen=st.lists(STAPPEN, min_size=3, max_size=14))
def test_every_day_has_one_answer_after_any_acts(stappen: list[Stap], whole_schema: Opslag) -> None:
    with whole_schema._writer.connect() as connection:
        transaction = connection.begin()
        verloop = Verloop(Werkplaats(Leftless(whole_schema, connection)))
        for stap in stappen:
            verloop.doe(stap)
        with verloop.werk.lees() as session:
            for dag in (VROEG, *DAGEN):
                verloop.vraag(session, dag)
        transaction.rollback()
