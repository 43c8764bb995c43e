"""The papers of a measurement: what a round said, what rounds say together, and what the controleur found.

The numbers are those of the certificate in the file, never more of them than the partner itself was shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Annotated

from governance.bronnen import Bron
from governance.college.formulering import Geheim, treffers
from governance.contract.norm_queries import normgegevens
from governance.contract.parametersoorten import CONTROLEVRAGEN
from governance.contract.queries import parameter
from governance.documenten.documentsoorten import Documentsoort
from governance.netwerk.queries import partners_op, rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.overgang import GEMETEN
from governance.uitsluiting.queries import Metingbeeld
from governance.uitsluiting.toestand import Zaakstand
from governance.uitsluiting.weigeringen import EEN_RONDE
from governance.weigering import Weigeringsgrond
from hendig.brieven.meting.controleursverklaring import Controle, Controlegegevens
from hendig.brieven.meting.herhalingscertificaat import Herhalingsgegevens
from hendig.brieven.meting.meetcertificaat import Certificaatgegevens
from hendig.brieven.meting.regelvragen import H_REGELS, Regeluitkomst
from hendig.brieven.meting.rondebewijs import Rondebewijs, rondebewijs
from hendig.brieven.vraag import Vraag
from hendig.brieven.zaakkop import Zaakkop
from hendig.processes.zaakstukken.schrijfwerk import Keuzelijst, Niets, Schrijfwerk
from hendig.processes.zaakstukken.stof import LEZER, Stof
from surveys.terugkoppeling.zinnen import soort_vertrouwen
from surveys.uitslag.certificaat import Meetcertificaat

_BRON = Bron("ontwerpkeuze", "verklaring van de controleur")
TOCH_POSITIEF = Weigeringsgrond(
    "BRF-22",
    "De verklaring is positief, maar dit klopt volgens u niet: {wat}. Pas uw antwoord of uw conclusie aan.",
    _BRON,
)
NAAM_GENOEMD = Weigeringsgrond(
    "BRF-23",
    "In uw tekst staat {naam}. Wie heeft beoordeeld, is vertrouwelijk. Haal de naam weg.",
    Bron("AVG", "artikel 5, eerste lid"),
)


STELLINGEN = {
    "beoordelaars": "Iedereen die antwoordde, mocht ook beoordelen",
    "geen_dubbele": "Er zijn geen dubbele antwoorden",
    "een_stem": "Elke organisatie had één stem",
    "banden": "Banden zijn voor alle partijen weggelaten voordat de rondes werden vastgesteld",
    "samenspanning": "Er is onderzocht of antwoorden waren afgesproken, en de uitkomst blijft staan",
    "zelfde_bron": "De stukken voor de partner en voor de deskundige komen uit dezelfde antwoorden",
}
"""What the controleur looks at, as a sentence that holds or does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaatinvulling:
    """Of which round; everything else stands in the file."""

    ronde: Annotated[str, Vraag("Van welke ronde?", uit="rondes")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verklaringinvulling:
    """What the controleur looked at and found; every part has a reason of its own."""

    beoordelaars: Annotated[Controle, Vraag(STELLINGEN["beoordelaars"])]
    geen_dubbele: Annotated[Controle, Vraag(STELLINGEN["geen_dubbele"])]
    een_stem: Annotated[Controle, Vraag(STELLINGEN["een_stem"])]
    banden: Annotated[Controle, Vraag(STELLINGEN["banden"])]
    samenspanning: Annotated[Controle, Vraag(STELLINGEN["samenspanning"])]
    zelfde_bron: Annotated[Controle, Vraag(STELLINGEN["zelfde_bron"])]
    positief: Annotated[bool, Vraag("Is uw verklaring positief?", uitleg="Alleen als alles hierboven klopt.")]
    slot: Annotated[str, Vraag("Wat is uw conclusie?", uitleg="Noem geen organisaties en geen mensen.", lang=True)]


def _rondes(stof: Stof) -> Mapping[str, Keuzelijst]:
    return {"rondes": [(een.ronde, een.naam) for een in stof.tellende_metingen]}


def _laatste_ronde(stof: Stof) -> Mapping[str, object]:
    return {"ronde": stof.tellende_metingen[-1].ronde} if stof.tellende_metingen else {}


def _kop(stof: Stof) -> Zaakkop:
    """Let the meetbeheerder answer for what is about numbers."""
    return replace(stof.kop, behandelaar=stof.kop.meldpunt)


def _bewijs(stof: Stof, meting: Metingbeeld) -> Rondebewijs:
    certificaat = Meetcertificaat.uit_json(meting.certificaat)
    getoond = {deel.construct: deel.score for deel in stof.resultaten(meting.ronde)}
    return rondebewijs(
        certificaat,
        eigen=getoond.get(certificaat.construct),
        ronde=meting.naam,
        vertrouwen=soort_vertrouwen(certificaat.construct),
    )


def _meetcertificaat(stof: Stof, ingevuld: Certificaatinvulling) -> Certificaatgegevens:
    meting = next(een for een in stof.tellende_metingen if een.ronde == ingevuld.ronde)
    return Certificaatgegevens(
        kop=_kop(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        bewijs=_bewijs(stof, meting),
        figuur=stof.verloop(meting.ronde, stof.zaak.construct or ""),
    )


def _herhaling(stof: Stof, _: Niets) -> Herhalingsgegevens:
    """Put the rounds beside each other; a matter only comes here after the H-rules were tested and all of them hold."""
    rondes = [een for een in stof.tellende_metingen if een.oordeel == "onder de norm"]
    k = normgegevens(stof.session, stof.zaak.normversie or "").norm.herhaling.k
    if len(rondes) < k:
        raise EEN_RONDE.met(k=k, n=len(rondes))
    eerste, *daartussen, beslissende = (_bewijs(stof, een) for een in rondes)
    return Herhalingsgegevens(
        kop=_kop(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        eerste=eerste,
        daartussen=tuple(daartussen),
        beslissende=beslissende,
        herhaling=tuple(Regeluitkomst(regel, geldt=True) for regel in H_REGELS),
        figuur=stof.verloop(rondes[-1].ronde, stof.zaak.construct or ""),
    )


def _verklaring(stof: Stof, ingevuld: Verklaringinvulling) -> Controlegegevens:
    controles: dict[str, Controle] = {veld: getattr(ingevuld, veld) for veld in STELLINGEN}
    mis = [stelling for veld, stelling in STELLINGEN.items() if not controles[veld].klopt]
    if ingevuld.positief and mis:
        raise TOCH_POSITIEF.met(wat=mis[0])
    _weiger_namen(stof, (ingevuld.slot, *(een.reden for een in controles.values())))
    return Controlegegevens(
        kop=_kop(stof),
        opgesteld_door=(stof.maker,),
        vast_te_stellen_door=None,
        lezer=LEZER,
        rondes=tuple(een.naam for een in stof.tellende_metingen),
        vertrouwen=soort_vertrouwen(stof.zaak.construct or ""),
        **{veld.name: getattr(ingevuld, veld.name) for veld in fields(ingevuld)},
        hoogstens=parameter(stof.session, stof.zaak.contractversie, CONTROLEVRAGEN).waarde,
        vragen=stof.controlevragen(),
    )


def _weiger_namen(stof: Stof, teksten: Iterable[str]) -> None:
    """Refuse the name of another partner, or of somebody who fills in for one: who rated is never said."""
    anderen = [een.kaart.naam for een in partners_op(stof.session, stof.peil) if een.id != stof.zaak.partij]
    invullers = [een.naam for een in rollen_op(stof.session, stof.peil, rollen=(Rol.BEOORDELAAR,)) if een.naam]
    gevonden = treffers(" ".join(teksten), Geheim(frozenset((*anderen, *invullers)), frozenset()))
    if gevonden:
        raise NAAM_GENOEMD.met(naam=", ".join(gevonden))


_METERS = (Rol.MEETBEHEERDER, Rol.CONTROLEUR)
_KEURING = "Vergelijk de cijfers met wat de partner zag. Staat er niets in over wie beoordeelde?"
ALLE = (
    Schrijfwerk(
        naam="meetcertificaat",
        titel="Meetcertificaat van een ronde",
        soort=Documentsoort.MEETCERTIFICAAT,
        standen=(Zaakstand.VALIDATIE, Zaakstand.HERHALING_CONCEPT),
        gronden=GEMETEN,
        wie=_METERS,
        keurt=_METERS,
        keuring=_KEURING,
        invulling=Certificaatinvulling,
        begin=_laatste_ronde,
        keuzes=_rondes,
        maak=_meetcertificaat,
    ),
    Schrijfwerk(
        naam="herhalingscertificaat",
        titel="Meetcertificaat herhaling",
        soort=Documentsoort.HERHALINGSCERTIFICAAT,
        standen=(Zaakstand.HERHALING_CONCEPT,),
        gronden=GEMETEN,
        wie=_METERS,
        keurt=_METERS,
        keuring=_KEURING,
        invulling=Niets,
        maak=_herhaling,
    ),
    Schrijfwerk(
        naam="controleursverklaring",
        titel="Verklaring van de onafhankelijk controleur",
        soort=Documentsoort.CONTROLEURSVERKLARING,
        standen=(Zaakstand.HERHALING_CONCEPT,),
        gronden=GEMETEN,
        wie=(Rol.CONTROLEUR,),
        keurt=_METERS,
        keuring=(
            "De controleur oordeelt zelf. U kijkt of elke reden te volgen is, en of er geen organisatie of mens wordt "
            "genoemd."
        ),
        invulling=Verklaringinvulling,
        maak=_verklaring,
    ),
)
"""What is written by who measures and who checks that."""
