"""The first letter to a new partner: welcome, what was agreed on both sides, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from hendig.brieven.brief import Brief, Stand
from hendig.brieven.sjabloon import Sjabloon
from hendig.brieven.tijd import telwoord
from hendig.brieven.zaakkop import KOP_MARKER, Briefgegevens, Zaakkop, bereik, brief_van
from hendig.zetwerk.blokken import Alinea, Blok, Kop, Lijst, Stap, Stappen, Tabel


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One obligation of the agreement, in words: what, when, and where it stands."""

    wat: str
    wanneer: str
    waar: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Versie:
    """A text that holds, its version and its first day."""

    versie: str
    vanaf: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting:
    """What a norm version says about when a round counts: from which day for this partner, and how many in a row."""

    norm: Versie
    telt_vanaf: date
    rondes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Welkomstgegevens(Briefgegevens):
    """All that a welcome letter is made of; who deals with it is the partner's contact.

    ``meting`` is None as long as no norm was agreed, ``laatste_dag`` for an agreement that has no end.
    """

    reageren_tot: date
    partner_vanaf: date
    overeenkomst: Versie
    laatste_dag: date | None
    van_partner: tuple[Afspraak, ...]
    van_gemeente: tuple[Afspraak, ...]
    meting: Meting | None
    eerste_stappen: tuple[Stap, ...]


def welkomstbrief(gegevens: Welkomstgegevens) -> Brief:
    """Write the letter."""
    return brief_van(
        gegevens.kop,
        reageren_tot=gegevens.reageren_tot,
        onderwerp="Welkom in Hendig",
        stand=Stand(
            f"U bent netwerkpartner van Hendig vanaf {datum(gegevens.partner_vanaf)}.",
            "Deze brief legt uit wat wij hebben afgesproken. Hij verandert niets aan de procesovereenkomst.",
        ),
        blokken=(
            *_begin(gegevens),
            *_afspraken(gegevens),
            *_meting(gegevens.meting),
            *_nu(gegevens),
            *_terecht(gegevens.kop),
        ),
        vertrouwelijk=False,
    )


def _begin(gegevens: Welkomstgegevens) -> tuple[Blok, ...]:
    teksten = [("Procesovereenkomst", gegevens.overeenkomst)]
    if gegevens.meting is not None:
        teksten.append(("Norm voor vertrouwen", gegevens.meting.norm))
    return (
        Alinea(
            f"Fijn dat {gegevens.kop.partner.naam} meedoet. In deze brief leest u wat u van ons mag "
            "verwachten, wat wij van u vragen en wat u nu kunt doen."
        ),
        Kop("Wat is de procesovereenkomst?"),
        Alinea(
            "Daarin staat hoe u en de gemeente samenwerken in Hendig. De tekst is voor alle partners gelijk. "
            "De overeenkomst gaat niet over de hulp aan een gezin. Welke hulp past, bepaalt het gezin samen met de "
            "gezinscoach. De overeenkomst geeft daarom geen zekerheid over omzet."
        ),
        Tabel(
            "Deze teksten gelden voor u",
            ("Tekst", "Versie", "Geldt vanaf"),
            tuple((naam, tekst.versie, datum(tekst.vanaf)) for naam, tekst in teksten),
        ),
        Alinea(
            f"{_looptijd(gegevens.laatste_dag)} "
            "Komt er een nieuwe versie, dan geldt die voor alle partners vanaf dezelfde dag."
        ),
    )


def _looptijd(laatste_dag: date | None) -> str:
    if laatste_dag is None:
        return "De overeenkomst loopt door tot een van ons haar beëindigt."
    return f"De overeenkomst loopt tot en met {datum(laatste_dag)}."


def _afspraken(gegevens: Welkomstgegevens) -> tuple[Blok, ...]:
    return (
        Kop("Wat mag u van ons verwachten?"),
        _tabel(gegevens.van_gemeente),
        Kop("Wat vragen wij van u?"),
        _tabel(gegevens.van_partner),
        Alinea(
            "Lukt een afspraak niet? Bel of mail dan uw contactpersoon. Niemand verbindt hier gevolgen aan voordat u "
            "heeft kunnen vertellen wat er speelt. Dat geldt andersom ook: houdt de gemeente zich niet aan een "
            "afspraak, zeg het ons dan."
        ),
    )


def _tabel(afspraken: tuple[Afspraak, ...]) -> Blok:
    if not afspraken:
        return Alinea("In deze versie van de overeenkomst staan hierover geen aparte afspraken.")
    rijen = tuple((een.wat, een.wanneer, een.waar) for een in afspraken)
    return Tabel("", ("Wat", "Wanneer", "Waar staat het"), rijen, smal=(2,), breed=(0,))


def _meting(meting: Meting | None) -> tuple[Blok, ...]:
    kop = Kop("Hoe meten wij vertrouwen?")
    if meting is None:
        return kop, Alinea("Er is nog geen norm voor vertrouwen afgesproken. Daarom telt er nu nog geen meting.")
    telt = (
        "Partners en gemeente beoordelen elkaar in rondes. Uw uitkomst telt pas mee in een ronde die begint op of na "
        f"{datum(meting.telt_vanaf)}."
    )
    vertrouwelijk = (
        "Uw antwoorden zijn vertrouwelijk. Uw naam gaat niet naar de partner, de gemeente, de MDG I-F of het college. "
        "De meetbeheerder en de onafhankelijk controleur kunnen samen wel zien wie wat invulde. Er "
        "zijn enkele uitzonderingen. Vóór elke ronde leest u precies wie wat ziet, en wanneer."
    )
    laag = (
        "Een score onder de norm betekent dat wij met u willen praten. De score gaat over vertrouwen en niet over uw "
        "vakkennis. Eén score onder de norm heeft geen gevolgen voor uw overeenkomst. Pas als u de norm in "
        f"{telwoord(meting.rondes)} tellende rondes na elkaar aantoonbaar niet haalt, kan de gemeente overwegen de "
        "overeenkomst te beëindigen. U kunt dan eerst reageren."
    )
    return kop, Lijst((telt, vertrouwelijk, laag))


def _nu(gegevens: Welkomstgegevens) -> tuple[Blok, ...]:
    tot_en_met = f"Tot en met {datum(gegevens.reageren_tot)}"
    eigen = (
        Stap(
            tot_en_met, "Controleer uw naam en adres in deze brief. Klopt er iets niet? Meld het bij uw contactpersoon."
        ),
        Stap(
            tot_en_met, "Laat ons weten wie onze brieven krijgt en wie namens u de vragen over vertrouwen beantwoordt."
        ),
    )
    return Kop("Wat kunt u nu doen?"), Stappen((*eigen, *gegevens.eerste_stappen))


def _terecht(kop: Zaakkop) -> tuple[Blok, ...]:
    meldpunt = bereik(kop.meldpunt)
    return (
        Kop("Waar kunt u terecht?"),
        Lijst(
            (
                f"Uw contactpersoon is {bereik(kop.behandelaar)}.",
                f"Vraagt iemand wat u over een partner heeft ingevuld? Dat mag niet. Meld het bij {meldpunt}.",
                "Heeft u een vraag over de hulp aan een gezin? Stel die aan de gezinscoach.",
                "Worden wij het samen niet eens over de overeenkomst? Dan kunt u naar de burgerlijke rechter.",
            )
        ),
    )


SJABLOON = Sjabloon(Documentsoort.WELKOMSTBRIEF, 3, Welkomstgegevens, welkomstbrief, KOP_MARKER)
