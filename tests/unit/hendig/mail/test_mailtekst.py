"""The words of each message: complete, in full dates, and with no more told than its text speaks of."""

import pytest
from jinja2 import UndefinedError

from hendig.mail.mailtekst import Mailtekst, Site, Vraagbaak, render
from hendig.mail.rules import BLIJVEND, GEGEVENS, LINKPADEN, NAMEN, WAT_NU, Bericht, Mailfout, weiger_andere_gegevens

SITE = Site(adres="https://hendig.example/", teken=lambda sleutel: f"zegel.{sleutel}")
BEHEERDER = Vraagbaak("Bram Beheer (verzonnen)", "bram@gemeente.example")
WAARDEN: dict[str, str | int] = {
    "eenmalig": "e1",
    "tot": "2026-03-09T10:00:00+00:00",
    "op": "2026-03-02T10:00:00+00:00",
    "per": "2026-04-01",
    "rol": "contactpersoon",
    "cluster": "Noord",
    "nummer": 2,
    "ronde": "voorjaar 2026",
    "wat": "Naar het overleg komen",
    "code": "V-03",
    "pad": "/normen/2",
    "soort": "proef",
    "namens": "gemeente",
    "opent": "2026-05-04T07:00:00+00:00",
    "sluit": "2026-06-01T15:00:00+00:00",
    "verbeteren_tot": "2026-04-02",
    "sluit_op": "2026-06-01T15:00:00+00:00",
    "lijst": "/rondes/r1/lijst",
    "reden": "Het was vakantie.",
}
GETOOND = WAARDEN | {
    "eenmalig": "zegel.e1",
    "tot": "9 maart 2026, 11.00 uur",
    "op": "2 maart 2026, 11.00 uur",
    "per": "1 april 2026",
    "pad": "https://hendig.example/normen/2",
    "opent": "maandag 4 mei 2026, 09.00 uur",
    "sluit": "maandag 1 juni 2026, 17.00 uur",
    "verbeteren_tot": "donderdag 2 april 2026",
    "sluit_op": "1 juni 2026, 17.00 uur",
    "lijst": "https://hendig.example/rondes/r1/lijst",
}


def geschreven(bericht: Bericht, vraagbaak: Vraagbaak | None = BEHEERDER) -> Mailtekst:
    gegevens = {naam: WAARDEN[naam] for naam in GEGEVENS[bericht]}
    return render(bericht, naam="Sanne (verzonnen)", gegevens=gegevens, site=SITE, vraagbaak=vraagbaak)


@pytest.mark.parametrize("bericht", Bericht)
def test_every_message_says_all_that_it_is_told_to_whom_and_where_to_ask(bericht: Bericht) -> None:
    mail = geschreven(bericht)
    assert mail.onderwerp
    assert "\n" not in mail.onderwerp
    assert mail.tekst.startswith("Beste Sanne (verzonnen),\n\n")
    assert [naam for naam in GEGEVENS[bericht] if str(GETOOND[naam]) not in mail.onderwerp + mail.tekst] == []
    assert "U krijgt dit bericht omdat" in mail.tekst
    assert "Mail Bram Beheer (verzonnen): bram@gemeente.example." in mail.tekst
    assert mail.tekst.endswith(
        "Hendig, het programma waarin ons netwerk zijn afspraken bijhoudt\nhttps://hendig.example\n"
    )


@pytest.mark.parametrize("bericht", Bericht)
def test_every_message_is_plain_short_and_calm(bericht: Bericht) -> None:
    mail = geschreven(bericht)
    assert len(mail.onderwerp) <= 60
    assert [regel for regel in mail.tekst.splitlines() if len(regel) > 90 or regel != regel.rstrip()] == []
    assert "\n\n\n" not in mail.tekst
    assert [woord for woord in ("!", "{", "}", "<", ">", "helaas", "score", "cijfer") if woord in mail.tekst] == []


@pytest.mark.parametrize("bericht", LINKPADEN)
def test_a_personal_link_carries_the_seal_and_the_hour_it_ends(bericht: Bericht) -> None:
    tekst = geschreven(bericht).tekst
    assert f"\nhttps://hendig.example{LINKPADEN[bericht]}zegel.e1\n" in tekst
    assert "9 maart 2026, 11.00 uur." in tekst
    een_keer = LINKPADEN[bericht] != "/vragenlijst/"
    assert ("Deze link werkt één keer, tot" in tekst) is een_keer


@pytest.mark.parametrize("bericht", [bericht for bericht in Bericht if GEGEVENS[bericht]])
def test_a_message_that_is_not_told_all_of_it_is_not_written(bericht: Bericht) -> None:
    with pytest.raises(UndefinedError):
        render(bericht, naam="Sanne", gegevens={}, site=SITE, vraagbaak=None)


def test_without_an_administrator_the_message_still_says_whom_to_ask() -> None:
    assert "Stel die aan de beheerder van Hendig." in geschreven(Bericht.PROEFMAIL, None).tekst


@pytest.mark.parametrize("gegevens", [{}, {"op": "2026-03-02", "naam": "Sanne"}])
def test_a_message_is_told_no_more_and_no_less_than_its_text_speaks_of(gegevens: dict[str, str | int]) -> None:
    with pytest.raises(ValueError, match="WACHTWOORD_GEWIJZIGD is told"):
        weiger_andere_gegevens(Bericht.WACHTWOORD_GEWIJZIGD, gegevens)


def test_every_fault_says_what_to_do_and_only_what_another_try_cannot_mend_is_final() -> None:
    assert set(WAT_NU) == set(Mailfout)
    assert set(NAMEN) == set(Bericht)
    assert len(set(NAMEN.values())) == len(NAMEN)
    assert {Mailfout.GEEN_ADRES, Mailfout.ADRES_GEWEIGERD, Mailfout.LINK_VERLOPEN} < BLIJVEND
    assert {Mailfout.SERVER_WEG, Mailfout.NU_NIET, Mailfout.AANMELDEN_GEWEIGERD}.isdisjoint(BLIJVEND)


@pytest.mark.parametrize("bericht", [Bericht.VRAGENLIJST_OPEN, Bericht.RONDE_HERINNERING, Bericht.ANTWOORDEN_BINNEN])
def test_a_mail_to_who_answers_says_when_it_is_a_rehearsal_and_what_is_open(bericht: Bericht) -> None:
    def gezegd(soort: str, namens: str) -> str:
        gegevens = {naam: WAARDEN[naam] for naam in GEGEVENS[bericht]} | {"soort": soort, "namens": namens}
        mail = render(bericht, naam="Sanne", gegevens=gegevens, site=SITE, vraagbaak=BEHEERDER)
        return f"{mail.onderwerp}\n{mail.tekst}"

    assert "Dit is een proefronde. Uw antwoorden tellen nergens voor mee." in gezegd("proef", "netwerkpartner")
    assert gezegd("proef", "netwerkpartner").startswith("Proefronde: ")
    assert "roefronde" not in gezegd("telt", "netwerkpartner")
    assert "Niemand mag vragen wat u" in gezegd("telt", "netwerkpartner")
    assert "Wat de gemeente over een partner antwoordt, is open" in gezegd("telt", "gemeente")
    assert "vertrouwelijk" not in gezegd("telt", "gemeente")


def test_who_did_not_ask_for_a_link_reads_what_to_do() -> None:
    tekst = geschreven(Bericht.INVULLINK_GEVRAAGD).tekst
    assert "Vroeg u niet om een link? Dan hoeft u niets te doen." in tekst
    assert "werkt niet meer" not in tekst
    assert "werkt niet meer" in geschreven(Bericht.INVULLINK_NIEUW).tekst
