"""Situations around an invented agreement: who writes, who fixes, what holds, and who signed."""

from __future__ import annotations

import datetime as dt

from governance.contract.contracttekst import Artikeltekst, Contracttekst, Parameterafspraak, termijn_als_parameter
from governance.contract.norm_service import stel_normversie_op
from governance.contract.parametersoorten import (
    AFHAALTERMIJN_DAGEN,
    CONTROLEVRAGEN,
    FEITEN_MINIMAAL,
    GELIJKGESTELDE_DAGEN,
    GESCHILLENCOMMISSIE,
    LOOPTIJD_LAATSTE_DAG,
    OPSCHORTING_WEKEN,
    OPZEGTERMIJN_PARTNER,
    PARAMETERSOORTEN,
    PORTAAL_WERKDAGEN,
    QUORUM_MINIMAAL,
    RONDES_ZONDER_UITKOMST,
    SCHRIFTELIJKE_KANALEN,
    SCHRIFTELIJKE_STUKKEN,
    STUKKEN_WERKDAGEN,
    TERMIJNENWET,
    UITSLUITING_ROUTE,
    UITSLUITING_WIJZE,
)
from governance.contract.service import laat_contractversie_gelden, stel_contractversie_op, stel_contractversie_vast
from governance.contract.termijnsoorten import TERMIJNSOORTEN
from governance.feiten.service import leg_feit_vast
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.model import Lidmaatschap, Partij, Partijgegevens, Persoon
from governance.netwerk.rules import Netwerkgebeurtenis, Partijsoort, Rol
from governance.norm.norm import Norm
from governance.norm.normbestand import norm_uit_gegevens
from governance.norm.sleutels import COMPETENTIONEEL, INTENTIONEEL, sleutels_van
from tests.integration.opslag.databases import Werkplaats

OPSTELLER = Handelende("10000000-0000-4000-8000-000000000001", Rol.JURIST, Ingang.OPDRACHTREGEL)
VASTSTELLER = Handelende("10000000-0000-4000-8000-000000000002", Rol.CONTRACTMANAGER, Ingang.OPDRACHTREGEL)
HOUTSNIP = "20000000-0000-4000-8000-000000000001"
WULP = "20000000-0000-4000-8000-000000000002"
GEMEENTE = "20000000-0000-4000-8000-000000000009"
INGANG = dt.date(2026, 1, 1)
AFGESPROKEN = (
    *(UITSLUITING_ROUTE, UITSLUITING_WIJZE, FEITEN_MINIMAAL, RONDES_ZONDER_UITKOMST, LOOPTIJD_LAATSTE_DAG),
    CONTROLEVRAGEN,
    *(TERMIJNENWET, GELIJKGESTELDE_DAGEN, PORTAAL_WERKDAGEN, AFHAALTERMIJN_DAGEN),
    *(SCHRIFTELIJKE_STUKKEN, SCHRIFTELIJKE_KANALEN, OPZEGTERMIJN_PARTNER, OPSCHORTING_WEKEN, GESCHILLENCOMMISSIE),
    *(QUORUM_MINIMAAL, STUKKEN_WERKDAGEN),
)
NORMARTIKEL = "bijlage 3, artikel 2"


def met_mensen_en_partijen(werk: Werkplaats) -> Werkplaats:
    """Two persons, two invented netwerkpartners and the gemeente, that take part from the beginning."""
    with werk.doe() as handeling:
        seq = handeling.leg_vast(Netwerkgebeurtenis.PARTNER_TOEGETREDEN)
        handeling.session.add_all(Persoon(id=wie.persoon or "", vastgelegd_in=seq) for wie in (OPSTELLER, VASTSTELLER))
        for nummer, partij in enumerate((HOUTSNIP, WULP, GEMEENTE), start=1):
            soort = Partijsoort.GEMEENTE if partij == GEMEENTE else Partijsoort.NETWERKPARTNER
            handeling.session.add(Partij(id=partij, soort=soort, vastgelegd_in=seq))
            handeling.session.flush()
            naam, kvk = f"Houtsnip {nummer} (verzonnen)", f"0000000{nummer}"
            gegevens = Partijgegevens(partij=partij, naam=naam, kvk=kvk, geldig_van=INGANG)
            leg_feit_vast(handeling, feit=gegevens, gebeurtenis=seq)
            leg_feit_vast(handeling, feit=Lidmaatschap(partij=partij, geldig_van=INGANG), gebeurtenis=seq)
    return werk


def tekst(nummer: str = "1.0", woorden: str = "Wij werken samen.", vorige: str | None = None) -> Contracttekst:
    """A short text with every proposed term, how they are counted and delivered, a route, a form and a last day."""
    termijnen = [
        termijn_als_parameter(soort.voorstel, reden="voorstel", bron="proef") for soort in TERMIJNSOORTEN.values()
    ]
    parameters = [
        Parameterafspraak(code, PARAMETERSOORTEN[code].sleutel.voorstel, "10", "voorstel", "proef")
        for code in AFGESPROKEN
    ]
    artikelen = (
        Artikeltekst("1", "Samen", woorden),
        Artikeltekst("10", "Termijnen", "De termijnen staan in de bijlage."),
        Artikeltekst(NORMARTIKEL, "De norm", "De norm staat hier."),
    )
    return Contracttekst(nummer, "Procesovereenkomst (verzonnen)", vorige, artikelen, (*parameters, *termijnen))


def opgesteld(werk: Werkplaats, nummer: str = "1.0", woorden: str = "Wij werken samen.") -> str:
    """A version that somebody wrote down; its key."""
    with werk.doe(OPSTELLER) as handeling:
        return stel_contractversie_op(handeling, tekst=tekst(nummer, woorden))


def vastgesteld(werk: Werkplaats, nummer: str = "1.0") -> str:
    """A version that a second person fixed; its key."""
    versie = opgesteld(werk, nummer, f"Wij werken samen, volgens versie {nummer}.")
    with werk.doe(VASTSTELLER) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
    return versie


def geldend(werk: Werkplaats, nummer: str = "1.0", per: dt.date = INGANG) -> str:
    """A version that holds from a day on; its key."""
    versie = vastgesteld(werk, nummer)
    with werk.doe(VASTSTELLER) as handeling:
        laat_contractversie_gelden(handeling, versie=versie, per=per)
    return versie


def norm(versie: str = "1.0", artikel: str = NORMARTIKEL) -> Norm:
    """The proposed norm, with a number and an article of its own."""
    gegevens: dict[str, dict[str, object]] = {}
    for sleutel in sleutels_van((COMPETENTIONEEL, INTENTIONEEL)):
        gegevens.setdefault(sleutel.sectie, {})[sleutel.naam] = sleutel.voorstel
    gegevens["contract"] |= {"versie": versie, "artikel": artikel}
    return norm_uit_gegevens(gegevens)


def norm_opgesteld(werk: Werkplaats, versie: str = "1.0", artikel: str = NORMARTIKEL) -> str:
    """A norm that somebody wrote down; its key."""
    with werk.doe(OPSTELLER) as handeling:
        return stel_normversie_op(handeling, norm=norm(versie, artikel), reden="voorstel van het netwerk")
