"""Pages to read a proposal: the list, one as on paper, and its files."""

from __future__ import annotations

from typing import Final

from flask import Response, render_template
from flask.typing import ResponseReturnValue

from governance.college.besluitenlijst import openbare_formulering
from governance.college.dossier import DOSSIEREISEN
from governance.college.rules import MAG_LEZEN, MAG_SCHRIJVEN
from hendig.brieven.collegepapier import Papier, zet_collegepapier
from hendig.processes.college.stukken import besluit_over, papier_van
from hendig.uitvoer.college.docx import docx, kan_docx
from hendig.web.bijlage import bijlage
from hendig.web.college.forms import DELEN
from hendig.web.college.schrijven import nota_kan
from hendig.web.college.zicht import bestaand, gevuld, leest_dossier, nu_te_doen, ontbreekt, zicht, zichtbare, ziet
from hendig.web.gebied import Gebied
from hendig.web.namen import namen_van
from hendig.web.toegangsregel import met
from hendig.web.verzoek import verzoek

college = Gebied("college", __name__)

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def met_docx(voorstel: str) -> bool:
    """Tell whether there is such a proposal for who asks, and this installation can write it for Word."""
    return kan_docx() and ziet(voorstel)


@college.pagina("/voorstellen", met(*MAG_LEZEN))
def overzicht() -> ResponseReturnValue:
    """Show the proposals that are there for who asks."""
    return render_template("college/overzicht.html", voorstellen=[zicht(een.id) for een in zichtbare()])


@college.pagina("/voorstellen/<voorstel>", met(*MAG_LEZEN), mits=ziet, inzage="collegevoorstel")
def voorstel(voorstel: str) -> ResponseReturnValue:
    """Show a proposal as on paper, what lies with it, who said what, and what can be done now."""
    dit = zicht(voorstel)
    schrijft = verzoek().heeft(MAG_SCHRIJVEN)
    concept = dit.beeld.laatste.stand == "concept"
    ondertekend = dit.vergewis.ondertekend_door
    wie = {een.door for een in dit.vergewis.bevindingen} | ({ondertekend} if ondertekend else set())
    return render_template(
        "college/voorstel.html",
        dit=dit,
        papier=_papier(voorstel),
        nu=nu_te_doen(dit),
        ontbreekt=ontbreekt(dit) if schrijft and concept else [],
        delen={naam: kop for naam, kop in DELEN.items() if naam != "bijlagen" or dit.beeld.zaak is None},
        gevuld=gevuld(dit.beeld),
        schrijft=schrijft,
        stukken=DOSSIEREISEN[dit.beeld.onderwerp].bijlagen,
        openbaar=None if dit.besluit is None else openbare_formulering(dit.beeld, dit.besluit),
        dossier=leest_dossier(dit.beeld.zaak),
        kan_nota=schrijft and nota_kan(voorstel),
        namen=namen_van(wie),
        kan_docx=kan_docx(),
    )


@college.pagina("/voorstellen/<voorstel>/pdf", met(*MAG_LEZEN), mits=ziet, inzage="collegevoorstel als PDF")
def pdf(voorstel: str) -> Response:
    """Give the paper."""
    ruw = zet_collegepapier(_papier(voorstel), verzoek().dag)
    return bijlage(ruw, naam="collegevoorstel.pdf", soort="application/pdf")


@college.pagina("/voorstellen/<voorstel>/word", met(*MAG_LEZEN), mits=met_docx, inzage="collegevoorstel voor Word")
def word(voorstel: str) -> Response:
    """Give the paper to work in."""
    return bijlage(docx(_papier(voorstel), verzoek().dag), naam="collegevoorstel.docx", soort=_WORD)


def _papier(voorstel: str) -> Papier:
    session, beeld = verzoek().lezing, bestaand(voorstel)
    besluit = besluit_over(session, beeld, beeld.laatste)
    return papier_van(session, beeld, beeld.laatste, besluit, verzoek().peil)
