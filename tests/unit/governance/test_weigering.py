"""A refusal says what is refused, why and under which code."""

import pytest

from governance.bronnen import Bron
from governance.weigering import Weigering, Weigeringsgrond

GROND = Weigeringsgrond("PRF-01", "Partner {naam} heeft al {n} rollen.", Bron("ontwerpkeuze", "proef"))


def test_a_refusal_reads_as_its_sentence_and_keeps_its_code_and_parameters() -> None:
    weigering = GROND.met(naam="Houtsnip", n=2)
    assert str(weigering) == "Partner Houtsnip heeft al 2 rollen."
    assert (weigering.grond.code, weigering.parameters) == ("PRF-01", {"naam": "Houtsnip", "n": 2})


def test_a_refusal_can_be_raised_and_caught_as_one_kind() -> None:
    with pytest.raises(Weigering, match="al 3 rollen"):
        raise GROND.met(naam="Houtsnip", n=3)


def test_a_refusal_without_what_its_sentence_needs_cannot_be_made() -> None:
    with pytest.raises(KeyError, match="n"):
        GROND.met(naam="Houtsnip")
