"""Pages about messages: the list with what failed, a message to try the way out, and the post box of a demo."""

from __future__ import annotations

from typing import Final

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hendig.jobs.queries import aantallen, zoek_job
from hendig.jobs.rules import MAG_BEHEREN, Stand
from hendig.jobs.service import laat_vervallen, probeer_alles_opnieuw, probeer_opnieuw
from hendig.mail.rules import MAIL, Bericht
from hendig.mail.service import zet_klaar
from hendig.processes.post.maillog import invuldagen, maillog, mailregel, mislukt
from hendig.processes.post.postvak import Postvakmail, postvakmail
from hendig.processes.post.postvak import postvak as mails_in_postvak
from hendig.processes.post.schrijven import maak_site
from hendig.web.formulier import Formulier, reden
from hendig.web.gebied import Gebied
from hendig.web.toegangsregel import IN_VOORBEELD, met
from hendig.web.verzoek import verzoek

post = Gebied("post", __name__)
BEHEER: Final = met(*MAG_BEHEREN)
PER_PAGINA: Final = 50
MEESTE_PAGINAS: Final = 1000


class Vervalformulier(Formulier):
    """Why nobody needs a message any more."""

    waarom = reden("Waarom laat u dit vervallen?")


def wacht_op_een_mens(job: str) -> bool:
    """Tell whether there is such a job, and it failed."""
    beeld = zoek_job(verzoek().lezing, job)
    return beeld is not None and beeld.stand is Stand.MISLUKT


def ken_job(job: str) -> bool:
    """Tell whether there is such a job."""
    return zoek_job(verzoek().lezing, job) is not None


def in_het_postvak(job: str) -> bool:
    """Tell whether there is such a message to read."""
    return _mail(job) is not None


@post.pagina("/beheer/post", BEHEER)
def overzicht() -> ResponseReturnValue:
    """Show what failed, what waits, and every message with what came of it; never its words."""
    vraag, bladzijde = verzoek(), _bladzijde()
    return render_template(
        "post/overzicht.html",
        mislukt=mislukt(vraag.lezing, dag=vraag.dag, aantal=PER_PAGINA),
        standen=aantallen(vraag.lezing),
        regels=maillog(vraag.lezing, dag=vraag.dag, aantal=PER_PAGINA, na=_na(bladzijde)),
        bladzijde=bladzijde,
        meer=bool(maillog(vraag.lezing, dag=vraag.dag, aantal=1, na=_na(bladzijde + 1))),
        invuldagen=invuldagen(vraag.lezing),
    )


@post.knop("/beheer/post/proefmail", BEHEER)
def proefmail() -> ResponseReturnValue:
    """Put a message to who asks in the queue, to see whether it comes through."""
    with verzoek().daad(MAG_BEHEREN) as handeling:
        zet_klaar(handeling, bericht=Bericht.PROEFMAIL, aan=handeling.persoon)
        flash("De proefmail staat klaar. Ververs deze pagina: in de lijst ziet u of die is verstuurd.", "gelukt")
        return redirect(url_for("post.overzicht"))


@post.knop("/beheer/post/<job>/opnieuw", BEHEER, mits=ken_job)
def opnieuw(job: str) -> ResponseReturnValue:
    """Let something that failed be tried again."""
    with verzoek().daad(MAG_BEHEREN) as handeling:
        probeer_opnieuw(handeling, job=job)
        flash("Dit wordt opnieuw geprobeerd. Ververs deze pagina: in de lijst ziet u of het is gelukt.", "gelukt")
        return redirect(url_for("post.overzicht"))


@post.knop("/beheer/post/opnieuw", BEHEER)
def alles_opnieuw() -> ResponseReturnValue:
    """Let everything that failed be tried again."""
    with verzoek().daad(MAG_BEHEREN) as handeling:
        aantal = probeer_alles_opnieuw(handeling)
        zin = f"Dit wordt opnieuw geprobeerd: {aantal}. Ververs deze pagina: in de lijst ziet u wat is gelukt."
        flash(zin, "gelukt")
        return redirect(url_for("post.overzicht"))


@post.formulier("/beheer/post/<job>/vervallen", BEHEER, mits=wacht_op_een_mens)
def vervallen(job: str) -> ResponseReturnValue:
    """Let something that failed be, and say why."""
    vraag, form = verzoek(), Vervalformulier()
    if form.validate_on_submit():
        with form.of_weigering(), vraag.daad(MAG_BEHEREN) as handeling:
            laat_vervallen(handeling, job=job, reden=form.waarom.data)
            flash("Dit is vervallen. De reden staat in het logboek.", "gelukt")
            return redirect(url_for("post.overzicht"))
    return form.toon("post/vervallen.html", regel=mailregel(vraag.lezing, job, dag=vraag.dag))


@post.pagina("/voorbeeld/post", IN_VOORBEELD)
def postvak() -> ResponseReturnValue:
    """Show the messages of a demo, the newest first."""
    vraag, bladzijde = verzoek(), _bladzijde()
    site = maak_site(vraag.dienst.adres, vraag.dienst.geheim)
    mails = mails_in_postvak(vraag.lezing, site=site, op=vraag.nu, aantal=PER_PAGINA, na=_na(bladzijde))
    return render_template("post/postvak.html", mails=mails, bladzijde=bladzijde, meer=_is_er_meer(bladzijde))


@post.pagina("/voorbeeld/post/<job>", IN_VOORBEELD, mits=in_het_postvak)
def mail(job: str) -> ResponseReturnValue:
    """Show one message of a demo as its reader gets it."""
    return render_template("post/mail.html", mail=_mail(job))


def _mail(job: str) -> Postvakmail | None:
    vraag = verzoek()
    site = maak_site(vraag.dienst.adres, vraag.dienst.geheim)
    return postvakmail(vraag.lezing, job, site=site, op=vraag.nu)


def _bladzijde() -> int:
    return min(max(1, request.args.get("pagina", 1, type=int)), MEESTE_PAGINAS)


def _na(bladzijde: int) -> int:
    return (bladzijde - 1) * PER_PAGINA


def _is_er_meer(bladzijde: int) -> bool:
    return sum(aantallen(verzoek().lezing, soort=MAIL).values()) > bladzijde * PER_PAGINA
