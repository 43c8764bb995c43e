"""Papers of a measurement of an invented partner."""

from __future__ import annotations

from dataclasses import replace

from analysis.herhaling.telt import Toets
from analysis.oordeel.normregels import Maatstaf, Normregels, Weglating
from analysis.oordeel.uitkomst import Bounds, GeslotenPoort, LeaveOut, Oordeel, Poort, Robustness, Uitkomst
from hendig.brieven.meting.controleursverklaring import Controle, Controlegegevens, Vraagantwoord
from hendig.brieven.meting.herhalingscertificaat import Herhalingsgegevens
from hendig.brieven.meting.meetcertificaat import Certificaatgegevens
from hendig.brieven.meting.regelvragen import H_REGELS, Regeluitkomst
from hendig.brieven.meting.rondebewijs import Rondebewijs, rondebewijs
from surveys.terugkoppeling.eigen_score import EigenScore, eigen_score
from surveys.uitslag.certificaat import Herkomstbewijs, Meetcertificaat, meetcertificaat
from tests.unit.hendig.brieven.brieven import KOP
from tests.unit.hendig.brieven.stukmakers import BRAM, ESTHER, GESPREK, ZAAK

REGELS = Normregels(
    norm=3.5,
    minimum=1,
    maximum=5,
    quantile=1.282,
    spread_at_norm=True,
    without_correction=True,
    maatstaf=Maatstaf.BOVENGRENS,
    k_min=8,
    se_max=0.35,
    response_min=0.6,
    clusters_min=3,
    cluster_share_max=0.5,
    reliability_min=0.7,
    leave_out=(Weglating.BEOORDELAAR, Weglating.CLUSTER),
)
WEGLATINGEN = (
    LeaveOut(Weglating.BEOORDELAAR, "Houtsnip", 8, 2.71828, 2.6, survives=True),
    LeaveOut(Weglating.CLUSTER, "Beek", 6, 2.96296, 2.8, survives=True),
)
LAAG = Uitkomst(
    partij="Kievit",
    n=9,
    n_others=8,
    invited=12,
    response=0.75,
    gemeente_answer=3.0,
    raw_mean=2.15,
    trimmed_mean=2.1,
    bounds=Bounds(2.104, 0.2, 1.1, 0.05, 2.386, 2.154, 2.436, 0.1, 0.3, 0.01, 80),
    oordeel=Oordeel.ONDER,
    oordeel_bovengrens=Oordeel.ONDER,
    poorten=(),
    robustness=Robustness(WEGLATINGEN, survives=True, fragility=3),
)


def certificaat(
    uitkomst: Uitkomst = LAAG, *toetsen: Toets, ronde: str = "ronde-1", sommen: str = "a1b2c3d4"
) -> Meetcertificaat:
    """The certificate of a round, made as a round makes it."""
    return meetcertificaat(
        uitkomst,
        REGELS,
        partij="partij-1",
        construct="competentioneel",
        clusters=4,
        toetsen=toetsen,
        banden_weggelaten=True,
        herkomst=Herkomstbewijs(
            ronde=ronde,
            normversie="2026-1",
            instrument="1",
            programma="hendig 1.7",
            antwoorden_sha256=sommen * 8,
            norm_sha256="0f1e2d3c" * 8,
        ),
    )


SOORT = "Competentioneel vertrouwen"
EIGEN = eigen_score(LAAG, REGELS, 5)


def bewijs(een: Meetcertificaat, *, eigen: EigenScore | None, ronde: str) -> Rondebewijs:
    """A round with a hash of its own that stays, whatever else a certificate comes to hold."""
    return replace(rondebewijs(een, eigen=eigen, ronde=ronde, vertrouwen=SOORT), certificaat_sha256="5e4d3c2b" * 8)


EERSTE = bewijs(certificaat(), eigen=EIGEN, ronde="2026")
TWEEDE = bewijs(certificaat(ronde="ronde-2", sommen="b9a8c7d6"), eigen=EIGEN, ronde="2027")
METING = Certificaatgegevens(
    kop=replace(GESPREK, kenmerk="HD-2026-0031"),
    opgesteld_door=(BRAM,),
    vast_te_stellen_door=ESTHER,
    lezer=KOP.partner.naam,
    bewijs=EERSTE,
    figuur=None,
)
HERHALING = Herhalingsgegevens(
    kop=ZAAK,
    opgesteld_door=(BRAM,),
    vast_te_stellen_door=ESTHER,
    lezer=KOP.partner.naam,
    eerste=EERSTE,
    daartussen=(),
    beslissende=TWEEDE,
    herhaling=tuple(Regeluitkomst(regel, geldt=True) for regel in H_REGELS),
    figuur=None,
)
CONTROLE = Controlegegevens(
    kop=ZAAK,
    opgesteld_door=(ESTHER,),
    vast_te_stellen_door=None,
    lezer=KOP.partner.naam,
    rondes=("2026", "2027"),
    vertrouwen=SOORT,
    beoordelaars=Controle(klopt=True, reden="Elke organisatie stond op de vastgestelde lijst van de ronde."),
    geen_dubbele=Controle(klopt=True, reden="Elk antwoord hoort bij één uitnodiging."),
    een_stem=Controle(klopt=True, reden="Organisaties die bij elkaar horen, telden samen als één."),
    banden=Controle(klopt=True, reden="De lijst met banden was klaar voordat er een uitkomst was."),
    samenspanning=Controle(klopt=True, reden="Er zijn vier toetsen gedaan. Geen daarvan verandert de uitkomst."),
    zelfde_bron=Controle(klopt=True, reden="De controlegetallen van de antwoorden zijn gelijk."),
    positief=True,
    slot="De rondes zijn volgens het meetprotocol gehouden. De berekening geeft dezelfde cijfers.",
    hoogstens=10,
    vragen=(
        Vraagantwoord("Had een organisatie die onze cliënten kan overnemen invloed op de uitkomst?", verandert=False),
        Vraagantwoord("Hebben organisaties uit één gebouw hetzelfde ingevuld?", verandert=False),
    ),
)
TE_WEINIG = replace(
    LAAG,
    n=4,
    n_others=3,
    oordeel=Oordeel.NIET_VAST_TE_STELLEN,
    oordeel_bovengrens=Oordeel.NIET_VAST_TE_STELLEN,
    poorten=(GeslotenPoort(Poort.BEOORDELAARS, 4, 8),),
    robustness=None,
)
ZONDER_CIJFERS = replace(
    METING,
    bewijs=bewijs(
        certificaat(TE_WEINIG, Toets("V3", holds=False), Toets("V8", holds=None)),
        eigen=eigen_score(TE_WEINIG, REGELS, 5),
        ronde="2026",
    ),
)
LAAGST = replace(LAAG, bounds=Bounds(1.0, 0.2, 1.1, 0.0, 1.282, 1.0, 1.282, 0.1, 0.3, 0.01, 80), gemeente_answer=1.0)
NIET_ROBUUST = replace(
    HERHALING,
    beslissende=bewijs(
        certificaat(
            replace(
                LAAGST,
                robustness=Robustness(
                    (replace(WEGLATINGEN[0], survives=False), WEGLATINGEN[1]), survives=False, fragility=1
                ),
            )
        ),
        eigen=eigen_score(LAAGST, REGELS, 5),
        ronde="2027",
    ),
    herhaling=(
        *(Regeluitkomst(regel, geldt=True) for regel in H_REGELS[:-2]),
        Regeluitkomst("H7", None),
        Regeluitkomst("H8", geldt=False),
    ),
)
NIET_POSITIEF = replace(
    CONTROLE,
    positief=False,
    vragen=(),
    banden=Controle(klopt=False, reden="Eén band is pas na het vaststellen gemeld."),
)
