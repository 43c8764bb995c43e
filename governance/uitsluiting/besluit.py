"""Deciding: the college, a lighter measure, reconsideration; rows 22 to 22e. Nothing decides on a score alone."""

from __future__ import annotations

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.eindwaarborgen import (
    heroverweging_kan_nog,
    hervat_waar_het_was,
    nog_niet_heroverwogen,
    opnieuw_geadviseerd,
)
from governance.uitsluiting.overgang import Overgang
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.waarborgen import (
    GEHOORD,
    besluit_vastgelegd,
    bewijs_voor,
    mdg_had_haar_deel,
    meer_dan_de_score,
    niet_aangetast,
    stuk_vastgesteld,
    zoals_besloten,
)
from governance.uitsluiting.weigeringen import COLLEGE, HOOR, MOTIVERING

_D = Documentsoort
_BEREIDT_VOOR, _TWEEDE = (Rol.CONTRACTMANAGER,), (Rol.JURIST,)
_PARTNER = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
_VOLLEDIG = (*GEHOORD, mdg_had_haar_deel, bewijs_voor(S.COLLEGE))
_ZONDER_BELANG = {S.BESLOTEN_NIET: ()}
"""Not to end the agreement harms no partner, whoever took part."""

_NAAR = (
    (S.BESLOTEN_BEEINDIGEN, "Leg vast dat het college beëindigt"),
    (S.BESLOTEN_LICHTER, "Leg vast dat het college een lichtere maatregel neemt"),
    (S.BESLOTEN_NIET, "Leg vast dat het college niet beëindigt"),
)
_LATER: tuple[tuple[S, tuple[str, ...], str], ...] = (
    (S.AANGEHOUDEN, (), "Leg vast dat het college later beslist"),
    (S.TERUGVERWEZEN, ("T14b",), "Leg vast dat het college eerst iets wil weten"),
)
_OPNIEUW_BEKEKEN = (stuk_vastgesteld(_D.HEROVERWEGINGSADVIES), opnieuw_geadviseerd)

BESLISSEN = (
    *(
        Overgang(
            rij="22",
            wat=wat,
            van=(S.COLLEGE,),
            gebeurtenis=G.BESLUIT_GENOMEN,
            voldoet=("T15", "T19"),
            naar=(naar,),
            wie=(Rol.SECRETARIS,),
            waarborgen=(
                *_ZONDER_BELANG.get(naar, (niet_aangetast,)),
                *_VOLLEDIG,
                besluit_vastgelegd,
                zoals_besloten(naar),
                meer_dan_de_score,
            ),
            termijnen=("T16",),
            bron=COLLEGE,
        )
        for naar, wat in _NAAR
    ),
    *(
        Overgang(
            rij="22",
            wat=wat,
            van=(S.COLLEGE,),
            gebeurtenis=G.BESLUIT_GENOMEN,
            voldoet=("T15",),
            naar=(naar,),
            wie=(Rol.SECRETARIS,),
            waarborgen=(*_VOLLEDIG, besluit_vastgelegd, zoals_besloten(naar)),
            termijnen=termijnen,
            bron=COLLEGE,
        )
        for naar, termijnen, wat in _LATER
    ),
    *(
        Overgang(
            rij="22b",
            wat=wat,
            van=(S.AANGEHOUDEN,),
            gebeurtenis=G.HERVAT,
            naar=(naar,),
            wie=_BEREIDT_VOOR,
            waarborgen=(hervat_waar_het_was(naar),),
            termijnen=(termijn,),
            reden=True,
            bron=COLLEGE,
        )
        for naar, termijn, wat in (
            (S.COLLEGE, "T15", "Hervat de behandeling in het college"),
            (S.HEROVERWEGING, "T18b", "Hervat de heroverweging in het college"),
        )
    ),
    Overgang(
        rij="22c",
        wat="Sluit zonder gevolg: het college beëindigt niet",
        van=(S.BESLOTEN_NIET,),
        gebeurtenis=G.AFGESLOTEN,
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=_BEREIDT_VOOR,
        document=_D.SLUITINGSBRIEF,
        bron=COLLEGE,
    ),
    Overgang(
        rij="22d",
        wat="Leg de lichtere maatregel op",
        van=(S.BESLOTEN_LICHTER,),
        gebeurtenis=G.MAATREGEL_OPGELEGD,
        voldoet=("T16",),
        naar=(S.VERBETERTRAJECT,),
        wie=_BEREIDT_VOOR,
        document=_D.MAATREGELBRIEF,
        termijnen=("T05",),
        bron=COLLEGE,
    ),
    Overgang(
        rij="22",
        wat="Stuur de brief met het besluit en de redenen",
        van=(S.BESLOTEN_BEEINDIGEN,),
        gebeurtenis=G.BESLUIT_BEKENDGEMAAKT,
        voldoet=("T16",),
        naar=(S.BESLOTEN_BEEINDIGEN,),
        wie=_BEREIDT_VOOR,
        waarborgen=(nog_niet_heroverwogen,),
        document=_D.BESLUITBRIEF,
        termijnen=("T18",),
        bron=MOTIVERING,
    ),
    Overgang(
        rij="22e",
        wat="Vraag om heroverweging",
        van=(S.BESLOTEN_BEEINDIGEN,),
        gebeurtenis=G.HEROVERWEGING_GEVRAAGD,
        naar=(S.HEROVERWEGING,),
        voldoet=("T18",),
        wie=_PARTNER,
        waarborgen=(heroverweging_kan_nog,),
        termijnen=("T18b",),
        bron=HOOR,
    ),
    *(
        Overgang(
            rij="22e",
            wat=f"{wat}, na heroverweging",
            van=(S.HEROVERWEGING,),
            gebeurtenis=G.HEROVERWOGEN,
            voldoet=("T18b",),
            naar=(naar,),
            wie=(Rol.SECRETARIS,),
            waarborgen=(*_OPNIEUW_BEKEKEN, besluit_vastgelegd, zoals_besloten(naar), meer_dan_de_score),
            document=_D.HEROVERWEGINGSBESLUIT,
            bron=COLLEGE,
        )
        for naar, wat in _NAAR
    ),
    *(
        Overgang(
            rij="22e",
            wat=f"{wat}, na heroverweging",
            van=(S.HEROVERWEGING,),
            gebeurtenis=G.HEROVERWOGEN,
            voldoet=("T18b",),
            naar=(naar,),
            wie=(Rol.SECRETARIS,),
            waarborgen=(*_OPNIEUW_BEKEKEN, besluit_vastgelegd, zoals_besloten(naar)),
            termijnen=termijnen,
            bron=COLLEGE,
        )
        for naar, termijnen, wat in _LATER
    ),
)
