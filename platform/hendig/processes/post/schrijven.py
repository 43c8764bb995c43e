"""A message out of its job: name and address as the register knows them now, the words, and whom to ask."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.personen import persoonskaarten
from governance.netwerk.queries import personen_in_rol
from governance.netwerk.rules import Rol
from hendig.jobs.queries import Jobbeeld
from hendig.jobs.rules import Opdracht, Uitvoerfout
from hendig.mail.mailtekst import Post, Site, Vraagbaak, render
from hendig.mail.rules import Bericht, Mailfout
from hendig.toegang.eenmalig import teken
from hendig.toegang.geheim import Geheim


def maak_site(adres: str, geheim: Geheim) -> Site:
    """Say where links lead, and how their secret is made."""
    return Site(adres=adres, teken=lambda eenmalig: teken(geheim, eenmalig))


def schrijf_post(session: Session, job: Opdracht | Jobbeeld, *, site: Site, op: dt.datetime) -> Post:
    """Write the message of a job to who gets it; `Uitvoerfout` when nobody knows where that is."""
    peil = Peil(dag_van(op))
    kaart = None if job.persoon is None else persoonskaarten(session, peil.dag, [job.persoon]).get(job.persoon)
    if kaart is None:
        raise Uitvoerfout(Mailfout.GEEN_ADRES, blijvend=True)
    inhoud = render(
        Bericht(str(job.onderwerp)),
        naam=kaart.naam,
        gegevens=job.lading,
        site=site,
        vraagbaak=_vraagbaak(session, peil),
    )
    return Post(sleutel=job.sleutel, naam=kaart.naam, e_mail=kaart.e_mail, inhoud=inhoud)


def _vraagbaak(session: Session, peil: Peil) -> Vraagbaak | None:
    for houder in personen_in_rol(session, Rol.BEHEERDER, peil):
        if houder.naam is not None and houder.e_mail is not None:
            return Vraagbaak(houder.naam, houder.e_mail)
    return None
