"""What the worker does with a message: write it and hand it to the mail server; in a demo it never leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from governance.opslag.database import Opslag
from hendig.jobs.rules import Opdracht, Uitvoerfout
from hendig.jobs.worker import Uitvoerder
from hendig.mail.mailtekst import Post, Site
from hendig.mail.rules import EENMALIG, Mailfout
from hendig.mail.transport import Postbode
from hendig.processes.post.schrijven import schrijf_post


def verstuurder(
    opslag: Opslag, *, site: Site, postbode: Postbode | None, klok: Callable[[], dt.datetime]
) -> Uitvoerder:
    """Give what sends a message; without a server each message waits until there is one."""

    def verstuur(opdracht: Opdracht) -> None:
        op = klok()
        _weiger_verlopen(opdracht, op)
        post = _schrijf(opslag, opdracht, site, op)
        if postbode is None:
            raise Uitvoerfout(Mailfout.GEEN_SERVER, blijvend=False)
        postbode.verzend(post, op)

    return verstuur


def _weiger_verlopen(opdracht: Opdracht, op: dt.datetime) -> None:
    """Send no link that is of no use any more."""
    if EENMALIG in opdracht.lading and dt.datetime.fromisoformat(opdracht.lading["tot"]) <= op:
        raise Uitvoerfout(Mailfout.LINK_VERLOPEN, blijvend=True)


def bezorger(opslag: Opslag, *, site: Site, klok: Callable[[], dt.datetime]) -> Uitvoerder:
    """Give what a demo does instead: the message is written, to see that it can be, and read in the browser."""

    def bezorg(opdracht: Opdracht) -> None:
        _schrijf(opslag, opdracht, site, klok())

    return bezorg


def _schrijf(opslag: Opslag, opdracht: Opdracht, site: Site, op: dt.datetime) -> Post:
    with opslag.lees() as session:
        (post,) = schrijf_post(session, [opdracht], site=site, op=op)
    if post is None:
        raise Uitvoerfout(Mailfout.GEEN_ADRES, blijvend=True)
    return post
