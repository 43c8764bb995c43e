"""What goes wrong between a command and a database, told in Dutch with what to do; a fault of ours stays a fault."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from hendig.bestanden.problemen import Herstelbaar

NIETS = "Er is niets geschreven."
BEZET = f"De database is te lang bezet door een andere opdracht. {NIETS} Probeer het straks opnieuw."
VOL = f"De schijf van de database is vol. {NIETS} Maak ruimte en probeer het opnieuw."
DEFECT = f"De schijf van de database is vol of werkt niet. {NIETS} Kijk hem na en probeer het opnieuw."
ALLEEN_LEZEN = f"In de database is niet te schrijven. {NIETS} Laat de beheerder de rechten nakijken."
ONBEREIKBAAR = f"De database is niet te bereiken. {NIETS} Kijk of de server aan staat en of het adres klopt."
INLOGGEN = f"De database laat ons niet binnen. {NIETS} Kijk of gebruiker en wachtwoord kloppen en of hij bestaat."
BESCHADIGD = f"Dit bestand is geen database of is beschadigd. {NIETS} Zet een reservekopie terug: hendig terugzetten."

BIJ_SQLITE = {
    "locked": BEZET,
    "full": VOL,
    "readonly": ALLEEN_LEZEN,
    "unable to open": ALLEEN_LEZEN,
    "disk i/o error": DEFECT,
    "not a database": BESCHADIGD,
    "malformed": BESCHADIGD,
}
"""A piece of SQLite's own message, and what we say."""
BIJ_POSTGRES = {
    "53100": VOL,
    "53": BEZET,
    "55P03": BEZET,
    "57014": BEZET,
    "25006": ALLEEN_LEZEN,
    "42501": ALLEEN_LEZEN,
    "28": INLOGGEN,
    "3D000": INLOGGEN,
    "08": ONBEREIKBAAR,
    "57P": ONBEREIKBAAR,
}
"""The beginning of PostgreSQL's code of an error, and what we say; the first that fits."""


class Databasefout(Herstelbaar):
    """A database that cannot do what was asked, through no fault of ours; its text tells in Dutch what to do."""


@contextmanager
def in_woorden() -> Iterator[None]:
    """Turn what a database says about its disk, locks, rights or reachability into a `Databasefout`."""
    try:
        yield
    except DBAPIError as fout:
        tekst = _tekst(fout)
        if tekst is None:
            raise
        raise Databasefout(tekst) from fout


def _tekst(fout: DBAPIError) -> str | None:
    code = getattr(fout.orig, "sqlstate", None)
    if code is not None:
        return next((tekst for begin, tekst in BIJ_POSTGRES.items() if str(code).startswith(begin)), None)
    melding = str(fout.orig).lower()
    if type(fout.orig).__module__.startswith("psycopg"):
        return _zonder_code(melding)
    return next((tekst for deel, tekst in BIJ_SQLITE.items() if deel in melding), None)


def _zonder_code(melding: str) -> str:
    """Read what a server wrote when it gave no code, as at a failed log-in."""
    binnen = ("authentication failed", "no pg_hba.conf", "does not exist", "no password")
    return INLOGGEN if any(deel in melding for deel in binnen) else ONBEREIKBAAR
