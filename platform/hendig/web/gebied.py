"""An area of pages: every route in it says who may come, or it cannot be made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from flask import Blueprint
from flask.typing import ResponseReturnValue

from hendig.web.toegangsregel import Toegangsregel, Wie

REGEL: Final = "toegangsregel"
View = Callable[..., ResponseReturnValue]


class Gebied(Blueprint):
    """Pages about one thing, with their templates beside them."""

    def __init__(self, naam: str, module: str) -> None:
        super().__init__(naam, module, template_folder=str(Path("templates")))

    def pagina(
        self,
        adres: str,
        wie: Wie,
        *,
        mits: Callable[..., bool] | None = None,
        inzage: str | None = None,
        onderweg: bool = False,
    ) -> Callable[[View], View]:
        """Make a page that is only looked at."""
        regel = Toegangsregel(wie, mits=mits, inzage=inzage, onderweg=onderweg)
        return self._route(adres, regel, ["GET"])

    def formulier(
        self,
        adres: str,
        wie: Wie,
        *,
        mits: Callable[..., bool] | None = None,
        inzage: str | None = None,
        bevestig: bool = False,
        onderweg: bool = False,
        na_stilte: bool = False,
    ) -> Callable[[View], View]:
        """Make a page with a form: looking changes nothing, sending it does."""
        regel = Toegangsregel(wie, mits=mits, inzage=inzage, bevestig=bevestig, onderweg=onderweg, na_stilte=na_stilte)
        return self._route(adres, regel, ["GET", "POST"])

    def knop(
        self,
        adres: str,
        wie: Wie,
        *,
        mits: Callable[..., bool] | None = None,
        bevestig: bool = False,
        onderweg: bool = False,
    ) -> Callable[[View], View]:
        """Make what a single button does; there is nothing to look at."""
        regel = Toegangsregel(wie, mits=mits, bevestig=bevestig, onderweg=onderweg)
        return self._route(adres, regel, ["POST"])

    def _route(self, adres: str, regel: Toegangsregel, methods: list[str]) -> Callable[[View], View]:
        def zet(view: View) -> View:
            setattr(view, REGEL, regel)
            self.add_url_rule(adres, view.__name__, view, methods=methods)
            return view

        return zet


def regel_van(view: Any) -> Toegangsregel | None:  # noqa: ANN401 - any function that Flask knows
    """Give what a view asks of who comes; None for one that was not made by an area."""
    gevonden = getattr(view, REGEL, None)
    return gevonden if isinstance(gevonden, Toegangsregel) else None
