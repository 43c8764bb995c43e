"""What "on day d" means: the day for which something is asked, and until when what we knew counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.bronnen import Bron
from governance.kalender.datum import datum
from governance.weigering import Weigeringsgrond

_TWEE_TIJDEN = Bron("ontwerpkeuze", "feiten met twee tijden")

DUBBEL = Weigeringsgrond(
    "FEI-01",
    "Er staat al iets vast dat geldt {duur}. Beëindig of herstel dat eerst, of kies andere dagen.",
    _TWEE_TIJDEN,
)
OMGEKEERD = Weigeringsgrond(
    "FEI-02", "De einddatum {tot} ligt niet na de begindatum {van}. Kies een latere datum.", _TWEE_TIJDEN
)
NIET_BINNEN = Weigeringsgrond(
    "FEI-03", "Op {dag} geldt dit niet: het geldt {duur}. Kies een dag daarbinnen.", _TWEE_TIJDEN
)
VERVALLEN = Weigeringsgrond("FEI-04", "Dit is al eerder hersteld of beëindigd. Zoek op wat nu vaststaat.", _TWEE_TIJDEN)


@dataclass(frozen=True, slots=True)
class Peil:
    """A question in two times: what held on ``dag``, as it is known now or as it was known at event ``bekend``.

    ``bekend`` is the number of the last event that counts; None is everything recorded up to now.
    """

    dag: dt.date
    bekend: int | None = None


@dataclass(frozen=True, slots=True)
class Duur:
    """From a day until another: ``tot`` itself is the first day that no longer counts, None is without an end."""

    van: dt.date
    tot: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse a time that ends before it starts."""
        if self.tot is not None and self.tot <= self.van:
            raise OMGEKEERD.met(van=datum(self.van), tot=datum(self.tot))

    def __str__(self) -> str:
        """Say from when until when."""
        einde = "" if self.tot is None else f" tot {datum(self.tot)}"
        return f"vanaf {datum(self.van)}{einde}"

    def bevat(self, dag: dt.date) -> bool:
        """Tell whether a day falls within."""
        return self.van <= dag and (self.tot is None or dag < self.tot)
