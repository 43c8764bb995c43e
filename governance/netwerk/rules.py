"""Who can take part and in which role: the words of the register, and the roles that one person never has together."""

from __future__ import annotations

from enum import StrEnum


class Partijsoort(StrEnum):
    """What a party is in the procesovereenkomst."""

    NETWERKPARTNER = "netwerkpartner"
    GEMEENTE = "gemeente"


class Rol(StrEnum):
    """What somebody does in the network; a role is held from day to day, for a body."""

    MEDEWERKER = "medewerker"
    MEDEWERKER_SOCIAAL_DOMEIN = "medewerker sociaal domein"
    TEKENBEVOEGDE = "tekenbevoegde"
    CONTACTPERSOON = "contactpersoon"
    BEOORDELAAR = "beoordelaar"
    AFGEVAARDIGDE = "afgevaardigde"
    PLAATSVERVANGER = "plaatsvervanger"
    KARTREKKER = "kartrekker"
    AANJAGER = "aanjager"
    PROCESONTWIKKELAAR = "procesontwikkelaar"
    VOORZITTER = "voorzitter MDG I-F"
    MDG_SECRETARIS = "secretaris MDG I-F"
    MEETBEHEERDER = "meetbeheerder"
    CONTROLEUR = "onafhankelijk controleur"
    TOEZICHTHOUDER = "onafhankelijk toezichthouder"
    HEROVERWEGER = "heroverwegingsadviseur"
    CONTRACTMANAGER = "contractmanager"
    JURIST = "jurist"
    INKOOP = "inkoop"
    CONTROLLER = "controller"
    FG = "functionaris gegevensbescherming"
    TREKKER_JEUGD = "bestuurlijk trekker Jeugd"
    TREKKER_WMO = "bestuurlijk trekker Wmo"
    COLLEGELID = "collegelid"
    BURGEMEESTER = "burgemeester"
    SECRETARIS = "gemeentesecretaris"
    REISBUDGETBEHEERDER = "beheerder reisbudget"
    BEHEERDER = "beheerder"
    SYSTEEM = "systeem"
