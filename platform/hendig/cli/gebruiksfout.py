"""What is wrong with how a command was called, and what to do about it, in Dutch."""

from __future__ import annotations

import click


def in_dutch(fout: click.UsageError) -> str:
    """Tell in Dutch what is wrong with a call; never click's own English."""
    hulp = "" if fout.ctx is None else f"\nUitleg: {fout.ctx.command_path} --help"
    return f"{_zin(fout)}{hulp}"


def _zin(fout: click.UsageError) -> str:
    if isinstance(fout, click.NoSuchOption):
        lijkt = f" Bedoelt u {' of '.join(sorted(fout.possibilities))}?" if fout.possibilities else ""
        return f"De optie {fout.option_name} bestaat niet.{lijkt}"
    if isinstance(fout, click.MissingParameter) and fout.param is not None:
        return f"Er ontbreekt iets: geef {_naam(fout.param)} op."
    if isinstance(fout, click.BadParameter) and fout.param is not None:
        return f"{_naam(fout.param)} klopt niet. {_schrijf(fout.param.type) or fout.message}"
    if isinstance(fout, click.BadOptionUsage):
        if "does not take" in fout.message:
            return f"Achter {fout.option_name} hoort geen waarde."
        return f"Achter {fout.option_name} ontbreekt een waarde."
    return _by_its_text(fout.message)


def _schrijf(soort: click.ParamType[object]) -> str | None:
    """Tell which whole number fits; None where the type itself says in Dutch what does not fit."""
    if not isinstance(soort, click.IntRange):
        return None
    grens = "" if soort.max is None else f" tot en met {soort.max}"
    return f"Schrijf een heel getal van {soort.min}{grens or ' of hoger'}."


def _by_its_text(message: str) -> str:
    """Translate the two that click tells apart only by their text; ours are Dutch already."""
    if message.startswith("No such command"):
        return f"Deze opdracht bestaat niet: {message.split(chr(39))[1]}."
    if message.startswith("Got unexpected extra"):
        return "Er staan woorden te veel achter de opdracht. Zet een naam met spaties tussen aanhalingstekens."
    return message


def _naam(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("")))
