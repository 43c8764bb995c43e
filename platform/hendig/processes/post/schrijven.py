"""A message out of its job: name and address as the register knows them now, the words, and whom to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.personen import persoonskaarten
from governance.netwerk.queries import personen_in_rol
from governance.netwerk.rules import Rol
from hendig.jobs.queries import Jobbeeld
from hendig.jobs.rules import Opdracht
from hendig.mail.mailtekst import Post, Site, Vraagbaak, render
from hendig.mail.rules import Bericht
from hendig.toegang.eenmalig import teken
from hendig.toegang.geheim import Geheim


def maak_site(adres: str, geheim: Geheim) -> Site:
    """Say where links lead, and how their secret is made."""
    return Site(adres=adres, teken=lambda eenmalig: teken(geheim, eenmalig))


def schrijf_post(
    session: Session, jobs: Sequence[Opdracht | Jobbeeld], *, site: Site, op: dt.datetime
) -> tuple[Post | None, ...]:
    """Write the message of each job to who gets it; None where nobody knows where that is."""
    dag = dag_van(op)
    kaarten = persoonskaarten(session, dag, {job.persoon for job in jobs if job.persoon is not None})
    vraagbaak = _vraagbaak(session, Peil(dag))
    return tuple(_geschreven(job, kaarten.get(job.persoon or ""), site, vraagbaak) for job in jobs)


def _geschreven(
    job: Opdracht | Jobbeeld, kaart: Persoonskaart | None, site: Site, vraagbaak: Vraagbaak | None
) -> Post | None:
    if kaart is None:
        return None
    bericht = Bericht(str(job.onderwerp))
    inhoud = render(bericht, naam=kaart.naam, gegevens=job.lading, site=site, vraagbaak=vraagbaak)
    return Post(sleutel=job.sleutel, naam=kaart.naam, e_mail=kaart.e_mail, inhoud=inhoud)


def _vraagbaak(session: Session, peil: Peil) -> Vraagbaak | None:
    for houder in personen_in_rol(session, Rol.BEHEERDER, peil):
        if houder.naam is not None and houder.e_mail is not None:
            return Vraagbaak(houder.naam, houder.e_mail)
    return None
