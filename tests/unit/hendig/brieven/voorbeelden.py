"""Letters of every kind to invented partners: one or more of each, with everything that can stand in it and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from governance.contract.rules import Eenheid
from governance.uitsluiting.gronden import Beeindigingsvorm, Route
from hendig.brieven.besluit.besluitbrief import Besluitgegevens, Collegebesluit
from hendig.brieven.besluit.heroverwegingsbesluit import Heroverwegingsgegevens
from hendig.brieven.besluit.maatregelbrief import Maatregel, Maatregelgegevens
from hendig.brieven.einde.afronding import Afronding, LopendeHulp
from hendig.brieven.einde.intrekkingsbrief import Intrekkingsgegevens
from hendig.brieven.einde.netwerkmededeling import Mededelingsgegevens
from hendig.brieven.einde.ontbindingsverklaring import Ontbindingsgegevens
from hendig.brieven.einde.opzeggingsbevestiging import Bevestigingsgegevens
from hendig.brieven.einde.opzeggingsbrief import Opzeggingsgegevens
from hendig.brieven.einde.sluitingsbrief import Sluitingsgegevens, Sluitingsreden
from hendig.brieven.einde.vervalbrief import Vervalgegevens, Voorbij
from hendig.brieven.omvang import Omvang
from hendig.brieven.onderbouwing import Ondertekenaar, Puntantwoord
from hendig.brieven.rechtsweg import Rechtsweg
from hendig.brieven.tijd import Duur, Reactietijd
from hendig.brieven.voornemen.evenredigheid import Evenredigheid, LichtereMaatregel
from hendig.brieven.voornemen.ontvangstbevestiging import Ontvangstgegevens, Reactie
from hendig.brieven.voornemen.reageren import Adviseur, Reageren
from hendig.brieven.voornemen.voornemen import Voornemengegevens
from hendig.brieven.zaakkop import Bereikbaar, Briefgegevens, Ontvanger
from tests.unit.hendig.brieven.brieven import BESTUUR, GROOT, KLEIN, KOP
from tests.unit.hendig.brieven.gesprekken import (
    BEPALING,
    BERICHT,
    FEITEN,
    HOOG,
    IN_GEBREKE,
    IN_GESPREK,
    LAAG,
    NAJAAR,
    SIGNAAL,
    TWEEDE,
    VERBORGEN,
    VIER_WEKEN,
    VOORJAAR,
)

IN_ZAAK = replace(KOP, dagtekening=date(2027, 8, 2), kenmerk="HD-2027-0012", zaaknummer="9999/2027/0004127")
TWINTIG_DAGEN = Reactietijd(Duur(20, Eenheid.DAG), None)
JURIST = Bereikbaar(naam="Noor Fazant", functie="jurist", mail="n.fazant@nergenshuizen.invalid", telefoon="")
WETHOUDER = Ondertekenaar("Roos Kwartel", "burgemeester", "Gemeente Nergenshuizen (verzonnen)")
AFWEGING = Evenredigheid(
    doel="Gezinnen kunnen rekenen op hulp die begint wanneer het is afgesproken.",
    lichter=(
        LichtereMaatregel("Gesprek", "Gevoerd op 24 november 2026."),
        LichtereMaatregel("Verbeterplan", "Vastgesteld op 5 januari 2027. De doelen zijn niet gehaald."),
        LichtereMaatregel("Begeleiding", "Aangeboden en niet gekozen."),
        LichtereMaatregel("Opschorting", "Dit helpt gezinnen niet, want zij wachten dan langer."),
    ),
    voor_partner="U gaf aan dat Hendig een kwart van uw omzet is. U bent geen eenmanszaak.",
    voor_gezinnen="Twee andere partners bieden dezelfde hulp en hebben ruimte.",
    bijzondere_omstandigheden="Wij zien er nu geen.",
    slot="Het belang van gezinnen weegt voor ons zwaarder dan dat van uw omzet.",
)
REAGEREN = Reageren(
    zienswijze=VIER_WEKEN,
    verlenging=Duur(2, Eenheid.WEEK),
    waarom_korter=None,
    inzage_vanaf=date(2027, 8, 3),
    inzage_via="in Hendig, bij 'Uw procedure'",
    controlevragen=10,
    route=Route.BEIDE,
    adviseurs=(
        Adviseur("Tess Grutto", "onafhankelijk toezichthouder"),
        Adviseur("Bas Roerdomp", "voorzitter van de MDG I-F"),
    ),
    twijfel_melden_bij=JURIST,
    twijfel=Reactietijd(Duur(2, Eenheid.WEEK), None),
)
VOORNEMEN = Voornemengegevens(
    kop=IN_ZAAK,
    omvang=Omvang(Beeindigingsvorm.OPZEGGING, None),
    per=date(2028, 3, 1),
    bepaling=BEPALING,
    feiten=FEITEN,
    metingen=(NAJAAR, VOORJAAR),
    in_plaats_van=None,
    evenredigheid=AFWEGING,
    reageren=REAGEREN,
    ondertekenaar=WETHOUDER,
)
SPOED = replace(
    VOORNEMEN,
    omvang=Omvang(Beeindigingsvorm.ONTBINDING, "het product ambulante begeleiding"),
    metingen=(),
    reageren=replace(
        REAGEREN,
        zienswijze=Reactietijd(Duur(5, Eenheid.WERKDAG), date(2027, 8, 10)),
        verlenging=None,
        waarom_korter="Wij gaan uit van mogelijk gevaar voor kinderen (artikel 9, lid 4).",
        route=Route.GEWOON,
        twijfel=Reactietijd(Duur(5, Eenheid.WERKDAG), date(2027, 8, 10)),
    ),
)
ONTVANGEN = Ontvangstgegevens(
    kop=IN_ZAAK,
    reactie=Reactie.ZIENSWIJZE,
    ontvangen_op=date(2027, 8, 27),
    punten=("De starts zijn verzet door ziekte.", "De rapportage is wel gestuurd."),
    horen_voor=date(2027, 9, 17),
)
PUNTEN = (
    Puntantwoord("De starts zijn verzet door ziekte.", "Dat klopt voor één van de drie keer. Die tellen wij niet."),
    Puntantwoord("De rapportage is wel gestuurd.", "Wij vonden haar niet. U stuurde haar op 1 september alsnog."),
)
COLLEGE = Collegebesluit(
    op=date(2027, 11, 16),
    nummer="B-2027-318",
    redenen=(
        "Drie gezinnen wachtten langer dan is afgesproken.",
        "Het verbeterplan gaf genoeg tijd en hulp, en is niet uitgevoerd.",
        "Twee andere partners bieden dezelfde hulp.",
    ),
    naast_de_score=("De toegezegde rapportage kwam niet.", "Uw zienswijze weerlegt één van de drie feiten."),
    afwijking="De toezichthouder adviseerde nog een half jaar begeleiding. Die is al twee keer aangeboden.",
)
WEGEN = Rechtsweg(TWINTIG_DAGEN, Duur(6, Eenheid.WEEK), "artikel 9, lid 6")
BESLUIT = Besluitgegevens(
    kop=IN_ZAAK,
    besluit=COLLEGE,
    omvang=Omvang(Beeindigingsvorm.OPZEGGING, None),
    per=date(2028, 3, 1),
    meteen=None,
    bepaling=BEPALING,
    punten=PUNTEN,
    rechtsweg=WEGEN,
    ondertekenaar=WETHOUDER,
)
HEROVERWOGEN = Heroverwegingsgegevens(
    kop=IN_ZAAK,
    eerste_op=date(2027, 11, 16),
    eerste_nummer="B-2027-318",
    besluit=replace(COLLEGE, op=date(2028, 1, 18), nummer="B-2028-011", naast_de_score=(), afwijking=None),
    nieuw=None,
    over_advies="De adviseur vindt onze redenen te kort. Dat klopt. Daarom schrijven wij ze nu uitgebreider op.",
    punten=PUNTEN,
    rechtsweg=Rechtsweg(None, None, "artikel 9, lid 6"),
    ondertekenaar=WETHOUDER,
)
MAATREGEL = Maatregelgegevens(
    kop=IN_ZAAK,
    besluit=COLLEGE,
    maatregel=Maatregel.OPSCHORTING,
    wat_het_is="U begint tijdelijk niet met nieuwe hulp. Hulp die al loopt, gaat door en betalen wij.",
    vanaf=date(2027, 12, 1),
    tot_en_met=date(2028, 2, 29),
    van_partner=("Stuur elke maand een overzicht van de starts.",),
    van_gemeente=("Wij bellen elke twee weken met u.",),
    evaluatie=date(2028, 2, 15),
    bepaling=BEPALING,
    rechtsweg=Rechtsweg(None, None, None),
    ondertekenaar=WETHOUDER,
)
AFRONDING = Afronding(
    lopend=(
        LopendeHulp("Ambulante begeleiding", 7, "U maakt deze hulp af, zoals met het gezin is afgesproken."),
        LopendeHulp("Dagbehandeling", 2, "Een andere partner neemt deze hulp over, als het gezin dat wil."),
    ),
    afrekening=("Stuur uw laatste declaratie binnen een maand na het einde.",),
    reisbudget="U betaalt mee tot en met de dag waarop de overeenkomst eindigt.",
    toegang_tot=date(2028, 5, 31),
)
ONTBINDING = Ontbindingsgegevens(
    kop=IN_ZAAK,
    besluit=COLLEGE,
    heroverwogen_op=None,
    deel="het product ambulante begeleiding",
    per=date(2027, 12, 1),
    meteen="Wij gaan uit van mogelijk gevaar voor kinderen.",
    bepaling=BEPALING,
    punten=(),
    afronding=replace(AFRONDING, toegang_tot=None),
    rechtsweg=WEGEN,
    ondertekenaar=WETHOUDER,
)
OPZEGGING = Opzeggingsgegevens(
    kop=IN_ZAAK,
    besluit=COLLEGE,
    heroverwogen_op=date(2028, 1, 18),
    deel=None,
    per=date(2028, 5, 1),
    meteen=None,
    bepaling=BEPALING,
    punten=PUNTEN,
    afronding=AFRONDING,
    rechtsweg=Rechtsweg(None, None, None),
    ondertekenaar=WETHOUDER,
    opzegtermijn=Duur(3, Eenheid.MAAND),
    ontvangen_voor=date(2028, 1, 31),
)
NETWERK = Ontvanger(
    naam="De netwerkpartners van Hendig", ter_attentie_van="", adres=(), aanhef="Beste netwerkpartners,"
)
MEDEDELING = Mededelingsgegevens(
    kop=replace(IN_ZAAK, partner=NETWERK, zaaknummer=None), naam="Praktijk Kievit (verzonnen)", per=date(2028, 5, 1)
)
SLUITING = Sluitingsgegevens(
    kop=IN_ZAAK,
    reden=Sluitingsreden.ZIENSWIJZE_GEGROND,
    rondes=("najaar 2026", "voorjaar 2027"),
    redenen=("Uw zienswijze laat zien dat de starts door ziekte zijn verzet.",),
)
INTREKKING = Intrekkingsgegevens(
    kop=IN_ZAAK,
    brief_van=date(2027, 8, 2),
    brief_kenmerk="HD-2027-0012",
    redenen=("De afspraak is alsnog nagekomen.",),
    met_meting=True,
)
VERVAL = Vervalgegevens(
    kop=IN_ZAAK,
    termijn=Voorbij(
        wat="de tijd tussen het voornemen en het besluit van het college",
        laatste_dag=date(2028, 5, 9),
        artikel="artikel 10",
    ),
    met_meting=True,
)
BEVESTIGING = Bevestigingsgegevens(
    kop=IN_ZAAK,
    ontvangen_op=date(2027, 9, 1),
    per=date(2027, 12, 1),
    artikel="artikel 2",
    liep_er_iets=True,
    afronding=AFRONDING,
)
_GESPREK_KLAAR = (
    Sluitingsreden.METING_TELT_NIET,
    Sluitingsreden.VOLDOENDE,
    Sluitingsreden.GEEN_CONCLUSIE,
    Sluitingsreden.RONDES_TELDEN_NIET,
    Sluitingsreden.NAGEKOMEN,
)
GESPREK: tuple[Briefgegevens, ...] = (
    BERICHT,
    replace(BERICHT, een_op=None, score=VERBORGEN, meetbezwaar=VIER_WEKEN),
    replace(BERICHT, score=replace(NAJAAR, onderdelen=(LAAG, replace(HOOG, onder_de_norm=True)))),
    SIGNAAL,
    replace(SIGNAAL, in_meedenkgroep=True, kop=replace(IN_GESPREK, partner=BESTUUR)),
    TWEEDE,
    IN_GEBREKE,
    replace(IN_GEBREKE, hersteltijd=Reactietijd(Duur(14, Eenheid.DAG), date(2026, 11, 20))),
    *(Sluitingsgegevens(kop=IN_GESPREK, reden=een, rondes=("najaar 2026",), redenen=()) for een in _GESPREK_KLAAR),
    Sluitingsgegevens(kop=IN_GESPREK, reden=Sluitingsreden.NAGEKOMEN, rondes=(), redenen=()),
    replace(INTREKKING, kop=IN_GESPREK, met_meting=False),
    replace(VERVAL, kop=IN_GESPREK, termijn=None),
)
"""Before repetition it is a conversation, and no letter calls it anything else."""


def _varianten() -> Iterator[Briefgegevens]:
    yield from (KLEIN, GROOT, *GESPREK, VOORNEMEN, SPOED, replace(VOORNEMEN, in_plaats_van="HD-2027-0009"))
    yield from (replace(VOORNEMEN, reageren=replace(REAGEREN, route=route)) for route in Route)
    yield from (replace(ONTVANGEN, reactie=een) for een in Reactie)
    yield replace(ONTVANGEN, punten=(), horen_voor=None)
    yield BESLUIT
    yield replace(BESLUIT, meteen="Er is mogelijk gevaar voor kinderen.", punten=())
    yield from (HEROVERWOGEN, replace(HEROVERWOGEN, nieuw="Uw overeenkomst loopt gewoon door."))
    yield from (replace(MAATREGEL, maatregel=een, tot_en_met=None) for een in Maatregel)
    yield from (MAATREGEL, ONTBINDING, OPZEGGING, replace(OPZEGGING, kop=replace(IN_ZAAK, partner=BESTUUR)), MEDEDELING)
    yield from (replace(SLUITING, reden=een) for een in Sluitingsreden)
    yield from (INTREKKING, VERVAL, BEVESTIGING)
    leeg = replace(AFRONDING, lopend=(), afrekening=())
    yield replace(BEVESTIGING, liep_er_iets=False, afronding=leeg)


VOORBEELDEN = tuple(_varianten())
