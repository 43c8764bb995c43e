"""Papers of a matter in a test: filling in the form of one on its page, and the words on what was made."""

from __future__ import annotations

from governance.documenten.documentsoorten import Documentsoort
from governance.documenten.queries import inhoud_van, laatste_van
from governance.netwerk.rules import Rol
from hendig.brieven.invoer import uit_invoer
from hendig.brieven.papier import woorden
from hendig.brieven.sjablonen import SJABLONEN
from tests.integration.web.afspraken import Antwoord, Lezer
from tests.integration.web.geldig import fouten_in
from tests.integration.web.zaakweb import Webzaak


def schrijf(zaak: Webzaak, naam: str, velden: dict[str, str], *, rol: Rol = Rol.CONTRACTMANAGER) -> Antwoord:
    """Fill in the form of a kind of paper, and make it."""
    adres = f"/zaken/{zaak.zaak}/schrijven/{naam}"
    lezer = Lezer(zaak.web, rol)
    pagina = lezer.lees(adres)
    assert pagina.code == 200
    assert fouten_in(pagina.tekst) == []
    return lezer.stuur(adres, maak="ja", **velden)


def keur(zaak: Webzaak, gemaakt: Antwoord, *, rol: Rol = Rol.JURIST) -> None:
    """Approve what somebody else made."""
    assert gemaakt.code == 302, gemaakt.tekst
    assert Lezer(zaak.web, rol).stuur(f"{gemaakt.naar}/vaststellen").code == 302


def op_papier(zaak: Webzaak, soort: Documentsoort) -> str:
    """Give every word of the newest document of a kind."""
    with zaak.werk.lees() as session:
        blad = laatste_van(session, soort=soort, partij=zaak.partner, zaak=zaak.zaak)
        assert blad is not None
        inhoud = inhoud_van(session, blad.nummer, blad.versie)
    assert inhoud.bestand.startswith(b"%PDF")
    sjabloon = SJABLONEN[soort]
    return woorden(sjabloon.schrijf(uit_invoer(sjabloon.gegevens, inhoud.invoer)))
