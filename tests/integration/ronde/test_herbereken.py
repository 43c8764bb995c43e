"""Bundles out of the kluis: they come out right on another machine, name nobody, and are refused where they must be."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.weigering import Weigering
from hendig.cli.main import hendig, main
from hendig.processes.beheer.installatie import TOEVAL
from hendig.processes.herbereken.bundelzip import uit_zip
from hendig.processes.herbereken.herbereken import herbereken
from hendig.processes.herbereken.rules import (
    ANDERE_ANTWOORDEN,
    BEZWAAR,
    EEN_RONDE,
    GEEN_ECHTE_RONDE,
    KLOPT_NIET,
    NIET_IN_RONDE,
    NIET_VASTGESTELD,
    TE_HERLEIDBAAR,
    TELT_NIET,
)
from hendig.processes.herbereken.tellend import tellende_ronden, weiger_herleidbaar
from hendig.processes.ronde.vaststellen import maak_definitief
from surveys.kluis.boeken import schrijf_boek, wis_boek
from surveys.kluis.rules import Boeksoort
from surveys.ronde.rules import Rondesoort
from surveys.uitslag.bezwaar_service import maak_bezwaar
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek
from surveys.uitslag.uitslagboek import Uitslagboek
from tests.integration.opslag.overeenkomst import INGANG
from tests.integration.ronde.rondebouw import MEETBEHEERDER, Rondewerk
from tests.integration.ronde.test_signalen import NAJAAR, alle, gehouden, tot_hermeting
from tests.integration.ronde.zaakronden import (
    COMPETENTIONEEL,
    LAAG,
    deskundigenbundel,
    laat_bezwaartijd_voorbijgaan,
    partnerbundel,
    ronde_van,
    stel_vast,
    vaste_ronde,
)
from tests.unit.hendig.processes.herbereken.bundels import partnerbundel as een_partnerbundel
from tests.unit.hendig.processes.herbereken.bundels import veranderd

pytestmark = pytest.mark.usefixtures("weinig_nabootsingen")
SQLITE = pytest.mark.parametrize("whole_schema", ["sqlite"], indirect=True)


@SQLITE
def test_a_repetition_with_notice_talk_and_plan_is_redone_from_the_kluis(rondewerk: Rondewerk) -> None:
    werk = rondewerk.werk
    eerste = gehouden(rondewerk, "Najaar 2026", NAJAAR, laag={LAAG})
    with werk.doe() as handeling:
        contact = schrijf_persoon_in(
            handeling, kaart=Persoonskaart(naam="Wil Verzonnen", e_mail="wil@example.org"), per=INGANG
        )
        wijs_rol_toe(handeling, persoon=contact, rol=Rol.CONTACTPERSOON, per=INGANG, partij=LAAG)
    tot_hermeting(werk, next(een for een in alle(rondewerk) if een.construct == COMPETENTIONEEL), contact)
    with werk.doe() as handeling:
        maak_definitief(handeling, ronde=eerste, bezwaar_open=False)
    tweede = gehouden(rondewerk, "Najaar 2027", NAJAAR.replace(year=2027), laag={LAAG})
    verslag = herbereken(deskundigenbundel(rondewerk, tweede, eerste))
    assert verslag.klopt
    gezegd = {een.wat: een.berekend for een in verslag.herhaling}
    assert gezegd["bij herhaling: status"] == "signaal: bij herhaling onder de norm"
    assert gezegd["bij herhaling: rondes"] == ("Najaar 2026", "Najaar 2027")


def test_both_bundles_of_two_rounds_come_out_right_on_another_machine_and_name_nobody(
    rondewerk: Rondewerk, tmp_path: Path
) -> None:
    vaste_ronde(rondewerk, 0)
    eerste = vaste_ronde(rondewerk, 1)
    laat_bezwaartijd_voorbijgaan(rondewerk, eerste)
    tweede = vaste_ronde(rondewerk, 2)
    van_partner = partnerbundel(rondewerk, tweede, eerste)
    van_deskundige = deskundigenbundel(rondewerk, eerste, tweede)
    assert partnerbundel(rondewerk, eerste, tweede) == van_partner, "equal input gives equal bytes"
    assert deskundigenbundel(rondewerk, eerste, tweede) == van_deskundige

    gezegd = {een.wat: een.berekend for een in herbereken(van_deskundige).herhaling}
    assert gezegd["bij herhaling: regel"] == "H3", "nobody told the partner in between"
    for naam, inhoud in (("partner.zip", van_partner), ("deskundige.zip", van_deskundige)):
        (tmp_path / naam).write_bytes(inhoud)
        uit = tmp_path / f"uit-{naam}"
        gedaan = CliRunner().invoke(hendig, ["herbereken", str(tmp_path / naam), "--uit", str(uit)])
        assert "Conclusie: klopt." in gedaan.output
        assert (uit / "narekening.txt").read_text() == gedaan.output
        assert "klopt niet" not in (uit / "narekening.csv").read_text()

    geheim = set(rondewerk.partijen) | {"Verzonnen", "Lindebeek"}
    for ronde in (eerste, tweede):
        geheim |= {een.id for een in rondewerk.deelnemers(ronde).values()}
        geheim |= set(Sleutelboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.SLEUTEL)).deelnemers)
    for inhoud in (van_partner, van_deskundige):
        tekst = "\n".join(uit_zip(inhoud).values())
        assert not [een for een in geheim if een in tekst]
    ander = deskundigenbundel(rondewerk, eerste, tweede, zaad=1)
    assert not _namen(ander) & _namen(van_deskundige), "every bundle has names of its own"


def test_what_a_partner_gets_is_sorted_and_no_more_than_the_answers_about_it(rondewerk: Rondewerk) -> None:
    vaste_ronde(rondewerk, 0)
    ronde = vaste_ronde(rondewerk, 1)
    bestanden = uit_zip(partnerbundel(rondewerk, ronde))
    antwoorden = [float(een[1].replace(",", ".")) for een in _rijen(bestanden["ronde-1-antwoorden.csv"])]
    boek = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    over = [regel.antwoorden for regel in boek.regels if regel.over == LAAG]
    vragen = [f"C{nummer}" for nummer in range(1, 5)]
    assert antwoorden == sorted(sum(een[code] or 0 for code in vragen) / 4 for een in over)
    assert not [naam for naam in bestanden if "vragen.csv" in naam], "with the answers per question rows can be found"
    (certificaat,) = (
        een
        for een in Uitslagboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.UITSLAG)).van(LAAG)
        if een.construct == COMPETENTIONEEL
    )
    assert certificaat.sha256 in bestanden["ronde-1-vaste-getallen.json"]
    assert certificaat.poortgetallen["te weinig beoordelaars"] == len(antwoorden)


@SQLITE
def test_a_round_that_cannot_carry_a_case_gives_no_bundle(rondewerk: Rondewerk) -> None:
    nul = vaste_ronde(rondewerk, 0)
    proef = ronde_van(rondewerk, 1, soort=Rondesoort.PROEF)
    dicht = ronde_van(rondewerk, 2)
    for rondes, grond in (
        ((), EEN_RONDE),
        ((nul,), TELT_NIET),
        ((proef,), GEEN_ECHTE_RONDE),
        ((dicht,), NIET_VASTGESTELD),
    ):
        for maak in (partnerbundel, deskundigenbundel):
            with pytest.raises(Weigering) as fout:
                maak(rondewerk, *rondes)
            assert fout.value.grond is grond
    stel_vast(rondewerk, dicht)
    with pytest.raises(Weigering) as fout:
        partnerbundel(rondewerk, dicht, construct="iets anders")
    assert fout.value.grond is NIET_IN_RONDE


@SQLITE
def test_a_round_against_which_an_objection_runs_gives_no_bundle(rondewerk: Rondewerk) -> None:
    vaste_ronde(rondewerk, 0)
    ronde = vaste_ronde(rondewerk, 1)
    with rondewerk.werk.doe(MEETBEHEERDER) as handeling:
        maak_bezwaar(handeling, ronde=ronde, partij=LAAG, tekst="Wij werkten met deze organisatie niet samen.")
    with pytest.raises(Weigering) as fout:
        deskundigenbundel(rondewerk, ronde)
    assert fout.value.grond is BEZWAAR


@SQLITE
def test_what_in_the_kluis_is_not_what_was_certified_is_not_handed_out(rondewerk: Rondewerk) -> None:
    vaste_ronde(rondewerk, 0)
    ronde = vaste_ronde(rondewerk, 1)
    with rondewerk.werk.lees() as session, rondewerk.kluis.lees() as open_:
        (gevonden,) = tellende_ronden(session, open_, partij=LAAG, construct=COMPETENTIONEEL, rondes=[ronde])
    certificaat = gevonden.certificaat
    with pytest.raises(Weigering) as fout:
        weiger_herleidbaar(replace(gevonden, norm=replace(gevonden.norm, tonen_min=certificaat.n)))
    assert fout.value.grond is TE_HERLEIDBAAR

    uitslag = Uitslagboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.UITSLAG))
    hoger = {**certificaat.grenzen, "score": certificaat.grenzen["score"] + 0.1}
    anders = tuple(replace(een, grenzen=hoger) if een == certificaat else een for een in uitslag.certificaten)
    _herschrijf(rondewerk, ronde, Boeksoort.UITSLAG, replace(uitslag, certificaten=anders).als_bytes())
    for maak in (partnerbundel, deskundigenbundel):
        with pytest.raises(Weigering) as fout:
            maak(rondewerk, ronde)
        assert fout.value.grond is KLOPT_NIET
        assert "score" in str(fout.value)

    boek = Antwoordenboek.uit_bytes(rondewerk.boek(ronde, Boeksoort.ANTWOORDEN))
    _herschrijf(rondewerk, ronde, Boeksoort.ANTWOORDEN, Antwoordenboek(boek.regels[1:]).als_bytes())
    with pytest.raises(Weigering) as fout:
        partnerbundel(rondewerk, ronde)
    assert fout.value.grond is ANDERE_ANTWOORDEN
    with rondewerk.kluis.schrijf() as open_:
        wis_boek(open_, ronde=ronde, soort=Boeksoort.SLEUTEL)
    with pytest.raises(Weigering) as fout:
        deskundigenbundel(rondewerk, ronde)
    assert fout.value.grond is ANDERE_ANTWOORDEN


def test_a_bundle_with_a_value_that_is_not_right_ends_with_one_and_no_bundle_with_two(tmp_path: Path) -> None:
    pad = tmp_path / "bundel.zip"
    pad.write_bytes(veranderd(een_partnerbundel().als_bytes(), "verwacht.json", '"score": ', '"score": 1'))
    gedaan = CliRunner().invoke(hendig, ["herbereken", str(pad)], standalone_mode=False)
    assert gedaan.return_value == 1
    assert "Conclusie: klopt niet." in gedaan.output
    for inhoud in (b"geen zip", None):
        pad.unlink()
        if inhoud is not None:
            pad.write_bytes(inhoud)
        with pytest.raises(SystemExit) as einde:
            main(["herbereken", str(pad)])
        assert einde.value.code == 2
        pad.touch()


def _herschrijf(rondewerk: Rondewerk, ronde: str, soort: Boeksoort, inhoud: bytes) -> None:
    with rondewerk.kluis.schrijf() as open_:
        schrijf_boek(open_, nummer=TOEVAL.nieuw_id(), ronde=ronde, soort=soort, inhoud=inhoud)


def _rijen(tekst: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(tekst), delimiter=";"))[1:]


def _namen(inhoud: bytes) -> set[str]:
    return set(re.findall(r"[PGC]-[0-9a-f]{8}", "".join(uit_zip(inhoud).values())))
