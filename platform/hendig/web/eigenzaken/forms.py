"""What a partner writes: points of a zienswijze, and words of its own."""

from __future__ import annotations

from typing import Final

from flask import request
from wtforms import FieldList, TextAreaField
from wtforms.validators import Length, Optional

from governance.norm.sleutel import schone_tekst
from hendig.web.formulier import Formulier, reden

RIJ: Final = "rij"
"""The name of the button that gives one row more."""
_LANG = Length(max=5000, message="Schrijf hooguit 5000 tekens.")


class Zienswijzeformulier(Formulier):
    """One row per point; what is left empty is no point."""

    punten = FieldList(TextAreaField("Punt", validators=[Optional(), _LANG]), min_entries=1)

    def nog_een_rij(self) -> bool:
        """Give a row more where that was asked."""
        gevraagd = RIJ in request.form
        if gevraagd:
            self.punten.append_entry()
        return gevraagd

    @property
    def ingevulde_punten(self) -> list[str]:
        """The points as they were written, without the empty rows."""
        return [tekst for een in self.punten if (tekst := schone_tekst(str(een.data or "")))]

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for one point at least."""
        del extra_validators
        goed = super().validate()
        if not self.ingevulde_punten:
            self.punten[0].errors = ["Schrijf ten minste één punt."]
            return False
        return goed

    @property
    def fouten(self) -> list[tuple[str, str]]:
        """Every mistake with the row that it is about."""
        per_rij = [(een.id, str(fout)) for een in self.punten for fout in een.errors]
        return [*per_rij, *(("inhoud", str(fout)) for fout in self.form_errors)]


class Woordenformulier(Formulier):
    """Words of the partner itself."""

    tekst = reden("In uw eigen woorden", hint="Noem geen gezinnen of kinderen.")

    def vraag(self, label: str) -> None:
        """Say what is asked."""
        self.tekst.label.text = label


class Hoorformulier(Formulier):
    """Asking to be heard; what it should be about may stay empty."""

    tekst = TextAreaField(
        "Wilt u iets meegeven?",
        description="Bijvoorbeeld wanneer u kunt, of wie u meeneemt. Leeg mag ook. Noem geen gezinnen of kinderen.",
        validators=[Optional(), _LANG],
    )
