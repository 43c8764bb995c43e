"""Help texts in Dutch: the same layout as click's, with the words of our users."""

from __future__ import annotations

import re

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
