"""Help texts in Dutch: the same layout as click's, with the words of our users."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from typing import Any

import click

EXTRA = (
    (r"\[required\]", "[verplicht]"),
    (r"\[(\d+)<=x<=(\d+)\]", r"[\1 tot en met \2]"),
    (r"\[x>=(\d+)\]", r"[\1 of hoger]"),
)
"""What click puts behind an explanation, and what stands there in Dutch."""
VERTAALD = {"[OPTIONS]": "[OPTIES]", "COMMAND [ARGS]...": "OPDRACHT ..."}


class DutchCommand(click.Command):
    """A verb whose help is Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        delen = [VERTAALD.get(deel, deel) for deel in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(delen), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options with what they do; an argument without a word of its own is explained above them."""
        gevonden = [rij for param in self.get_params(ctx) if (rij := param.get_help_record(ctx)) is not None]
        rijen = [(naam, _in_het_nederlands(uitleg)) for naam, uitleg in gevonden if uitleg]
        if rijen:
            with formatter.section("Opties"):
                formatter.write_dl(rijen)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the help option, explained in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option


def _in_het_nederlands(uitleg: str) -> str:
    for engels, nederlands in EXTRA:
        uitleg = re.sub(engels, nederlands, uitleg)
    return uitleg


class DutchGroup(DutchCommand, click.Group):
    """A group of verbs whose help is Dutch."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the verbs."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs with the first sentence of what they do."""
        del ctx
        rijen = [(naam, verb.get_short_help_str(90)) for naam, verb in sorted(self.commands.items())]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rijen)


class LateGroup(DutchGroup):
    """A group with verbs that are loaded only when they are called, so that asking for help never waits for them.

    ``later`` names for each verb the module that has it as ``opdracht``, and the sentence that help shows for it.
    """

    def __init__(self, *args: Any, later: Mapping[str, tuple[str, str]], **settings: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **settings)
        self._later = later

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the verbs."""
        return sorted({*super().list_commands(ctx), *self._later})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give one verb, loaded if need be."""
        if cmd_name not in self._later:
            return super().get_command(ctx, cmd_name)
        opdracht = importlib.import_module(self._later[cmd_name][0]).opdracht
        return opdracht if isinstance(opdracht, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the verbs with what they do, without loading them."""
        del ctx
        zinnen = {naam: verb.get_short_help_str(90) for naam, verb in self.commands.items()}
        zinnen |= {naam: zin for naam, (_, zin) in self._later.items()}
        with formatter.section("Opdrachten"):
            formatter.write_dl(sorted(zinnen.items()))
