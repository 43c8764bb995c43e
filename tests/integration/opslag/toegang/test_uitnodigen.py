"""Everybody comes in by a link in the mail, once and in time; who lost password or telephone has a way back."""

import datetime as dt

import pytest
from sqlalchemy import select

from governance.logboek.handeling import Handelende
from governance.logboek.model import Gebeurtenis
from governance.logboek.rules import GEEN_REDEN, Ingang
from governance.netwerk.rollen import wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.processes.toegang.wachtwoord import (
    herstel_wachtwoord,
    neem_uitnodiging_aan,
    open_link,
    verwerk_herstel,
    vraag_herstel,
)
from hendig.toegang.queries import account_van, accounts, actieve_beheerders
from hendig.toegang.rules import (
    GEEN_ACCOUNT,
    GEEN_ROL,
    GESLOTEN,
    LINK_OVER,
    NIET_ZELF,
    Inlogstap,
)
from hendig.toegang.service import nodig_uit, open_account, sluit_account
from hendig.toegang.tweede_factor import laat_opnieuw_beginnen
from hendig.toegang.wachtwoordregels import TE_KORT
from tests.integration.opslag.register import REDEN
from tests.integration.opslag.toegang.voordeur import (
    ANDER_WACHTWOORD,
    APPARAAT,
    ELDERS,
    GEHEIM,
    MINUUT,
    THUIS,
    WACHTWOORD,
    Bezoeker,
    Voordeur,
)

DAG = dt.timedelta(days=1)


def neem_aan(voordeur: Voordeur, token: str, wachtwoord: str = WACHTWOORD) -> Inlogstap:
    return neem_uitnodiging_aan(
        voordeur.deur, token=token, wachtwoord=wachtwoord, apparaat=APPARAAT, op=voordeur.nu
    ).stap


def vergeet(voordeur: Voordeur, e_mail: str) -> None:
    """Ask for a new password, and let the worker do what that leads to."""
    vraag_herstel(voordeur.deur, e_mail=e_mail, waar=THUIS, op=voordeur.nu)
    verwerk_herstel(voordeur.deur, voordeur.jobs("wachtwoordherstel")[-1], op=voordeur.nu)


def test_an_invitation_goes_by_mail_and_works_once(voordeur: Voordeur) -> None:
    bezoeker, token = voordeur.uitgenodigd(Rol.CONTACTPERSOON)
    assert voordeur.post(bezoeker) == ["uitnodiging"]
    assert token == voordeur.laatste_link(bezoeker)
    link = open_link(voordeur.deur, token=token, op=voordeur.nu)
    assert (link.persoon, link.e_mail) == (bezoeker.persoon, bezoeker.e_mail)
    assert neem_aan(voordeur, token) is Inlogstap.INSTELLEN
    with pytest.raises(Weigering) as fout:
        neem_aan(voordeur, token, ANDER_WACHTWOORD)
    assert fout.value.grond is LINK_OVER
    assert voordeur.log_in(bezoeker).stap is Inlogstap.INSTELLEN


def test_looking_at_a_link_uses_nothing_up(voordeur: Voordeur) -> None:
    _, token = voordeur.uitgenodigd(Rol.MEDEWERKER)
    voor = voordeur.gebeurtenissen()
    for _ in range(3):
        open_link(voordeur.deur, token=token, op=voordeur.nu)
    assert voordeur.gebeurtenissen() == voor
    assert neem_aan(voordeur, token) is Inlogstap.BINNEN


def test_a_password_that_will_not_do_leaves_the_link_as_it_was(voordeur: Voordeur) -> None:
    _, token = voordeur.uitgenodigd(Rol.MEDEWERKER)
    with pytest.raises(Weigering) as fout:
        neem_aan(voordeur, token, "kort")
    assert fout.value.grond is TE_KORT
    assert neem_aan(voordeur, token) is Inlogstap.BINNEN


def test_who_lets_an_invitation_expire_asks_for_another_without_help(voordeur: Voordeur) -> None:
    bezoeker, token = voordeur.uitgenodigd(Rol.MEDEWERKER)
    voordeur.later(7 * DAG)
    with pytest.raises(Weigering) as fout:
        neem_aan(voordeur, token)
    assert fout.value.grond is LINK_OVER
    vergeet(voordeur, bezoeker.e_mail)
    assert voordeur.post(bezoeker) == ["uitnodiging", "uitnodiging"]
    assert neem_aan(voordeur, voordeur.laatste_link(bezoeker)) is Inlogstap.BINNEN


def test_inviting_again_changes_nothing_until_it_is_asked_for(voordeur: Voordeur) -> None:
    bezoeker, oud = voordeur.uitgenodigd(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        assert nodig_uit(handeling, persoon=bezoeker.persoon) is None
        assert nodig_uit(handeling, persoon=bezoeker.persoon, opnieuw=True) is not None
    with pytest.raises(Weigering):
        neem_aan(voordeur, oud)
    assert neem_aan(voordeur, voordeur.laatste_link(bezoeker)) is Inlogstap.BINNEN
    with voordeur.werk.doe() as handeling:
        assert nodig_uit(handeling, persoon=bezoeker.persoon, opnieuw=True) is None
    assert voordeur.post(bezoeker) == ["uitnodiging", "uitnodiging", "wachtwoord_gewijzigd"]


def test_only_who_has_a_role_is_invited(voordeur: Voordeur) -> None:
    bezoeker = voordeur.iemand()
    with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
        nodig_uit(handeling, persoon=bezoeker.persoon)
    assert fout.value.grond is GEEN_ROL


def test_a_delegate_who_is_ill_is_replaced_and_the_other_invited_in_one_act(voordeur: Voordeur) -> None:
    vervanger = voordeur.iemand(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        past = voordeur.netwerk.past_bij(Rol.PLAATSVERVANGER)
        wijs_rol_toe(
            handeling,
            persoon=vervanger.persoon,
            rol=Rol.PLAATSVERVANGER,
            per=handeling.dag,
            tot=handeling.dag + DAG,
            **past,
        )
        nodig_uit(handeling, persoon=vervanger.persoon)
    assert neem_aan(voordeur, voordeur.laatste_link(vervanger)) is Inlogstap.INSTELLEN


def test_a_forgotten_password_is_replaced_by_mail_and_the_second_factor_stays(voordeur: Voordeur) -> None:
    bezoeker, ingelogd = voordeur.met_factor(Rol.BEHEERDER)
    vergeet(voordeur, bezoeker.e_mail.upper())
    token = voordeur.laatste_link(bezoeker)
    herstel_wachtwoord(voordeur.deur, token=token, wachtwoord=ANDER_WACHTWOORD, op=voordeur.nu)
    assert voordeur.stand(ingelogd) is None
    assert voordeur.log_in(bezoeker, ANDER_WACHTWOORD, ELDERS).stap is Inlogstap.CODE
    with pytest.raises(Weigering) as fout:
        herstel_wachtwoord(voordeur.deur, token=token, wachtwoord=WACHTWOORD, op=voordeur.nu)
    assert fout.value.grond is LINK_OVER
    assert voordeur.post(bezoeker)[-2:] == ["wachtwoord_herstel", "wachtwoord_gewijzigd"]


def test_a_link_to_a_new_password_lasts_an_hour_and_opens_no_other_door(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    vergeet(voordeur, bezoeker.e_mail)
    token = voordeur.laatste_link(bezoeker)
    with pytest.raises(Weigering) as fout:
        neem_aan(voordeur, token)
    assert fout.value.grond is LINK_OVER
    voordeur.later(60 * MINUUT)
    with pytest.raises(Weigering) as fout:
        herstel_wachtwoord(voordeur.deur, token=token, wachtwoord=ANDER_WACHTWOORD, op=voordeur.nu)
    assert fout.value.grond is LINK_OVER
    with pytest.raises(Weigering):
        open_link(voordeur.deur, token=token[::-1], op=voordeur.nu)


def test_asking_for_a_password_looks_the_same_for_everybody_and_writes_only_to_who_may_come_in(
    voordeur: Voordeur,
) -> None:
    gesloten, _ = voordeur.met_wachtwoord(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        sluit_account(handeling, persoon=gesloten.persoon, reden=REDEN)
    nooit = voordeur.iemand(Rol.MEDEWERKER)
    vreemd = [Bezoeker("", "niemand@houtsnip.example"), Bezoeker("", "geen adres")]
    voor, gebeurd = len(voordeur.jobs()), voordeur.gebeurtenissen()
    for wie in (gesloten, nooit, *vreemd):
        vergeet(voordeur, wie.e_mail)
    assert (len(voordeur.jobs()), voordeur.gebeurtenissen()) == (voor, gebeurd)
    wachtrij = voordeur.jobs("wachtwoordherstel")
    assert {(tuple(job.lading), job.persoon, job.onderwerp) for job in wachtrij} == {(("adres",), None, None)}
    assert "houtsnip" not in repr([job.lading for job in wachtrij])


def test_who_lost_the_telephone_is_let_begin_again_by_another_administrator(voordeur: Voordeur) -> None:
    bezoeker, ingelogd = voordeur.met_factor(Rol.BEHEERDER)
    oude_sleutel, oude_codes = bezoeker.sleutel, bezoeker.codes
    with voordeur.werk.doe(Handelende(voordeur.netwerk.persoon, Rol.BEHEERDER, Ingang.SCHERM)) as handeling:
        laat_opnieuw_beginnen(handeling, persoon=bezoeker.persoon, reden="telefoon kwijt (verzonnen)")
    assert voordeur.stand(ingelogd) is None
    with pytest.raises(Weigering):
        voordeur.log_in(bezoeker)
    assert voordeur.post(bezoeker)[-1] == "tweede_factor_weg"
    token = voordeur.laatste_link(bezoeker)
    binnen = neem_uitnodiging_aan(
        voordeur.deur, token=token, wachtwoord=ANDER_WACHTWOORD, apparaat=APPARAAT, op=voordeur.nu
    )
    assert binnen.stap is Inlogstap.INSTELLEN
    voordeur.stel_in(bezoeker, binnen.token)
    assert bezoeker.sleutel != oude_sleutel
    assert set(oude_codes).isdisjoint(bezoeker.codes)


def test_who_begins_again_does_so_by_the_new_link_and_by_no_older_one(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    vergeet(voordeur, bezoeker.e_mail)
    ouder = voordeur.laatste_link(bezoeker)
    open_link(voordeur.deur, token=ouder, op=voordeur.nu)
    with voordeur.werk.doe(Handelende(voordeur.netwerk.persoon, Rol.BEHEERDER, Ingang.SCHERM)) as handeling:
        laat_opnieuw_beginnen(handeling, persoon=bezoeker.persoon, reden="telefoon kwijt (verzonnen)")
    with pytest.raises(Weigering) as fout:
        open_link(voordeur.deur, token=ouder, op=voordeur.nu)
    assert fout.value.grond is LINK_OVER
    open_link(voordeur.deur, token=voordeur.laatste_link(bezoeker), op=voordeur.nu)


def test_nobody_does_this_to_the_own_account_or_without_a_reason(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    zelf = Handelende(bezoeker.persoon, Rol.BEHEERDER, Ingang.SCHERM)
    for daad in (laat_opnieuw_beginnen, sluit_account):
        with pytest.raises(Weigering) as fout, voordeur.werk.doe(zelf) as handeling:
            daad(handeling, persoon=bezoeker.persoon, reden=REDEN)
        assert fout.value.grond is NIET_ZELF
    for daad in (laat_opnieuw_beginnen, sluit_account, open_account):
        with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
            daad(handeling, persoon=bezoeker.persoon, reden="  ")
        assert fout.value.grond is GEEN_REDEN


def test_what_is_not_there_or_closed_is_told(voordeur: Voordeur) -> None:
    nooit = voordeur.iemand(Rol.MEDEWERKER)
    for daad in (laat_opnieuw_beginnen, sluit_account, open_account):
        with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
            daad(handeling, persoon=nooit.persoon, reden=REDEN)
        assert fout.value.grond is GEEN_ACCOUNT
    dicht, token = voordeur.uitgenodigd(Rol.MEDEWERKER)
    with voordeur.werk.doe() as handeling:
        sluit_account(handeling, persoon=dicht.persoon, reden=REDEN)
    with pytest.raises(Weigering) as fout, voordeur.werk.doe() as handeling:
        nodig_uit(handeling, persoon=dicht.persoon)
    assert fout.value.grond is GESLOTEN
    with pytest.raises(Weigering):
        neem_aan(voordeur, token)


def test_the_list_of_accounts_tells_who_can_log_in_and_no_secret(voordeur: Voordeur) -> None:
    wacht, _ = voordeur.uitgenodigd(Rol.MEDEWERKER)
    klaar, _ = voordeur.met_factor(Rol.BEHEERDER)
    with voordeur.werk.lees() as session:
        per_persoon = {stand.persoon: stand for stand in accounts(session, voordeur.nu)}
        beheerders = actieve_beheerders(session, dt.date(2026, 3, 2), geheim=GEHEIM)
    assert (per_persoon[wacht.persoon].actief, per_persoon[wacht.persoon].uitnodiging_tot) == (
        False,
        voordeur.nu + 7 * DAG,
    )
    assert (per_persoon[klaar.persoon].actief, per_persoon[klaar.persoon].herstelcodes) == (True, 10)
    assert beheerders == {klaar.persoon}
    assert "argon2" not in repr(per_persoon)
    with voordeur.werk.lees() as session:
        assert account_van(session, voordeur.netwerk.persoon, voordeur.nu) is None


def test_the_log_names_nobody(voordeur: Voordeur) -> None:
    bezoeker, _ = voordeur.met_factor(Rol.BEHEERDER)
    vergeet(voordeur, bezoeker.e_mail)
    with voordeur.werk.lees() as session:
        kolommen = Gebeurtenis.__table__.columns
        regels = repr([[getattr(g, k.name) for k in kolommen] for g in session.scalars(select(Gebeurtenis))])
    assert "houtsnip" not in regels
    assert "Wilgenroos" not in regels
