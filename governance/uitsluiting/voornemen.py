"""Preparing and hearing: the intention, what goes with it, and what the partner says to it; rows 11 to 13."""

from __future__ import annotations

from governance.bronnen import Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import GEMETEN, ZONDER_METING, Overgang
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.waarborgen import (
    belangen_gevraagd,
    besproken_in_mdg,
    bewijs_voor,
    genoeg_rondes,
    in_gebreke,
    rondes_definitief,
    stuk_vastgesteld,
    stuk_zegt_alles,
    verklaring_is_positief,
    zienswijze_voorbij,
)
from governance.uitsluiting.weigeringen import HOOR, MOTIVERING, VERTROUWEN

_D = Documentsoort
_BEREIDT_VOOR, _TWEEDE = (Rol.CONTRACTMANAGER,), (Rol.JURIST,)
_PARTNER = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
_HERSTEL = Bron("Burgerlijk Wetboek", "boek 6, artikel 81 tot en met 83")
_VOORNEMEN = (bewijs_voor(S.VOORNEMEN), belangen_gevraagd, stuk_zegt_alles(_D.VOORNEMEN))

VOORBEREIDEN = (
    Overgang(
        rij="11",
        wat="Stuur het voornemen",
        van=(S.HERHALING_CONCEPT,),
        gebeurtenis=G.VOORNEMEN_VERZONDEN,
        voldoet=("T08", "T09"),
        naar=(S.VOORNEMEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        gronden=GEMETEN,
        waarborgen=(genoeg_rondes, rondes_definitief, verklaring_is_positief, *_VOORNEMEN),
        document=_D.VOORNEMEN,
        termijnen=("T10", "T19"),
        bron=HOOR,
    ),
    Overgang(
        rij="10b",
        wat="Sluit zonder gevolg: de meting houdt geen stand",
        van=(S.HERHALING_CONCEPT,),
        gebeurtenis=G.METING_KLOPT_NIET,
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=(Rol.CONTROLEUR,),
        tweede=(Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        gronden=GEMETEN,
        document=_D.SLUITINGSBRIEF,
        reden=True,
        bron=VERTROUWEN,
    ),
    Overgang(
        rij="7b",
        wat="Stuur het voornemen: de tijd om te herstellen is voorbij",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.VOORNEMEN_VERZONDEN,
        naar=(S.VOORNEMEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        gronden=frozenset({Grond.TEKORT, Grond.WETTELIJK}),
        waarborgen=(in_gebreke, besproken_in_mdg, *_VOORNEMEN),
        document=_D.VOORNEMEN,
        termijnen=("T10", "T19"),
        bron=_HERSTEL,
    ),
    Overgang(
        rij="4b",
        wat="Stuur het voornemen met spoed: praten of herstellen heeft geen zin",
        van=(S.VALIDATIE,),
        gebeurtenis=G.VOORNEMEN_VERZONDEN,
        voldoet=("T01",),
        naar=(S.VOORNEMEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        gronden=ZONDER_METING,
        waarborgen=(stuk_vastgesteld(_D.FEITENRELAAS), *_VOORNEMEN),
        document=_D.VOORNEMEN,
        termijnen=("T10b", "T19"),
        reden=True,
        bron=_HERSTEL,
    ),
    Overgang(
        rij="7b",
        wat="Stuur het voornemen: na fraude hoeft er geen tijd om te herstellen te zijn",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.VOORNEMEN_VERZONDEN,
        voldoet=("T05",),
        naar=(S.VOORNEMEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        gronden=frozenset({Grond.FRAUDE}),
        waarborgen=_VOORNEMEN,
        document=_D.VOORNEMEN,
        termijnen=("T10", "T19"),
        reden=True,
        bron=_HERSTEL,
    ),
)

HOREN = (
    Overgang(
        rij="12",
        wat="Geef uw zienswijze",
        van=(S.VOORNEMEN, S.ZIENSWIJZE),
        gebeurtenis=G.ZIENSWIJZE_ONTVANGEN,
        naar=(S.ZIENSWIJZE,),
        wie=_PARTNER,
        bron=HOOR,
    ),
    *(
        Overgang(
            rij="12",
            wat="Vraag om gehoord te worden",
            van=(stand,),
            gebeurtenis=G.HOREN_GEVRAAGD,
            termijnen=("T11",),
            naar=(stand,),
            wie=_PARTNER,
            bron=HOOR,
        )
        for stand in (S.VOORNEMEN, S.ZIENSWIJZE)
    ),
    Overgang(
        rij="12",
        wat="Leg vast dat de partner is gehoord",
        van=(S.VOORNEMEN, S.ZIENSWIJZE),
        gebeurtenis=G.GEHOORD,
        voldoet=("T11",),
        naar=(S.ZIENSWIJZE,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        document=_D.HOORVERSLAG,
        bron=HOOR,
    ),
    Overgang(
        rij="12",
        wat="De tijd voor een zienswijze is voorbij",
        van=(S.VOORNEMEN,),
        gebeurtenis=G.ZIENSWIJZETERMIJN_VERLOPEN,
        naar=(S.ZIENSWIJZE,),
        wie=(),
        waarborgen=(zienswijze_voorbij,),
        bron=HOOR,
    ),
    Overgang(
        rij="12",
        wat="Herstel de inzage en laat de termijn opnieuw beginnen",
        van=(S.VOORNEMEN, S.ZIENSWIJZE),
        gebeurtenis=G.INZAGE_HERSTELD,
        naar=(S.VOORNEMEN,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        document=_D.VOORNEMEN,
        termijnen=("T10",),
        reden=True,
        bron=HOOR,
    ),
    Overgang(
        rij="13",
        wat="Verklaar de zienswijze gegrond",
        van=(S.ZIENSWIJZE,),
        gebeurtenis=G.ZIENSWIJZE_GEGROND,
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        document=_D.SLUITINGSBRIEF,
        reden=True,
        bron=MOTIVERING,
    ),
    Overgang(
        rij="13",
        wat="Geef met het antwoord op de zienswijze weer gelegenheid tot verbetering",
        van=(S.ZIENSWIJZE,),
        gebeurtenis=G.ZIENSWIJZE_GEGROND,
        naar=(S.VERBETERTRAJECT,),
        wie=_BEREIDT_VOOR,
        tweede=_TWEEDE,
        document=_D.ANTWOORD_OP_ZIENSWIJZE,
        termijnen=("T05",),
        reden=True,
        bron=MOTIVERING,
    ),
)
