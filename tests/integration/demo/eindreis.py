"""What comes after a besluit, walked on the pages: looked at anew from outside, told, ended and rounded off."""

from __future__ import annotations

import re

from governance.netwerk.rules import Rol
from tests.integration.demo.reiziger import Reiziger
from tests.integration.demo.zaakreis import C, J, P, besluit, over, schrijf_voorstel, zonder_belang

H, S, B = Rol.HEROVERWEGER, Rol.SECRETARIS, Rol.BURGEMEESTER
GRONDEN = "De presentielijst klopt niet."
ADVIES = {
    "punten-0-punt": GRONDEN,
    "punten-0-weging": "De lijst is nagekeken en klopt.",
    "bronnen": "Het dossier",
    "conclusie": "De redenen dragen het besluit.",
}
EINDE = 240
"""How many days after the proposal the agreement ends."""


def vraag_heroverweging(reis: Reiziger) -> None:
    """The partner asks on its own page to look at the besluit anew."""
    reis.stuur(P, f"/uw-gesprek/{reis.zaak}/heroverweging", tekst=GRONDEN, stap="doen")


def adviseer_van_buiten(reis: Reiziger) -> None:
    """Somebody from outside says that there is no tie, hears the partner, and advises."""
    zonder_belang(reis, reis.wie(H))
    reis.schrijf(H, "heroverwegingsadvies", J, gehoord_op=reis.dag.isoformat(), **ADVIES)


def besluit_opnieuw(reis: Reiziger, strekking: str, nieuw: str = "") -> None:
    """The college decides anew on a proposal of its own, and its letter lies ready."""
    besluit(reis, schrijf_voorstel(reis, strekking), "B-2027-007")
    schrijven = f"/zaken/{reis.zaak}/schrijven/heroverwegingsbesluit"
    brief = {
        "nieuw": nieuw,
        "over_advies": "Het college volgt het advies niet: de lijst was volledig.",
        "punten-0-punt": GRONDEN,
        "punten-0-antwoord": "Wij keken de lijst na.",
    }
    reis.schrijf(C, "heroverwegingsbesluit", J, ondertekenaar=reis.keuze(C, schrijven, "ondertekenaar")[0], **brief)


def schrijf_eindbrief(reis: Reiziger) -> None:
    """The letter that ends the agreement lies ready, approved by another."""
    schrijven = f"/zaken/{reis.zaak}/schrijven/ontbindingsverklaring"
    (dag,) = re.findall(r'name="afronding-toegang_tot"[^>]*value="([^"]+)"', reis.lees(C, schrijven))
    velden = {"afronding-afrekening": "", "afronding-reisbudget": "Wordt afgerekend.", "afronding-toegang_tot": dag}
    reis.schrijf(C, "ontbindingsverklaring", J, ondertekenaar=reis.keuze(C, schrijven, "ondertekenaar")[0], **velden)


def stuur_eindbrief(reis: Reiziger) -> None:
    """The burgemeester sends it, and a jurist confirms that."""
    reis.stap(B, "verklaring_verzonden", "besloten_beeindigen")
    reis.bevestig(J)


def op_papier(reis: Reiziger) -> str:
    """Where the letter on paper is of which nothing proves yet that it arrived."""
    lijst = reis.lees(C, "/bezorging")
    (plek,) = re.findall(r'href="(/bezorging/[^"]+)">HD-[\d-]+, aangetekend</a></h2>[^\n]*Nog geen bewijs', lijst)
    return str(plek)


def breng_rond(reis: Reiziger, dagen: int) -> None:
    """The letter goes by post, and some days later the partner signs for it."""
    reis.stuur(C, op_papier(reis), soort="verzonden", dag=reis.dag.isoformat(), bewijs="3S-verzonnen")
    assert "Leg vast of één brief is aangekomen" in reis.lees(C, "/")
    reis.na(dagen)
    reis.stuur(C, op_papier(reis), soort="ontvangen", dag=reis.dag.isoformat(), bewijs="3S-verzonnen")
    assert "Leg vast of" not in reis.lees(C, "/")
    reis.na(1)


def vertel_het_netwerk(reis: Reiziger) -> None:
    """Every other partner reads in one sentence that this one takes part no more."""
    stuk = reis.schrijf(C, "netwerkmededeling", J)
    reis.stuur(C, f"{stuk}/versturen")


def wikkel_af(reis: Reiziger) -> None:
    """Everything is rounded off, and put on paper."""
    velden = {}
    for deel in ("declaraties", "reisbudget", "trajecten", "toegang"):
        velden |= {f"{deel}-op": reis.dag.isoformat(), f"{deel}-hoe": "Alles is klaar."}
    reis.schrijf(C, "afsluitverslag", J, bewaren="De selectielijst.", bewaren_tot=over(reis, 3650), **velden)
    reis.stap(C, "afgewikkeld", "afgerond")
