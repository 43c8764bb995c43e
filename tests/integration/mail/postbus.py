"""A mail server on this machine for tests: takes what comes in, and answers as it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP, Envelope, Session

HIER = "127.0.0.1"


class Bus(Sink):
    """Takes what comes in, and answers as it is told."""

    def __init__(self, rcpt: str = "250 OK", mail: str = "250 OK", data: str = "250 OK") -> None:
        self.answers = {"rcpt": rcpt, "mail": mail, "data": data}
        self.taken: list[EmailMessage] = []

    async def handle_MAIL(  # noqa: N802 - the name that the server calls
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        envelope.mail_from = address
        return self.answers["mail"]

    async def handle_RCPT(  # noqa: N802 - the name that the server calls
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        envelope.rcpt_tos.append(address)
        return self.answers["rcpt"]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        del server, session
        self.taken.append(message_from_bytes(envelope.content or b"", policy=policy.default))  # type: ignore[arg-type] # the server decodes nothing
        return self.answers["data"]


class Loopback(Controller):
    """A server on any port that is free."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def server(bus: Bus, **anders: Any) -> Iterator[int]:
    controller = Loopback(bus, hostname=HIER, port=0, **anders)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()
