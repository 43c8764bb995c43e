"""The form of the agreement: from which day a version holds."""

from __future__ import annotations

from hendig.web.formulier import Formulier, dag


class Ingangsformulier(Formulier):
    """From which day a fixed version is the text for everybody."""

    per = dag("Vanaf welke dag geldt deze versie?", hint="De versie geldt tot de dag waarop een andere versie ingaat.")


class Vaststelformulier(Formulier):
    """Nothing to fill in: what is fixed stands on the page."""
