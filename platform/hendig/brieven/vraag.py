"""What somebody is asked to fill in of a document: the words beside a field, written at the field itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vraag:
    """What is asked; stands in ``Annotated`` with the type of the field, which says what kind of answer it takes.

    ``lang`` asks for more than a line. ``uit`` names the list to choose from, which the matter itself gives. ``leeg``
    lets a list have no rows; another field may be empty where its type knows None.
    """

    tekst: str
    uitleg: str = ""
    lang: bool = False
    uit: str = ""
    leeg: bool = False
