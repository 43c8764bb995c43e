import pytest

from governance.logboek.rules import GEEN_REDEN, gegeven_reden
from governance.weigering import Weigering


def test_an_act_without_a_reason_is_refused() -> None:
    with pytest.raises(Weigering) as gevangen:
        gegeven_reden(" \n")
    assert gevangen.value.grond is GEEN_REDEN


def test_a_reason_is_kept_in_one_spelling() -> None:
    assert gegeven_reden("  De partner  was ziek.\n") == "De partner was ziek."
