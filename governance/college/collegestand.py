"""How far the college is with a case: as much as the course of the case has to know."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from governance.college.model import Collegebesluit, Collegevoorstel, Trekkersoordeel, Voorstelversie
from governance.college.queries import voorstel_van
from governance.college.rules import Trekkersoordeelsoort


@dataclass(frozen=True, slots=True)
class Collegestand:
    """How many trekkers spoke of the last version and asked nothing more, and which event recorded the last besluit."""

    trekkers: int
    besluit_in: int


def collegestand(session: Session, zaak: str, *, sinds: int = 0) -> Collegestand:
    """Tell how far the college is with a case; each of its besluiten says what was weighed besides the score.

    ``sinds`` is the event after which the trekkers must have spoken: what they said before is about what was decided.
    """
    voorstel = voorstel_van(session, zaak)
    if voorstel is None:
        return Collegestand(0, 0)
    t, b, v, c = Trekkersoordeel, Collegebesluit, Voorstelversie, Collegevoorstel
    gesproken = select(func.count()).where(
        t.versie == voorstel.laatste.id, t.soort != Trekkersoordeelsoort.NADER_ONDERZOEK, t.vastgelegd_in > sinds
    )
    genomen = select(func.max(b.vastgelegd_in)).join(v, v.id == b.versie).join(c, c.id == v.voorstel)
    return Collegestand(
        trekkers=session.scalar(gesproken) or 0,
        besluit_in=session.scalar(genomen.where(c.zaak == zaak)) or 0,
    )
