"""What is wrong with how a command was called, and what to do about it, in Dutch."""

from __future__ import annotations

import click


def in_dutch(fout: click.UsageError) -> str:
    """Tell in Dutch what is wrong with a call; never click's own English."""
    hulp = "" if fout.ctx is None else f"\nUitleg: {fout.ctx.command_path} --help"
    return f"{_zin(fout)}{hulp}"


def _zin(fout: click.UsageError) -> str:
    match fout:
        case click.exceptions.NoArgsIsHelpError() if fout.ctx is not None:
            return fout.ctx.get_help()
        case click.NoSuchOption():
            lijkt = f" Bedoelt u {' of '.join(sorted(fout.possibilities))}?" if fout.possibilities else ""
            return f"De optie {fout.option_name} bestaat niet.{lijkt}"
        case click.MissingParameter() if fout.param is not None:
            return f"Er ontbreekt iets: geef {_naam(fout.param)} op."
        case click.BadParameter() if fout.param is not None:
            return f"{_naam(fout.param)} klopt niet: {fout.message}"
        case click.BadOptionUsage():
            return f"De optie {fout.option_name} is niet goed gebruikt. Zet er één waarde achter, of juist geen."
        case click.BadArgumentUsage():
            return "De opdracht heeft te veel of te weinig woorden."
    return _overig(fout)


def _overig(fout: click.UsageError) -> str:
    """Click tells these two only by their text."""
    if fout.message.startswith("No such command"):
        return f"Deze opdracht bestaat niet: {fout.message.split(chr(39))[1]}."
    if fout.message.startswith("Got unexpected extra"):
        return "Er staan woorden te veel achter de opdracht. Zet een naam met spaties tussen aanhalingstekens."
    return fout.message


def _naam(param: click.Parameter) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("")))
