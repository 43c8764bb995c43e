"""What a round said, with an invitation to talk; one round has no consequences and the letter says so first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from governance.documenten.documentsoorten import Documentsoort
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.gesprek.uitnodiging import UITNODIGING_MARKER, Uitnodiging, kies_een_moment
from hendig.brieven.scores import Onderdeelscore, Rondescore, scoreblokken
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.tijd import Reactietijd, uiterlijk_voorop
from hendig.brieven.vragen import vragen_en_rechten
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Deel, Kop, Stap, Stappen, Tweeluik

_NIET = (
    "Het is geen oordeel over uw vakkennis.",
    "Eén ronde heeft geen gevolgen voor uw overeenkomst.",
    "Er is niets besloten. Een meting is nooit een besluit.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetberichtgegevens(Briefgegevens):
    """All that this letter is made of.

    ``een_op`` says how often at most a partner exactly on the norm gets such a letter by chance: one in so many; None
    when the norm version does not say. ``meetbezwaar`` is None when the time for it is over.
    """

    score: Rondescore
    een_op: int | None
    uitnodiging: Uitnodiging
    meetbezwaar: Reactietijd | None


def bericht_over_meting(gegevens: Meetberichtgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        onderwerp=f"Uw meting in de ronde {gegevens.score.ronde}: uitnodiging voor een gesprek",
        stand=Stand(
            "Deze brief is geen voornemen tot beëindiging.",
            "Uw overeenkomst loopt gewoon door. Wij willen graag met u praten.",
        ),
        reageren_tot=None if gegevens.meetbezwaar is None else gegevens.meetbezwaar.tot_en_met,
        blokken=(
            *_waarom(gegevens),
            *_doen(gegevens),
            Kop("Uw cijfers"),
            *(Alinea(_cijfers(een)) for een in gegevens.score.onderdelen if een.onder_de_norm),
            *scoreblokken(gegevens.score),
            *_betekenis(gegevens.score),
            *_wie_weet_het(),
            *vragen_en_rechten(gegevens.kop),
        ),
    )


def _waarom(gegevens: Meetberichtgegevens) -> Iterator[Blok]:
    laag = " en ".join(een.naam for een in gegevens.score.onderdelen if een.onder_de_norm)
    toeval = "Dat kan toeval zijn."
    if gegevens.een_op is not None:
        toeval += (
            f" Hoogstens ongeveer één op de {gegevens.een_op} partners die precies op de norm zitten, krijgt zo'n "
            "brief. Dat geldt voor beide soorten vertrouwen samen."
        )
    yield Alinea(f"U krijgt deze brief omdat uw score laag was op {laag}. {toeval}")


def _doen(gegevens: Meetberichtgegevens) -> tuple[Blok, ...]:
    stappen = [kies_een_moment(gegevens.uitnodiging)]
    if gegevens.meetbezwaar is not None:
        stappen.append(
            Stap(
                uiterlijk_voorop(gegevens.meetbezwaar),
                "Bent u het niet eens met hoe de meting tot stand kwam? Dien dan een meetbezwaar in bij de "
                "onafhankelijk controleur. Dat kan in Hendig, bij uw resultaat. Een andere controleur dan die van "
                "deze ronde beslist. Tot dan telt de meting niet.",
            )
        )
    return Kop("Wat u kunt doen"), Stappen(tuple(stappen))


def _cijfers(een: Onderdeelscore) -> str:
    delen = [f"Uw score op {een.naam} is {een.score}." if een.score else ""]
    delen.append(f"De norm is {een.norm}.")
    if een.bovengrens:
        delen.append(f"Ook als wij rekening houden met toeval, komt de score uit op hoogstens {een.bovengrens}.")
    delen.append(f"{een.organisaties} organisaties hebben geantwoord.")
    return " ".join(deel for deel in delen if deel)


def _betekenis(score: Rondescore) -> Iterator[Blok]:
    wel = (
        *(f"{een.naam[0].upper()}{een.naam[1:]} gaat over: {een.gaat_over}." for een in score.onderdelen),
        "De score zegt hoe organisaties de samenwerking ervaren. Waarom, horen wij graag van u.",
    )
    yield Kop("Wat betekent dit?")
    yield Tweeluik((Deel("Dit betekent het wel", wel), Deel("Dit betekent het niet", _NIET)))


def _wie_weet_het() -> tuple[Blok, ...]:
    return (
        Kop("Wie weet dit?"),
        Alinea(
            "Andere partners weten dit niet. De contractmanager en degene die met u praat weten het wel. De "
            "meetbeheerder en de onafhankelijk controleur deden de meting en weten het ook. Wie u beoordeelde, is "
            "vertrouwelijk. Niemand mag daarnaar vragen."
        ),
    )


SJABLOON = Sjabloon(
    Documentsoort.BERICHT_OVER_METING, 2, Meetberichtgegevens, bericht_over_meting, (*KOP_MARKER, *UITNODIGING_MARKER)
)
