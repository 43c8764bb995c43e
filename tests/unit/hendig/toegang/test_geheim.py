"""Every use of the web key has a key of its own; a link and a second factor of another key are nothing."""

import pytest
from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from hendig.toegang.eenmalig import lees, teken
from hendig.toegang.geheim import Geheim
from hendig.toegang.wachtwoorden import _HASHER, NIEMANDS, hash_van, klopt, verouderd

EEN, ANDER = Geheim(b"1" * 32), Geheim(b"2" * 32)


def test_every_use_has_its_own_key_and_none_is_the_secret_itself() -> None:
    sleutels = {EEN.sleutel, EEN.cookie, EEN.links, ANDER.cookie, ANDER.links}
    assert len(sleutels) == 5
    assert Geheim(b"1" * 32).cookie == EEN.cookie


def test_a_secret_never_shows_itself() -> None:
    assert "1111" not in repr(EEN)


def test_what_is_locked_opens_with_the_same_key_only_and_not_when_it_was_changed() -> None:
    dicht = EEN.versleutel(b"GEHEIM", 1000)
    assert EEN.ontsleutel(dicht) == b"GEHEIM"
    assert ANDER.ontsleutel(dicht) is None
    assert EEN.ontsleutel(dicht[:-5] + "AAAA=") is None


def test_what_is_locked_for_a_while_opens_until_then() -> None:
    dicht = EEN.versleutel(b"GEHEIM", 1000)
    assert EEN.ontsleutel(dicht, op=1060, meest=60) == b"GEHEIM"
    assert EEN.ontsleutel(dicht, op=1061, meest=60) is None


def test_a_link_is_read_back_with_its_own_key_only() -> None:
    token = teken(EEN, "00000000-0000-4000-8000-000000000001")
    assert lees(EEN, token) == "00000000-0000-4000-8000-000000000001"
    assert lees(ANDER, token) is None
    for vals in ("", "x", token[:-1], token + "x", "é.é", "." * 100):
        assert lees(EEN, vals) is None


def test_a_print_depends_on_kind_value_and_key() -> None:
    prints = {EEN.afdruk("wie", "a"), EEN.afdruk("waar", "a"), EEN.afdruk("wie", "b"), ANDER.afdruk("wie", "a")}
    assert len(prints) == 4


def test_a_password_fits_its_own_hash_and_no_other() -> None:
    hash_ = hash_van("cafe\u0301 op de hoek")
    assert klopt(hash_, "caf\u00e9 op de hoek")
    assert not klopt(hash_, "cafe op de hoek")
    assert not klopt(hash_, "")


def test_who_has_no_password_costs_the_whole_work_and_is_refused() -> None:
    assert not klopt(None, "wat dan ook hier")
    assert not verouderd(NIEMANDS)
    with pytest.raises(VerifyMismatchError):
        _HASHER.verify(NIEMANDS, "wat dan ook hier")


def test_a_hash_made_with_less_work_is_known_as_old() -> None:
    zwak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("vier natte eenden")
    assert verouderd(zwak)
    assert klopt(zwak, "vier natte eenden")


def test_a_very_long_password_is_not_cut_to_one_that_fits() -> None:
    hash_ = hash_van("a" * 200)
    assert klopt(hash_, "a" * 200)
    assert not klopt(hash_, "a" * 201)
    assert not klopt(hash_, "a" * 100_000)
