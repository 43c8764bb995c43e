"""The choices of a field, in the one form that is not on its way out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than the stubs


def keuzes(paren: Iterable[tuple[str, str]], groep: str | None = None) -> Any:  # noqa: ANN401 - what the stubs do not know
    """Give choices from what is sent and what people read, under the name of a group if they have one."""
    return [SelectChoice(waarde, naam, optgroup=groep) for waarde, naam in paren]
