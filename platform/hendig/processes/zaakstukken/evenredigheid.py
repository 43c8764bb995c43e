"""The test of proportionality: every lighter measure in somebody's own words, and what ending would mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Annotated

from governance.contract.parametersoorten import OPSCHORTING_WEKEN
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import Documentsoort
from governance.uitsluiting.evenredigheid import Afweging, Evenredigheidstoets, Maatregel, weiger_onvolledig
from governance.uitsluiting.overgang import GEMETEN, ZONDER_METING
from governance.uitsluiting.queries import trajecten
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.weigeringen import AANTALLEN
from hendig.brieven.afweging.evenredigheidstoets import Afgewogen, Evenredigheidsgegevens, Lichter
from hendig.brieven.vraag import Vraag
from hendig.processes.zaakstukken.schrijfwerk import Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof

_HOE = "Bij elke maatregel: schrijf wanneer u het probeerde en wat het gaf, of waarom het niet genoeg is."


@dataclass(frozen=True, slots=True, kw_only=True)
class Toetsinvulling:
    """The whole form: nothing of it has words of its own beforehand."""

    doel: Annotated[str, Vraag("Wat wil de gemeente bereiken?", lang=True)]
    geschiktheid: Annotated[str, Vraag("Waarom helpt beëindigen daarbij?", lang=True)]
    m1: Annotated[Afgewogen, Vraag("Een gesprek met de partner", uitleg=_HOE)]
    m2: Annotated[Afgewogen, Vraag("Een verdiepend gesprek")]
    m3: Annotated[Afgewogen, Vraag("Een gesprek in de Meedenkgroep met vervolgacties")]
    m4: Annotated[Afgewogen, Vraag("Een verbeterplan")]
    m5: Annotated[Afgewogen, Vraag("Een ingebrekestelling of formele waarschuwing")]
    m6: Annotated[Afgewogen, Vraag("Begeleiding door een andere partner")]
    m7: Annotated[Afgewogen, Vraag("Gedeeltelijk beëindigen")]
    m8: Annotated[Afgewogen, Vraag("De eigen prestatie opschorten")]
    opschorting_weken: Annotated[int | None, Vraag("Hoeveel weken zou opschorten duren?", uitleg="Mag leeg blijven.")]
    voor_partner: Annotated[str, Vraag("Wat is het gevolg voor de partner?", lang=True)]
    omzetdeel: Annotated[
        str | None,
        Vraag(
            "Welk deel van de omzet van de partner is dit?",
            uitleg="Alleen als de partner het zelf heeft verteld. Vraag er niet naar.",
        ),
    ]
    eenpersoonszaak: Annotated[bool, Vraag("Werkt de partner alleen?")]
    voor_gezinnen: Annotated[str, Vraag("Wat is het gevolg voor gezinnen?", uitleg="Noem geen gezinnen.", lang=True)]
    lopende_trajecten: Annotated[int, Vraag("Hoeveel trajecten lopen er nu?", uitleg="Alleen het aantal.")]
    ander_aanbod: Annotated[str, Vraag("Wie kan deze hulp ook bieden?", uitleg="Is er ruimte, en wanneer?", lang=True)]
    deel_van_capaciteit: Annotated[str, Vraag("Hoe groot is het deel van deze partner in het netwerk?", lang=True)]
    aard_en_betekenis: Annotated[
        str, Vraag("Zijn de aard en de betekenis van wat misging genoeg om te beëindigen?", lang=True)
    ]
    conclusie: Annotated[str, Vraag("Wat is de conclusie?", lang=True)]


def _toets(stof: Stof, ingevuld: Toetsinvulling) -> Evenredigheidsgegevens:
    lichter = Lichter(**{veld.name: getattr(ingevuld, veld.name) for veld in fields(Lichter)})
    weiger_onvolledig(
        _vorm(ingevuld, lichter),
        vandaag=stof.dag,
        weken=parameter(stof.session, stof.zaak.contractversie, OPSCHORTING_WEKEN).waarde,
    )
    if ingevuld.lopende_trajecten < 0:
        raise AANTALLEN.met()
    return Evenredigheidsgegevens(
        kop=stof.kop,
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        doel=ingevuld.doel,
        geschiktheid=ingevuld.geschiktheid,
        lichter=lichter,
        voor_partner=ingevuld.voor_partner,
        omzetdeel=ingevuld.omzetdeel,
        eenpersoonszaak=ingevuld.eenpersoonszaak,
        voor_gezinnen=ingevuld.voor_gezinnen,
        lopende_trajecten=ingevuld.lopende_trajecten,
        ander_aanbod=ingevuld.ander_aanbod,
        deel_van_capaciteit=ingevuld.deel_van_capaciteit,
        aard_en_betekenis=ingevuld.aard_en_betekenis,
        conclusie=ingevuld.conclusie,
    )


def _vorm(ingevuld: Toetsinvulling, lichter: Lichter) -> Evenredigheidstoets:
    """Give the form as the rules look at it."""
    return Evenredigheidstoets(
        doel=ingevuld.doel,
        geschiktheid=ingevuld.geschiktheid,
        lichter={Maatregel[naam.upper()]: Afweging(een.geprobeerd_op, een.uitleg) for naam, een in _elk(lichter)},
        gevolg_voor_partner=ingevuld.voor_partner,
        gevolg_voor_gezinnen=ingevuld.voor_gezinnen,
        andere_aanbieders=ingevuld.ander_aanbod,
        aandeel_in_netwerk=ingevuld.deel_van_capaciteit,
        aard_en_betekenis=ingevuld.aard_en_betekenis,
        conclusie=ingevuld.conclusie,
        opschorting_weken=ingevuld.opschorting_weken,
    )


def _elk(lichter: Lichter) -> Iterator[tuple[str, Afgewogen]]:
    yield from ((veld.name, getattr(lichter, veld.name)) for veld in fields(Lichter))


def _begin(stof: Stof) -> Mapping[str, object]:
    """Fill in the days on which the course itself recorded that something was tried, and what was counted."""
    dagen = {
        "m1": _gesprek_op(stof),
        "m4": stof.laatste_stap(Zaakgebeurtenis.PLAN_VASTGESTELD),
        "m5": stof.laatste_stap(Zaakgebeurtenis.INGEBREKE_GESTELD),
    }
    geteld = trajecten(stof.session, stof.zaak.id)
    return {
        **{maatregel: {"geprobeerd_op": dag} for maatregel, dag in dagen.items() if dag is not None},
        **({} if geteld is None else {"lopende_trajecten": geteld.lopend}),
    }


def _gesprek_op(stof: Stof) -> dt.date | None:
    """Give the day of the talk, as its approved report says; None where it was not held."""
    inhoud = stof.vastgesteld(Documentsoort.GESPREKSVERSLAG)
    gesprek = None if inhoud is None else inhoud.invoer.get("gesprek")
    return None if gesprek is None else dt.date.fromisoformat(gesprek["dag"])


_S = Zaakstand
_GEHOORD = (_S.VOORNEMEN, _S.ZIENSWIJZE)
"""What the partner says can change it: then it is made anew."""
ALLE: tuple[Schrijfwerk[Toetsinvulling], ...] = tuple(
    Schrijfwerk(
        naam=naam,
        titel="Evenredigheidstoets",
        soort=Documentsoort.EVENREDIGHEIDSTOETS,
        standen=(*standen, *_GEHOORD),
        zelden=(_S.VALIDATIE,),
        gronden=gronden,
        keuring="Is elke lichtere maatregel echt gewogen? Past elke zin bij deze partner?",
        invulling=Toetsinvulling,
        begin=_begin,
        maak=_toets,
    )
    for naam, standen, gronden in (
        ("evenredigheidstoets", (_S.HERHALING_CONCEPT,), GEMETEN),
        ("evenredigheidstoets-zonder-meting", (_S.VALIDATIE, _S.VERBETERTRAJECT), ZONDER_METING),
    )
)
"""What is weighed before an intention goes out."""
