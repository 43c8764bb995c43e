"""What everybody may read about a round from the announcement on: what is measured, and what becomes of it."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from governance.contract.norm_queries import normgegevens
from hendig.web.gebied import Gebied
from hendig.web.rondes.beeld import SOORTWOORDEN
from hendig.web.toegangsregel import MET_ROL
from hendig.web.verzoek import verzoek
from surveys.deelname.samenstelling import correctietijd
from surveys.ronde.belofte import belofte
from surveys.ronde.queries import rondebeeld, zoek_ronde
from surveys.ronde.rules import Rondestand
from surveys.ronde.voorstel import alineas
from surveys.vragenlijst.queries import instrumentgegevens

rondeinformatie = Gebied("rondeinformatie", __name__)


def is_bekend(ronde: str) -> bool:
    """Tell whether there is such a round and everybody was told of it; of one that was read in nobody was told here."""
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return beeld is not None and beeld.ingelezen_op is None and beeld.stap(Rondestand.AANGEKONDIGD) is not None


@rondeinformatie.pagina("/rondes/<ronde>/informatie", MET_ROL, mits=is_bekend)
def lees(ronde: str) -> ResponseReturnValue:
    """Show what a round asks, which norm holds, who rates whom, the promise, and everybody's rights."""
    vraag, beeld = verzoek(), rondebeeld(verzoek().lezing, ronde)
    opzet, meldpunt, tot = beeld.opzet, beeld.opzet.meldpunt or "", beeld.sluit_op or vraag.nu
    return render_template(
        "rondes/informatie.html",
        ronde=beeld,
        soort=SOORTWOORDEN[beeld.soort],
        norm=normgegevens(vraag.lezing, opzet.norm or "").nummer,
        vragenlijst=instrumentgegevens(vraag.lezing, opzet.instrument or "").nummer,
        correctie=correctietijd(vraag.lezing, beeld),
        privacy=alineas(opzet.privacytekst or ""),
        belofte=belofte(meldpunt=meldpunt, tot=tot),
        belofte_gemeente=belofte(meldpunt=meldpunt, tot=tot, gemeente=True),
    )
