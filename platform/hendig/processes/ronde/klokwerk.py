"""What the worker does for a round when its moment has come; each may be done twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from governance.logboek.handeling import Toeval, handeling
from governance.opslag.database import Opslag
from hendig.jobs.rules import Opdracht
from hendig.jobs.worker import Uitvoerder
from hendig.processes.beheer.installatie import SYSTEEM
from hendig.processes.ronde.herinneren import begin_herinnering, herinner_groep
from hendig.processes.ronde.rekenwerk import rekenaar
from hendig.processes.ronde.sluiten import sluit_ronde
from hendig.processes.ronde.stilstand import verleng_na_stilstand
from hendig.processes.ronde.taken import Rondetaak
from hendig.processes.ronde.uitvoeren import UITVOER_WISSEN, wis_uitvoer
from hendig.processes.ronde.vaststellen import maak_definitief_op_tijd
from hendig.processes.ronde.verloop import open_op_tijd
from surveys.kluis.kluis import Kluis


@dataclass(frozen=True, slots=True, kw_only=True)
class Klokwerk:
    """On what the jobs of a round work."""

    opslag: Opslag
    kluis: Kluis
    klok: Callable[[], dt.datetime]
    toeval: Toeval

    def uitvoerders(self) -> Mapping[str, Uitvoerder]:
        """Give who does which kind of job."""
        return {
            Rondetaak.OPENEN: self._open,
            Rondetaak.SLUITEN: self._sluit,
            Rondetaak.HERINNEREN: self._herinner,
            UITVOER_WISSEN: lambda _: wis_uitvoer(self.kluis, self.klok()),
            Rondetaak.DEFINITIEF: self._maak_definitief,
            Rondetaak.BEREKENEN: rekenaar(self.opslag, self.kluis, door=SYSTEEM, klok=self.klok, toeval=self.toeval),
        }

    def _open(self, opdracht: Opdracht) -> None:
        with handeling(self.opslag, door=SYSTEEM, op=self.klok(), toeval=self.toeval) as nieuw:
            open_op_tijd(nieuw, ronde=opdracht.lading["ronde"])

    def _sluit(self, opdracht: Opdracht) -> None:
        """Close a round, or let it run on for a day when the service was down in its last one."""
        ronde, op = opdracht.lading["ronde"], self.klok()
        with handeling(self.opslag, door=SYSTEEM, op=op, toeval=self.toeval) as nieuw:
            verlengd = verleng_na_stilstand(nieuw, self.kluis, ronde=ronde)
        if not verlengd:
            sluit_ronde(self.opslag, self.kluis, ronde=ronde, door=SYSTEEM, op=op, toeval=self.toeval)

    def _maak_definitief(self, opdracht: Opdracht) -> None:
        with handeling(self.opslag, door=SYSTEEM, op=self.klok(), toeval=self.toeval) as nieuw:
            maak_definitief_op_tijd(nieuw, ronde=opdracht.lading["ronde"])

    def _herinner(self, opdracht: Opdracht) -> None:
        wat = opdracht.lading
        with handeling(self.opslag, door=SYSTEEM, op=self.klok(), toeval=self.toeval) as nieuw:
            if "groep" in wat:
                herinner_groep(nieuw, ronde=wat["ronde"], golf=wat["golf"], groep=wat["groep"])
            else:
                begin_herinnering(nieuw, ronde=wat["ronde"], golf=wat["golf"])
