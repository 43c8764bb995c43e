"""Patience: the mail server may take no longer for an answer than the service has to stop."""

from hendig.dienst.toezicht import GENADE_S
from hendig.jobs.rules import BEZET
from hendig.mail.transport import GEDULD_S


def test_a_worker_that_waits_for_an_answer_stops_in_time_and_keeps_its_job_until_all_answers_are_in() -> None:
    answers = 12  # from the greeting to the farewell, each as late as can be
    assert GEDULD_S < GENADE_S
    assert answers * GEDULD_S < BEZET.total_seconds()
