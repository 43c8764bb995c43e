"""What somebody looks for in the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Final

from wtforms import DateField, HiddenField, IntegerField, SelectField
from wtforms.validators import Length, NumberRange, Optional

from governance.logboek.bladzijden import Zoekvraag
from hendig.uitvoer.gebeurteniszinnen import ZINNEN
from hendig.web.formulier import Vraagformulier, vrij_tekstveld, vrije_dag
from hendig.web.keuzes import keuzes

_HOOGSTE: Final = 2**31 - 1
_LANGSTE_SLEUTEL: Final = 36


class Logzoekvraag(Vraagformulier):
    """Kind, person, days and case; ``voor`` is the number before which the page begins."""

    soort = SelectField("Wat gebeurde er?", validate_choice=False)
    persoon = vrij_tekstveld("Wie deed het?", hint="Een naam of een deel ervan.")
    van = vrije_dag("Vanaf welke dag?")
    tot = vrije_dag("Tot en met welke dag?")
    zaak = HiddenField(validators=[Optional(), Length(max=_LANGSTE_SLEUTEL)])
    voor = IntegerField(validators=[Optional(), NumberRange(1, _HOOGSTE)])

    def vul(self, verborgen: Collection[str]) -> None:
        """Give the kinds that who asks may see as choices, by sentence."""
        zinnen = sorted((zin, soort) for soort, zin in ZINNEN.items() if soort not in verborgen)
        self.soort.choices = keuzes([("", "alles"), *((soort, zin) for zin, soort in zinnen)])

    def zoekvraag(
        self, verborgen: Collection[str], personen: Collection[str] | None, *, zonder_zaken: Collection[str] = ()
    ) -> Zoekvraag:
        """Give what is looked for; a field that cannot be read looks for nothing in particular."""
        return Zoekvraag(
            zonder_zaken=zonder_zaken,
            soorten=[self.soort.data] if self.soort.data else None,
            behalve=verborgen,
            personen=personen,
            van=_goed(self.van),
            tot=_goed(self.tot),
            zaak=self.zaak.data or None,
        )

    def vanaf(self) -> int | None:
        """Give the number before which the page begins; None for the newest."""
        return None if self.voor.errors else self.voor.data


def _goed(veld: DateField) -> dt.date | None:
    return None if veld.errors else veld.data
