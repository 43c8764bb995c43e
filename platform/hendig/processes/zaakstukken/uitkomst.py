"""What the college decided, as letters say it: reasons, answers, the day on which it ends, and what is open then."""

from __future__ import annotations

from governance.bronnen import Bron
from governance.college.queries import Besluitbeeld, besluiten_over, voorstelbeeld, voorstellen
from governance.college.rules import Besluitvariant
from governance.contract.parametersoorten import GESCHILLENCOMMISSIE
from governance.contract.queries import parameters
from governance.uitsluiting.gronden import GRONDREGELS
from governance.uitsluiting.queries import Eindbeeld, einddatum, punten
from governance.uitsluiting.toestand import Zaakgebeurtenis
from governance.uitsluiting.weigeringen import COLLEGE
from governance.weigering import Weigeringsgrond
from hendig.brieven.besluit.besluitbrief import Collegebesluit
from hendig.brieven.onderbouwing import Puntantwoord
from hendig.brieven.rechtsweg import Rechtsweg
from hendig.processes.zaakstukken.stof import Stof

GEEN_BESLUIT = Weigeringsgrond(
    "BRF-30", "Het college heeft hierover nog geen besluit genomen. Leg eerst het besluit vast.", COLLEGE
)
GEEN_EINDDATUM = Weigeringsgrond(
    "BRF-31",
    "In het dossier staat niet op welke dag de overeenkomst eindigt. Kies eerst die dag.",
    Bron("ontwerpkeuze", "verloop van een zaak"),
)
_ANDERS = "Het college besloot anders dan was voorgesteld: {wat}"
_BESLOTEN = (Zaakgebeurtenis.BESLUIT_GENOMEN, Zaakgebeurtenis.HEROVERWOGEN)


def besluiten(stof: Stof) -> tuple[Besluitbeeld, ...]:
    """Give everything that the college decided in this matter, oldest first."""
    eigen = [een.id for een in voorstellen(stof.session) if een.zaak == stof.zaak.id]
    return tuple(besluit for een in reversed(eigen) for besluit in besluiten_over(stof.session, een))


def laatste_besluit(stof: Stof) -> Besluitbeeld:
    """Give the besluit on which the course rests now; refused where there is none."""
    verwerkt = [stap for stap in stof.zaak.stappen if stap.gebeurtenis in _BESLOTEN]
    genomen = besluiten(stof)[: len(verwerkt)]
    if not genomen:
        raise GEEN_BESLUIT.met()
    return genomen[-1]


def nieuw_besluit(stof: Stof) -> Besluitbeeld:
    """Give the besluit that was recorded since the last step that rests on one; refused where there is none."""
    verwerkt = [stap for stap in stof.zaak.stappen if stap.gebeurtenis in _BESLOTEN]
    genomen = besluiten(stof)[len(verwerkt) :]
    if not genomen:
        raise GEEN_BESLUIT.met()
    return genomen[-1]


def in_de_brief(stof: Stof, besluit: Besluitbeeld) -> Collegebesluit:
    """Give a besluit in its own words: the arguments that it followed or what it says instead, and what it weighed."""
    anders = besluit.variant is Besluitvariant.ANDERS
    weging = regels(besluit.weging)
    redenen = (_ANDERS.format(wat=besluit.anders),) if anders else _argumenten(stof, besluit)
    gemeten = GRONDREGELS[stof.zaak.grond].gemeten
    return Collegebesluit(
        op=besluit.dag,
        nummer=besluit.besluitnummer,
        redenen=redenen if gemeten else (*redenen, *weging),
        naast_de_score=weging if gemeten else (),
        afwijking=None,
    )


def _argumenten(stof: Stof, besluit: Besluitbeeld) -> tuple[str, ...]:
    voorstel = voorstelbeeld(stof.session, besluit.voorstel)
    versies = () if voorstel is None else voorstel.versies
    stuk = next(een.stuk for een in versies if een.id == besluit.versie)
    return tuple(" ".join((f"{een.kop.rstrip('.')}.", *regels(een.toelichting))) for een in stuk.argumenten)


def regels(tekst: str) -> tuple[str, ...]:
    """Give the lines of a text, without the dash before a point."""
    return tuple(regel.strip().removeprefix("- ") for regel in tekst.splitlines() if regel.strip())


def einde_op(stof: Stof) -> Eindbeeld:
    """Give the day on which the agreement ends; refused where nobody chose one."""
    gekozen = einddatum(stof.session, stof.zaak.id)
    if gekozen is None:
        raise GEEN_EINDDATUM.met()
    return gekozen


def antwoorden_op_punten(stof: Stof) -> tuple[Puntantwoord, ...]:
    """Give the points of the partner with their answers, as they stand in the file."""
    alle = punten(stof.session, stof.zaak.id)
    return tuple(Puntantwoord(een.tekst, een.antwoord) for een in alle if een.tekst and een.antwoord)


def wegen(stof: Stof, *, heroverweging: bool) -> Rechtsweg:
    """Give which routes are open to the partner, by its agreement."""
    commissie = next(
        (een for een in parameters(stof.session, stof.zaak.contractversie) if een.code == GESCHILLENCOMMISSIE), None
    )
    return Rechtsweg(
        heroverweging=stof.reactietijd("T18") if heroverweging else None,
        uitkomst=stof.duur("T18b") if heroverweging else None,
        geschillencommissie=f"artikel {commissie.artikel}" if commissie is not None and commissie.waarde else None,
    )
