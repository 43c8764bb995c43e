"""The way out, to a real server on this machine: what arrives, and what each refusal is called."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from hendig.jobs.rules import Uitvoerfout
from hendig.mail.mailtekst import Mailtekst, Post
from hendig.mail.rules import Mailfout
from hendig.mail.transport import Postbode
from hendig.mailinstellingen import Mailinstellingen, Veilig
from tests.integration.mail.postbus import HIER, Bus, server

OP = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)
POST = Post(
    sleutel="proefmail:1:p1",
    naam="Zoë Çelik (verzonnen)",
    e_mail="zoe@partner.example",
    inhoud=Mailtekst("Eén proef", "Beste Zoë,\n\nDit is een proef.\n"),
)


def naar(poort: int, veilig: Veilig = Veilig.NEE, wachtwoord: str | None = None) -> Mailinstellingen:
    return Mailinstellingen(
        server=HIER,
        poort=poort,
        veilig=veilig,
        afzender="hendig@gemeente.example",
        gebruiker=wachtwoord and "hendig",
        wachtwoord=wachtwoord,
    )


def fout(instellingen: Mailinstellingen, post: Post = POST, vertrouwd: ssl.SSLContext | None = None) -> Uitvoerfout:
    with pytest.raises(Uitvoerfout) as gevangen:
        Postbode(instellingen, vertrouwd).verzend(post, OP)
    return gevangen.value


@pytest.fixture(scope="module")
def papieren(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine that vouches for itself, with its key."""
    sleutel, naam = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HIER)])
    certificaat = (
        x509.CertificateBuilder()
        .subject_name(naam)
        .issuer_name(naam)
        .public_key(sleutel.public_key())
        .serial_number(1)
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(HIER))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(sleutel, SHA256())
    )
    pad = tmp_path_factory.mktemp("tls") / "server.pem"
    pad.write_bytes(
        sleutel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + certificaat.public_bytes(Encoding.PEM)
    )
    return pad


@pytest.fixture(scope="module")
def slot(papieren: Path) -> ssl.SSLContext:
    """What the server locks its line with."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papieren)
    return context


@pytest.fixture(scope="module")
def vertrouwd(papieren: Path) -> ssl.SSLContext:
    """Whom we trust: this server."""
    return ssl.create_default_context(cafile=papieren)


def inlog(server: SMTP, session: Session, envelope: Envelope, mechanism: str, gegeven: LoginPassword) -> AuthResult:
    del server, session, envelope, mechanism
    return AuthResult(success=gegeven == LoginPassword(b"hendig", b"juist"), handled=False)


def test_a_message_arrives_as_it_was_written_and_says_that_a_machine_made_it() -> None:
    bus = Bus()
    with server(bus) as poort:
        Postbode(naar(poort)).verzend(POST, OP)
        Postbode(naar(poort)).verzend(POST, OP + dt.timedelta(hours=1))
        Postbode(naar(poort)).verzend(replace(POST, sleutel="proefmail:2:p1"), OP)
    mail, again, other = bus.taken
    assert (mail["To"].addresses[0].display_name, mail["To"].addresses[0].addr_spec) == (POST.naam, POST.e_mail)
    assert (mail["From"], mail["Subject"]) == ("Hendig <hendig@gemeente.example>", "Eén proef")
    assert (mail["Auto-Submitted"], mail["Content-Language"]) == ("auto-generated", "nl")
    assert mail["Date"] == "Mon, 02 Mar 2026 10:00:00 +0000"
    assert mail.get_content().splitlines() == POST.inhoud.tekst.splitlines()
    assert "=0D" not in mail.as_string()
    assert mail.get_content_type() == "text/plain"
    assert mail["Message-ID"] == again["Message-ID"] != other["Message-ID"]
    assert "p1" not in mail["Message-ID"]


@pytest.mark.parametrize("veilig", [Veilig.STARTTLS, Veilig.TLS])
def test_the_line_is_locked_before_the_password_goes_over_it(
    veilig: Veilig, slot: ssl.SSLContext, vertrouwd: ssl.SSLContext
) -> None:
    bus, first = Bus(), veilig is Veilig.TLS
    lock = {"ssl_context": slot} if first else {"tls_context": slot, "require_starttls": True}
    with server(bus, authenticator=inlog, auth_require_tls=not first, **lock) as poort:
        Postbode(naar(poort, veilig, "juist"), vertrouwd).verzend(POST, OP)
        geweigerd = fout(naar(poort, veilig, "onjuist"), vertrouwd=vertrouwd)
    assert (geweigerd.code, geweigerd.blijvend) == (Mailfout.AANMELDEN_GEWEIGERD, False)
    assert len(bus.taken) == 1


def test_a_server_without_a_lock_gets_nothing() -> None:
    bus = Bus()
    with server(bus) as poort:
        geweigerd = fout(naar(poort, Veilig.STARTTLS))
    assert (geweigerd.code, geweigerd.blijvend, bus.taken) == (Mailfout.NIET_VERSLEUTELD, False, [])


@pytest.mark.parametrize("veilig", [Veilig.STARTTLS, Veilig.TLS])
def test_a_server_that_nobody_vouches_for_gets_nothing(veilig: Veilig, slot: ssl.SSLContext) -> None:
    bus = Bus()
    with server(bus, **{"tls_context" if veilig is Veilig.STARTTLS else "ssl_context": slot}) as poort:
        geweigerd = fout(naar(poort, veilig))
    assert (geweigerd.code, bus.taken) == (Mailfout.NIET_VERSLEUTELD, [])


@pytest.mark.parametrize(
    ("answers", "code", "blijvend"),
    [
        ({"rcpt": "550 no such user zoe@partner.example"}, Mailfout.ADRES_GEWEIGERD, True),
        ({"rcpt": "450 come back later"}, Mailfout.NU_NIET, False),
        ({"mail": "553 not from you"}, Mailfout.AFZENDER_GEWEIGERD, False),
        ({"mail": "451 busy"}, Mailfout.NU_NIET, False),
        ({"data": "554 looks like spam"}, Mailfout.BERICHT_GEWEIGERD, True),
        ({"data": "452 full"}, Mailfout.NU_NIET, False),
    ],
)
def test_what_the_server_refuses_is_a_code_that_names_nobody(
    answers: dict[str, str], code: Mailfout, blijvend: bool
) -> None:
    with server(Bus(**answers)) as poort:
        geweigerd = fout(naar(poort))
    assert (geweigerd.code, geweigerd.blijvend, str(geweigerd)) == (code, blijvend, code)


def test_a_server_that_is_away_or_speaks_no_mail_is_tried_again() -> None:
    with socket.create_server((HIER, 0)) as dicht:
        poort = dicht.getsockname()[1]
    assert fout(naar(poort)).code == Mailfout.SERVER_WEG
    with socket.create_server((HIER, 0)) as vreemd:
        vreemd.settimeout(10)
        draad = threading.Thread(target=_hang_op, args=(vreemd,))
        draad.start()
        geweigerd = fout(naar(vreemd.getsockname()[1]))
        draad.join()
    assert (geweigerd.code, geweigerd.blijvend) == (Mailfout.SERVER_WEG, False)


def _hang_op(luistert: socket.socket) -> None:
    verbinding, _ = luistert.accept()
    with verbinding:
        verbinding.sendall(b"HTTP/1.1 400 Bad Request\r\n")


@pytest.mark.parametrize(
    "post",
    [
        replace(POST, naam="Zoë\r\nBcc: ander@partner.example"),
        replace(POST, e_mail="zoe@partner.example\r\nBcc: ander@partner.example"),
        replace(POST, e_mail="zoë@partner.example"),
        replace(POST, inhoud=Mailtekst("Proef\r\nBcc: ander@partner.example", "tekst")),
    ],
)
def test_a_line_break_where_none_belongs_sends_nothing(post: Post) -> None:
    bus = Bus()
    with server(bus) as poort:
        assert fout(naar(poort), post).code == Mailfout.ADRES_GEWEIGERD
    assert bus.taken == []
