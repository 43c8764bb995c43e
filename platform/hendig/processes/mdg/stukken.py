"""The papers of the MDG I-F out of what was recorded: each kept as a concept that somebody else approves.

Agenda and record belong to the meeting, the rest to its case. Of an item about one partner everybody reads no more
than that there is one.
"""

from __future__ import annotations

from collections import Counter

from governance.documenten.queries import Inhoud
from governance.feiten.rules import Peil
from governance.kalender.datum import datum
from governance.logboek.handeling import Handeling
from governance.mdg.model import Agendapunt, Vergadering
from governance.mdg.queries import (
    Puntbeeld,
    Vergaderbeeld,
    controlelijst,
    presentie_van,
    puntbeeld,
    punten_van,
    quorum_van,
    stemmen_over,
    teksten,
    vergaderbeeld,
)
from governance.mdg.rules import GEEN_PUNTEN, NIET_ALLES_AF, Puntsoort, Puntuitkomst, Tekstsoort
from governance.mdg.stemming import CONTROLELIJST, Stemkeuze
from governance.netwerk.queries import gemeente_op, partijnamen, personen_in_rol, persoonsnamen
from governance.netwerk.rules import Rol
from hendig.brieven.mdgstukken import (
    BESLOTEN_PUNT,
    Aanwezigregel,
    Agendagegevens,
    Agendaregel,
    Bespreekgegevens,
    Controleregel,
    Meedoen,
    Notulenregel,
    Opleggergegevens,
    Stemming,
    Vaststellinggegevens,
    Verslaggegevens,
)
from hendig.brieven.zaakkop import Briefgegevens, Ontvanger, Zaakkop
from hendig.processes.brieven.kop import NIEMAND, bereikbaar
from hendig.processes.brieven.stukken import leg_stuk_vast

_MDG = "Meedenkgroep Inhoud-Financiën (MDG I-F)"
LEDEN = Ontvanger(naam="De leden", ter_attentie_van="", adres=(_MDG,), aanhef="Geacht lid van de MDG I-F,")
DOSSIER = Ontvanger(naam="De lezers van dit dossier", ter_attentie_van="", adres=(_MDG,), aanhef="Geachte lezer,")


def maak_agenda(handeling: Handeling, *, vergadering: str) -> Inhoud:
    """Make the agenda of a meeting."""
    beeld = _vergadering(handeling, vergadering)
    punten = punten_van(handeling.session, vergadering)
    if not punten:
        raise GEEN_PUNTEN.met()
    gegevens = Agendagegevens(
        kop=_kop(handeling, LEDEN, None),
        soort=beeld.soort.value,
        dag=beeld.dag,
        plaats=beeld.plaats,
        punten=tuple(Agendaregel(_openbare_titel(handeling, punt), punt.daad.value) for punt in punten),
    )
    return _van_vergadering(handeling, gegevens, vergadering)


def maak_vergaderverslag(handeling: Handeling, *, vergadering: str) -> Inhoud:
    """Make the record of a closed meeting, with its last text."""
    session, beeld = handeling.session, _vergadering(handeling, vergadering)
    aanwezig = presentie_van(session, vergadering)
    namen = persoonsnamen(session, [een.persoon for een in aanwezig], Peil(beeld.dag))
    gegevens = Verslaggegevens(
        kop=_kop(handeling, LEDEN, None),
        soort=beeld.soort.value,
        dag=beeld.dag,
        plaats=beeld.plaats,
        aanwezig=tuple(
            Aanwezigregel(namen.get(een.persoon, "naam vernietigd"), een.rol.value, een.zetel or "") for een in aanwezig
        ),
        punten=tuple(_notulen(handeling, punt) for punt in punten_van(session, vergadering)),
        tekst="".join(teksten(session, vergadering, Tekstsoort.VERSLAG)[-1:]),
    )
    return _van_vergadering(handeling, gegevens, vergadering)


def maak_oplegger(handeling: Handeling, *, punt: str, stukken: tuple[str, ...], zaaknummer: str | None) -> Inhoud:
    """Make the cover sheet of an item about a partner, with the papers that go with it."""
    beeld, vergadering = _punt(handeling, punt)
    gegevens = Opleggergegevens(
        kop=_kop(handeling, LEDEN, zaaknummer),
        partner=_partner(handeling, beeld),
        dag=vergadering.dag,
        daad=beeld.daad.value,
        toets="".join(teksten(handeling.session, punt, Tekstsoort.MEDEDINGING)[-1:]),
        stukken=stukken,
    )
    return _van_zaak(handeling, gegevens, beeld)


def maak_vaststelling(handeling: Handeling, *, punt: str, dimensie: str, zaaknummer: str | None) -> Inhoud:
    """Make the establishment out of answers and votes; only of an item that was closed with one."""
    session = handeling.session
    beeld, vergadering = _punt(handeling, punt)
    if beeld.uitkomst not in {Puntuitkomst.VASTGESTELD, Puntuitkomst.NIET_VASTGESTELD}:
        raise NIET_ALLES_AF.met(titel=Puntsoort.VASTSTELLING.value)
    lijst = tuple(
        Controleregel(CONTROLELIJST[een.nummer - 1], "ja" if een.geldend else "nee", "Beslecht." if een.betwist else "")
        for een in controlelijst(session, punt)
    )
    gegevens = Vaststellinggegevens(
        kop=_kop(handeling, DOSSIER, zaaknummer),
        partner=_partner(handeling, beeld),
        dimensie=dimensie,
        dag=vergadering.dag,
        lijst=lijst,
        vastgesteld=beeld.uitkomst is Puntuitkomst.VASTGESTELD,
        meedoen=_meedoen(handeling, punt),
        stemming=_stemming(handeling, punt),
        andere_verklaringen=teksten(session, punt, Tekstsoort.ANDERE_VERKLARING),
    )
    return _van_zaak(handeling, gegevens, beeld)


def maak_bespreekverslag(handeling: Handeling, *, punt: str, zaaknummer: str | None) -> Inhoud:
    """Make the report of a discussion about a partner; only of one that was closed."""
    session = handeling.session
    beeld, vergadering = _punt(handeling, punt)
    if beeld.uitkomst is not Puntuitkomst.BESPROKEN:
        raise NIET_ALLES_AF.met(titel=Puntsoort.BESPREKING.value)
    gegevens = Bespreekgegevens(
        kop=_kop(handeling, DOSSIER, zaaknummer),
        partner=_partner(handeling, beeld),
        dag=vergadering.dag,
        besproken="".join(teksten(session, punt, Tekstsoort.UITKOMST)[-1:]),
        meedoen=_meedoen(handeling, punt),
        andere_verklaringen=teksten(session, punt, Tekstsoort.ANDERE_VERKLARING),
    )
    return _van_zaak(handeling, gegevens, beeld)


def _van_vergadering(handeling: Handeling, gegevens: Briefgegevens, vergadering: str) -> Inhoud:
    gemeente = gemeente_op(handeling.session, Peil(handeling.dag))
    if gemeente is None:
        raise NIEMAND.met(dag=datum(handeling.dag), rol="gemeente")
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=gemeente.id, zaak=vergadering)


def _van_zaak(handeling: Handeling, gegevens: Briefgegevens, punt: Puntbeeld) -> Inhoud:
    return leg_stuk_vast(handeling, gegevens=gegevens, partij=punt.partij or "", zaak=punt.zaak)


def _kop(handeling: Handeling, aan: Ontvanger, zaaknummer: str | None) -> Zaakkop:
    session, peil = handeling.session, Peil(handeling.dag)
    gemeente = gemeente_op(session, peil)
    meetbeheerders = [houder.persoon for houder in personen_in_rol(session, Rol.MEETBEHEERDER, peil)]
    if gemeente is None:
        raise NIEMAND.met(dag=datum(handeling.dag), rol="gemeente")
    return Zaakkop(
        gemeente=gemeente.kaart.naam,
        partner=aan,
        kenmerk="",
        zaaknummer=zaaknummer,
        dagtekening=handeling.dag,
        behandelaar=bereikbaar(session, [handeling.persoon], Rol.MDG_SECRETARIS, peil),
        meldpunt=bereikbaar(session, meetbeheerders, Rol.MEETBEHEERDER, peil),
    )


def _openbare_titel(handeling: Handeling, punt: Puntbeeld) -> str:
    """Give what everybody may read of an item."""
    if punt.over_een_zaak:
        return BESLOTEN_PUNT
    return next(iter(teksten(handeling.session, punt.id, Tekstsoort.TITEL)), punt.soort.value)


def _notulen(handeling: Handeling, punt: Puntbeeld) -> Notulenregel:
    uitkomst = "" if punt.uitkomst is None else punt.uitkomst.value
    if punt.over_een_zaak:
        return Notulenregel(BESLOTEN_PUNT, "apart stuk", "")
    besproken = "".join(teksten(handeling.session, punt.id, Tekstsoort.UITKOMST)[-1:])
    return Notulenregel(_openbare_titel(handeling, punt), uitkomst, besproken)


def _meedoen(handeling: Handeling, punt: str) -> Meedoen:
    quorum = quorum_van(handeling.session, punt)
    if quorum is None:
        raise NIET_ALLES_AF.met(titel=punt)
    return Meedoen(zetels=quorum.zetels, opzij=quorum.opzij, aanwezig=quorum.aanwezig, nodig=quorum.nodig)


def _stemming(handeling: Handeling, punt: str) -> Stemming | None:
    stemmen = stemmen_over(handeling.session, punt)
    if not stemmen:
        return None
    aantal = Counter(een.keuze for een in stemmen)
    punten = sorted({een.controlepunt for een in stemmen if een.controlepunt is not None})
    return Stemming(
        voor=aantal[Stemkeuze.VOOR],
        tegen=aantal[Stemkeuze.TEGEN],
        onthouding=aantal[Stemkeuze.ONTHOUDING],
        tegen_punten=tuple(map(str, punten)),
    )


def _partner(handeling: Handeling, punt: Puntbeeld) -> str:
    return partijnamen(handeling.session).get(punt.partij or "", "de partner")


def _vergadering(handeling: Handeling, vergadering: str) -> Vergaderbeeld:
    handeling.session.get_one(Vergadering, vergadering)
    (beeld,) = (een for een in (vergaderbeeld(handeling.session, vergadering),) if een is not None)
    return beeld


def _punt(handeling: Handeling, punt: str) -> tuple[Puntbeeld, Vergaderbeeld]:
    handeling.session.get_one(Agendapunt, punt)
    (beeld,) = (een for een in (puntbeeld(handeling.session, punt),) if een is not None)
    return beeld, _vergadering(handeling, beeld.vergadering)
