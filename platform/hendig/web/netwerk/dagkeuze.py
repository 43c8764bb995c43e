"""The day about which a page of the register speaks: today, or another one, and as it was known when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from governance.feiten.queries import zoals_bekend_op
from governance.feiten.rules import Peil
from governance.kalender.amsterdam import einde_van
from hendig.web.formulier import Vraagformulier, vrije_dag
from hendig.web.verzoek import verzoek


class Dagformulier(Vraagformulier):
    """On which day, and as it was known when."""

    dag = vrije_dag("Op welke dag", hint="Laat leeg voor vandaag.")
    bekend_op = vrije_dag("Zoals bekend op", hint="Laat leeg voor wat wij nu weten. Anders ziet u wat er toen stond.")


@dataclass(frozen=True, slots=True)
class Dagkeuze:
    """The day that was asked about, and the day whose knowledge counts; ``anders`` when it is not about now."""

    dag: dt.date
    bekend_op: dt.date | None
    peil: Peil
    anders: bool


def dagkeuze(form: Dagformulier) -> Dagkeuze:
    """Read which day is asked about; what cannot be read is told on the form, and then it is today."""
    vraag, goed = verzoek(), form.validate()
    dag = (form.dag.data if goed else None) or vraag.dag
    bekend_op = form.bekend_op.data if goed else None
    peil = Peil(dag) if bekend_op is None else zoals_bekend_op(vraag.lezing, dag, einde_van(bekend_op))
    return Dagkeuze(dag, bekend_op, peil, dag != vraag.dag or bekend_op is not None)
