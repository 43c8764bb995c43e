"""How far a matter between gemeente and partner is, and what can happen in it.

There are two tracks. A conversation (SIGNAAL to HERMETING) follows on one low round or on a report, and is never called
a case or a procedure. A procedure follows only on repetition, or where time to repair went by without repair.
"""

from __future__ import annotations

from enum import StrEnum


class Zaakstand(StrEnum):
    """How far it is."""

    SIGNAAL = "signaal"
    VALIDATIE = "validatie"
    GESPREK = "gesprek"
    VERBETERTRAJECT = "gelegenheid tot verbetering"
    HERMETING = "hermeting"
    HERHALING_CONCEPT = "herhaling in concept"
    VOORNEMEN = "voornemen"
    ZIENSWIJZE = "zienswijze"
    MDG = "MDG I-F"
    TOEZICHT = "toezichthouder"
    REACTIE_OP_ADVIES = "reactie op advies"
    TREKKERS = "bestuurlijk trekkers"
    TERUGVERWEZEN = "terugverwezen"
    COLLEGE = "college"
    AANGEHOUDEN = "aangehouden"
    BESLOTEN_BEEINDIGEN = "besloten te beëindigen"
    BESLOTEN_LICHTER = "besloten tot een lichtere maatregel"
    BESLOTEN_NIET = "besloten niet te beëindigen"
    HEROVERWEGING = "heroverweging"
    VERKLARING = "verklaard"
    GESCHORST = "geschorst"
    IN_WERKING = "in werking"
    AFGEROND = "afgerond"
    GESLOTEN_ZONDER_GEVOLG = "gesloten zonder gevolg"
    INGETROKKEN = "ingetrokken"
    VERVALLEN = "vervallen"
    PARTNER_VERTROKKEN = "partner vertrokken"


_S = Zaakstand
GESPREKSTRAJECT = frozenset({_S.SIGNAAL, _S.VALIDATIE, _S.GESPREK, _S.VERBETERTRAJECT, _S.HERMETING})
"""While it is a conversation."""
GESLOTEN = frozenset({_S.AFGEROND, _S.GESLOTEN_ZONDER_GEVOLG, _S.INGETROKKEN, _S.VERVALLEN, _S.PARTNER_VERTROKKEN})
"""Nothing happens any more."""
PROCEDURE = frozenset(_S) - GESPREKSTRAJECT - GESLOTEN
"""While it is a procedure to end the agreement."""
VERBORGEN = frozenset({_S.SIGNAAL, _S.VALIDATIE})
"""Only who validates sees it: for low trust meetbeheerder and controleur."""
NA_VERKLARING = frozenset({_S.VERKLARING, _S.GESCHORST, _S.IN_WERKING, _S.AFGEROND})
"""The declaration has reached the partner and cannot be taken back."""
VOOR_VERKLARING = frozenset(_S) - GESLOTEN - NA_VERKLARING
NA_ADVIES = frozenset({_S.TOEZICHT, _S.REACTIE_OP_ADVIES, _S.TREKKERS, _S.TERUGVERWEZEN, _S.COLLEGE, _S.AANGEHOUDEN})
"""The MDG I-F had its part and the college has not decided."""
RECHTEN_BEHOUDEN = frozenset(_S) - GESLOTEN - {_S.IN_WERKING}
"""The partner keeps every right."""


class Zaakgebeurtenis(StrEnum):
    """What can happen in it; the log records each under the same word."""

    SIGNAAL_ONTSTAAN = "SignaalOntstaan"
    SIGNAAL_GEMELD = "SignaalGemeld"
    VALIDATIE_GESTART = "ValidatieGestart"
    SIGNAAL_ONGELDIG = "SignaalOngeldig"
    SIGNAAL_GELDIG = "SignaalGeldig"
    BERICHT_VERZONDEN = "BerichtVerzonden"
    GESPREK_UITGENODIGD = "GesprekUitgenodigd"
    GESPREK_GEVOERD = "GesprekGevoerd"
    GESPREK_NIET_TOT_STAND = "GesprekNietTotStand"
    PLAN_VASTGESTELD = "PlanVastgesteld"
    PLAN_NIET_GEKOZEN = "PlanNietGekozen"
    INGEBREKE_GESTELD = "IngebrekeGesteld"
    HERSTELD = "Hersteld"
    RONDE_TELDE_NIET = "RondeTeldeNiet"
    TUSSENMETING = "Tussenmeting"
    RONDE_VOLDOENDE = "RondeVoldoende"
    RONDE_ZONDER_CONCLUSIE = "RondeZonderConclusie"
    RONDES_OP = "RondesZonderUitkomstOp"
    HERHALING_GEVONDEN = "HerhalingGevonden"
    METING_KLOPT_NIET = "MetingKloptNiet"
    RONDE_VERVALLEN = "RondeVervallen"
    VOORNEMEN_VERZONDEN = "VoornemenVerzonden"
    ZIENSWIJZE_ONTVANGEN = "ZienswijzeOntvangen"
    HOREN_GEVRAAGD = "HorenGevraagd"
    GEHOORD = "Gehoord"
    ZIENSWIJZETERMIJN_VERLOPEN = "ZienswijzetermijnVerlopen"
    INZAGE_HERSTELD = "InzageHersteld"
    ZIENSWIJZE_GEGROND = "ZienswijzeGegrond"
    GEAGENDEERD = "Geagendeerd"
    VASTGESTELD = "NormBijHerhalingNietGehaaldVastgesteld"
    NIET_VASTGESTELD = "NietVastgesteld"
    BESPROKEN = "InMdgBesproken"
    MDG_ZONDER_UITKOMST = "MdgZonderUitkomst"
    UITKOMST_AANGETAST = "UitkomstAangetast"
    ADVIES_GEVRAAGD = "AdviesGevraagd"
    CONCEPTADVIES_GEDEELD = "ConceptadviesGedeeld"
    OP_CONCEPT_GEREAGEERD = "OpConceptGereageerd"
    ADVIES_UITGEBRACHT = "ToezichtadviesUitgebracht"
    REACTIE_ONTVANGEN = "ReactieOntvangen"
    AAN_TREKKERS_VOORGELEGD = "AanTrekkersVoorgelegd"
    TREKKERS_GEHOORD = "TrekkersGehoord"
    TERUGVERWEZEN = "Terugverwezen"
    VRAAG_BEANTWOORD = "VraagBeantwoord"
    BESLUIT_GENOMEN = "BesluitGenomen"
    BESLUIT_BEKENDGEMAAKT = "BesluitBekendgemaakt"
    HERVAT = "Hervat"
    AFGESLOTEN = "Afgesloten"
    MAATREGEL_OPGELEGD = "MaatregelOpgelegd"
    HEROVERWEGING_GEVRAAGD = "HeroverwegingGevraagd"
    HEROVERWOGEN = "Heroverwogen"
    VERKLARING_VERZONDEN = "VerklaringVerzonden"
    VERKLARING_BEZORGD = "VerklaringBezorgd"
    INGEGAAN = "Ingegaan"
    GESCHORST = "DoorRechterGeschorst"
    SCHORSING_VOORBIJ = "SchorsingVoorbij"
    AFGEWIKKELD = "Afgewikkeld"
    INGETROKKEN = "ZaakIngetrokken"
    PARTNER_ZEGDE_OP = "PartnerZegdeOp"
    VERVALLEN = "ZaakVervallen"


ZONDER_HERHALING = frozenset(
    {Zaakgebeurtenis.RONDE_TELDE_NIET, Zaakgebeurtenis.TUSSENMETING, Zaakgebeurtenis.RONDES_OP}
)
"""A round that made no repetition; the step says why."""


class Voorstelgebeurtenis(StrEnum):
    """What the log records beside the steps: that a matter begins, and about steps that take two people."""

    ZAAK_BEGONNEN = "ZaakBegonnen"
    VOORGESTELD = "StapVoorgesteld"
    BEVESTIGD = "StapBevestigd"
    INGETROKKEN = "StapvoorstelIngetrokken"


class Dossiergebeurtenis(StrEnum):
    """What the log records about a file, besides the steps."""

    METING = "MetingInDossier"
    FEIT = "FeitInDossier"
    PUNTEN = "ZienswijzepuntenGenoemd"
    ANTWOORD = "ZienswijzepuntBeantwoord"
    INZAGE_OPEN = "InzageInDossierOpen"
    INZAGE_DICHT = "InzageInDossierDicht"
    TRAJECTEN = "TrajectenGeteld"
    EINDDATUM = "EinddatumGekozen"
    ZAAKNUMMER = "ZaaknummerToegekend"
    VOLMACHT = "VolmachtGegeven"
    VOLMACHT_INGETROKKEN = "VolmachtIngetrokken"


MDG_UITKOMSTEN = {
    Zaakgebeurtenis.VASTGESTELD: "vastgesteld",
    Zaakgebeurtenis.NIET_VASTGESTELD: "niet vastgesteld",
    Zaakgebeurtenis.BESPROKEN: "besproken",
}
"""With which outcome the MDG I-F closed its item before each of these can be recorded; its own words for it."""

_LATER = (Zaakstand.AANGEHOUDEN, Zaakstand.TERUGVERWEZEN)
COLLEGE_UITKOMSTEN: dict[tuple[str, str], tuple[Zaakstand, ...]] = {
    ("volgens advies", "geheel beëindigen"): (Zaakstand.BESLOTEN_BEEINDIGEN,),
    ("volgens advies", "gedeeltelijk beëindigen"): (Zaakstand.BESLOTEN_BEEINDIGEN,),
    ("volgens advies", "een verbeterplan"): (Zaakstand.BESLOTEN_LICHTER,),
    ("volgens advies", "een formele waarschuwing"): (Zaakstand.BESLOTEN_LICHTER,),
    ("volgens advies", "begeleiding door een andere partner"): (Zaakstand.BESLOTEN_LICHTER,),
    ("volgens advies", "een tijdelijke opschorting"): (Zaakstand.BESLOTEN_LICHTER,),
    ("volgens advies", "niet beëindigen"): (Zaakstand.BESLOTEN_NIET,),
    ("volgens advies", "nader onderzoek"): (Zaakstand.TERUGVERWEZEN,),
    ("aangehouden", ""): _LATER,
    ("anders, namelijk", "lichtere maatregel"): (Zaakstand.BESLOTEN_LICHTER,),
    ("anders, namelijk", "nader onderzoek"): (Zaakstand.TERUGVERWEZEN,),
    ("anders, namelijk", "afwijzen"): (Zaakstand.BESLOTEN_NIET,),
    ("anders, namelijk", "gewijzigd vaststellen"): (Zaakstand.BESLOTEN_BEEINDIGEN,),
}
"""Where a besluit of the college can lead: by its variant, and by what the advice or another besluit comes down to."""
BESLUITSTAPPEN = (Zaakgebeurtenis.BESLUIT_GENOMEN, Zaakgebeurtenis.HEROVERWOGEN)
"""The steps that each rest on a besluit of the college."""
