"""The acts about one item in a meeting: begin it, go through the checklist, vote, and close it with what came of it."""

from __future__ import annotations

from governance.belangen.queries import belang, wie_stapt_opzij
from governance.belangen.rules import NEEMT_NIET_DEEL, Deelname, mag_meedoen
from governance.contract.parametersoorten import QUORUM_MINIMAAL
from governance.contract.queries import parameter
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handeling
from governance.mdg.model import Agendapunt, Presentie, Puntdeelname, Quorumstaat, Stem, Uitkomst
from governance.mdg.queries import (
    Deelnemer,
    Puntbeeld,
    Vergaderbeeld,
    controlelijst,
    deelnemers,
    presentie_van,
    puntbeeld,
    quorum_van,
    stemmen_over,
    teksten,
    vergaderbeeld,
    zetels_voor,
)
from governance.mdg.rules import (
    ANDERE_STAND,
    GEEN_VOORZITTER,
    KADER,
    ORDE,
    UITSLUITING,
    ZONDER_QUORUM,
    Mdgdaad,
    Mdggebeurtenis,
    Puntsoort,
    Puntuitkomst,
    Tekstsoort,
    Vergaderstand,
    weiger_zonder_tekst,
)
from governance.mdg.stemming import (
    AL_AFGESLOTEN,
    AL_BEGONNEN,
    EEN_STEM,
    GEEN_QUORUM,
    NIET_ALLE_STEMMEN,
    NIET_BEGONNEN,
    NIET_GEVRAAGD,
    NIET_STEMMEN,
    ZONDER_STEM,
    Aanwezige,
    Quorum,
    Stemkeuze,
    Wijze,
    meerderheid,
    uitkomst_van_vaststelling,
    weiger_onaf,
    weiger_stem,
    wijzen,
)
from governance.mdg.woorden import schrijf, weiger_namen_in
from governance.netwerk.queries import persoonsnamen
from governance.netwerk.rules import Rol

_DEELNAME = {Puntsoort.VASTSTELLING: Deelname.VASTSTELLING, Puntsoort.BESPREKING: Deelname.BESPREKING}
_NIET_GEVRAAGD = False
"""Whether somebody rated the partner: in these items that keeps nobody out, so nobody asks and nothing shows it."""


def begin_punt(handeling: Handeling, *, punt: str) -> Puntuitkomst | None:
    """Look at who may take part in an item and whether it can be done; if it cannot, that is what comes of it."""
    session = handeling.session
    beeld, vergadering = _punt(handeling, punt)
    if beeld.begonnen:
        raise AL_BEGONNEN.met()
    if vergadering.stand is not Vergaderstand.OPEN:
        raise ANDERE_STAND.met(stand=vergadering.stand.value)
    aanwezigen = [_aanwezige(handeling, beeld, een) for een in presentie_van(session, beeld.vergadering)]
    if not any(een.rol is Rol.VOORZITTER and een.mag for een in aanwezigen):
        raise GEEN_VOORZITTER.met()
    hoe = wijzen(aanwezigen, beeld.daad)
    quorum = _tel(handeling, beeld, vergadering, aanwezigen, hoe)
    lading = {"punt": punt}
    seq = handeling.leg_vast(Mdggebeurtenis.PUNT_BEGONNEN, zaak=beeld.zaak, grond=KADER, lading=lading)
    session.add_all(
        Puntdeelname(
            id=handeling.nieuw_id,
            punt=punt,
            persoon=een.persoon,
            rol=een.rol,
            zetel=een.zetel,
            wijze=hoe[een.persoon],
            vastgelegd_in=seq,
        )
        for een in aanwezigen
    )
    session.add(
        Quorumstaat(
            punt=punt,
            zetels=quorum.zetels,
            opzij=quorum.opzij,
            aanwezig=quorum.aanwezig,
            minimaal=quorum.minimaal,
            gehaald=quorum.gehaald,
            vastgelegd_in=seq,
        )
    )
    session.flush()
    if quorum.uitkomst is not None:
        _leg_uitkomst_vast(handeling, beeld, quorum.uitkomst)
    return quorum.uitkomst


def noteer_andere_verklaring(handeling: Handeling, *, punt: str, tekst: str) -> None:
    """Write down another explanation that was given; nobody votes on it and it does not say who gave it.

    The same words stand there once.
    """
    weiger_zonder_tekst(tekst, "welke verklaring er is gegeven")
    beeld = lopend_punt(handeling, punt)
    weiger_namen_bij(handeling, beeld, tekst)
    if tekst.strip() in teksten(handeling.session, punt, Tekstsoort.ANDERE_VERKLARING):
        return
    lading = {"punt": punt}
    seq = handeling.leg_vast(Mdggebeurtenis.ANDERE_VERKLARING, zaak=beeld.zaak, grond=UITSLUITING, lading=lading)
    schrijf(handeling, punt, Tekstsoort.ANDERE_VERKLARING, tekst, seq)


def breng_stem_uit(
    handeling: Handeling, *, punt: str, persoon: str, keuze: Stemkeuze, controlepunt: int | None = None
) -> None:
    """Record the vote of a seat; who steps aside has none, and who votes against a checklist names the point."""
    session, beeld = handeling.session, lopend_punt(handeling, punt)
    if beeld.daad is Mdgdaad.BESPREEKT:
        raise NIET_STEMMEN.met()
    zetel = _zetel(handeling, punt, persoon)
    if any(een.zetel == zetel for een in stemmen_over(session, punt)):
        raise EEN_STEM.met(zetel=zetel)
    met_lijst = beeld.soort is Puntsoort.VASTSTELLING
    if met_lijst:
        weiger_onaf(controlelijst(session, punt))
    weiger_stem(keuze, controlepunt, met_lijst=met_lijst)
    lading = {"punt": punt, "zetel": zetel, "keuze": keuze.value}
    seq = handeling.leg_vast(Mdggebeurtenis.GESTEMD, zaak=beeld.zaak, grond=KADER, lading=lading)
    session.add(
        Stem(
            id=handeling.nieuw_id,
            punt=punt,
            zetel=zetel,
            persoon=persoon,
            keuze=keuze,
            controlepunt=controlepunt if met_lijst and keuze is Stemkeuze.TEGEN else None,
            vastgelegd_in=seq,
        )
    )
    session.flush()


def sluit_punt_af(
    handeling: Handeling, *, punt: str, tekst: str = "", geen_andere_verklaring: bool = False
) -> Puntuitkomst:
    """Close an item and give what came of it, which follows from what was recorded; ``tekst`` is what was said."""
    beeld = lopend_punt(handeling, punt)
    if beeld.soort is Puntsoort.VASTSTELLING:
        uitkomst = _vaststelling(handeling, beeld, geen_andere_verklaring=geen_andere_verklaring)
    else:
        weiger_zonder_tekst(tekst, "wat er is besproken")
        uitkomst = _andere_uitkomst(handeling, beeld)
    weiger_namen_bij(handeling, beeld, tekst)
    seq = _leg_uitkomst_vast(handeling, beeld, uitkomst)
    schrijf(handeling, punt, Tekstsoort.UITKOMST, tekst, seq)
    return uitkomst


def lopend_punt(handeling: Handeling, punt: str) -> Puntbeeld:
    """Give an item that began and has no outcome yet; `Weigering` when it cannot be done."""
    beeld, _ = _punt(handeling, punt)
    quorum = quorum_van(handeling.session, punt)
    if quorum is None:
        raise NIET_BEGONNEN.met()
    if beeld.uitkomst in ZONDER_QUORUM:
        raise GEEN_QUORUM.met(a=quorum.aanwezig, b=quorum.stemgerechtigd, nodig=quorum.nodig)
    if beeld.uitkomst is not None:
        raise AL_AFGESLOTEN.met()
    return beeld


def weiger_namen_bij(handeling: Handeling, beeld: Puntbeeld, tekst: str) -> None:
    """Refuse words with an item that name somebody who was not there and has no office."""
    aanwezig = [een.persoon for een in presentie_van(handeling.session, beeld.vergadering)]
    weiger_namen_in(handeling, tekst, aanwezig=aanwezig)


def _vaststelling(handeling: Handeling, beeld: Puntbeeld, *, geen_andere_verklaring: bool) -> Puntuitkomst:
    session, lijst = handeling.session, controlelijst(handeling.session, beeld.id)
    weiger_onaf(lijst)
    if not (geen_andere_verklaring or teksten(session, beeld.id, Tekstsoort.ANDERE_VERKLARING)):
        raise NIET_GEVRAAGD.met()
    if all(een.geldend for een in lijst):
        _weiger_zonder_stemmen(handeling, beeld)
    return uitkomst_van_vaststelling(lijst, [een.keuze for een in stemmen_over(session, beeld.id)])


def _andere_uitkomst(handeling: Handeling, beeld: Puntbeeld) -> Puntuitkomst:
    """Give what comes of an ordinary item: consent where nobody asked for a vote."""
    if beeld.daad is Mdgdaad.BESPREEKT:
        return Puntuitkomst.BESPROKEN
    stemmen = [een.keuze for een in stemmen_over(handeling.session, beeld.id)]
    if not stemmen:
        return Puntuitkomst.INGESTEMD
    _weiger_zonder_stemmen(handeling, beeld)
    return Puntuitkomst.INGESTEMD if meerderheid(stemmen) else Puntuitkomst.NIET_INGESTEMD


def _weiger_zonder_stemmen(handeling: Handeling, beeld: Puntbeeld) -> None:
    """Refuse to close while somebody with a vote has not voted; a tie that came up since has taken the vote away."""
    session = handeling.session
    weg = set() if beeld.zaak is None else {een.persoon for een in wie_stapt_opzij(session, beeld.zaak)}
    mogen = {een.zetel for een in deelnemers(session, beeld.id) if een.wijze is Wijze.STEMT and een.persoon not in weg}
    nog = mogen - {een.zetel for een in stemmen_over(session, beeld.id)}
    if nog:
        raise NIET_ALLE_STEMMEN.met(aantal=len(nog))


def _aanwezige(handeling: Handeling, beeld: Puntbeeld, een: Presentie) -> Aanwezige:
    mag: bool | None = True
    if beeld.zaak is not None:
        gevonden = belang(handeling.session, beeld.zaak, een.persoon)
        verklaring = None if gevonden is None else gevonden.verklaring
        mag = mag_meedoen(verklaring, een.rol, _DEELNAME[beeld.soort], beoordeelde=_NIET_GEVRAAGD)
        if not mag and (verklaring is None or not verklaring.stapt_opzij):
            mag = None
    return Aanwezige(een.persoon, een.rol, een.zetel, mag)


def _tel(
    handeling: Handeling,
    beeld: Puntbeeld,
    vergadering: Vergaderbeeld,
    aanwezigen: list[Aanwezige],
    hoe: dict[str, Wijze],
) -> Quorum:
    zetels, opzij = zetels_voor(handeling.session, vergadering.dag, beeld.zaak, beeld.partij)
    aanwezig = sum(een.rol is not Rol.CONTRACTMANAGER and hoe[een.persoon] is Wijze.STEMT for een in aanwezigen)
    minimaal = int(parameter(handeling.session, vergadering.contractversie, QUORUM_MINIMAAL).waarde)
    return Quorum(zetels, opzij, aanwezig, minimaal)


def _leg_uitkomst_vast(handeling: Handeling, beeld: Puntbeeld, uitkomst: Puntuitkomst) -> int:
    lading = {"punt": beeld.id}
    seq = handeling.leg_vast(Mdggebeurtenis.PUNT_AFGESLOTEN, zaak=beeld.zaak, grond=ORDE, naar=uitkomst, lading=lading)
    handeling.session.add(Uitkomst(punt=beeld.id, uitkomst=uitkomst, vastgelegd_in=seq))
    handeling.session.flush()
    return seq


def _zetel(handeling: Handeling, punt: str, persoon: str) -> str:
    """Give the seat for which somebody votes; who steps aside or did not declare does not take part at all."""
    deel = _deel(handeling, punt, persoon)
    namen = persoonsnamen(handeling.session, [persoon], Peil(handeling.dag))
    naam = namen.get(persoon, "Deze persoon")
    if deel is None or deel.wijze in {Wijze.STAPT_OPZIJ, Wijze.ZONDER_VERKLARING}:
        raise NEEMT_NIET_DEEL.met(naam=naam)
    if deel.wijze is not Wijze.STEMT or deel.zetel is None:
        raise ZONDER_STEM.met(naam=naam)
    return deel.zetel


def _deel(handeling: Handeling, punt: str, persoon: str) -> Deelnemer | None:
    beeld = puntbeeld(handeling.session, punt)
    if beeld is not None and beeld.zaak is not None:
        nu = belang(handeling.session, beeld.zaak, persoon)
        if nu is None or not nu.verklaring.vrij:
            return None
    return next((een for een in deelnemers(handeling.session, punt) if een.persoon == persoon), None)


def _punt(handeling: Handeling, punt: str) -> tuple[Puntbeeld, Vergaderbeeld]:
    handeling.session.get_one(Agendapunt, punt)
    beeld = puntbeeld(handeling.session, punt)
    vergadering = None if beeld is None else vergaderbeeld(handeling.session, beeld.vergadering)
    if beeld is None or vergadering is None:
        raise NIET_BEGONNEN.met()
    return beeld, vergadering
