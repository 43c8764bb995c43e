"""A notice of default: which agreement, which facts, what must be done, and a reasonable time to do it."""

from __future__ import annotations

from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.onderbouwing import FEITEN_MARKER, Bepaling, Feit, feitentabel, grond
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.tijd import Reactietijd, uiterlijk
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kop, Lijst, Stap, Stappen


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingebrekestellingsgegevens(Briefgegevens):
    """All that this letter is made of; ``gevolg`` is the article that says what may follow upon default."""

    bepaling: Bepaling
    feiten: tuple[Feit, ...]
    te_doen: tuple[str, ...]
    hersteltijd: Reactietijd
    waarom_redelijk: str
    gevolg: str


def ingebrekestelling(gegevens: Ingebrekestellingsgegevens) -> Brief:
    """Write the letter."""
    tijd = gegevens.hersteltijd
    return brief_van(
        gegevens.kop,
        onderwerp="Ingebrekestelling: kom een afspraak alsnog na",
        stand=Stand(
            f"Herstel dit {uiterlijk(tijd)}.",
            "Dan volgt er niets. Deze brief is geen voornemen tot beëindiging.",
        ),
        reageren_tot=tijd.tot_en_met,
        blokken=(
            Alinea(
                "Volgens ons is een afspraak uit de procesovereenkomst niet nagekomen. Met deze brief stellen wij u in "
                "gebreke (artikel 6:82 Burgerlijk Wetboek). U krijgt de tijd om de afspraak alsnog na te komen."
            ),
            Kop("Wat vragen wij van u?"),
            Alinea(f"Doe het volgende, {uiterlijk(tijd)}."),
            Stappen(tuple(Stap("", wat) for wat in gegevens.te_doen)),
            Alinea(f"Waarom deze tijd redelijk is: {gegevens.waarom_redelijk}"),
            *grond("Om welke afspraak gaat het?", gegevens.bepaling),
            Kop("Wat is er gebeurd?"),
            *feitentabel(gegevens.feiten),
            Kop("Wat u nog meer kunt doen"),
            Lijst(
                (
                    "Lukt het niet in deze tijd? Bel ons meteen en zeg hoeveel tijd u nodig heeft.",
                    "Klopt iets in deze brief niet? Schrijf ons wat er niet klopt. Wij geven antwoord.",
                    "Bent u klaar? Laat het weten. Wij bevestigen dat dan aan u.",
                )
            ),
            Kop("Wat als de afspraak niet is nagekomen?"),
            Alinea(
                "Dan bent u in verzuim. De gemeente kan dan overwegen de overeenkomst geheel of gedeeltelijk te "
                f"beëindigen ({gegevens.gevolg}). Dat gaat nooit vanzelf. U krijgt dan eerst een brief en kunt "
                "reageren."
            ),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.INGEBREKESTELLING,
    1,
    Ingebrekestellingsgegevens,
    ingebrekestelling,
    (*KOP_MARKER, *FEITEN_MARKER, "te_doen", "waarom_redelijk"),
)
