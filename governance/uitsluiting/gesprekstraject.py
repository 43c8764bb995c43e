"""The conversation: after one low round, or after a report with facts. It has no consequence of its own.

A round only makes a signal. Before two people said that it is valid, only they see it. Whether it comes to more depends
on what happens after the partner had the time to change: every low round that does not count, that is not robust or
that says nothing, leads to nothing.
"""

from __future__ import annotations

from governance.bronnen import BONDIG_KADER, Bron
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from governance.uitsluiting.gronden import Grond
from governance.uitsluiting.overgang import GEMETEN, ZONDER_METING, Overgang
from governance.uitsluiting.toestand import Zaakgebeurtenis as G
from governance.uitsluiting.toestand import Zaakstand as S
from governance.uitsluiting.waarborgen import (
    genoeg_rondes,
    laatste_is_robuust,
    stuk_vastgesteld,
    twee_keer_uitgenodigd,
    voorbij,
)
from governance.uitsluiting.weigeringen import VERTROUWEN

_GESPREK = Bron(BONDIG_KADER, "bijlage 3, artikel 3.17")
_D = Documentsoort
_MELDERS = (Rol.CONTRACTMANAGER,)
_TWEEDE_PERSOON = (Rol.JURIST, Rol.INKOOP, Rol.CONTROLLER)
_WACHT = (S.HERMETING,)
_LOOPT = (S.GESPREK, S.VERBETERTRAJECT, S.HERMETING)
"""A round that is good enough ends the conversation wherever it is."""
_VOEREN_HET_GESPREK = (Rol.KARTREKKER, Rol.AANJAGER, Rol.CONTRACTMANAGER)

OVERGANGEN = (
    Overgang(
        rij="2",
        wat="Begin met nagaan of het signaal klopt",
        van=(S.SIGNAAL,),
        gebeurtenis=G.VALIDATIE_GESTART,
        naar=(S.VALIDATIE,),
        wie=(Rol.MEETBEHEERDER,),
        gronden=GEMETEN,
        termijnen=("T01",),
    ),
    Overgang(
        rij="2",
        wat="Begin met nagaan of de melding klopt",
        van=(S.SIGNAAL,),
        gebeurtenis=G.VALIDATIE_GESTART,
        naar=(S.VALIDATIE,),
        wie=(Rol.JURIST,),
        gronden=ZONDER_METING,
        termijnen=("T01",),
    ),
    Overgang(
        rij="3",
        wat="Sluit het signaal: het klopt niet",
        van=(S.VALIDATIE,),
        gebeurtenis=G.SIGNAAL_ONGELDIG,
        voldoet=("T01",),
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=(Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        tweede=(Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        gronden=GEMETEN,
        reden=True,
    ),
    Overgang(
        rij="3",
        wat="Sluit de melding: zij klopt niet",
        van=(S.VALIDATIE,),
        gebeurtenis=G.SIGNAAL_ONGELDIG,
        voldoet=("T01",),
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=(Rol.JURIST,),
        tweede=_TWEEDE_PERSOON,
        gronden=ZONDER_METING,
        reden=True,
    ),
    Overgang(
        rij="4",
        wat="Zeg dat het signaal geldig is",
        van=(S.VALIDATIE,),
        gebeurtenis=G.SIGNAAL_GELDIG,
        voldoet=("T01",),
        naar=(S.GESPREK,),
        wie=(Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        tweede=(Rol.MEETBEHEERDER, Rol.CONTROLEUR),
        gronden=GEMETEN,
        termijnen=("T02",),
        bron=VERTROUWEN,
    ),
    Overgang(
        rij="4",
        wat="Zeg dat de melding klopt",
        van=(S.VALIDATIE,),
        gebeurtenis=G.SIGNAAL_GELDIG,
        voldoet=("T01",),
        naar=(S.GESPREK,),
        wie=(Rol.JURIST,),
        tweede=_TWEEDE_PERSOON,
        gronden=ZONDER_METING,
        waarborgen=(stuk_vastgesteld(_D.FEITENRELAAS),),
        termijnen=("T02",),
    ),
    Overgang(
        rij="4",
        wat="Stuur de partner het bericht over de meting, en nodig uit voor een gesprek",
        van=(S.GESPREK,),
        gebeurtenis=G.BERICHT_VERZONDEN,
        voldoet=("T02",),
        naar=(S.GESPREK,),
        wie=_MELDERS,
        gronden=GEMETEN,
        document=_D.BERICHT_OVER_METING,
        termijnen=("T03",),
        bron=VERTROUWEN,
    ),
    Overgang(
        rij="4",
        wat="Stuur de partner de brief met de feiten, en nodig uit voor een gesprek",
        van=(S.GESPREK,),
        gebeurtenis=G.BERICHT_VERZONDEN,
        voldoet=("T02",),
        naar=(S.GESPREK,),
        wie=_MELDERS,
        gronden=ZONDER_METING,
        document=_D.SIGNAALBRIEF,
        termijnen=("T03",),
        bron=_GESPREK,
    ),
    Overgang(
        rij="6",
        wat="Nodig de partner nog een keer uit voor een gesprek",
        van=(S.GESPREK,),
        gebeurtenis=G.GESPREK_UITGENODIGD,
        naar=(S.GESPREK,),
        wie=_MELDERS,
        document=_D.GESPREKSUITNODIGING,
        bron=_GESPREK,
    ),
    Overgang(
        rij="5",
        wat="Leg vast dat het gesprek er was, en stuur het verslag",
        van=(S.GESPREK,),
        gebeurtenis=G.GESPREK_GEVOERD,
        voldoet=("T03",),
        naar=(S.VERBETERTRAJECT,),
        wie=_VOEREN_HET_GESPREK,
        document=_D.GESPREKSVERSLAG,
        termijnen=("T04b", "T05"),
        bron=_GESPREK,
    ),
    Overgang(
        rij="6",
        wat="Leg vast dat het gesprek niet is gehouden",
        van=(S.GESPREK,),
        gebeurtenis=G.GESPREK_NIET_TOT_STAND,
        voldoet=("T03",),
        naar=(S.VERBETERTRAJECT,),
        wie=_VOEREN_HET_GESPREK,
        waarborgen=(twee_keer_uitgenodigd, voorbij("T03", "De tijd voor het gesprek")),
        document=_D.GESPREKSVERSLAG,
        termijnen=("T05",),
        bron=_GESPREK,
    ),
    Overgang(
        rij="7",
        wat="Leg het verbeterplan vast",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.PLAN_VASTGESTELD,
        voldoet=("T05",),
        naar=(S.HERMETING,),
        wie=_MELDERS,
        gronden=GEMETEN,
        document=_D.VERBETERPLAN,
        termijnen=("T06",),
    ),
    Overgang(
        rij="7",
        wat="Leg vast dat de partner geen plan kiest",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.PLAN_NIET_GEKOZEN,
        voldoet=("T05",),
        naar=(S.HERMETING,),
        wie=_MELDERS,
        gronden=GEMETEN,
        document=_D.VERBETERPLAN,
        termijnen=("T06",),
    ),
    Overgang(
        rij="7b",
        wat="Stel de partner in gebreke",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.INGEBREKE_GESTELD,
        voldoet=("T05",),
        naar=(S.VERBETERTRAJECT,),
        wie=_MELDERS,
        gronden=frozenset({Grond.TEKORT, Grond.WETTELIJK}),
        document=_D.INGEBREKESTELLING,
        termijnen=("T06b",),
        bron=Bron("Burgerlijk Wetboek", "boek 6, artikel 82, lid 1"),
    ),
    Overgang(
        rij="7c",
        wat="Sluit zonder gevolg: het is hersteld",
        van=(S.VERBETERTRAJECT,),
        gebeurtenis=G.HERSTELD,
        naar=(S.GESLOTEN_ZONDER_GEVOLG,),
        wie=_MELDERS,
        gronden=ZONDER_METING,
        document=_D.SLUITINGSBRIEF,
        reden=True,
    ),
    *(
        Overgang(
            rij=rij,
            wat=wat,
            van=van,
            gebeurtenis=gebeurtenis,
            naar=(naar,),
            wie=(),
            gronden=GEMETEN,
            waarborgen=(genoeg_rondes, laatste_is_robuust) if naar is S.HERHALING_CONCEPT else (),
            termijnen=("T08", "T09") if naar is S.HERHALING_CONCEPT else (),
            bron=VERTROUWEN,
        )
        for rij, van, gebeurtenis, naar, wat in (
            ("8", _LOOPT, G.RONDE_VOLDOENDE, S.GESLOTEN_ZONDER_GEVOLG, "De volgende ronde was op of boven de norm"),
            ("8", _LOOPT, G.RONDE_ZONDER_CONCLUSIE, S.GESLOTEN_ZONDER_GEVOLG, "De volgende ronde had geen conclusie"),
            ("9", _WACHT, G.RONDE_TELDE_NIET, S.HERMETING, "De volgende ronde telt niet"),
            ("9", _WACHT, G.TUSSENMETING, S.HERMETING, "De volgende ronde kwam te vroeg om mee te tellen"),
            ("9", _WACHT, G.RONDES_OP, S.GESLOTEN_ZONDER_GEVOLG, "Te veel rondes gaven geen uitkomst"),
            ("10", _WACHT, G.HERHALING_GEVONDEN, S.HERHALING_CONCEPT, "De norm is bij herhaling niet gehaald"),
        )
    ),
)
"""Rows 2 to 10 of the course of a conversation."""
