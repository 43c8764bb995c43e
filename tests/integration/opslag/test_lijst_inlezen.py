"""A file about who worked with whom: understood by the register, counted before it is written, refused as a whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from governance.feiten.rules import Peil
from governance.netwerk.kaarten import Partijkaart
from governance.netwerk.service import wijzig_gegevens
from governance.weigering import Weigering
from hendig.bestanden.problemen import Invoerfout
from hendig.processes.ronde.inlezing import Inlezing, Verschil, lees_bestand, neem_op, verschillen
from hendig.processes.ronde.lijst import vul_aan, zet_in_cluster
from hendig.processes.ronde.lijstsoorten import Lijstsoort
from hendig.processes.ronde.verwachting import aanvullingen, nodig_op_lijst, verwachting
from surveys.deelname.correcties import beslis_correctie, vraag_correctie
from surveys.deelname.queries import banden, clusterplaatsen, contacten
from surveys.deelname.rules import (
    DOET_NIET_MEE,
    DOOR_BAND,
    GESCHRAPT,
    STAAT_ER_AL,
    Bandsoort,
    Correctiewens,
    Herkomst,
    paar,
)
from surveys.ronde.rules import Rondestand
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.deelnamebouw import REDEN, Kring, een_kring
from tests.integration.opslag.overeenkomst import OPSTELLER, norm_opgesteld
from tests.integration.opslag.register import een_partner, kaart

H1, H2, H3 = (f"Stichting Houtsnip {nummer} (verzonnen)" for nummer in (1, 2, 3))
GEMEENTE = "Gemeente Lindebeek 9000 (verzonnen)"

pytestmark = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@pytest.fixture
def kring(werk: Werkplaats) -> Kring:
    """A gemeente, four partners of which one is new, and a round with nothing in it."""
    return een_kring(werk)


def lees(kring: Kring, soort: Lijstsoort, *regels: str) -> Inlezing:
    inhoud = "\n".join(regels).encode()
    with kring.werk.lees() as session:
        return lees_bestand(session, Peil(kring.werk.nu.date()), inhoud=inhoud, bestand="lijst.csv", soort=soort)


def schrijf(kring: Kring, inlezing: Inlezing) -> None:
    with kring.werk.doe(OPSTELLER) as handeling:
        neem_op(handeling, ronde=kring.ronde, inlezing=inlezing)


def problemen(kring: Kring, soort: Lijstsoort, *regels: str) -> list[tuple[int | None, str]]:
    with pytest.raises(Invoerfout) as fout:
        lees(kring, soort, *regels)
    return [(een.regel, een.tekst) for een in fout.value.problemen]


def test_contacts_are_read_by_name_by_number_and_by_an_old_name_and_the_gemeente_is_passed_over(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    nieuw = Partijkaart(naam="De Nieuwe Naam (verzonnen)", kvk=kaart(2).kvk)
    with kring.werk.doe() as handeling:
        wijzig_gegevens(handeling, partij=b, kaart=nieuw, per=dt.date(2026, 5, 1), reden=REDEN)
    gelezen = lees(
        kring,
        Lijstsoort.CONTACTEN,
        "partij_a;partij_b",
        f"{H1};{H2}",
        f"{H3};{kaart(1).kvk}",
        f"de nieuwe naam (verzonnen);{H1}",
        f"{H1};{GEMEENTE}",
    )
    assert gelezen.contacten == {paar(a, b), paar(a, c)}
    assert any("gemeente" in zin and "1 keer" in zin for zin in gelezen.mededelingen)


def test_the_list_that_hendig_ontwerp_reads_is_read_too_with_its_clusters(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    schrijf(kring, lees(kring, Lijstsoort.CLUSTERS, "partner;cluster", f"{H3};Duin"))
    gelezen = lees(kring, Lijstsoort.CONTACTEN, "beoordelaar;beoordeelde;cluster", f"{H1};{H2};Beek", f"{H2};{H1};Beek")
    schrijf(kring, gelezen)
    with kring.werk.lees() as session:
        assert contacten(session, kring.ronde) == {paar(a, b): (Herkomst.CONTACTLIJST,)}
        assert clusterplaatsen(session, kring.ronde) == {a: "Beek", b: "Beek", c: "Duin"}


def test_a_workbook_is_read_like_a_csv(kring: Kring, tmp_path: Path) -> None:
    a, b, *_ = kring.partners
    boek = openpyxl.Workbook()
    boek.worksheets[0].append(["partij_a", "partij_b"])
    boek.worksheets[0].append([H1, H2])
    boek.save(tmp_path / "lijst.xlsx")
    inhoud = (tmp_path / "lijst.xlsx").read_bytes()
    with kring.werk.lees() as session:
        peil, soort = Peil(kring.werk.nu.date()), Lijstsoort.CONTACTEN
        gelezen = lees_bestand(session, peil, inhoud=inhoud, bestand="lijst.xlsx", soort=soort)
    assert gelezen.contacten == {paar(a, b)}


def test_everybody_at_one_meeting_met_everybody_there(kring: Kring) -> None:
    a, b, c, _ = kring.partners
    regels = ("bijeenkomst;partner", f"Reisgids;{H1}", f"Reisgids;{H2}", f"Thema;{H2}", f"Thema;{H3}", f"Thema;{H3}")
    gelezen = lees(kring, Lijstsoort.BIJEENKOMSTEN, *regels)
    assert gelezen.contacten == {paar(a, b), paar(b, c)}
    schrijf(kring, gelezen)
    with kring.werk.lees() as session:
        assert set(contacten(session, kring.ronde).values()) == {(Herkomst.BIJEENKOMST,)}


def test_a_meeting_of_more_than_twelve_asks_for_its_tables(kring: Kring) -> None:
    with kring.werk.doe() as handeling:
        for nummer in range(11, 21):
            een_partner(handeling, nummer)
    namen = [H1, H2, H3, *(f"Stichting Houtsnip {nummer} (verzonnen)" for nummer in range(11, 21))]
    twaalf = lees(kring, Lijstsoort.BIJEENKOMSTEN, "bijeenkomst;partner", *(f"Thema;{naam}" for naam in namen[:12]))
    assert twaalf.contacten is not None
    assert len(twaalf.contacten) == 66
    [(regel, tekst)] = problemen(
        kring, Lijstsoort.BIJEENKOMSTEN, "bijeenkomst;partner", *(f"Thema;{naam}" for naam in namen)
    )
    assert regel == 2
    assert "13 partners" in tekst
    assert "tafel" in tekst


def test_ties_are_read_with_their_kind(kring: Kring) -> None:
    a, b, *_ = kring.partners
    gelezen = lees(kring, Lijstsoort.BANDEN, "partij_a;partij_b;soort", f"{H2};{H1};Onderaanneming")
    schrijf(kring, gelezen)
    with kring.werk.lees() as session:
        assert banden(session, kring.ronde) == {paar(a, b): Bandsoort.ONDERAANNEMER}


def test_all_that_is_wrong_is_told_at_once_with_its_line(kring: Kring) -> None:
    gevonden = problemen(
        kring,
        Lijstsoort.BANDEN,
        "partij_a;partij_b;soort",
        f"Stichting Houtsnep 1 (verzonnen);{H2};familie",
        f"{H1};{kaart(1).kvk};familie",
        f"{H1};{H2};vriendschap",
        f"{H1};{GEMEENTE};familie",
        f"{H1};{H3};familie",
        f"{H3};{H1};concern",
    )
    assert sorted(regel or 0 for regel, _ in gevonden) == [2, 3, 4, 5, 7]
    assert any("Houtsnip 1" in tekst for _, tekst in gevonden)
    dubbel = problemen(kring, Lijstsoort.CLUSTERS, "partner;cluster", f"{H1};Beek", f"{H1};Duin", f"{H2};{'x' * 41}")
    assert [regel for regel, _ in dubbel] == [3, 4]


def test_who_does_not_take_part_today_and_a_number_of_two_parties_are_told_apart(kring: Kring) -> None:
    with kring.werk.doe() as handeling:
        een_partner(handeling, 11, per=dt.date(2026, 12, 1))
        een_partner(handeling, 12, kaart=kaart(12, kvk=kaart(1).kvk, vestiging="000000000012"))
    later = "Stichting Houtsnip 11 (verzonnen)"
    regels = ("partij_a;partij_b", f"{H1};{later}", f"{H2};{kaart(1).kvk}")
    gevonden = dict(problemen(kring, Lijstsoort.CONTACTEN, *regels))
    assert "niet mee" in gevonden[2]
    assert "meer dan één" in gevonden[3]


def test_a_file_without_the_right_columns_says_which_and_nothing_of_the_command_line(kring: Kring) -> None:
    gevonden = problemen(kring, Lijstsoort.CLUSTERS, "naam;groep", f"{H1};Beek")
    assert len(gevonden) == 2
    assert not any("--" in tekst for _, tekst in gevonden)


def test_a_file_with_more_lines_than_there_can_be_pairs_is_not_taken_in(kring: Kring) -> None:
    [(regel, tekst)] = problemen(kring, Lijstsoort.CONTACTEN, "partij_a;partij_b", *["a;b"] * 50_001)
    assert regel is None
    assert "50000 regels" in tekst


def test_what_would_change_is_counted_before_it_is_written(kring: Kring) -> None:
    schrijf(kring, lees(kring, Lijstsoort.CONTACTEN, "partij_a;partij_b", f"{H1};{H2}", f"{H2};{H3}"))
    nieuw = lees(kring, Lijstsoort.CONTACTEN, "partij_a;partij_b", f"{H2};{H1}", f"{H1};{H3}")
    clusters = lees(kring, Lijstsoort.CLUSTERS, "partner;cluster", f"{H1};Beek")
    met_band = lees(kring, Lijstsoort.BANDEN, "partij_a;partij_b;soort", f"{H1};{H2};familie")
    with kring.werk.lees() as session:
        assert verschillen(session, kring.ronde, nieuw) == [Verschil("contacten", 1, 1, 1)]
        assert verschillen(session, kring.ronde, clusters) == [Verschil("partners in een cluster", 1, 0, 0)]
        assert verschillen(session, kring.ronde, met_band) == [Verschil("banden", 1, 0, 0)]


def test_one_pair_and_one_partner_are_added_by_hand_where_that_means_something(kring: Kring) -> None:
    a, b, c, nieuw = kring.partners
    with kring.werk.doe(OPSTELLER) as handeling:
        zet_in_cluster(handeling, ronde=kring.ronde, partij=a, cluster="Beek")
        zet_in_cluster(handeling, ronde=kring.ronde, partij=b, cluster="Beek")
    schrijf(kring, lees(kring, Lijstsoort.BANDEN, "partij_a;partij_b;soort", f"{H1};{H3};familie"))
    for een, ander, grond in ((a, b, STAAT_ER_AL), (a, c, DOOR_BAND), (a, nieuw, DOET_NIET_MEE)):
        with pytest.raises(Weigering) as fout, kring.werk.doe(OPSTELLER) as handeling:
            vul_aan(handeling, ronde=kring.ronde, een=een, ander=ander, reden=REDEN)
        assert fout.value.grond is grond
    with pytest.raises(Weigering) as fout, kring.werk.doe(OPSTELLER) as handeling:
        zet_in_cluster(handeling, ronde=kring.ronde, partij=kring.gemeente, cluster="Beek")
    assert fout.value.grond.code == "DLN-06"
    with kring.werk.doe(OPSTELLER) as handeling:
        vul_aan(handeling, ronde=kring.ronde, een=c, ander=b, reden=REDEN)
    with kring.werk.lees() as session:
        assert contacten(session, kring.ronde) == {paar(b, c): (Herkomst.AANVULLING,)}


def test_what_both_sides_struck_is_not_added_again(kring: Kring) -> None:
    a, b, *_ = kring.partners
    schrijf(kring, lees(kring, Lijstsoort.CONTACTEN, "partij_a;partij_b", f"{H1};{H2}"))
    kring.tot(Rondestand.AANGEKONDIGD)
    with kring.werk.doe(OPSTELLER) as handeling:
        for wie, ander in ((a, b), (b, a)):
            gevraagd = vraag_correctie(
                handeling, ronde=kring.ronde, partij=wie, ander=ander, wens=Correctiewens.SCHRAPPEN, reden=REDEN
            )
        beslis_correctie(handeling, correctie=gevraagd, toewijzen=True, antwoord=REDEN)
    with pytest.raises(Weigering) as fout, kring.werk.doe(OPSTELLER) as handeling:
        vul_aan(handeling, ronde=kring.ronde, een=a, ander=b, reden=REDEN)
    assert fout.value.grond is GESCHRAPT


def test_expected_raters_are_three_quarters_of_the_list_and_who_gets_too_few_is_told(kring: Kring) -> None:
    a, b, _, nieuw = kring.partners
    schrijf(kring, lees(kring, Lijstsoort.CONTACTEN, "partij_a;partij_b", f"{H1};{H2}"))
    norm, peil = norm_opgesteld(kring.werk), Peil(kring.werk.nu.date())
    with kring.werk.lees() as session:
        zonder = verwachting(session, ronde=kring.ronde, norm=None, peil=peil)
        met = verwachting(session, ronde=kring.ronde, norm=norm, peil=peil)
    assert (zonder.k_min, zonder.nodig, zonder.krap) == (None, None, ())
    per_partij = {een.partij: een for een in met.partijen}
    assert (met.k_min, met.nodig) == (8, 11)
    assert (per_partij[a].op_lijst, per_partij[a].verwacht, per_partij[a].krap) == (2, 1.5, True)
    assert (per_partij[nieuw].op_lijst, per_partij[nieuw].nieuw, per_partij[nieuw].krap) == (0, True, False)
    assert [een.naam for een in met.partijen] == [GEMEENTE, H1, H2, H3, "Stichting Houtsnip 4 (verzonnen)"]
    assert per_partij[b].op_lijst == 2


def test_the_few_contacts_that_help_are_those_of_hendig_ontwerp_and_leave_ties_alone(kring: Kring) -> None:
    with kring.werk.doe() as handeling:
        erbij = [een_partner(handeling, nummer) for nummer in range(11, 25)]
    partners = [*kring.partners[:3], *erbij]
    laatste = partners[-1]
    regels = [paar(een, ander) for plaats, een in enumerate(partners[:-1]) for ander in partners[plaats + 1 : -1]]
    with kring.werk.doe(OPSTELLER) as handeling:
        neem_op(
            handeling,
            ronde=kring.ronde,
            inlezing=Inlezing(
                soort=Lijstsoort.CONTACTEN,
                contacten=frozenset(regels),
                banden={paar(laatste, partners[0]): Bandsoort.FAMILIE},
            ),
        )
    norm, peil = norm_opgesteld(kring.werk), Peil(kring.werk.nu.date())
    with kring.werk.lees() as session:
        gevonden = aanvullingen(session, ronde=kring.ronde, norm=norm, peil=peil)
        krap = verwachting(session, ronde=kring.ronde, norm=norm, peil=peil).krap
    assert [een.partij for een in krap] == [laatste]
    assert len(gevonden.paren) == nodig_op_lijst(8) - 1  # the gemeente is on the list already
    assert all(laatste in twee for twee in gevonden.paren)
    assert paar(laatste, partners[0]) not in {paar(*twee) for twee in gevonden.paren}
    assert gevonden.blijft == ()
