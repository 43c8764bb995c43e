"""The worker of an installation: which kind of job is done by whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from governance.logboek.handeling import Toeval, handeling
from governance.logboek.rules import Ingang
from governance.opslag.database import Opslag
from hendig.jobs.worker import Uitvoerder, Werker
from hendig.mail.rules import MAIL
from hendig.mail.transport import Postbode
from hendig.mailinstellingen import Mailinstellingen
from hendig.processes.beheer.installatie import SYSTEEM, TOEVAL, Klok, klok_van, nu
from hendig.processes.post.schrijven import maak_site
from hendig.processes.post.verstuur import bezorger, verstuurder
from hendig.processes.ronde.klokwerk import Klokwerk
from hendig.processes.ronde.links import NIEUWE_LINK, verwerk_vraag
from hendig.processes.ronde.vaststellen import plan_wat_definitief_wordt
from hendig.processes.toegang.deur import Deur
from hendig.processes.toegang.wachtwoord import WACHTWOORDHERSTEL, verwerk_herstel
from hendig.processes.zaak.klok import ZAKEN_NALOPEN, nalopen, plan_nalopen
from hendig.toegang.geheim import Geheim
from hendig.toegang.queries import is_voorbeeld
from surveys.kluis.kluis import Kluis


def maak_werker(
    opslag: Opslag,
    *,
    kluis: Kluis,
    geheim: Geheim,
    adres: str,
    mail: Mailinstellingen | None,
    meer: Mapping[str, Uitvoerder] = MappingProxyType({}),
    klok: Klok = nu,
    toeval: Toeval = TOEVAL,
) -> Werker:
    """Make the worker of both databases; in a demo no message leaves, and what each was told stays, to be read.

    ``meer`` does the kinds of job that are not known here.
    """
    site, klok = maak_site(adres, geheim), klok_van(opslag, klok)
    with opslag.lees() as session:
        voorbeeld = is_voorbeeld(session)
    if voorbeeld:
        post = bezorger(opslag, site=site, klok=klok)
    else:
        post = verstuurder(opslag, site=site, postbode=Postbode(mail) if mail else None, klok=klok)
    with handeling(opslag, door=SYSTEEM, op=klok(), toeval=toeval) as nieuw:
        plan_wat_definitief_wordt(nieuw)
        plan_nalopen(nieuw, na=nieuw.dag)
    deur = Deur(opslag, geheim, toeval, Ingang.INSTALLATIE)
    uitvoerders: dict[str, Uitvoerder] = {
        **Klokwerk(opslag=opslag, kluis=kluis, klok=klok, toeval=toeval).uitvoerders(),
        ZAKEN_NALOPEN: nalopen(opslag, klok=klok, toeval=toeval),
        MAIL: post,
        NIEUWE_LINK: lambda opdracht: verwerk_vraag(deur, opdracht, op=klok()),
        WACHTWOORDHERSTEL: lambda opdracht: verwerk_herstel(deur, opdracht, op=klok()),
        **meer,
    }
    return Werker(opslag, uitvoerders, door=SYSTEEM, nu=klok, toeval=toeval, bewaar_lading=voorbeeld)
