from dataclasses import replace

import pytest

from governance.netwerk.kaarten import (
    GEEN_ADRES,
    GEEN_NAAM,
    GEEN_POSTCODE,
    TE_LANG,
    Partijkaart,
    Persoonskaart,
    partijkaart,
    persoonskaart,
)
from governance.weigering import Weigering, Weigeringsgrond

KAART = Partijkaart(naam="Praktijk Wulp (verzonnen)", kvk="00000001")
FOUT = {
    "a name of spaces": ({"naam": "  "}, GEEN_NAAM),
    "a mail address without a place": ({"e_mail": "wulp@"}, GEEN_ADRES),
    "two mail addresses": ({"e_mail": "a@wulp.example, b@wulp.example"}, GEEN_ADRES),
    "a postcode with one letter": ({"postcode": "0000 A"}, GEEN_POSTCODE),
    "an endless place": ({"plaats": "x" * 101}, TE_LANG),
}


@pytest.mark.parametrize(("anders", "grond"), FOUT.values(), ids=FOUT)
def test_a_card_that_cannot_be_is_refused(anders: dict[str, str], grond: Weigeringsgrond) -> None:
    with pytest.raises(Weigering) as gevangen:
        partijkaart(replace(KAART, **anders))
    assert gevangen.value.grond is grond


def test_two_spellings_of_one_card_are_equal() -> None:
    los = Partijkaart(
        naam=" Praktijk  Wulp (verzonnen)", kvk="0000.0001", e_mail="Info@Wulp.example ", postcode="0000aa", plaats=""
    )
    assert partijkaart(los) == replace(KAART, e_mail="info@wulp.example", postcode="0000 AA")
    assert partijkaart(partijkaart(los)) == partijkaart(los)


def test_a_person_has_a_name_and_an_address() -> None:
    assert persoonskaart(Persoonskaart(naam="Saar  D. ", e_mail="SAAR@wulp.example", telefoon=" ")) == Persoonskaart(
        naam="Saar D.", e_mail="saar@wulp.example"
    )


@pytest.mark.parametrize(
    "naam", ["Praktijk\tWulp", "Praktijk\n Wulp", "\x1bPraktijk W\x9bulp\x07", "Prak\u202etijk Wulp"]
)
def test_a_name_commands_no_terminal(naam: str) -> None:
    assert partijkaart(replace(KAART, naam=naam)).naam == "Praktijk Wulp"
