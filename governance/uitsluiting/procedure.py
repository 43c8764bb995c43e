"""The procedure to end an agreement: from repetition, or from repair that did not come, to a besluit and after.

Nothing in it follows from a score alone: before the intention there are facts; before the decision there are the
hearing, an answer to every point, the MDG I-F, the trekkers, and what the college weighed besides the score.
"""

from __future__ import annotations

from governance.uitsluiting.advies import ADVISEREN
from governance.uitsluiting.besluit import BESLISSEN
from governance.uitsluiting.einde import BEEINDIGEN, OP_ELK_MOMENT
from governance.uitsluiting.voornemen import HOREN, VOORBEREIDEN

OVERGANGEN = (*VOORBEREIDEN, *HOREN, *ADVISEREN, *BESLISSEN, *BEEINDIGEN, *OP_ELK_MOMENT)
"""Rows 11 to 28 of the course of a procedure."""
