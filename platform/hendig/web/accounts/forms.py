"""The form with which an administrator does something about an account of somebody else."""

from __future__ import annotations

from hendig.web.formulier import Formulier, reden


class Redenformulier(Formulier):
    """Why."""

    reden = reden()
