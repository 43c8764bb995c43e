"""Letters of a conversation with invented partners."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.contract.rules import Eenheid
from hendig.brieven.gesprek.bericht_over_meting import Meetberichtgegevens
from hendig.brieven.gesprek.ingebrekestelling import Ingebrekestellingsgegevens
from hendig.brieven.gesprek.signaalbrief import Signaalgegevens
from hendig.brieven.gesprek.tweede_uitnodiging import Uitnodigingsgegevens
from hendig.brieven.gesprek.uitnodiging import Uitnodiging
from hendig.brieven.onderbouwing import Bepaling, Feit
from hendig.brieven.scores import Onderdeelscore, Rondescore
from hendig.brieven.tijd import Duur, Reactietijd
from hendig.brieven.zaakkop import Bereikbaar
from tests.unit.hendig.brieven.brieven import KOP

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="672" height="60"><path d="M0 30H672" stroke="#16517c"/></svg>'
IN_GESPREK = replace(KOP, dagtekening=date(2026, 10, 29), kenmerk="HD-2026-0031", zaaknummer=None)
VIER_WEKEN = Reactietijd(Duur(4, Eenheid.WEEK), None)
KARTREKKER = Bereikbaar(
    naam="Daan Wielewaal", functie="kartrekker", mail="d.wielewaal@nergenshuizen.invalid", telefoon="000 000 00 03"
)
UITNODIGING = Uitnodiging(KARTREKKER, date(2026, 11, 30))
LAAG = Onderdeelscore(
    naam="competentioneel vertrouwen",
    gaat_over="iedereen doet wat die zegt en zegt wat die doet",
    uitkomst="onder de norm",
    onder_de_norm=True,
    score="3,01",
    bovengrens="3,38",
    norm="3,5",
    organisaties=13,
)
HOOG = Onderdeelscore(
    naam="intentioneel vertrouwen",
    gaat_over="niemand maakt misbruik op het moment dat dat kan",
    uitkomst="op of boven de norm",
    onder_de_norm=False,
    score="3,72",
    bovengrens="4,01",
    norm="3,5",
    organisaties=12,
)
NAJAAR = Rondescore(ronde="najaar 2026", normversie="2026-1", onderdelen=(LAAG, HOOG), figuur=SVG)
VOORJAAR = replace(NAJAAR, ronde="voorjaar 2027", figuur=None)
VERBORGEN = replace(NAJAAR, figuur=None, onderdelen=(replace(LAAG, score=None, bovengrens=None), HOOG))
BERICHT = Meetberichtgegevens(
    kop=IN_GESPREK,
    score=NAJAAR,
    een_op=12,
    uitnodiging=UITNODIGING,
    meetbezwaar=Reactietijd(Duur(4, Eenheid.WEEK), date(2026, 11, 30)),
)
BEPALING = Bepaling(
    "artikel 9, lid 2",
    "Bij herhaling onvoldoende scoren betekent dat de gemeente deze overeenkomst kan beëindigen, nadat de "
    "netwerkpartner is gehoord",
)
AFSPRAAK = Bepaling("artikel 5, lid 2", "De netwerkpartner neemt twee keer per jaar deel aan de intervisie")
FEITEN = (
    Feit(date(2027, 2, 9), "De afgesproken start van een traject is drie keer verzet.", "verslag van het gesprek"),
    Feit(date(2027, 4, 20), "Een toegezegde rapportage kwam niet.", "eigen waarneming van de contractmanager"),
)
SIGNAAL = Signaalgegevens(
    kop=IN_GESPREK, bepaling=AFSPRAAK, feiten=FEITEN, in_meedenkgroep=False, uitnodiging=UITNODIGING
)
TWEEDE = Uitnodigingsgegevens(
    kop=IN_GESPREK, eerste_brief=date(2026, 10, 29), eerste_kenmerk="HD-2026-0031", uitnodiging=UITNODIGING
)
IN_GEBREKE = Ingebrekestellingsgegevens(
    kop=IN_GESPREK,
    bepaling=AFSPRAAK,
    feiten=FEITEN[:1],
    te_doen=("Meld u aan voor de intervisie van dit najaar.", "Stuur ons de datum waarop u komt."),
    hersteltijd=VIER_WEKEN,
    waarom_redelijk="De intervisie is elke maand en aanmelden kost een kwartier.",
    gevolg="artikel 9, lid 1",
)
