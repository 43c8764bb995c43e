"""The few extra contacts that lift partners over the smallest number of raters; run in a process of its own."""

from __future__ import annotations

import json
import sys
from typing import Any

from analysis.planning.contacts import Contacts
from analysis.planning.extra import fewest_extra_contacts
from analysis.planning.response import invitations_needed


def antwoord_op(opdracht: dict[str, Any]) -> dict[str, Any]:
    """Find the extra contacts of a list; everything is told and answered by name, as `hendig ontwerp` does it."""
    paren = [(wie, over) for wie, over in opdracht["paren"]]
    lijst = Contacts.of(opdracht["partijen"], paren, opdracht["clusters"] or None)
    lijst = lijst.without_ties([(een, ander) for een, ander in opdracht["banden"]])
    nodig = invitations_needed(opdracht["k_min"], opdracht["respons"])
    gevonden = fewest_extra_contacts(lijst, nodig, cluster_share_max=opdracht["cluster_aandeel_max"])
    namen = lijst.partijen
    return {
        "nodig": nodig,
        "paren": [[namen[een], namen[ander]] for een, ander in gevonden.contacts],
        "blijft": [namen[plaats] for plaats in gevonden.left],
    }


if __name__ == "__main__":
    json.dump(antwoord_op(json.load(sys.stdin)), sys.stdout)
