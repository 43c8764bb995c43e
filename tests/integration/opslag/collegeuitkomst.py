"""What the college decided in a case, written straight into its tables: for tests of what follows on it."""

from __future__ import annotations

import json

from sqlalchemy import insert

from governance.college.model import (
    Besluitduiding,
    Collegebesluit,
    Collegevoorstel,
    Trekkersoordeel,
    Vergewisbevinding,
    Vergewisverklaring,
    Voorstelstap,
    Voorstelversie,
)
from governance.college.queries import Besluitbeeld
from governance.college.rules import (
    TREKKERS,
    Aanpassing,
    Besluitvariant,
    Collegegebeurtenis,
    Strekking,
    Trekkersoordeelsoort,
    Voorstelonderwerp,
    Voorstelstand,
    vergewispunten,
)
from governance.college.stuk import als_json
from governance.logboek.handeling import Handeling
from governance.uitsluiting.queries import zaakbeeld
from governance.uitsluiting.toestand import COLLEGE_UITKOMSTEN, Zaakstand
from tests.unit.governance.college.stukken import UITSLUITING

_HASH = "0" * 64


Duiding = Strekking | Aanpassing | None


def duiding_bij(variant: str, wat: str) -> Duiding:
    """What a besluit of a variant comes down to, as who may say that says it."""
    if not wat:
        return None
    return Strekking(wat) if variant == Besluitvariant.VOLGENS_ADVIES else Aanpassing(wat)


def besluit_dat_leidt_tot(naar: Zaakstand) -> tuple[Besluitvariant, Duiding]:
    """A besluit from which a case can come to a state."""
    variant, wat = next(soort for soort, staten in COLLEGE_UITKOMSTEN.items() if naar in staten)
    return Besluitvariant(variant), duiding_bij(variant, wat)


def past(besluit: Besluitbeeld | None, naar: Zaakstand) -> bool:
    """Whether a besluit can lead to a state."""
    if besluit is None:
        return False
    return naar in COLLEGE_UITKOMSTEN.get((besluit.variant.value, besluit.komt_neer_op), ())


def leg_besluit_neer(
    handeling: Handeling,
    zaak: str,
    variant: Besluitvariant,
    duiding: Duiding = None,
    *,
    mensen: tuple[str, str, str],
) -> None:
    """Record a besluit on a proposal of its own; ``mensen`` wrote it, approved it, and recorded what was decided."""
    session, (schrijver, jurist, secretaris) = handeling.session, mensen
    seq = handeling.leg_vast(Collegegebeurtenis.BESLUIT_VASTGELEGD, zaak=zaak)
    voorstel, versie, besluit = handeling.nieuw_id, handeling.nieuw_id, handeling.nieuw_id

    def zet(tabel: type, **rij: object) -> None:
        session.execute(insert(tabel), [{"id": handeling.nieuw_id, "vastgelegd_in": seq, **rij}])

    partij = zaakbeeld(session, zaak).partij
    zet(Collegevoorstel, id=voorstel, onderwerp=Voorstelonderwerp.UITSLUITING, zaak=zaak, partij=partij)
    strekking = duiding if isinstance(duiding, Strekking) else Strekking.GEHEEL
    inhoud = json.dumps(als_json(UITSLUITING))
    rij = {"id": versie, "voorstel": voorstel, "nummer": 1, "inhoud": inhoud, "sha256": _HASH, "strekking": strekking}
    session.execute(insert(Voorstelversie), [rij])
    for stand, door in (
        (Voorstelstand.CONCEPT, schrijver),
        (Voorstelstand.AANGEBODEN, schrijver),
        (Voorstelstand.VASTGESTELD, jurist),
    ):
        zet(Voorstelstap, versie=versie, stand=stand, door=door, inhoud_sha256=_HASH)
    oordeel = {"soort": Trekkersoordeelsoort.BEKRACHTIGT, "reden": "Verzonnen.", "vraag": "", "dag": handeling.dag}
    for rol in TREKKERS:
        zet(Trekkersoordeel, versie=versie, rol=rol, door=jurist, **oordeel)
    for punt in vergewispunten(Voorstelonderwerp.UITSLUITING):
        zet(Vergewisbevinding, versie=versie, punt=punt, bevinding="Verzonnen.", door=jurist)
    zet(Vergewisverklaring, versie=versie, door=jurist)
    later = variant is Besluitvariant.AANGEHOUDEN
    zet(
        Collegebesluit,
        id=besluit,
        versie=versie,
        besluitnummer=f"verzonnen {voorstel}",
        variant=variant,
        dag=handeling.dag,
        weging="Verzonnen.",
        anders="Verzonnen." if variant is Besluitvariant.ANDERS else "",
        reden="Verzonnen." if later else "",
        terug_op=handeling.dag.replace(year=handeling.dag.year + 1) if later else None,
        door=secretaris,
    )
    if isinstance(duiding, Aanpassing):
        zet(Besluitduiding, besluit=besluit, aanpassing=duiding, formulering="Verzonnen.", door=jurist)
