"""The way out: one message over SMTP, and what came in the way of it as a code that names nobody."""

from __future__ import annotations

import datetime as dt
import hashlib
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from hendig.jobs.rules import Uitvoerfout
from hendig.mail.mailtekst import Post
from hendig.mail.rules import BLIJVEND, Mailfout
from hendig.mailinstellingen import Mailinstellingen, Veilig

GEDULD_S: Final = 4.0
"""How long the server may take for one answer: shorter than somebody who stops the program is ready to wait."""
_EERSTE_BLIJVENDE: Final = 500
_AFZENDER: Final = "Hendig"


def kenmerk(sleutel: str) -> str:
    """Give by what a mail that comes back is known again; the key cannot be made from it, nor guessed."""
    return hashlib.sha256(sleutel.encode()).hexdigest()[:32]


class Postbode:
    """Brings messages to the server of the settings; the certificate of the server is checked."""

    def __init__(self, instellingen: Mailinstellingen, vertrouwd: ssl.SSLContext | None = None) -> None:
        self._in = instellingen
        self._vertrouwd = vertrouwd or ssl.create_default_context()

    def verzend(self, post: Post, op: dt.datetime) -> None:
        """Hand a message over to the server; `Uitvoerfout` with a `Mailfout` when that does not come off."""
        bericht = _opgemaakt(post, self._in.afzender, op)
        with _in_codes(), self._verbonden() as verbinding:
            verbinding.send_message(bericht, self._in.afzender, post.e_mail)

    @contextmanager
    def _verbonden(self) -> Iterator[smtplib.SMTP]:
        verbinding = self._gebeld()
        try:
            self._maak_bekend(verbinding)
            yield verbinding
        finally:
            with suppress(smtplib.SMTPException, OSError):
                verbinding.quit()  # once the server has the message, a farewell that fails changes nothing
            verbinding.close()

    def _gebeld(self) -> smtplib.SMTP:
        plek, domein = (self._in.server, self._in.poort), _domein(self._in.afzender)
        if self._in.veilig is Veilig.TLS:
            return smtplib.SMTP_SSL(*plek, domein, timeout=GEDULD_S, context=self._vertrouwd)
        return smtplib.SMTP(*plek, domein, timeout=GEDULD_S)

    def _maak_bekend(self, verbinding: smtplib.SMTP) -> None:
        if self._in.veilig is Veilig.STARTTLS:
            try:
                verbinding.starttls(context=self._vertrouwd)
            except (smtplib.SMTPNotSupportedError, smtplib.SMTPResponseException):
                raise _fout(Mailfout.NIET_VERSLEUTELD) from None
        if self._in.gebruiker is not None and self._in.wachtwoord is not None:
            try:
                verbinding.login(self._in.gebruiker, self._in.wachtwoord)
            except (smtplib.SMTPNotSupportedError, smtplib.SMTPAuthenticationError):
                raise _fout(Mailfout.AANMELDEN_GEWEIGERD) from None


def _opgemaakt(post: Post, afzender: str, op: dt.datetime) -> EmailMessage:
    """Make the message; a line break in a name, an address or a subject is no message but an attempt at another one."""
    bericht = EmailMessage(policy=SMTP)
    if not post.e_mail.isascii():
        raise _fout(Mailfout.ADRES_GEWEIGERD)
    try:
        bericht["From"] = Address(_AFZENDER, addr_spec=afzender)
        bericht["To"] = Address(post.naam, addr_spec=post.e_mail)
        bericht["Subject"] = post.inhoud.onderwerp
    except ValueError:
        raise _fout(Mailfout.ADRES_GEWEIGERD) from None
    bericht["Date"] = op
    bericht["Message-ID"] = f"<{kenmerk(post.sleutel)}@{_domein(afzender)}>"
    bericht["Auto-Submitted"] = "auto-generated"
    bericht.set_content(post.inhoud.tekst, cte="quoted-printable")
    bericht["Content-Language"] = "nl"
    return bericht


@contextmanager
def _in_codes() -> Iterator[None]:
    """Say in a code what went wrong on the line; the server's own words can name the addressee."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as fout:
        ((nummer, _),) = fout.recipients.values()
        raise _fout(Mailfout.ADRES_GEWEIGERD if nummer >= _EERSTE_BLIJVENDE else Mailfout.NU_NIET) from None
    except smtplib.SMTPSenderRefused as fout:
        weigert = fout.smtp_code >= _EERSTE_BLIJVENDE
        raise _fout(Mailfout.AFZENDER_GEWEIGERD if weigert else Mailfout.NU_NIET) from None
    except smtplib.SMTPDataError as fout:
        weigert = fout.smtp_code >= _EERSTE_BLIJVENDE
        raise _fout(Mailfout.BERICHT_GEWEIGERD if weigert else Mailfout.NU_NIET) from None
    except ssl.SSLError:
        raise _fout(Mailfout.NIET_VERSLEUTELD) from None
    except (smtplib.SMTPException, OSError):
        raise _fout(Mailfout.SERVER_WEG) from None


def _domein(afzender: str) -> str:
    return afzender.rpartition("@")[2]


def _fout(code: Mailfout) -> Uitvoerfout:
    return Uitvoerfout(code, blijvend=code in BLIJVEND)
