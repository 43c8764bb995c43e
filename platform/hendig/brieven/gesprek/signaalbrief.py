"""A question about an agreement or a rule: which clause, which facts, and an invitation to tell the other side."""

from __future__ import annotations

from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.gesprek.uitnodiging import UITNODIGING_MARKER, Uitnodiging, kies_een_moment
from hendig.brieven.onderbouwing import FEITEN_MARKER, Bepaling, Feit, feitentabel, grond
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Kop, Stap, Stappen


@dataclass(frozen=True, slots=True, kw_only=True)
class Signaalgegevens(Briefgegevens):
    """All that this letter is made of; ``in_meedenkgroep`` when the agreement asks to talk there first."""

    bepaling: Bepaling
    feiten: tuple[Feit, ...]
    in_meedenkgroep: bool
    uitnodiging: Uitnodiging


def signaalbrief(gegevens: Signaalgegevens) -> Brief:
    """Write the letter."""
    waar = " Het gesprek is in de Meedenkgroep." if gegevens.in_meedenkgroep else ""
    return brief_van(
        gegevens.kop,
        onderwerp="Uitnodiging voor een gesprek over een afspraak",
        stand=Stand(
            "Deze brief is geen voornemen tot beëindiging.",
            "Uw overeenkomst loopt gewoon door. Wij willen eerst uw kant horen.",
        ),
        blokken=(
            Alinea(
                "Wij kregen een signaal dat een afspraak uit de procesovereenkomst niet is nagekomen. Of dat zo is, "
                f"hebben wij niet vastgesteld. Daarom willen wij met u praten.{waar}"
            ),
            Kop("Wat u kunt doen"),
            Stappen(
                (
                    kies_een_moment(gegevens.uitnodiging),
                    Stap("", "Klopt een feit niet, of mist er iets? Stuur het ons, of vertel het in het gesprek."),
                )
            ),
            *grond("Om welke afspraak gaat het?", gegevens.bepaling),
            Kop("Wat is ons gemeld?"),
            *feitentabel(gegevens.feiten),
            Kop("Wat gebeurt er daarna?"),
            Alinea("U krijgt een verslag van het gesprek. Uw opmerkingen komen erbij. Er is niets besloten."),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.SIGNAALBRIEF,
    2,
    Signaalgegevens,
    signaalbrief,
    (*KOP_MARKER, *UITNODIGING_MARKER, *FEITEN_MARKER),
)
