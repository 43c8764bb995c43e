"""Help texts in Dutch: the same layout as click's, with the words of our users."""

from __future__ import annotations

import click


class DutchHelp:
    """Writes usage and options under Dutch headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        vertaald = [{"[OPTIONS]": "[OPTIES]", "COMMAND [ARGS]...": "OPDRACHT ..."}.get(deel, deel) for deel in pieces]
        formatter.write_usage(ctx.command_path, " ".join(vertaald), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options with what they do."""
        rijen = [rij for param in self.get_params(ctx) if (rij := param.get_help_record(ctx)) is not None]  # type: ignore[attr-defined]
        if rijen:
            with formatter.section("Opties"):
                formatter.write_dl(rijen)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give the help option, explained in Dutch."""
        option: click.Option | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Toon deze uitleg."
        return option


class DutchCommand(DutchHelp, click.Command):
    """A verb whose help is Dutch."""


class DutchGroup(DutchHelp, click.Group):
    """A group of verbs whose help is Dutch."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the verbs."""
        DutchHelp.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)
