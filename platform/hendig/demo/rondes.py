"""The calendar of the demo network: four yearly rounds, who joined when, and what was said after a low round."""

from __future__ import annotations

from typing import Final

from hendig.demo.partners import FORMER_NAME, GEMEENTE, LOW_ONCE, RENAMED, REPEATEDLY_LOW, SINCE_THE_START, partners

ROUNDS: Final = (
    ("voorjaar 2027", "nulmeting", "2027-04-05", "2027-04-22", "2026-09-01", "definitief"),
    ("voorjaar 2028", "telt", "2028-04-03", "2028-04-20", "2027-09-01", "definitief"),
    ("voorjaar 2029", "telt", "2029-04-09", "2029-04-26", "2028-09-01", "definitief"),
    ("voorjaar 2030", "telt", "2030-04-01", "2030-04-18", "2029-09-01", "vastgesteld"),
)
"""Name, kind, opens, closes, start of the rated period, status. The period starts after a plan of the year before."""

NORM_PUBLISHED: Final = "2027-02-15"

NOTICES: Final = (
    ("voorjaar 2028", REPEATEDLY_LOW, "2028-06-05", "2028-06-05", "vastgesteld", "2028-07-31"),
    ("voorjaar 2029", REPEATEDLY_LOW, "2029-06-04", "2029-06-04", "vastgesteld", "2029-07-30"),
    ("voorjaar 2029", LOW_ONCE, "2029-06-04", "2029-06-04", "aangeboden", "2029-07-30"),
)
"""Round, partner, notice delivered, talk offered, plan, date of the plan or of the end of its offer."""

HEADER: Final = """\
# De rondes, partners en kennisgevingen van het voorbeeldnetwerk. Alles hierin is verzonnen.
"""


def rondes_text() -> str:
    """Return RONDES.toml of the demo network."""
    return "\n".join([HEADER, *map(_round, ROUNDS), *_partners(), *map(_notice, NOTICES)])


def _round(entry: tuple[str, str, str, str, str, str]) -> str:
    name, kind, opens, closes, period, status = entry
    return (
        f'[[ronde]]\nnaam = "{name}"\nsoort = "{kind}"\nopent_op = {opens}\nsluit_op = {closes}\n'
        f"periode_van = {period}\nnorm_gepubliceerd_op = {NORM_PUBLISHED}\n"
        f'norm_versie = "1.0"\ninstrument_versie = "1"\nstatus = "{status}"\n'
    )


def _partners() -> list[str]:
    members = sorted((partner.name, partner.joined) for partner in partners())
    return [_partner(name, joined) for name, joined in (*members, (GEMEENTE, SINCE_THE_START))]


def _partner(name: str, joined: str) -> str:
    former = f'eerder = ["{FORMER_NAME}"]\n' if name == RENAMED else ""
    return f'[[partner]]\nnaam = "{name}"\ntoegetreden_op = {joined}\n{former}'


def _notice(entry: tuple[str, str, str, str, str, str]) -> str:
    round_name, partner, delivered, talk, plan, plan_date = entry
    return (
        f'[[kennisgeving]]\nronde = "{round_name}"\npartner = "{partner}"\nconstruct = "competentioneel"\n'
        f'bezorgd_op = {delivered}\ngesprek_aangeboden_op = {talk}\nplan = "{plan}"\nplan_op = {plan_date}\n'
    )
