from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.herhaling.feiten import Planstand, Rondestatus
from hendig.bestanden.problemen import Invoerfout
from hendig.bestanden.rondebestand import lees_rondebestand
from hendig.bestanden.rondes import Kennisgeving, Rondesoort, controleer_verwijzingen

RONDES = """
[[ronde]]
naam = "nul"
soort = "nulmeting"

[[ronde]]
naam = "een"
soort = "telt"
opent_op = 2027-04-05
sluit_op = 2027-04-30
periode_van = 2026-09-01
norm_gepubliceerd_op = 2027-03-01
norm_versie = "1.0"
instrument_versie = "1"
status = "bezwaar loopt"
"""
PARTNERS = """
[[partner]]
naam = "Zon"
toegetreden_op = 2026-01-01
eerder = ["Maan", "Ster"]

[[partner]]
naam = "Wolk"
"""
KENNISGEVING = """
[[kennisgeving]]
ronde = "een"
partner = "Zon"
construct = "score"
bezorgd_op = 2027-06-01
gesprek_aangeboden_op = 2027-06-02
plan = "vastgesteld"
plan_op = 2027-07-15
"""
REST = """
[[vlag]]
ronde = "een"
partner = "Zon"
open = false

[[gebruikt]]
partner = "Zon"
construct = "score"
rondes = ["nul", "een"]
"""


def weigering(inhoud: str) -> list[str]:
    with pytest.raises(Invoerfout) as gevangen:
        lees_rondebestand(inhoud.encode(), bestand="rondes.toml")
    return [str(probleem) for probleem in gevangen.value.problemen]


def test_everything_that_a_rounds_file_tells_is_read() -> None:
    gelezen = lees_rondebestand((RONDES + PARTNERS + KENNISGEVING + REST).encode(), bestand="rondes.toml")
    assert gelezen.volgorde == ("nul", "een")
    assert gelezen.rondes[1].soort is Rondesoort.TELT
    assert gelezen.rondes[1].status is Rondestatus.BEZWAAR_LOOPT
    assert gelezen.rondes[1].norm_gepubliceerd_op == date(2027, 3, 1)
    assert gelezen.oude_namen == {"Maan": "Zon", "Ster": "Zon"}
    assert gelezen.partners[1].toegetreden_op is None
    assert gelezen.kennisgevingen == (
        Kennisgeving(
            ronde="een",
            partner="Zon",
            construct="score",
            bezorgd_op=date(2027, 6, 1),
            gesprek_aangeboden_op=date(2027, 6, 2),
            plan=Planstand.VASTGESTELD,
            plan_op=date(2027, 7, 15),
        ),
    )
    assert not gelezen.vlaggen[0].open
    assert gelezen.gebruikt[0].rondes == ("nul", "een")


def test_what_is_left_out_is_not_known() -> None:
    nul = lees_rondebestand(RONDES.encode(), bestand="rondes.toml").rondes[0]
    assert (nul.opent_op, nul.sluit_op, nul.periode_van, nul.norm_gepubliceerd_op) == (None,) * 4
    assert (nul.norm_versie, nul.instrument_versie, nul.status) == (None,) * 3


@pytest.mark.parametrize(
    ("inhoud", "regel", "raad"),
    [
        (RONDES + "kleur = 1\n", 16, "[[ronde]] kleur: deze sleutel bestaat hier niet"),
        (RONDES + "statuss = 1\n", 16, "Bedoelt u status?"),
        (RONDES + "[[rondes]]\n", 16, "[[rondes]] bestaat niet in een rondebestand. Haal deze weg. Bedoelt u ronde?"),
        (RONDES + "[partner]\nnaam = 'Zon'\n", 16, "Schrijf [[partner]], met dubbele haken"),
        (RONDES + '[[ronde]]\nsoort = "telt"\n', 16, "naam: Deze sleutel ontbreekt"),
        (RONDES + '[[ronde]]\nnaam = "twee"\n', 16, 'Schrijf "telt" of "nulmeting"'),
        (RONDES + '[[ronde]]\nnaam = "twee"\nsoort = "echt"\n', 18, 'Er staat "echt". Schrijf "telt" of "nulmeting"'),
        (RONDES + '[[ronde]]\nnaam = "een"\nsoort = "telt"\n', 17, 'De ronde "een" staat er twee keer'),
        (RONDES + '[[ronde]]\nnaam = "Een"\nsoort = "telt"\n', 17, "verschillen alleen in hoofdletters"),
        (RONDES.replace("2027-04-30", "2027-04-01"), 10, "sluit voordat zij opent"),
        (RONDES.replace("2026-09-01", "2027-04-06"), 11, "periode die na de opening begint"),
        (RONDES.replace("2027-04-05", '"2027-04-05"'), 9, "zonder aanhalingstekens"),
        (RONDES.replace("2027-04-05", "2027-04-05T10:00:00"), 9, "een datum"),
        (
            RONDES + '[[ronde]]\nnaam = "twee"\nsoort = "telt"\nopent_op = 2027-01-01\n',
            19,
            "Zet de rondes op volgorde",
        ),
        (PARTNERS, None, "Begin elke ronde met een regel [[ronde]]"),
        (RONDES + PARTNERS.replace('"Wolk"', '"Zon"'), 23, 'De partner "Zon" staat er twee keer'),
        (
            RONDES + PARTNERS.replace('"Wolk"', '"Ster"'),
            20,
            'De oude naam "Ster" van "Zon" heeft ook een andere partner',
        ),
        (RONDES + PARTNERS + 'eerder = ["Maan"]\n', 24, 'De oude naam "Maan" van "Wolk"'),
        (RONDES + KENNISGEVING.replace('"een"', '"eeen"'), 18, "staat niet onder [[ronde]]. Bedoelt u een?"),
        (RONDES + KENNISGEVING + KENNISGEVING, 26, "Er is al bericht over een, Zon, score"),
        (RONDES + KENNISGEVING.replace("plan_op = 2027-07-15", ""), 23, "hoort plan_op"),
        (RONDES + KENNISGEVING.replace('"vastgesteld"', '"niet"'), 24, "haal plan_op weg"),
        (RONDES + KENNISGEVING.replace("2027-06-01", "2027-04-29"), 21, 'bezorgd voordat ronde "een" sloot'),
        (RONDES + REST.replace('"nul", ', '"drie", '), 25, 'De ronde "drie" staat niet onder [[ronde]]'),
        (RONDES + REST.replace('["nul", "een"]', "[]"), 25, "Hier staan geen rondes"),
        (RONDES + REST.replace("false", '"nee"'), 20, "Schrijf true of false"),
        (RONDES + "status = \n", 16, "is niet te lezen"),
        ("a = 1\na = 2\n", 2, "staat er twee keer"),
        ("norm = 3,5\n", 1, "Schrijf een punt in plaats van een komma, zoals 3.5"),
        ("zomaar wat\n", 1, "Schrijf een kop als [naam]"),
        ("a = [\n", None, "is niet te lezen"),
        (f"a = {'[' * 100_000}", None, "is niet te lezen"),
    ],
)
def test_what_cannot_be_is_refused_with_its_line_and_what_to_do(inhoud: str, regel: int | None, raad: str) -> None:
    problemen = weigering(inhoud)
    plaats = "rondes.toml: " if regel is None else f"rondes.toml, regel {regel}: "
    assert any(tekst.startswith(plaats) and raad in tekst for tekst in problemen), problemen


def test_all_problems_are_told_at_once() -> None:
    assert len(weigering(RONDES + "kleur = 1\n[[vlag]]\n[[gebruikt]]\n[x]\n")) == 8


def test_names_are_held_against_the_ratings_and_the_norm() -> None:
    gelezen = lees_rondebestand((RONDES + PARTNERS + KENNISGEVING + REST).encode(), bestand="rondes.toml")
    stil = controleer_verwijzingen(gelezen, bestand="rondes.toml", partijen=("Zon",), constructen=("score",))
    assert stil == ('rondes.toml: partners zonder beoordelingen: "Wolk".',)
    with pytest.raises(Invoerfout, match='De norm kent geen construct "score"'):
        controleer_verwijzingen(gelezen, bestand="r", partijen=("Zon",), constructen=("competentioneel",))


@pytest.mark.parametrize(
    ("naam", "raad"), [("Zn", "komt in de beoordelingen niet voor. Bedoelt u Zon?"), ("Maan", 'van nu: "Zon"')]
)
def test_a_notice_about_a_partner_that_is_not_there_is_refused(naam: str, raad: str) -> None:
    inhoud = RONDES + PARTNERS + KENNISGEVING.replace('"Zon"', f'"{naam}"')
    gelezen = lees_rondebestand(inhoud.encode(), bestand="rondes.toml")
    with pytest.raises(Invoerfout, match="rondes") as gevangen:
        controleer_verwijzingen(gelezen, bestand="rondes.toml", partijen=("Zon",), constructen=("score",))
    assert raad in str(gevangen.value)


stukken = st.sampled_from(
    [RONDES, PARTNERS, KENNISGEVING, REST, "ronde = 1\n", "[[vlag]]\n", "[ronde]\n", "naam = []\n"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(stukken, st.text(max_size=10)), max_size=5).map("".join))
def test_any_text_is_a_rounds_file_or_a_refusal(inhoud: str) -> None:
    with contextlib.suppress(Invoerfout):
        lees_rondebestand(inhoud.encode("utf-8", "surrogatepass"), bestand="rondes.toml")
