"""The form of a questionnaire: every text of it, in each of its languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count, islice
from typing import Any, Final

from wtforms import Field, TextAreaField
from wtforms.validators import Length, Optional, ValidationError

from hendig.web.formulier import Formulier, Redenveld, Tekstveld, reden, schoon, tekstveld
from surveys.vragenlijst.instrument import DATUM, LENGTES, NEDERLANDS, PARTNER, Construct, Instrument, Vraag
from surveys.vragenlijst.rules import LETTERS, NUMMER, TALEN, VERKEERD_NUMMER, VRAGEN, bezwaren, taalnaam

_TITEL: Final = "Wie invult, ziet deze titel. Noem het soort vertrouwen niet."


class Vaststelformulier(Formulier):
    """Nothing to fill in: what is fixed stands on the page."""


@dataclass(frozen=True, slots=True)
class Opbouw:
    """Which fields a form has: languages, per kind of trust the codes that can be asked, and the scale."""

    talen: tuple[str, ...]
    codes: tuple[tuple[str, tuple[str, ...]], ...]
    punten: tuple[int, ...]


class Vragenlijstformulier(Formulier):
    """Every text of a questionnaire as a field; made for one by `vragenlijstformulier`."""

    opbouw: Opbouw
    definities: dict[str, str]
    nummer: Tekstveld
    waarom: Redenveld

    @property
    def secties(self) -> Iterator[tuple[str, str, list[Field]]]:
        """Give each part of each language: its heading, what to mind, and its fields."""
        for taal in self.opbouw.talen:
            voor = f"{taalnaam(taal)}: " if len(self.opbouw.talen) > 1 else ""
            yield _kop(voor, "kop en inleiding"), "", [self[f"{taal}-kop"], self[f"{taal}-inleiding"]]
            for construct, codes in self.opbouw.codes:
                namen = [f"{taal}-titel-{construct}", *(f"{taal}-{code}" for code in codes)]
                if taal != NEDERLANDS:
                    namen.insert(1, f"{taal}-definitie-{construct}")
                uitleg = self.definities[construct]
                yield _kop(voor, f"vragen over {construct} vertrouwen"), uitleg, [self[naam] for naam in namen]
            namen = [*(f"{taal}-antwoord-{punt}" for punt in self.opbouw.punten), f"{taal}-geen_antwoord"]
            yield _kop(voor, "antwoorden"), "", [self[naam] for naam in namen]

    def lees(self, nummer: str | None = None) -> tuple[Instrument, ...] | None:
        """Give the questionnaire that was filled in, the Dutch first; None when something does not fit.

        ``nummer`` is the number of a version that is changed; a new one has its own.
        """
        if not self.validate():
            return None
        versie = nummer or self.nummer.data
        talen = tuple(self._in_taal(taal, versie) for taal in self.opbouw.talen)
        self.form_errors = [*self.form_errors, *map(str, bezwaren(talen))]
        return None if self.fouten else talen

    def _in_taal(self, taal: str, versie: str) -> Instrument:
        return Instrument(
            versie=versie,
            taal=taal,
            is_voorstel=False,
            kop=self._tekst(f"{taal}-kop"),
            inleiding=self._tekst(f"{taal}-inleiding"),
            constructen=tuple(self._construct(taal, construct, codes) for construct, codes in self.opbouw.codes),
            antwoorden=tuple((punt, self._tekst(f"{taal}-antwoord-{punt}")) for punt in self.opbouw.punten),
            geen_antwoord=self._tekst(f"{taal}-geen_antwoord"),
        )

    def _construct(self, taal: str, construct: str, codes: tuple[str, ...]) -> Construct:
        """Give a kind of trust with the questions that are asked in any language: they are missing in the others."""
        eigen = self.definities[construct] if taal == NEDERLANDS else self._tekst(f"{taal}-definitie-{construct}")
        gevraagd = [code for code in codes if any(self._tekst(f"{een}-{code}") for een in self.opbouw.talen)]
        vragen = tuple(Vraag(code, self._tekst(f"{taal}-{code}")) for code in gevraagd)
        return Construct(construct, self._tekst(f"{taal}-titel-{construct}"), eigen, vragen)

    def _tekst(self, naam: str) -> str:
        return str(self[naam].data or "")


def vragenlijstformulier(bron: Sequence[Instrument], *, erbij: Sequence[str] = ()) -> Vragenlijstformulier:
    """Make the form filled with a questionnaire, and empty for the languages that come along."""
    talen = [taal for taal in TALEN if taal in {*(een.taal for een in bron), *erbij}]
    eerste = next(een for een in bron if een.taal == NEDERLANDS)
    codes = tuple((deel.naam, _ruimte(LETTERS[deel.naam], deel.codes)) for deel in eerste.constructen)
    soort = _soort(Opbouw(tuple(talen), codes, tuple(punt for punt, _ in eerste.antwoorden)))
    form = soort(data={naam: tekst for een in bron for naam, tekst in _ingevuld(een)})
    form.definities = {deel.naam: deel.definitie for deel in eerste.constructen}
    return form


@cache
def _soort(opbouw: Opbouw) -> type[Vragenlijstformulier]:
    nummer = tekstveld("Nummer van deze vragenlijst", hint="Begin met een cijfer, bijvoorbeeld 2.", meest=20)
    velden: dict[str, Any] = {"opbouw": opbouw, "nummer": nummer, "validate_nummer": _nummer}
    for taal in opbouw.talen:
        velden |= {f"{taal}-{naam}": veld for naam, veld in _velden(taal, opbouw)}
        velden[f"validate_{taal}-kop"] = _noemt(DATUM)
        velden |= {f"validate_{taal}-{code}": _noemt(PARTNER) for _, codes in opbouw.codes for code in codes}
    velden["waarom"] = reden("Waarom deze vragenlijst?", hint="Minstens één zin. Iedere partner kan dit lezen.")
    return type("Vragenlijstformulier", (Vragenlijstformulier,), velden)


def _velden(taal: str, opbouw: Opbouw) -> Iterator[tuple[str, Any]]:
    yield "kop", _tekst("kop", "Kop", f"Schrijf {DATUM} waar de datum komt.")
    yield "inleiding", _tekst("inleiding", "Inleiding")
    for construct, codes in opbouw.codes:
        yield f"titel-{construct}", _tekst("titel", "Titel boven deze vragen", _TITEL)
        if taal != NEDERLANDS:
            yield f"definitie-{construct}", _tekst("definitie", "De definitie in deze taal")
        for code in codes:
            yield code, _vraag(code)
    for punt in opbouw.punten:
        yield f"antwoord-{punt}", _tekst("antwoord", f"Antwoord {punt}")
    yield "geen_antwoord", _tekst("antwoord", "Antwoord voor wie het niet weet")


def _vraag(code: str) -> TextAreaField:
    """Make a field that shows a whole sentence; it may stay empty."""
    meest = LENGTES["vraag"]
    regels = [Optional(), Length(max=meest, message=f"Schrijf hooguit {meest} tekens.")]
    return TextAreaField(f"Vraag {code}", validators=regels, filters=[schoon], render_kw={"rows": 2})


def _tekst(soort: str, label: str, hint: str = "") -> Tekstveld:
    return tekstveld(label, hint=hint, meest=LENGTES[soort])


def _nummer(form: Formulier, veld: Field) -> None:
    """Refuse a number that cannot be one; wtforms calls it for the field of that name."""
    del form
    if not NUMMER.fullmatch(veld.data or ""):
        raise ValidationError(VERKEERD_NUMMER.tekst)


def _noemt(teken: str) -> Callable[[Formulier, Field], None]:
    """Ask for a sign in a text; wtforms calls it for the field of that name."""

    def kijk(form: Formulier, veld: Field) -> None:
        del form
        if teken not in (veld.data or ""):
            raise ValidationError(f"Schrijf {teken} op de plek waar dat hoort.")

    return kijk


def _ruimte(letter: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Give the codes that are asked, and new ones up to the most that can be."""
    nieuw = (f"{letter}{nummer}" for nummer in count(1) if f"{letter}{nummer}" not in codes)
    return (*codes, *islice(nieuw, VRAGEN[-1] - len(codes)))


def _ingevuld(instrument: Instrument) -> Iterator[tuple[str, str]]:
    taal = instrument.taal
    yield f"{taal}-kop", instrument.kop
    yield f"{taal}-inleiding", instrument.inleiding
    for deel in instrument.constructen:
        yield f"{taal}-titel-{deel.naam}", deel.titel
        yield f"{taal}-definitie-{deel.naam}", deel.definitie
        yield from ((f"{taal}-{vraag.code}", vraag.tekst) for vraag in deel.vragen)
    yield from ((f"{taal}-antwoord-{punt}", label) for punt, label in instrument.antwoorden)
    yield f"{taal}-geen_antwoord", instrument.geen_antwoord


def _kop(voor: str, woorden: str) -> str:
    """Begin a heading with a capital, whether or not a language stands before it."""
    return f"{voor}{woorden}" if voor else f"{woorden[0].upper()}{woorden[1:]}"
