"""Papers in which something about an invented partner is weighed or asked."""

from __future__ import annotations

from datetime import date

from governance.contract.rules import Eenheid
from hendig.brieven.afweging.aanvullende_nota import Notagegevens, Vraagbeantwoording
from hendig.brieven.afweging.advies import Adviesinhoud, Gewogen
from hendig.brieven.afweging.adviesopdracht import Opdrachtgegevens
from hendig.brieven.afweging.antwoord_op_zienswijze import Antwoordgegevens, Beantwoord
from hendig.brieven.afweging.conceptadvies import Conceptadviesgegevens
from hendig.brieven.afweging.evenredigheidstoets import Afgewogen, Evenredigheidsgegevens, Lichter
from hendig.brieven.afweging.heroverwegingsadvies import Heroverwegingsgegevens
from hendig.brieven.afweging.terugverwijzing import Terugverwijsgegevens
from hendig.brieven.afweging.toezichtadvies import Toezichtadviesgegevens
from hendig.brieven.stuk import Maker
from hendig.brieven.tijd import Duur
from tests.unit.hendig.brieven.brieven import KOP
from tests.unit.hendig.brieven.stukmakers import TOEZICHT, VOOR_PARTNER, ZAAK

GEPROBEERD = Afgewogen(date(2026, 11, 10), "Het gesprek leidde tot een plan. De tweede ronde gaf dezelfde uitkomst.")
NIET = Afgewogen(None, "Dit raakt niet aan wat er volgens de feiten misgaat: afspraken tussen organisaties.")
TOETS = Evenredigheidsgegevens(
    kop=ZAAK,
    **VOOR_PARTNER,
    doel="Organisaties in het netwerk kunnen op elkaars afspraken rekenen.",
    geschiktheid="Zonder deze overeenkomst maken organisaties geen afspraken meer met de partner via Hendig.",
    lichter=Lichter(m1=GEPROBEERD, m2=NIET, m3=NIET, m4=GEPROBEERD, m5=NIET, m6=NIET, m7=NIET, m8=NIET),
    voor_partner="De partner kan geen nieuwe trajecten meer starten via Hendig.",
    omzetdeel=None,
    eenpersoonszaak=True,
    voor_gezinnen="De hulp die loopt, gaat door of gaat met een overdracht naar een andere aanbieder.",
    lopende_trajecten=7,
    ander_aanbod="Drie andere partners bieden deze hulp, met een wachttijd van minder dan vier weken.",
    deel_van_capaciteit="Ongeveer drie procent van de trajecten in het netwerk.",
    aard_en_betekenis="Het gaat om afspraken over de veiligheid van kinderen, en niet om een bijkomstig punt.",
    conclusie="De nadelen voor de partner wegen volgens de gemeente op dit moment niet zwaarder dan het doel.",
)
ANTWOORD = Antwoordgegevens(
    kop=ZAAK,
    **VOOR_PARTNER,
    zienswijze_op=date(2027, 8, 16),
    gehoord_op=date(2027, 8, 24),
    punten=(
        Beantwoord(
            punt="De oorzaak is weg.",
            antwoord="Het team is weer volledig. De feiten van juni en juli zijn van daarna.",
            verandert="De feiten van vóór september 2026 tellen niet meer mee.",
        ),
        Beantwoord(
            punt="De tweede ronde kwam te vroeg.",
            antwoord="De tweede ronde ging over de zes maanden nadat het plan was vastgesteld.",
            verandert=None,
        ),
    ),
    slot="De feitenlijst is aangepast. De MDG I-F krijgt de zienswijze en dit antwoord.",
)
OPDRACHT = Opdrachtgegevens(
    kop=ZAAK,
    **{**VOOR_PARTNER, "lezer": TOEZICHT.naam},
    adviseur=TOEZICHT,
    geen_belang_verklaard_op=date(2027, 9, 1),
    vraag="Is er reden om de procesovereenkomst te beëindigen, om iets lichters te doen, of om niets te doen?",
    deelvragen=("Hoe wordt vertrouwen in het netwerk ervaren?", "Hoe weegt de zienswijze van de partner?"),
    stukken=(
        "De meetcertificaten en de verklaring van de controleur",
        "De zienswijze en het antwoord",
        "Het feitenrelaas",
    ),
    reactietijd=Duur(2, Eenheid.WEEK),
    advies_voor=date(2027, 10, 18),
)
ADVIES = Adviesinhoud(
    vraag=OPDRACHT.vraag,
    bronnen=("De stukken van het dossier", "Een gesprek met de partner op 14 september 2027"),
    beleving="In het netwerk als geheel kwamen afspraken in 2027 vaker na dan in 2026.",
    zienswijze=(Gewogen("De oorzaak is weg.", "Dat blijkt uit het overzicht van de partner, voor een deel."),),
    overwegingen=("Het plan is uitgevoerd.", "Twee afspraken van na het plan zijn niet nagekomen."),
    conclusie="Een lichtere maatregel is mogelijk: een nieuw verbeterplan van zes maanden.",
)
CONCEPT = Conceptadviesgegevens(
    kop=ZAAK,
    opgesteld_door=(TOEZICHT,),
    vast_te_stellen_door=None,
    lezer=KOP.partner.naam,
    advies=ADVIES,
    reageren_tot=date(2027, 10, 4),
)
TOEZICHTADVIES = Toezichtadviesgegevens(
    kop=ZAAK,
    opgesteld_door=(TOEZICHT,),
    vast_te_stellen_door=None,
    lezer="de bestuurlijk trekkers",
    advies=ADVIES,
    concept_getoond_op=date(2027, 9, 20),
    op_concept=(Gewogen("Het gesprek was op 13 september.", "Het was op 14 september. De dagtekening is nagekeken."),),
)
TERUG = Terugverwijsgegevens(
    kop=ZAAK,
    **{**VOOR_PARTNER, "lezer": "de MDG I-F"},
    gevraagd_door="de bestuurlijk trekkers",
    gevraagd_aan="de MDG I-F",
    vragen=("Is het overzicht van de partner meegewogen?",),
    waarom="In de stukken staat het overzicht niet genoemd.",
    antwoord_voor=date(2027, 11, 15),
)
NOTA = Notagegevens(
    kop=ZAAK,
    **{**VOOR_PARTNER, "lezer": "de bestuurlijk trekkers"},
    gevraagd_op=date(2027, 10, 4),
    antwoorden=(
        Vraagbeantwoording("Is het overzicht van de partner meegewogen?", "Ja. Het is besproken op 1 november 2027."),
    ),
    bronnen=("Verslag van de MDG I-F van 1 november 2027",),
    verandert="Het antwoord op punt 1 van de zienswijze is aangevuld.",
    reactie=(),
    reactie_tot=date(2027, 11, 29),
)
HEROVERWEGING = Heroverwegingsgegevens(
    kop=ZAAK,
    opgesteld_door=(Maker("mr. dr. W. Karekiet", "heroverwegingsadviseur"),),
    vast_te_stellen_door=None,
    lezer="het college",
    besluitnummer="B-2027-118",
    besloten_op=date(2027, 11, 30),
    gevraagd_op=date(2027, 12, 10),
    gehoord_op=date(2027, 12, 20),
    punten=(
        Gewogen("Het overzicht is niet meegewogen.", "Het is genoemd in de aanvullende nota van 15 november 2027."),
    ),
    bronnen=("Het dossier van het college",),
    conclusie="Het besluit noemt redenen buiten de score. De redenen over gezinnen kunnen uitgebreider.",
)
