"""The whole service, really started on both engines: it answers, stops in order, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
from pathlib import Path

import pytest

from tests.integration.opslag.beheer.opstelling import Opstelling
from tests.integration.opslag.dienst.draaiend import ADRES, MAIL, Draaiend, draaiend, free_port, is_weg

HEEL = {"HENDIG_ADRES": ADRES, "HENDIG_WERKERS": "1", **MAIL}
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def poort() -> tuple[str, str]:
    return "--poort", str(free_port())


def answered_after_the_signal(dienst: Draaiend, taken: int) -> bytes:
    """Send half a form, tell the service to stop, send the rest when it is stopping, and give what came back."""
    vorm = b"naam=" + b"a" * 95
    kop = f"POST /voorbeeld/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(vorm)}\r\n".encode()
    kop += b"Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", dienst.poort), 60) as lijn:
        lijn.sendall(kop + vorm[:40])
        dienst.vraag("/healthz")  # a later request is answered, so this one has been taken up
        dienst.proces.send_signal(signal.SIGTERM)
        assert is_weg(taken)
        lijn.sendall(vorm[40:])
        return lijn.makefile("rb").read()


def test_it_answers_stops_when_told_and_leaves_no_process_behind(opstelling: Opstelling, tmp_path: Path) -> None:
    with draaiend(tmp_path, opstelling.omgeving | HEEL, *poort()) as dienst:
        antwoord, inhoud = dienst.vraag("/healthz")
        assert (antwoord.status, json.loads(inhoud)) == (200, {"stand": "goed"})
        antwoord, inhoud = dienst.vraag("/readyz")
        assert (antwoord.status, json.loads(inhoud)) == (200, {"stand": "goed", "database": "goed", "taken": "goed"})
        familie = dienst.familie()
        assert len(familie) >= 3  # the master of the web, a worker of it, and who does the jobs
        assert answered_after_the_signal(dienst, familie[1]).startswith(b"HTTP/1.1 400")  # it came from no form of ours
        assert dienst.proces.wait(60) == 0
        assert [pid for pid in familie if not is_weg(pid)] == []


def test_ctrl_c_stops_it_too(sqlite_model: Opstelling, tmp_path: Path) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, *poort()) as dienst:
        dienst.vraag("/healthz")
        assert dienst.stop(signal.SIGINT) == 0


@pytest.mark.parametrize("deel", ["web", "taken"])
def test_when_one_part_dies_the_other_stops_and_the_code_says_so(
    deel: str, sqlite_model: Opstelling, tmp_path: Path
) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, *poort()) as dienst:
        dienst.vraag("/healthz")
        familie = dienst.familie()
        web, taken = familie[:2]
        os.kill({"web": web, "taken": taken}[deel], signal.SIGKILL)
        assert dienst.proces.wait(60) == 1
        assert [pid for pid in familie if not is_weg(pid)] == []
        gestopt = [regel for regel in dienst.regels() if regel.get("wat") == "een deel is gestopt"]
        assert [regel["deel"] for regel in gestopt] == [deel]


def test_when_the_whole_is_killed_its_parts_go_as_well(sqlite_model: Opstelling, tmp_path: Path) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, *poort()) as dienst:
        dienst.vraag("/healthz")
        familie = dienst.familie()
        assert dienst.stop(signal.SIGKILL) == -signal.SIGKILL
        assert [pid for pid in familie if not is_weg(pid)] == []


def test_the_web_can_run_without_the_jobs(sqlite_model: Opstelling, tmp_path: Path) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, *poort(), "--alleen", "web") as dienst:
        assert dienst.vraag("/healthz")[0].status == 200
        assert dienst.stop() == 0


def test_the_jobs_can_run_without_the_web(sqlite_model: Opstelling, tmp_path: Path) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, "--alleen", "taken") as dienst:
        assert dienst.familie() == []
        assert dienst.stop() == 0


def test_what_comes_from_outside_gets_a_number_of_ours_and_no_other_name_for_us(
    sqlite_model: Opstelling, tmp_path: Path
) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL, *poort()) as dienst:
        antwoord, _ = dienst.vraag("/healthz", X_Request_Id="van-een-vreemde-1")
        assert UUID.fullmatch(antwoord.headers["X-Request-Id"])
        assert dienst.vraag("/hulp", Host="elders.example")[0].status == 400
        assert dienst.stop() == 0


def test_the_number_of_a_proxy_of_ours_is_taken_over_when_it_looks_like_one(
    sqlite_model: Opstelling, tmp_path: Path
) -> None:
    with draaiend(tmp_path, sqlite_model.omgeving | HEEL | {"HENDIG_PROXIES": "1"}, *poort()) as dienst:
        assert dienst.vraag("/healthz", X_Request_Id="van-de-proxy-1")[0].headers["X-Request-Id"] == "van-de-proxy-1"
        antwoord, _ = dienst.vraag("/healthz", X_Request_Id="jan@lindebeek.example")
        assert UUID.fullmatch(antwoord.headers["X-Request-Id"])
        assert dienst.stop() == 0


REFUSED = {
    "no address": ({"HENDIG_ADRES": ""}, "HENDIG_ADRES ontbreekt"),
    "no mail": ({"HENDIG_MAIL_SERVER": "", "HENDIG_MAIL_AFZENDER": ""}, "HENDIG_MAIL_SERVER ontbreekt"),
    "half of the mail": ({"HENDIG_MAIL_AFZENDER": ""}, "HENDIG_MAIL_AFZENDER ontbreekt"),
    "a name that is misspelt": ({"HENDIG_ADRS": "x"}, "Bedoelt u HENDIG_ADRES"),
    "a key of the log-in that is away": ({"HENDIG_WEB_SLEUTEL": "/nergens/web.sleutel"}, "web.sleutel is er niet"),
    "a key of the kluis that is away": ({"HENDIG_KLUIS_SLEUTEL": "/nergens/kluis.sleutel"}, "De sleutel past niet"),
    "another computer to listen on": ({"HENDIG_LUISTER": "192.0.2.1:8000"}, "192.0.2.1:8000 is niet te luisteren"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_missing_is_told_before_anything_starts(case: str, sqlite_model: Opstelling, tmp_path: Path) -> None:
    anders, woorden = REFUSED[case]
    run = Opstelling(tmp_path, sqlite_model.omgeving | HEEL | anders).hendig("start")
    assert (run.code, run.out) == (2, "")
    assert woorden in run.err


def test_a_database_that_was_not_set_up_is_told_before_anything_starts(tmp_path: Path) -> None:
    run = Opstelling(tmp_path, {"HENDIG_MAP": str(tmp_path / "leeg"), **HEEL}).hendig("start")
    assert run.code == 2
    assert "hendig inrichten" in run.err


def test_a_port_that_is_taken_is_told_at_once(sqlite_model: Opstelling, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        nummer = bezet.getsockname()[1]
        run = Opstelling(tmp_path, sqlite_model.omgeving | HEEL).hendig("start", "--poort", nummer)
    assert run.code == 2
    assert f"127.0.0.1:{nummer} draait al iets" in run.err
