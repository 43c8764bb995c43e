"""Ending: the declaration and what comes after it, and the ways out before it; rows 23 to 28b."""

from __future__ import annotations

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.eindwaarborgen import (
    bevoegd_te_tekenen,
    dag_is_daar,
    eindbrief,
    eindbrief_bezorgd,
    eindbrief_van_nu,
    heroverweging_voorbij,
    tijd_voor_overdracht,
    transitie_geregeld,
    verklaring_verzonden,
)
from governance.uitsluiting.gronden import Beeindigingsvorm
from governance.uitsluiting.overgang import GEMETEN, Overgang
from governance.uitsluiting.toestand import PROCEDURE, RECHTEN_BEHOUDEN, VERBORGEN, VOOR_VERKLARING
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.waarborgen import stuk_vastgesteld
from governance.uitsluiting.weigeringen import TEKENEN, VERTROUWEN, VIER_OGEN

_D = Documentsoort
_BEREIDT_VOOR, _TWEEDE = (Rol.CONTRACTMANAGER,), (Rol.JURIST,)

BEEINDIGEN = (
    *(
        Overgang(
            rij="23",
            wat="Stuur de brief die de overeenkomst beëindigt",
            van=(S.BESLOTEN_BEEINDIGEN,),
            gebeurtenis=G.VERKLARING_VERZONDEN,
            voldoet=("T16",),
            naar=(S.BESLOTEN_BEEINDIGEN,),
            wie=(Rol.BURGEMEESTER, Rol.CONTRACTMANAGER),
            tweede=_TWEEDE,
            vormen=frozenset({vorm}),
            waarborgen=(heroverweging_voorbij, eindbrief_van_nu, bevoegd_te_tekenen, transitie_geregeld),
            document=eindbrief(vorm),
            termijnen=("T17",),
            bron=TEKENEN,
        )
        for vorm in Beeindigingsvorm
    ),
    Overgang(
        rij="23",
        wat="De brief heeft de partner bereikt",
        van=(S.BESLOTEN_BEEINDIGEN,),
        gebeurtenis=G.VERKLARING_BEZORGD,
        naar=(S.VERKLARING,),
        wie=(),
        waarborgen=(verklaring_verzonden, eindbrief_bezorgd),
        bron=Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3"),
    ),
    Overgang(
        rij="24",
        wat="De overeenkomst eindigt",
        van=(S.VERKLARING,),
        gebeurtenis=G.INGEGAAN,
        naar=(S.IN_WERKING,),
        wie=(),
        waarborgen=(transitie_geregeld, dag_is_daar, tijd_voor_overdracht),
        bron=Bron("Jeugdwet", "artikel 2.6"),
    ),
    Overgang(
        rij="24",
        wat="Leg vast wat de rechter beval: de beëindiging wacht",
        van=(S.VERKLARING, S.IN_WERKING),
        gebeurtenis=G.GESCHORST,
        naar=(S.GESCHORST, S.INGETROKKEN),
        wie=_TWEEDE,
        reden=True,
    ),
    Overgang(
        rij="24",
        wat="Leg vast dat de schorsing voorbij is",
        van=(S.GESCHORST,),
        gebeurtenis=G.SCHORSING_VOORBIJ,
        naar=(S.VERKLARING, S.INGETROKKEN),
        wie=_TWEEDE,
        reden=True,
    ),
    Overgang(
        rij="25",
        wat="Leg vast dat alles is afgehandeld",
        van=(S.IN_WERKING,),
        gebeurtenis=G.AFGEWIKKELD,
        naar=(S.AFGEROND,),
        wie=_BEREIDT_VOOR,
        waarborgen=(stuk_vastgesteld(_D.AFSLUITVERSLAG),),
    ),
)

OP_ELK_MOMENT = (
    Overgang(
        rij="26",
        wat="Trek het in",
        van=VOOR_VERKLARING - {S.SIGNAAL, S.VALIDATIE},
        gebeurtenis=G.INGETROKKEN,
        naar=(S.INGETROKKEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        document=_D.INTREKKINGSBRIEF,
        reden=True,
        bron=VIER_OGEN,
    ),
    Overgang(
        rij="27",
        wat="Leg vast dat de partner zelf opzegt",
        van=RECHTEN_BEHOUDEN - VERBORGEN,
        gebeurtenis=G.PARTNER_ZEGDE_OP,
        naar=(S.PARTNER_VERTROKKEN,),
        wie=_BEREIDT_VOOR,
        document=_D.OPZEGGINGSBEVESTIGING,
    ),
    Overgang(
        rij="27",
        wat="De partner doet niet meer mee",
        van=VERBORGEN,
        gebeurtenis=G.PARTNER_ZEGDE_OP,
        naar=(S.PARTNER_VERTROKKEN,),
        wie=(),
    ),
    Overgang(
        rij="28",
        wat="Een termijn verliep: het is klaar",
        van=VOOR_VERKLARING,
        gebeurtenis=G.VERVALLEN,
        naar=(S.VERVALLEN,),
        wie=(),
    ),
    Overgang(
        rij="28b",
        wat="Een ronde waar het op rust, is vernietigd",
        van=(PROCEDURE & VOOR_VERKLARING) | {S.GESPREK, S.VERBETERTRAJECT, S.HERMETING},
        gebeurtenis=G.RONDE_VERVALLEN,
        naar=(S.VALIDATIE,),
        wie=(),
        gronden=GEMETEN,
        termijnen=("T01",),
        bron=VERTROUWEN,
    ),
)
