"""The templates of the pages: each is used, and so is each macro of them."""

from __future__ import annotations

import re
from pathlib import Path

import hendig.web
from hendig.web.fouten import PAGINAS

WEB = Path(hendig.web.__file__).parent
SJABLONEN = {
    path.relative_to(next(folder for folder in path.parents if folder.name == "templates")).as_posix(): path.read_text(
        "utf-8"
    )
    for path in WEB.rglob("*.html")
}
CODE = "".join(path.read_text("utf-8") for path in WEB.rglob("*.py"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_every_template_is_shown_by_a_page_or_used_by_another_template() -> None:
    of_mistakes = {f"fouten/{code}.html" for code in (400, *PAGINAS)}
    elsewhere = "".join([CODE, *SJABLONEN.values()])
    assert {name for name in SJABLONEN if f'"{name}"' not in elsewhere} <= of_mistakes <= set(SJABLONEN)


def test_every_macro_is_used() -> None:
    everywhere = words("".join(SJABLONEN.values()))
    macros = re.findall(r"{% macro (\w+)", "".join(SJABLONEN.values()))
    assert {name for name in macros if everywhere.count(name) == 1} == set()


def test_every_macro_that_a_template_fetches_is_used_in_it() -> None:
    unused = set()
    for name, text in SJABLONEN.items():
        for fetched in re.findall(r'{% from "[^"]+" import (.+?)(?: with context)? %}', text):
            unused |= {(name, one) for one in fetched.split(", ") if words(text).count(one) == 1}
    assert unused == set()
