"""The paper for the college as a value: twenty parts in a fixed order, the same in print, in Word and on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final, Literal

from governance.college.keuring import publicatie_van
from governance.college.queries import Besluitbeeld
from governance.college.rules import Besluitvariant, Deelname, Voorstelonderwerp
from governance.college.stuk import Collegestuk
from governance.college.tekst import Argument, Kanttekening, Opsomming, Tussenkop, blokken
from governance.kalender.datum import datum
from hendig.zetwerk.blokken import Alinea, Kop, Lijst
from hendig.zetwerk.zetter import zet_pdf

SJABLOONVERSIE: Final = 2
"""Goes up with every change in the words or the look of this paper."""
WEGING: Final = {
    True: "Wat heeft u buiten de score gewogen?",
    False: "Wat heeft het college gewogen?",
}
"""What the college is asked with its besluit: on an exclusion, what it weighed besides the score."""
TWEEDE_TITEL: Final = "Adviesnota"


@dataclass(frozen=True, slots=True)
class Nummers:
    """Points in order, each with its number."""

    punten: tuple[str, ...]
    type: Literal["nummers"] = "nummers"


@dataclass(frozen=True, slots=True)
class Keuze:
    """One of what can be decided; ``gekozen`` is None as long as nothing was."""

    tekst: str
    gekozen: bool | None


@dataclass(frozen=True, slots=True)
class Keuzes:
    """What can be decided."""

    keuzes: tuple[Keuze, ...]
    type: Literal["keuzes"] = "keuzes"


@dataclass(frozen=True, slots=True)
class Ruimte:
    """Room to write or to sign."""

    type: Literal["ruimte"] = "ruimte"


@dataclass(frozen=True, slots=True)
class Punt:
    """An argument or what is said against one: its number before it, a full sentence, and what explains it."""

    nummer: str
    kop: str
    blokken: tuple[Alinea | Lijst | Kop, ...]
    type: Literal["punt"] = "punt"


Papierblok = Alinea | Lijst | Kop | Nummers | Keuzes | Ruimte | Punt


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One of the twenty parts: the title, a number with its name before it, or a heading with what stands under it."""

    nummer: int
    soort: Literal["titel", "kenmerk", "kop"]
    kop: str
    waarde: str = ""
    blokken: tuple[Papierblok, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Papier:
    """A proposal as it is read; the second part of it begins at part 10 and repeats the three numbers."""

    titel: str
    gemeente: str
    voet: str
    delen: tuple[Onderdeel, ...]

    @property
    def eerste(self) -> tuple[Onderdeel, ...]:
        """The parts of the Beslisdocument."""
        return self.delen[:9]

    @property
    def kenmerken(self) -> tuple[Onderdeel, ...]:
        """The numbers, which stand at the head of both."""
        return self.delen[1:4]

    @property
    def tweede(self) -> tuple[Onderdeel, ...]:
        """The parts of the Adviesnota."""
        return self.delen[9:]


def college_van(gemeente: str) -> str:
    """Give the name of a gemeente as it stands after "college van"."""
    return gemeente[len("gemeente ") :] if gemeente.lower().startswith("gemeente ") else gemeente


def collegepapier(
    stuk: Collegestuk,
    onderwerp: Voorstelonderwerp,
    *,
    gemeente: str,
    besluit: Besluitbeeld | None = None,
    namen: Mapping[str, str] | None = None,
) -> Papier:
    """Write a proposal on paper; ``namen`` says what the persons of a besluit are called."""
    college, bekend = college_van(gemeente), namen or {}
    advies: tuple[Papierblok, ...] = (Nummers(stuk.advies), *_strekking(stuk))
    eerste = (
        Onderdeel(1, "titel", f"Beslisdocument college van {college}"),
        Onderdeel(2, "kenmerk", "Zaaknummer:", stuk.zaaknummer),
        Onderdeel(3, "kenmerk", "Documentnummer:", stuk.documentnummer),
        Onderdeel(4, "kenmerk", "Besluitnummer:", "" if besluit is None else besluit.besluitnummer),
        _kop(5, "Onderwerp:", *_alineas(stuk.onderwerp)),
        _kop(6, "Openbaarheid", *(Alinea(zin) for zin in stuk.openbaarheid.zinnen)),
        _kop(7, "Advies:", Alinea("Te besluiten om:"), *advies),
        _kop(8, f"Besluit van het college {college}:", *_besluit(onderwerp, besluit, bekend)),
        _kop(9, "Ondertekening gemeentesecretaris/directeur,", *_ondertekening(besluit, bekend)),
    )
    tweede = (
        _kop(10, "Onderwerp", *_alineas(stuk.onderwerp)),
        _kop(11, "Advies", *advies),
        _kop(12, "Inleiding", *_tekst(stuk.inleiding)),
        _kop(13, "Beoogd effect", *_tekst(stuk.beoogd_effect)),
        _kop(14, "Argumenten", *map(_punt, stuk.argumenten)),
        _kop(15, "Kanttekeningen", *map(_punt, stuk.kanttekeningen)),
        _kop(16, "Financiën", *_tekst(stuk.financien)),
        _kop(17, "Juridische afwegingen", *_tekst(stuk.juridisch)),
        _kop(18, "Communicatie", *_tekst(stuk.communicatie)),
        _kop(19, "Uitvoering", *_tekst(stuk.uitvoering)),
        _kop(20, "Formulering besluit t.b.v. openbare besluitenlijst", *_alineas(publicatie_van(onderwerp, stuk))),
    )
    return Papier(
        titel=f"Beslisdocument: {stuk.onderwerp}" if stuk.onderwerp else "Beslisdocument",
        gemeente=gemeente,
        voet=stuk.openbaarheid.zinnen[0],
        delen=(*eerste, *tweede),
    )


def zet_collegepapier(papier: Papier, dagtekening: date) -> bytes:
    """Typeset it; equal papers give equal bytes."""
    gegevens = {**asdict(papier), "datum": dagtekening, "tweede_titel": TWEEDE_TITEL}
    return zet_pdf("collegestuk.typ", gegevens, dagtekening)


def woorden_op(papier: Papier) -> str:
    """Give every word on the paper as one text."""
    return "\n".join(_teksten(asdict(papier)))


def _kop(nummer: int, kop: str, *inhoud: Papierblok) -> Onderdeel:
    return Onderdeel(nummer, "kop", kop, blokken=inhoud)


def _alineas(tekst: str) -> tuple[Alinea, ...]:
    return (Alinea(tekst),) if tekst else ()


def _strekking(stuk: Collegestuk) -> tuple[Alinea, ...]:
    """Give what an advice about a partner comes down to; nothing for another subject."""
    return () if stuk.strekking is None else (Alinea(f"Dit advies komt neer op: {stuk.strekking.value}."),)


def _tekst(tekst: str) -> tuple[Alinea | Lijst | Kop, ...]:
    gezet: list[Alinea | Lijst | Kop] = []
    for blok in blokken(tekst):
        match blok:
            case Opsomming():
                gezet.append(Lijst(blok.punten))
            case Tussenkop():
                gezet.append(Kop(blok.tekst, niveau=3))
            case _:
                gezet.append(Alinea(blok.tekst))
    return tuple(gezet)


def _punt(een: Argument | Kanttekening) -> Punt:
    return Punt(een.nummer, een.kop, _tekst(een.toelichting))


def _besluit(
    onderwerp: Voorstelonderwerp, besluit: Besluitbeeld | None, namen: Mapping[str, str]
) -> Iterator[Papierblok]:
    """Give the three choices of the form, and beneath them what the college weighed and who was there."""
    teksten = {
        Besluitvariant.VOLGENS_ADVIES: "volgens advies",
        Besluitvariant.AANGEHOUDEN: "aangehouden",
        Besluitvariant.ANDERS: "anders, namelijk:",
    }
    if besluit is not None and besluit.variant is Besluitvariant.ANDERS:
        teksten[Besluitvariant.ANDERS] = f"anders, namelijk: {besluit.anders}"
    if besluit is not None and besluit.terug_op is not None:
        teksten[Besluitvariant.AANGEHOUDEN] = f"aangehouden tot {datum(besluit.terug_op)}: {besluit.reden}"
    gekozen = {variant: None if besluit is None else variant is besluit.variant for variant in teksten}
    yield Keuzes(tuple(Keuze(tekst, gekozen[variant]) for variant, tekst in teksten.items()))
    gemeten = onderwerp is Voorstelonderwerp.UITSLUITING
    if besluit is None:
        yield from (Alinea(WEGING[gemeten]), Ruimte()) if gemeten else ()
        return
    yield Alinea(WEGING[gemeten])
    yield Alinea(besluit.weging)
    for deelname, woord in ((Deelname.AANWEZIG, "Aanwezig"), (Deelname.ONTHOUDEN, "Niet deelgenomen")):
        wie = sorted(namen.get(een, "onbekend") for een, nam in besluit.deelnemers.items() if nam is deelname)
        if wie:
            yield Alinea(f"{woord}: {', '.join(wie)}")


def _ondertekening(besluit: Besluitbeeld | None, namen: Mapping[str, str]) -> tuple[Papierblok, ...]:
    if besluit is None:
        return Ruimte(), Alinea("datum:")
    return Ruimte(), Alinea(f"datum: {datum(besluit.dag)}"), *_alineas(namen.get(besluit.door, ""))


def _teksten(deel: object) -> Iterator[str]:
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Mapping):
        for naam, waarde in deel.items():
            if naam not in {"type", "soort"}:
                yield from _teksten(waarde)
    elif isinstance(deel, list | tuple):
        for waarde in deel:
            yield from _teksten(waarde)
