"""What the MDG I-F came to about a case, written straight into its tables: for tests of what follows on it."""

from __future__ import annotations

from sqlalchemy import insert, select

from governance.belangen.model import Belangoordeel, Belangverklaring
from governance.belangen.rules import Belangcode, Belanguitkomst
from governance.logboek.handeling import Handeling
from governance.mdg.model import Agendapunt, Controleantwoord, Puntdeelname, Quorumstaat, Stem, Uitkomst, Vergadering
from governance.mdg.rules import Mdgdaad, Mdggebeurtenis, Puntsoort, Puntuitkomst, Vergadersoort
from governance.mdg.stemming import CONTROLELIJST, Controlestap, Stemkeuze, Wijze
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import zaakbeeld


def leg_uitkomst_vast(handeling: Handeling, zaak: str, uitkomst: Puntuitkomst, *, wie: str, jurist: str) -> None:
    """Close an item about a case today with one cluster that votes for it."""
    session, beeld = handeling.session, zaakbeeld(handeling.session, zaak)
    seq = handeling.leg_vast(Mdggebeurtenis.PUNT_AFGESLOTEN, zaak=zaak)
    vergadering, punt = handeling.nieuw_id, handeling.nieuw_id
    besproken = uitkomst is Puntuitkomst.BESPROKEN

    def zet(tabel: type, *rijen: dict[str, object]) -> None:
        session.execute(insert(tabel), [{"vastgelegd_in": seq, **rij} for rij in rijen])

    if session.scalar(select(Belangverklaring.id).where(Belangverklaring.zaak == zaak).limit(1)) is None:
        verklaring = {"id": handeling.nieuw_id, "zaak": zaak, "partij": beeld.partij, "dag": handeling.dag}
        zet(Belangverklaring, verklaring | {"persoon": wie, "door": wie, "code": Belangcode.R0})
        oordeel = {
            "id": handeling.nieuw_id,
            "verklaring": verklaring["id"],
            "uitkomst": Belanguitkomst.AANVAARD,
            "door": jurist,
        }
        zet(Belangoordeel, oordeel)
    soort = Vergadersoort.BUITENGEWOON
    plek = {"id": vergadering, "soort": soort, "dag": handeling.dag, "plaats": "Gemeentehuis"}
    zet(Vergadering, plek | {"contractversie": beeld.contractversie})
    wat = (Puntsoort.BESPREKING, Mdgdaad.BESPREEKT) if besproken else (Puntsoort.VASTSTELLING, Mdgdaad.STELT_VAST)
    over = {"vergadering": vergadering, "zaak": zaak, "partij": beeld.partij}
    zet(Agendapunt, {"id": punt, "volgorde": 1, "soort": wat[0], "daad": wat[1]} | over)
    zet(Quorumstaat, {"punt": punt, "zetels": 1, "opzij": 0, "aanwezig": 1, "minimaal": 1, "gehaald": True})
    mens = {"id": handeling.nieuw_id, "punt": punt, "persoon": wie, "zetel": "Beek"}
    zet(Puntdeelname, mens | {"rol": Rol.AFGEVAARDIGDE, "wijze": Wijze.STEMT})
    if not besproken:
        stap = {"punt": punt, "soort": Controlestap.ANTWOORD, "antwoord": True, "door": wie}
        nummers = range(1, len(CONTROLELIJST) + 1)
        zet(Controleantwoord, *({"id": handeling.nieuw_id, "nummer": nummer} | stap for nummer in nummers))
        zet(Stem, mens | {"keuze": Stemkeuze.VOOR, "controlepunt": None})
    zet(Uitkomst, {"punt": punt, "uitkomst": uitkomst})
