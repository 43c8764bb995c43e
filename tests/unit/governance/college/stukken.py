"""Proposals for tests, all invented: one about an exclusion that is complete, and one that everybody may read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from governance.college.dossier import DOSSIEREISEN
from governance.college.formulering import Geheim
from governance.college.openbaarheid import Openbaarheid
from governance.college.rules import Strekking, Voorstelonderwerp
from governance.college.stuk import OPENBAAR, Collegestuk
from governance.college.tekst import lees_argumenten, lees_kanttekeningen
from governance.documenten.documentsoorten import Vertrouwelijkheid

PARTNER = "Stichting Houtsnip 1 (verzonnen)"
GEHEIM = Geheim(frozenset({PARTNER}), frozenset({"00000001", "000000000001"}))
ARGUMENTEN = """1.1 De norm is bij herhaling niet gehaald.
De bovengrens was 3,4 en 3,2. De norm is 3,5 (bijlagen B2 en B5).

De onafhankelijk controleur heeft de meting nagerekend (B6).

1.2 Naast de score zijn er feiten met datum en bron.
Het gaat om:
- vier afspraken uit het verbeterplan;
- de reactie van de partner op elk feit.

2.1 De burgemeester verklaart de ontbinding.
Het college besluit. De burgemeester tekent.

3.1 Vier trajecten lopen door tot ze klaar zijn.
Met elk gezin is een afspraak gemaakt."""
KANTTEKENINGEN = """1.1/1.2 Een meting heeft altijd een marge.
De kans op toeval is klein, en niet nul.

3.1 Er blijft één aanbieder over met hetzelfde product.
De wachttijd kan tijdelijk oplopen."""
UITSLUITING = Collegestuk(
    openbaarheid=Openbaarheid(
        vorm=Vertrouwelijkheid.NIET_OPENBAAR, grond="5.1 lid 2 onder e", herzien_op=dt.date(2030, 1, 1)
    ),
    zaaknummer="9999/2026/0004127",
    documentnummer="9999/2026/0004391",
    onderwerp="Ontbinding van een procesovereenkomst Hendig",
    advies=(
        f"De procesovereenkomst met {PARTNER} geheel te ontbinden per 1 april 2027",
        "De burgemeester te vragen de ontbinding schriftelijk te verklaren",
        "Het transitieplan voor de lopende hulp vast te stellen",
    ),
    strekking=Strekking.GEHEEL,
    inleiding="In twee rondes lag de score onder de norm.\n\n# Verloop\nDe partner is gehoord op 16 september 2026.",
    beoogd_effect="Gezinnen en partners kunnen erop rekenen dat afspraken worden nagekomen.",
    argumenten=lees_argumenten(ARGUMENTEN),
    kanttekeningen=lees_kanttekeningen(KANTTEKENINGEN),
    financien="Geen extra lasten. Er is een risico op schadevergoeding.",
    juridisch="Artikel 6:265 en 6:267 BW. Bezwaar is niet mogelijk.",
    communicatie="Eerst de partner, daarna het netwerk zonder grond.",
    uitvoering="De brief gaat binnen vijf werkdagen aangetekend weg.",
)
OPEN_HOUSE = replace(
    UITSLUITING,
    openbaarheid=OPENBAAR,
    onderwerp="Hendig openstellen",
    strekking=None,
    advies=("De Open House constructie van Hendig open te zetten", "De voorwaarden versie 2 vast te stellen"),
    argumenten=lees_argumenten("1.1 Er is meer aanbod nodig.\nDat blijkt uit de cijfers.\n\n2.1 De tekst is klaar."),
    kanttekeningen=lees_kanttekeningen("2.1 Meer partners is meer werk.\nDaar is tijd voor."),
)
ALLE_BIJLAGEN = frozenset(DOSSIEREISEN[Voorstelonderwerp.UITSLUITING].bijlagen)
