"""The guards after a besluit: reconsideration, who signs, the letter that arrived, the families."""

from __future__ import annotations

from governance.documenten.documentsoorten import Documentsoort
from governance.kalender.datum import datum
from governance.uitsluiting.gronden import Beeindigingsvorm
from governance.uitsluiting.toestand import Zaakgebeurtenis, Zaakstand
from governance.uitsluiting.waarborgen import Waarborg, bezorgd, stuk_vastgesteld, tot_en_met, voorbij
from governance.uitsluiting.weigeringen import (
    ADVIES_VAN_EERDER,
    BRIEF_VAN_EERDER,
    HERVAT_ELDERS,
    NIET_BEZORGD,
    NIET_GEVOLMACHTIGD,
    TE_VROEG,
    TERMIJN_LOOPT,
    TERMIJN_VOORBIJ,
    ZONDER_TRANSITIEPLAN,
)
from governance.uitsluiting.zaakfeiten import Zaakfeiten
from governance.weigering import Weigering

_G = Zaakgebeurtenis


def na_besluit(feiten: Zaakfeiten, gebeurtenis: Zaakgebeurtenis) -> bool:
    """Tell whether something happened since the college last decided."""
    return any(stap.gebeurtenis is gebeurtenis for stap in feiten.sinds(_G.BESLUIT_GENOMEN))


def bevoegd_te_tekenen(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the burgemeester signs, or who has a mandate for it."""
    return None if feiten.gevolmachtigd else NIET_GEVOLMACHTIGD.met(naam="Wie nu tekent")


def nog_niet_heroverwogen(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the college did not reconsider its besluit: that is once, and no letter opens new time for it."""
    return TERMIJN_VOORBIJ.met(wat="De heroverweging") if na_besluit(feiten, _G.HEROVERWOGEN) else None


def heroverweging_kan_nog(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the time to ask for reconsideration is not over, and it was not done already."""
    if bezwaar := nog_niet_heroverwogen(feiten):
        return bezwaar
    if na_besluit(feiten, _G.VERKLARING_VERZONDEN) or _bekend_en_voorbij(feiten):
        return TERMIJN_VOORBIJ.met(wat="De tijd om heroverweging te vragen")
    return None


def opnieuw_geadviseerd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the advice after reconsideration is about this request, and not about an earlier one."""
    advies, gevraagd = feiten.stuk(Documentsoort.HEROVERWEGINGSADVIES), feiten.laatste(_G.HEROVERWEGING_GEVRAAGD)
    eerder = advies is not None and gevraagd is not None and advies.dagtekening < gevraagd.dag
    return ADVIES_VAN_EERDER.met() if eerder else None


def hervat_waar_het_was(naar: Zaakstand) -> Waarborg:
    """Make the guard that what the college put off goes on where it was: a reconsideration stays one."""

    def waarborg(feiten: Zaakfeiten) -> Weigering | None:
        herzien = any(stap.gebeurtenis is _G.HEROVERWOGEN for stap in feiten.in_deze_stand())
        was = Zaakstand.HEROVERWEGING if herzien else Zaakstand.COLLEGE
        return None if was is naar else HERVAT_ELDERS.met(stand=was.value)

    return waarborg


def heroverweging_voorbij(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the partner knows the besluit and the time to ask for reconsideration is over, or it was reconsidered.

    Not where there is a reason to end it at once.
    """
    if feiten.onmiddellijk or na_besluit(feiten, _G.HEROVERWOGEN) or _bekend_en_voorbij(feiten):
        return None
    tot = (
        tot_en_met(feiten, "T18") if na_besluit(feiten, _G.BESLUIT_BEKENDGEMAAKT) else "pas na de brief met het besluit"
    )
    return TERMIJN_LOOPT.met(wat="De tijd om heroverweging te vragen", tot=tot)


def eindbrief(vorm: Beeindigingsvorm) -> Documentsoort:
    """Give the letter that ends an agreement in the form that was agreed."""
    ontbindt = vorm is Beeindigingsvorm.ONTBINDING
    return Documentsoort.ONTBINDINGSVERKLARING if ontbindt else Documentsoort.OPZEGGINGSBRIEF


def eindbrief_van_nu(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the letter that ends the agreement was written after the last besluit: it tells its reasons."""
    brief, besloten = feiten.stuk(eindbrief(feiten.vorm)), feiten.laatste(_G.BESLUIT_GENOMEN, _G.HEROVERWOGEN)
    eerder = brief is not None and besloten is not None and brief.dagtekening < besloten.dag
    return BRIEF_VAN_EERDER.met() if eerder else None


def verklaring_verzonden(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that two people sent the letter that ends the agreement, after this besluit."""
    verzonden = na_besluit(feiten, _G.VERKLARING_VERZONDEN)
    return None if verzonden else NIET_BEZORGD.met(stuk=eindbrief(feiten.vorm).value)


def eindbrief_bezorgd(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the letter that ends the agreement reached the partner."""
    return bezorgd(eindbrief(feiten.vorm))(feiten)


def transitie_geregeld(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that a plan for the help that runs is approved, and nothing is left without an agreement."""
    zonder = 0 if feiten.trajecten is None else feiten.trajecten.zonder_afspraak
    if feiten.trajecten is None or zonder:
        return ZONDER_TRANSITIEPLAN.met(n=zonder)
    return stuk_vastgesteld(Documentsoort.TRANSITIEPLAN)(feiten)


def dag_is_daar(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that the day is there on which the agreement ends."""
    if feiten.ingaat_op is not None and feiten.ingaat_op <= feiten.vandaag:
        return None
    dag = "een dag die nog niet is bepaald" if feiten.ingaat_op is None else datum(feiten.ingaat_op)
    return TE_VROEG.met(datum=dag)


def tijd_voor_overdracht(feiten: Zaakfeiten) -> Weigering | None:
    """Ask that since the letter arrived the time to move families was there, whatever day was chosen before."""
    termijn = feiten.termijnen.get("T17")
    einde = None if termijn is None else termijn.einde
    if feiten.onmiddellijk or (einde is not None and einde <= feiten.vandaag):
        return None
    return TE_VROEG.met(datum="een dag die nog niet is bepaald" if einde is None else datum(einde))


def _bekend_en_voorbij(feiten: Zaakfeiten) -> bool:
    return na_besluit(feiten, _G.BESLUIT_BEKENDGEMAAKT) and voorbij("T18", "")(feiten) is None
