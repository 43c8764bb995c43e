"""Whatever is recorded, changed, ended and corrected: a day has one answer, and what was known then stays as it was."""

import datetime as dt
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.logboek.queries import kop
from governance.netwerk.model import Lidmaatschap, Omvang, VanPartij
from governance.netwerk.queries import Partijstand, partners_op
from governance.netwerk.rules import Grootte
from governance.netwerk.service import (
    herstel_feit,
    herstel_toetreding,
    laat_uittreden,
    laat_weer_toe,
    trek_in,
    wijzig_grootte,
    wijzig_ondersteuning,
)
from governance.opslag.database import Opslag
from governance.weigering import Weigering
from tests.integration.opslag.databases import Leftless, Werkplaats
from tests.integration.opslag.register import BEGIN, REDEN, een_partner

DAGEN = [BEGIN + dt.timedelta(days=dag) for dag in range(-1, 4)]
SOORTEN = ("ambulant", "logeren")
dagen = st.sampled_from(DAGEN)

Daad = Callable[[Handeling, str], None]


def feit(handeling: Handeling, soort: type[VanPartij], keuze: int) -> VanPartij:
    """One of the facts that stand, whichever; or the first that ever stood, when none does."""
    alle = handeling.session.scalars(select(soort).order_by(soort.geldig_van, soort.id)).all()
    staan = [een for een in alle if een.vervallen_in is None]
    return (staan or list(alle))[keuze % len(staan or alle)]


@st.composite
def daden(draw: st.DrawFn) -> Daad:
    """An act on the register with days and values that may or may not fit what is there."""
    een, ander, keuze = draw(dagen), draw(dagen), draw(st.integers(0, 3))
    grootte = draw(st.sampled_from(Grootte))
    soorten = draw(st.sets(st.sampled_from(SOORTEN)))
    soort = draw(st.sampled_from([Omvang, Lidmaatschap]))
    tot = draw(st.none() | dagen)
    mogelijk: list[Daad] = [
        lambda h, p: wijzig_grootte(h, partij=p, grootte=grootte, per=een, reden=REDEN),
        lambda h, p: wijzig_ondersteuning(h, partij=p, soorten=soorten, per=een, reden=REDEN),
        lambda h, p: laat_uittreden(h, partij=p, per=een, reden=REDEN),
        lambda h, p: laat_weer_toe(h, partij=p, per=een, reden=REDEN),
        lambda h, p: herstel_toetreding(h, partij=p, was=een, wordt=ander, reden=REDEN),
        lambda h, _: herstel_feit(h, feit=feit(h, soort, keuze), geldig_van=een, geldig_tot=tot, reden=REDEN),
        lambda h, _: trek_in(h, feit=feit(h, soort, keuze), reden=REDEN),
    ]
    return draw(st.sampled_from(mogelijk))


def stand(session: Session, bekend: int | None) -> list[tuple[Partijstand, ...]]:
    """What the register says about every day; two facts on one day would show as a partner or a kind that is double."""
    antwoorden = [partners_op(session, Peil(dag, bekend)) for dag in DAGEN]
    for partners in antwoorden:
        assert len(partners) <= 1
        assert all(len(set(partner.ondersteuning)) == len(partner.ondersteuning) for partner in partners)
    return antwoorden


@given(reeks=st.lists(daden(), min_size=1, max_size=6))
@settings(max_examples=20, deadline=None)
def test_a_day_has_one_answer_and_an_answer_given_earlier_never_changes(
    whole_schema: Opslag, reeks: list[Daad]
) -> None:
    with whole_schema._writer.connect() as connection:
        transaction = connection.begin()
        werk = Werkplaats(Leftless(whole_schema, connection))
        with werk.doe() as handeling:
            partij = een_partner(handeling)
        gezegd: dict[int, list[tuple[Partijstand, ...]]] = {}
        for daad in reeks:
            with werk.lees() as session:
                gezegd[kop(session).seq] = stand(session, None)
            try:
                with werk.doe() as handeling:
                    daad(handeling, partij)
            except Weigering:
                with werk.lees() as session:
                    assert stand(session, None) == next(reversed(gezegd.values()))
        with werk.lees() as session:
            assert {seq: stand(session, seq) for seq in gezegd} == gezegd
        transaction.rollback()
