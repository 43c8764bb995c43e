"""What "on day d" means: the day for which something is asked, and until when what we knew counts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


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
            msg = "a time ends after it starts"
            raise ValueError(msg)

    def bevat(self, dag: dt.date) -> bool:
        """Tell whether a day falls within."""
        return self.van <= dag and (self.tot is None or dag < self.tot)

    def raakt(self, ander: Duur) -> bool:
        """Tell whether the two have a day in common."""
        return (ander.tot is None or self.van < ander.tot) and (self.tot is None or ander.van < self.tot)
