"""Every paper from the advice to the end: where the matter must be, who writes what, and which words it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.rules import Rol
from tests.integration.opslag.zaakwerk import D, G, S
from tests.integration.web.stukstanden import (
    bekend,
    concept,
    eindadvies,
    herhaling,
    heroverweging,
    heroverwogen,
    in_werking,
    mdg,
    ontbonden,
    opgezegd,
    ronde,
    terugverwezen,
    toezicht,
    verbetering,
    vervallen,
    zienswijze,
)
from tests.integration.web.stukweb import Stukzaak


@dataclass(frozen=True, kw_only=True)
class Geval:
    """A kind: where the matter must be, who writes what, what is told of a field that is left out, and the words."""

    naam: str
    soort: Documentsoort
    tot: Callable[[Stukzaak], object]
    velden: Mapping[str, str] = field(default_factory=dict)
    wie: Rol = Rol.CONTRACTMANAGER
    zonder: str = ""
    melding: str = ""
    zinnen: tuple[str, ...] = ()
    nooit: tuple[str, ...] = ("bezwaar maken", "bezwaarschrift", "Awb")


ADVIES = {
    "bronnen": "De stukken van het dossier",
    "beleving": "In het netwerk als geheel kwamen afspraken vaker na.",
    "zienswijze-0-punt": "1",
    "zienswijze-0-weging": "Dat blijkt voor een deel.",
    "overwegingen": "Het plan is uitgevoerd.",
    "conclusie": "Een lichtere maatregel is mogelijk.",
}
GEREGELD = {
    "afronding-afrekening": "Stuur uw laatste declaratie binnen een maand.",
    "afronding-reisbudget": "U betaalt mee tot het einde.",
    "afronding-toegang_tot": "2027-12-31",
}
REDENEN = {"redenen": "De afspraak is nagekomen."}
GEVALLEN = (
    Geval(
        naam="adviesopdracht",
        soort=D.ADVIESOPDRACHT,
        tot=toezicht,
        velden={"adviseur": Rol.TOEZICHTHOUDER, "vraag": "Is er reden om te beëindigen?", "deelvragen": "Wat is er?"},
        zonder="vraag",
        melding="Vul in: Wat is de vraag.",
        zinnen=("Is er reden om te beëindigen?", "Voornemen van ", "er is geen belang bij de uitkomst", "twee weken"),
    ),
    Geval(
        naam="conceptadvies",
        soort=D.CONCEPTADVIES,
        tot=concept,
        wie=Rol.TOEZICHTHOUDER,
        velden=ADVIES,
        zonder="zienswijze-0-weging",
        melding="Vul in: Hoe weegt u dit punt.",
        zinnen=("om iets lichters te doen", "Wij zien dit anders.\nDat blijkt voor een deel.", "Dit is een concept."),
    ),
    Geval(
        naam="toezichtadvies",
        soort=D.TOEZICHTADVIES,
        tot=eindadvies,
        wie=Rol.TOEZICHTHOUDER,
        velden={**ADVIES, "op_concept-0-reactie": "1", "op_concept-0-weging": "De dag is nagekeken."},
        zonder="conclusie",
        melding="Vul in: Wat is uw conclusie.",
        zinnen=("Dit zijn verzonnen woorden.\nDe dag is nagekeken.", "Dit is een advies en geen besluit."),
    ),
    Geval(
        naam="terugverwijzing",
        soort=D.TERUGVERWIJZING,
        tot=lambda zaak: zaak.tot_trekkers(),
        wie=Rol.TREKKER_JEUGD,
        velden={"gevraagd_aan": "de MDG I-F", "vragen": "Is het overzicht gelezen?", "waarom": "Het staat er niet."},
        zonder="vragen",
        melding="Vul in: Wat wilt u weten.",
        zinnen=("bestuurlijk trekker Jeugd.", "Is het overzicht gelezen?", "Gevraagd aan: de MDG I-F."),
        nooit=(),
    ),
    Geval(
        naam="aanvullende-nota",
        soort=D.AANVULLENDE_NOTA,
        tot=terugverwezen,
        velden={"antwoorden-0-vraag": "1", "antwoorden-0-antwoord": "Ja, op 1 mei.", "verandert": "Niets."},
        zonder="verandert",
        melding="Vul in: Wat verandert hierdoor.",
        zinnen=("Is het overzicht van de partner meegewogen?\nJa, op 1 mei.", "De partner kan reageren tot en met"),
        nooit=(),
    ),
    Geval(
        naam="transitieplan",
        soort=D.TRANSITIEPLAN,
        tot=lambda zaak: zaak.tot_besluit(),
        velden={
            "groepen-0-soort": "Begeleiding",
            "groepen-0-aantal": "4",
            "groepen-0-wat_gebeurt": "De partner rondt de hulp zelf af.",
            "groepen-0-verantwoordelijk": "de partner",
            "groepen-0-uiterlijk": "2027-02-01",
            "zonder_oplossing": "Dan gaat de hulp door bij de partner.",
        },
        zonder="groepen-0-aantal",
        melding="Vul in: Aantal lopende trajecten.",
        zinnen=("Aantal lopende trajecten: 4.", "Er staan geen namen of gegevens van kinderen en gezinnen in."),
    ),
    Geval(
        naam="besluitbrief",
        soort=D.BESLUITBRIEF,
        tot=lambda zaak: zaak.tot_besluit(),
        velden={"deel": "", "ondertekenaar": Rol.BURGEMEESTER},
        zonder="ondertekenaar",
        melding="Vul in: Wie ondertekent.",
        zinnen=(
            "Het college besloot de procesovereenkomst met u geheel op te zeggen.",
            "besluit B-2026-001",
            "Wat woog het college naast de score?\nHet college woog de gevolgen voor vier gezinnen.",
            "Wij zien dit anders.\nDit zijn verzonnen woorden.",
            "Uiterlijk 20 dagen nadat u deze brief ontvangt",
            "Dat duurt hoogstens zes weken.",
            "Geschillencommissie Sociaal Domein",
        ),
    ),
    Geval(
        naam="heroverwegingsadvies",
        soort=D.HEROVERWEGINGSADVIES,
        tot=heroverweging,
        wie=Rol.HEROVERWEGER,
        velden={
            "gehoord_op": "",
            "punten-0-punt": "Dit zijn verzonnen woorden.",
            "punten-0-weging": "Het staat in de nota.",
            "bronnen": "Het dossier van het college",
            "conclusie": "De redenen kunnen uitgebreider.",
        },
        zonder="conclusie",
        melding="Vul in: Wat is uw conclusie.",
        zinnen=("Het gaat over besluit B-2026-001 van", "De partner vroeg niet om gehoord te worden."),
    ),
    Geval(
        naam="heroverwegingsbesluit",
        soort=D.HEROVERWEGINGSBESLUIT,
        tot=heroverwogen,
        velden={
            "nieuw": "",
            "punten-0-punt": "Het overzicht is niet meegewogen.",
            "punten-0-antwoord": "Wij hebben het gelezen.",
            "ondertekenaar": Rol.BURGEMEESTER,
        },
        zonder="punten-0-antwoord",
        melding="Vul in: Antwoord van het college.",
        zinnen=("Het college blijft bij zijn besluit.", "(besluit B-2026-001)", "besluit B-2026-002", "Wij hebben het"),
    ),
    Geval(
        naam="maatregelbrief",
        soort=D.MAATREGELBRIEF,
        tot=lambda zaak: zaak.tot_besluit(S.BESLOTEN_LICHTER),
        velden={
            "maatregel": "een tijdelijke opschorting",
            "wat_het_is": "U begint tijdelijk niet met nieuwe hulp.",
            "geldt_vanaf": "2027-01-04",
            "tot_en_met": "2027-02-26",
            "van_partner": "Stuur elke maand een overzicht.",
            "van_gemeente": "Wij bellen elke twee weken.",
            "evaluatie": "2027-02-15",
            "ondertekenaar": Rol.BURGEMEESTER,
        },
        zonder="maatregel",
        melding="Vul in: Welke maatregel koos het college.",
        zinnen=("Vanaf 4 januari 2027 tot en met 26 februari 2027 geldt", "Uw procesovereenkomst wordt niet geheel"),
    ),
    Geval(
        naam="opzeggingsbrief",
        soort=D.OPZEGGINGSBRIEF,
        tot=bekend,
        velden={**GEREGELD, "ondertekenaar": Rol.BURGEMEESTER},
        zonder="afronding-reisbudget",
        melding="Wat gebeurt er met het reisbudget.",
        zinnen=(
            "Namens de gemeente zeg ik de procesovereenkomst met u hierbij geheel op tegen",
            "U heeft recht op ten minste drie maanden.",
            "Het verbeterplan gaf genoeg tijd en hulp, en is niet uitgevoerd.",
            "De starts zijn verzet door ziekte.",
            "Begeleiding, klaar vóór de einddatum",
            "burgemeester",
        ),
    ),
    Geval(
        naam="opzeggingsbrief",
        soort=D.OPZEGGINGSBRIEF,
        tot=opgezegd,
        velden={**GEREGELD, "ondertekenaar": Rol.BURGEMEESTER},
        zonder="ondertekenaar",
        melding="Vul in: Wie ondertekent.",
        zinnen=("Na heroverweging bleef het college daarbij, op 18 januari 2028.",),
    ),
    Geval(
        naam="ontbindingsverklaring",
        soort=D.ONTBINDINGSVERKLARING,
        tot=ontbonden,
        velden={**GEREGELD, "ondertekenaar": Rol.BURGEMEESTER},
        zonder="ondertekenaar",
        melding="Vul in: Wie ondertekent.",
        zinnen=("Namens de gemeente ontbind ik de procesovereenkomst met u hierbij geheel, met ingang van",),
    ),
    Geval(
        naam="netwerkmededeling",
        soort=D.NETWERKMEDEDELING,
        tot=in_werking,
        zinnen=("niet meer deel aan Hendig.", "De netwerkpartners van Hendig", "Beste netwerkpartners,"),
        nooit=("norm", "score", "besluit", "Zaaknummer"),
    ),
    Geval(
        naam="afsluitverslag",
        soort=D.AFSLUITVERSLAG,
        tot=in_werking,
        velden={
            **{f"{deel}-op": "2026-12-01" for deel in ("declaraties", "reisbudget", "trajecten", "toegang")},
            **{f"{deel}-hoe": "Dit is gedaan." for deel in ("declaraties", "reisbudget", "trajecten", "toegang")},
            "bewaren": "De stukken zijn nodig om na te gaan hoe is besloten.",
            "bewaren_tot": "2038-03-01",
        },
        zonder="toegang-hoe",
        melding="De toegang tot Hendig",
        zinnen=("Toegang tot Hendig\n1 december 2026\nDit is gedaan.", "tot en met 1 maart 2038"),
    ),
    Geval(
        naam="opzeggingsbevestiging",
        soort=D.OPZEGGINGSBEVESTIGING,
        tot=mdg,
        velden={**GEREGELD, "ontvangen_op": "2026-10-01", "per": "2027-01-04"},
        zonder="per",
        melding="Vul in: Op welke dag eindigt de overeenkomst.",
        zinnen=("Uw procesovereenkomst eindigt per 4 januari 2027.", "Er is niets over u vastgesteld"),
    ),
    *(
        Geval(
            naam=naam,
            soort=D.SLUITINGSBRIEF,
            tot=tot,
            velden=velden,
            zonder="redenen" if velden else "",
            melding="Vul in: Waarom.",
            zinnen=zinnen,
        )
        for naam, tot, velden, zinnen in (
            (
                "sluitingsbrief",
                ronde("op of boven de norm", G.RONDE_VOLDOENDE),
                {},
                ("U heeft de norm gehaald.", "Uw uitkomst in de ronde Ronde 2 ligt op of boven de norm."),
            ),
            (
                "sluitingsbrief",
                ronde("geen conclusie", G.RONDE_ZONDER_CONCLUSIE),
                {},
                ("Uit de nieuwe meting volgt geen conclusie.",),
            ),
            ("sluitingsbrief-hersteld", verbetering, REDENEN, ("U heeft de afspraak nagekomen.",)),
            ("sluitingsbrief-meting", herhaling, REDENEN, ("Uw meting telt niet mee.",)),
            ("sluitingsbrief-zienswijze", zienswijze, REDENEN, ("Uw zienswijze is gegrond.",)),
            ("sluitingsbrief-mdg", mdg, REDENEN, ("Er is niet vastgesteld dat u de norm bij herhaling niet haalt.",)),
            (
                "sluitingsbrief-college",
                lambda zaak: zaak.tot_besluit(S.BESLOTEN_NIET),
                {},
                ("Het college beëindigt uw procesovereenkomst niet.", "Het college woog de gevolgen"),
            ),
        )
    ),
    Geval(
        naam="intrekkingsbrief",
        soort=D.INTREKKINGSBRIEF,
        tot=mdg,
        velden={**REDENEN, "brief": D.VOORNEMEN},
        zonder="redenen",
        melding="Vul in: Waarom.",
        zinnen=("Die brief trekken wij in.", "De afspraak is nagekomen.", "tellen later niet opnieuw mee"),
    ),
    Geval(
        naam="vervalbrief",
        soort=D.VERVALBRIEF,
        tot=vervallen,
        zinnen=("de tijd tussen het voornemen en het besluit van het college", "(artikel 10)", "niets over u"),
    ),
)
