"""The second factor: a code from a telephone that changes every half minute, and recovery codes for who lost it."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyotp
from sqlalchemy import delete, select

from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling, Toeval
from governance.logboek.rules import gegeven_reden
from governance.netwerk.queries import rollen_op
from hendig.mail.rules import Bericht
from hendig.toegang.geheim import Geheim
from hendig.toegang.model import Account, Herstelcode
from hendig.toegang.rules import (
    CODE_KLOPT_NIET,
    CODES,
    VERPLICHT,
    VOORSTEL_OVER,
    Doel,
    Toegangsgebeurtenis,
    moet_factor,
)
from hendig.toegang.service import account_dat_open_is, maak_link, meld, trek_links_in, weiger_eigen
from hendig.toegang.sessies import beeindig_sessies

STAP: Final = 30
_MARGE: Final = (0, -1, 1)
_VOORSTEL_GELDT: Final = 1800
_OPNIEUW: Final = "Kijk of de tijd op uw telefoon klopt, en neem de nieuwste code over."


@dataclass(frozen=True, slots=True, repr=False)
class Voorstel:
    """A second factor that is offered and not yet set: nothing of it is kept but in the form that shows it."""

    sleutel: str
    zegel: str

    def adres(self, e_mail: str) -> str:
        """Write what the QR code says."""
        return pyotp.TOTP(self.sleutel).provisioning_uri(name=e_mail, issuer_name="Hendig")


def stel_voor(geheim: Geheim, *, persoon: str, toeval: Toeval, seconde: int) -> Voorstel:
    """Offer a person a second factor; the seal holds it to this person and for half an hour."""
    sleutel = base64.b32encode((toeval.nieuw_zout() + toeval.nieuw_zout())[-20:]).decode("ascii")
    return Voorstel(sleutel, geheim.versleutel(json.dumps([persoon, sleutel]).encode(), seconde))


def lees_voorstel(geheim: Geheim, *, persoon: str, zegel: str, seconde: int) -> Voorstel:
    """Read an offer back, to set it or to show it again; refused when it is too old or of somebody else."""
    inhoud = geheim.ontsleutel(zegel, op=seconde, meest=_VOORSTEL_GELDT)
    voor, sleutel = (None, "") if inhoud is None else json.loads(inhoud)
    if voor != persoon:
        raise VOORSTEL_OVER.met()
    return Voorstel(sleutel, zegel)


def stap_van(voorstel: Voorstel, code: str, seconde: int) -> int:
    """Give the half minute of the first code of a second factor; refused when the code is not right."""
    stap = _stap_van(voorstel.sleutel, code, seconde, na=None)
    if stap is None:
        raise CODE_KLOPT_NIET.met(nog=_OPNIEUW)
    return stap


def stel_in(
    handeling: Handeling, *, persoon: str, voorstel: Voorstel, stap: int, geheim: Geheim, behalve: str
) -> tuple[str, ...]:
    """Set the second factor, end every session but the one with this token, and give new recovery codes."""
    account = account_dat_open_is(handeling, persoon=persoon)
    account.totp = geheim.versleutel(voorstel.sleutel.encode(), int(handeling.op.timestamp()))
    account.totp_laatst = stap
    handeling.leg_vast(Toegangsgebeurtenis.TWEEDE_FACTOR_INGESTELD, lading={"persoon": persoon})
    beeindig_sessies(handeling, persoon=persoon, behalve=behalve)
    return maak_herstelcodes(handeling, persoon=persoon, geheim=geheim)


def gebruik_code(handeling: Handeling, *, persoon: str, code: str, geheim: Geheim) -> bool:
    """Tell whether a code is right, and use it up: it and every earlier one are refused from now on."""
    account = account_dat_open_is(handeling, persoon=persoon)
    sleutel = None if account.totp is None else geheim.ontsleutel(account.totp)
    if sleutel is None:
        return False
    stap = _stap_van(sleutel.decode(), code, int(handeling.op.timestamp()), na=account.totp_laatst)
    if stap is None:
        return False
    account.totp_laatst = stap
    return True


def maak_herstelcodes(handeling: Handeling, *, persoon: str, geheim: Geheim) -> tuple[str, ...]:
    """Give new recovery codes, to be shown once; the old ones are of no use any more."""
    handeling.session.execute(delete(Herstelcode).where(Herstelcode.persoon == persoon))
    codes = tuple(base64.b32encode(handeling.nieuw_zout[-10:]).decode("ascii").lower() for _ in range(CODES))
    handeling.session.add_all(
        Herstelcode(id=handeling.nieuw_id, persoon=persoon, hash=_hash(geheim, persoon, code)) for code in codes
    )
    handeling.leg_vast(Toegangsgebeurtenis.HERSTELCODES_GEMAAKT, lading={"persoon": persoon})
    meld(handeling, bericht=Bericht.TWEEDE_FACTOR_GEWIJZIGD, persoon=persoon)
    return tuple("-".join(code[i : i + 4] for i in range(0, len(code), 4)) for code in codes)


def gebruik_herstelcode(handeling: Handeling, *, persoon: str, code: str, geheim: Geheim) -> bool:
    """Tell whether a recovery code is right, and use it up."""
    account_dat_open_is(handeling, persoon=persoon)
    kaal = "".join(teken for teken in code.lower() if teken.isalnum())
    h = Herstelcode
    zelfde = (h.persoon == persoon, h.hash == _hash(geheim, persoon, kaal), h.gebruikt_op.is_(None))
    rij = handeling.session.scalars(select(h).where(*zelfde)).first()
    if rij is None:
        return False
    rij.gebruikt_op = handeling.op
    handeling.leg_vast(Toegangsgebeurtenis.HERSTELCODE_GEBRUIKT, lading={"persoon": persoon})
    return True


def verwijder_factor(handeling: Handeling, *, persoon: str, behalve: str) -> None:
    """Take away one's own second factor, where no role asks for it; every session ends but the one with this token."""
    if moet_factor(houder.rol for houder in rollen_op(handeling.session, Peil(handeling.dag), persoon=persoon)):
        raise VERPLICHT.met()
    _haal_weg(handeling, account_dat_open_is(handeling, persoon=persoon), {})
    meld(handeling, bericht=Bericht.TWEEDE_FACTOR_GEWIJZIGD, persoon=persoon)
    beeindig_sessies(handeling, persoon=persoon, behalve=behalve)


def laat_opnieuw_beginnen(handeling: Handeling, *, persoon: str, reden: str) -> str:
    """Take away the lost second factor of somebody else, and invite them anew; give the key of the link.

    The password goes too, and every link to a new one: else that alone would be enough to set a new factor. Who loses
    the telephone is again where they were when they were invited.
    """
    lading = {"reden": gegeven_reden(reden)}
    weiger_eigen(handeling, persoon=persoon)
    account = account_dat_open_is(handeling, persoon=persoon)
    _haal_weg(handeling, account, lading)
    account.wachtwoord = None
    beeindig_sessies(handeling, persoon=persoon)
    trek_links_in(handeling, persoon=persoon)
    return maak_link(handeling, persoon=persoon, doel=Doel.UITNODIGING, bericht=Bericht.TWEEDE_FACTOR_WEG)


def _haal_weg(handeling: Handeling, account: Account, lading: Mapping[str, str]) -> None:
    account.totp = account.totp_laatst = None
    handeling.session.execute(delete(Herstelcode).where(Herstelcode.persoon == account.persoon))
    handeling.leg_vast(Toegangsgebeurtenis.TWEEDE_FACTOR_VERWIJDERD, lading={"persoon": account.persoon, **lading})


def _stap_van(sleutel: str, code: str, seconde: int, *, na: int | None) -> int | None:
    """Give the number of the half minute to which a code belongs; None when to none that is still to be used."""
    kaal = "".join(code.split())
    totp, nu = pyotp.TOTP(sleutel, interval=STAP), seconde // STAP
    stappen = [nu + verschil for verschil in _MARGE if na is None or nu + verschil > na]
    passend = [
        stap
        for stap in stappen
        if hmac.compare_digest(totp.generate_otp(stap).encode(), kaal.encode("utf-8", "replace"))
    ]
    return passend[0] if passend else None


def _hash(geheim: Geheim, persoon: str, code: str) -> str:
    return geheim.afdruk("herstelcode", f"{persoon}\0{code}")
