"""Who takes part in what: nobody without a declaration or with a tie, and who rated not in an advice."""

import pytest

from governance.belangen.rules import (
    BAND_STAPT_OPZIJ,
    DEELNEMERS,
    NIET_ZELF_VERKLAREN,
    NIETS_GEVONDEN,
    PAST_NIET_BIJ_ROL,
    ZONDER_TOELICHTING,
    Belangcode,
    Belanguitkomst,
    Deelname,
    Verklaring,
    geldende_code,
    mag_inzien,
    mag_meedoen,
    weiger_melding,
    weiger_oordeel,
    weiger_verklaring,
)
from governance.netwerk.rules import Rol
from governance.weigering import Weigering, Weigeringsgrond

VRIJ = Verklaring(Belangcode.R0, Belanguitkomst.AANVAARD)
PAST = {Deelname.ADVIES: Rol.TOEZICHTHOUDER, Deelname.BESLUIT: Rol.COLLEGELID}


def mag(verklaring: Verklaring | None, waarin: Deelname, *, beoordeelde: bool = False) -> bool:
    return mag_meedoen(verklaring, PAST.get(waarin, Rol.AFGEVAARDIGDE), waarin, beoordeelde=beoordeelde)


@pytest.mark.parametrize("waarin", Deelname)
def test_without_a_declaration_or_before_a_jurist_looked_nobody_takes_part_or_sees_anything(waarin: Deelname) -> None:
    assert not mag(None, waarin)
    assert not mag(Verklaring(Belangcode.R0, None), waarin)
    assert not mag_inzien(None)
    assert not mag_inzien(Verklaring(Belangcode.R0, None))


@pytest.mark.parametrize("waarin", Deelname)
@pytest.mark.parametrize("code", [code for code in Belangcode if code is not Belangcode.R0])
def test_who_has_a_tie_steps_aside_whatever_a_jurist_says(waarin: Deelname, code: Belangcode) -> None:
    for uitkomst in (*Belanguitkomst, None):
        verklaring = Verklaring(code, uitkomst)
        assert verklaring.stapt_opzij
        assert not mag(verklaring, waarin)
        assert not mag_inzien(verklaring)


def test_whom_a_jurist_keeps_out_stays_out_without_a_tie() -> None:
    buiten = Verklaring(Belangcode.R0, Belanguitkomst.STAPT_OPZIJ)
    assert buiten.stapt_opzij
    assert not mag(buiten, Deelname.VASTSTELLING)
    assert not mag_inzien(buiten)


def test_who_rated_takes_part_in_everything_but_an_advice() -> None:
    assert [waarin for waarin in Deelname if not mag(VRIJ, waarin, beoordeelde=True)] == [Deelname.ADVIES]
    assert all(mag(VRIJ, waarin) for waarin in Deelname)
    assert mag_inzien(VRIJ)


@pytest.mark.parametrize("waarin", Deelname)
def test_a_role_takes_part_only_in_what_is_its_own(waarin: Deelname) -> None:
    mogen = {rol for rol in Rol if mag_meedoen(VRIJ, rol, waarin, beoordeelde=False)}
    assert mogen == DEELNEMERS[waarin]
    assert not mogen & {Rol.MEETBEHEERDER, Rol.CONTROLEUR, Rol.BEOORDELAAR, Rol.BEHEERDER}


def test_a_role_at_the_partner_counts_above_what_was_declared() -> None:
    assert geldende_code(Belangcode.R0, hoort_bij_partner=True) is Belangcode.R1
    assert geldende_code(Belangcode.R3, hoort_bij_partner=False) is Belangcode.R3


@pytest.mark.parametrize(
    ("code", "rol", "tekst", "grond"),
    [
        (Belangcode.R4, Rol.AFGEVAARDIGDE, "ik gaf een oordeel", NIET_ZELF_VERKLAREN),
        (Belangcode.R5, Rol.AFGEVAARDIGDE, "mijn werkgever", PAST_NIET_BIJ_ROL),
        (Belangcode.R6, Rol.KARTREKKER, "persoonlijk", PAST_NIET_BIJ_ROL),
        (Belangcode.R2, Rol.AFGEVAARDIGDE, " ", ZONDER_TOELICHTING),
    ],
)
def test_a_declaration_that_cannot_be_is_refused(
    code: Belangcode, rol: Rol, tekst: str, grond: Weigeringsgrond
) -> None:
    with pytest.raises(Weigering) as fout:
        weiger_verklaring(code, rollen=[rol], toelichting=tekst)
    assert fout.value.grond is grond


def test_the_declarations_that_fit_are_taken() -> None:
    weiger_verklaring(Belangcode.R0, rollen=[], toelichting="")
    weiger_verklaring(Belangcode.R5, rollen=[Rol.AFGEVAARDIGDE, Rol.AANJAGER], toelichting="mijn werkgever")
    weiger_verklaring(Belangcode.R6, rollen=[Rol.COLLEGELID], toelichting="persoonlijk")


def test_a_jurist_cannot_wave_a_tie_through_nor_keep_somebody_out_without_a_reason() -> None:
    with pytest.raises(Weigering) as fout:
        weiger_oordeel(Belangcode.R2, uitkomst=Belanguitkomst.AANVAARD, toelichting="het valt mee")
    assert fout.value.grond is BAND_STAPT_OPZIJ
    with pytest.raises(Weigering) as fout:
        weiger_oordeel(Belangcode.R0, uitkomst=Belanguitkomst.STAPT_OPZIJ, toelichting="")
    assert fout.value.grond is ZONDER_TOELICHTING
    weiger_oordeel(Belangcode.R2, uitkomst=Belanguitkomst.STAPT_OPZIJ, toelichting="")


@pytest.mark.parametrize(
    ("code", "tekst", "grond"),
    [
        (Belangcode.R0, "toch niets", NIETS_GEVONDEN),
        (Belangcode.R4, "gaf een oordeel", NIETS_GEVONDEN),
        (Belangcode.R3, "", ZONDER_TOELICHTING),
    ],
)
def test_a_tie_found_later_is_a_tie_and_has_words(code: Belangcode, tekst: str, grond: Weigeringsgrond) -> None:
    with pytest.raises(Weigering) as fout:
        weiger_melding(code, toelichting=tekst)
    assert fout.value.grond is grond
