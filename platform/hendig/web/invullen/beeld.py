"""What a page shows of filling in, out of the answers as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from hendig.processes.ronde.invulplek import Vragen
from surveys.antwoorden.blad import Antwoord, Invulling
from surveys.antwoorden.invulling import NIET_TE_BEOORDELEN, TOELICHTING, Staat, Stap, onaf, staat
from surveys.vragenlijst.instrument import Construct, Instrument

_TEKEN = {Staat.KLAAR: "klaar", Staat.BEZIG: "nu", Staat.NOG_NIET: "later"}


@dataclass(frozen=True, slots=True)
class Partnerregel:
    """A party in the overview: how far its steps are together, and where to go on with it."""

    naam: str
    staat: Staat
    teken: str
    eerste: int


@dataclass(frozen=True, slots=True)
class Tedoen:
    """A party about whom questions are not answered: how many, and the first step that misses one."""

    naam: str
    aantal: int
    eerste: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraagbeeld:
    """One question as it is shown."""

    code: str
    nummer: int
    zin: str
    gekozen: int | str | None
    toelichting: str
    fout: str | None
    toelichtingfout: str | None
    nu: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stapbeeld:
    """One step as it is shown; ``fouten`` are pairs of a field and what is wrong with it."""

    stap: Stap
    slag: int
    vragen: tuple[Vraagbeeld, ...]
    fouten: tuple[tuple[str, str], ...] = field(default=())


def overzichtsregels(vragen: Vragen, invulling: Invulling) -> list[Partnerregel]:
    """Give one line per party."""
    regels = []
    for _, groep in groupby(vragen.stappen, key=lambda stap: stap.partner):
        delen = list(groep)
        staten = {staat(invulling.blad(stap.plaats), stap.construct) for stap in delen}
        samen = staten.pop() if len(staten) == 1 else Staat.BEZIG
        eerste = next((s for s in delen if staat(invulling.blad(s.plaats), s.construct) is not Staat.KLAAR), delen[0])
        regels.append(Partnerregel(delen[0].naam, samen, _TEKEN[samen], eerste.nummer))
    return regels


def nog_te_vragen(vragen: Vragen, invulling: Invulling) -> list[Tedoen]:
    """Give every party about whom a question is not answered, in the order in which they are asked about."""
    gevonden = []
    for _, groep in groupby(onaf(invulling, vragen.stappen), key=lambda stap: stap.partner):
        delen = list(groep)
        aantal = sum(len(set(s.construct.codes) - invulling.blad(s.plaats).antwoorden.keys()) for s in delen)
        gevonden.append(Tedoen(delen[0].naam, aantal, delen[0].nummer))
    return gevonden


def stapbeeld(
    instrument: Instrument,
    stap: Stap,
    antwoorden: Mapping[str, Antwoord],
    *,
    slag: int,
    velden: Mapping[str, str] | None = None,
    fouten: Mapping[str, str] | None = None,
    nu_staat_er: Mapping[str, Antwoord] | None = None,
) -> Stapbeeld:
    """Show a step; ``velden`` is what was typed, which stays on the page when something is wrong with it."""
    getypt, mis = velden or {}, fouten or {}
    vragen = tuple(
        Vraagbeeld(
            code=vraag.code,
            nummer=nummer,
            zin=vraag.over(stap.naam),
            gekozen=_gekozen(antwoorden.get(vraag.code)),
            toelichting=getypt.get(vraag.code + TOELICHTING, _uitleg(antwoorden.get(vraag.code))),
            fout=mis.get(vraag.code),
            toelichtingfout=mis.get(vraag.code + TOELICHTING),
            nu=None
            if nu_staat_er is None
            else _anders(instrument, nu_staat_er.get(vraag.code), antwoorden.get(vraag.code)),
        )
        for nummer, vraag in enumerate(stap.construct.vragen, 1)
    )
    return Stapbeeld(stap=stap, slag=slag, vragen=vragen, fouten=tuple(mis.items()))


def getypte_woorden(
    instrument: Instrument, construct: Construct, velden: Mapping[str, str]
) -> list[tuple[str, str, str]]:
    """Give what a form sent, and nothing else: per field where it stood, what was chosen, and what was typed."""
    namen = {str(waarde): naam for waarde, naam in instrument.antwoorden} | {NIET_TE_BEOORDELEN: instrument.label(None)}
    regels = [
        (f"Vraag {nummer}", namen.get(velden.get(code, ""), ""), velden.get(code + TOELICHTING, ""))
        for nummer, code in enumerate(construct.codes, 1)
    ]
    regels.append(("Opmerking voor uw collega's", "", velden.get("opmerking", "")))
    return [(waar, antwoord, woorden) for waar, antwoord, woorden in regels if antwoord or woorden.strip()]


def _gekozen(antwoord: Antwoord | None) -> int | str | None:
    if antwoord is None:
        return None
    return NIET_TE_BEOORDELEN if antwoord.waarde is None else antwoord.waarde


def _uitleg(antwoord: Antwoord | None) -> str:
    return "" if antwoord is None else antwoord.toelichting


def _anders(instrument: Instrument, nu: Antwoord | None, gestuurd: Antwoord | None) -> str | None:
    """Say which answer stands now, with its explanation, where it is another than what was sent."""
    if nu == gestuurd:
        return None
    if nu is None:
        return "nog geen antwoord"
    return instrument.label(nu.waarde) + (f", met de toelichting: {nu.toelichting}" if nu.toelichting else "")


def terugblik(vragen: Vragen, invulling: Invulling) -> list[tuple[str, list[tuple[Stap, list[tuple[str, str, str]]]]]]:
    """Give every answer in words: per party, per step, (sentence, answer, explanation); an empty answer is missing.

    A step of which nothing was answered is not in it: what is missing stands apart.
    """
    delen = []
    for naam, groep in groupby(vragen.stappen, key=lambda stap: stap.naam):
        regels = []
        for stap in groep:
            antwoorden = invulling.blad(stap.plaats).antwoorden
            if not antwoorden:
                continue
            zinnen = [
                (
                    vraag.over(stap.naam),
                    vragen.instrument.label(antwoorden[vraag.code].waarde) if vraag.code in antwoorden else "",
                    _uitleg(antwoorden.get(vraag.code)),
                )
                for vraag in stap.construct.vragen
            ]
            regels.append((stap, zinnen))
        if regels:
            delen.append((naam, regels))
    return delen
