"""Sending a document to the partner of a case: in the portal, and by registered letter where it must be on paper.

When it arrived is another matter: the portal records who opened it, and for a letter somebody records what the carrier
says. Only then the terms start that wait for it.
"""

from __future__ import annotations

from governance.bronnen import Bron
from governance.documenten.documentsoorten import SOORTREGELS, Documentsoort
from governance.documenten.queries import Documentblad
from governance.documenten.service import verzend_document
from governance.feiten.rules import Peil
from governance.kennisgeving.queries import kennisgevingen_aan, kennisgevingsbeeld
from governance.kennisgeving.rules import Kanaal
from governance.kennisgeving.service import stel_kennisgeving_op, verzend_kennisgeving
from governance.logboek.handeling import Handeling
from governance.netwerk.queries import partij_op, partijnamen, partners_op, rollen_op
from governance.netwerk.rules import Rol
from governance.uitsluiting.queries import Zaakbeeld
from governance.weigering import Weigeringsgrond
from hendig.mail.rules import Bericht
from hendig.mail.service import zet_klaar

VOOR_DE_GEMEENTE = frozenset(
    {
        Documentsoort.FEITENRELAAS,
        Documentsoort.MEETCERTIFICAAT,
        Documentsoort.HERHALINGSCERTIFICAAT,
        Documentsoort.CONTROLEURSVERKLARING,
        Documentsoort.EVENREDIGHEIDSTOETS,
        Documentsoort.OPLEGGER,
        Documentsoort.ADVIESOPDRACHT,
        Documentsoort.NOTA_TREKKERS,
        Documentsoort.TERUGVERWIJZING,
        Documentsoort.COLLEGEVOORSTEL,
        Documentsoort.HEROVERWEGINGSADVIES,
        Documentsoort.AFSLUITVERSLAG,
    }
)
"""What is written for the file and sent to nobody; where the file is open the partner reads it there."""
GEADRESSEERDEN = (Rol.CONTACTPERSOON, Rol.TEKENBEVOEGDE)
"""To whom a letter goes: the contact person, or who signs for the partner where there is none."""

NIEMAND_OM_AAN_TE_SCHRIJVEN = Weigeringsgrond(
    "BRF-04",
    "{partner} heeft geen contactpersoon en geen tekenbevoegde in het register. Vul dat eerst aan.",
    Bron("Burgerlijk Wetboek", "boek 3, artikel 37, lid 3"),
)


def verzend_stuk(handeling: Handeling, *, zaak: Zaakbeeld, stuk: Documentblad) -> None:
    """Send an approved document: in the portal, and as a registered letter where it must be on paper."""
    if stuk.soort in VOOR_DE_GEMEENTE:
        verzend_document(handeling, nummer=stuk.nummer, versie=stuk.versie)
        return
    for partij in _aan_wie(handeling, zaak, stuk.soort):
        _verzend_aan(handeling, partij, zaak=zaak, stuk=stuk)


def _aan_wie(handeling: Handeling, zaak: Zaakbeeld, soort: Documentsoort) -> tuple[str, ...]:
    """Give to which partners it goes: what tells the network that one left goes to all the others."""
    if soort is not Documentsoort.NETWERKMEDEDELING:
        return (zaak.partij,)
    anderen = partners_op(handeling.session, Peil(handeling.dag))
    return tuple(een.id for een in anderen if een.id != zaak.partij)


def _verzend_aan(handeling: Handeling, partij: str, *, zaak: Zaakbeeld, stuk: Documentblad) -> None:
    aan = _geadresseerde(handeling, partij)
    kanalen: dict[Kanaal, str | None] = {Kanaal.PORTAAL: None}
    if SOORTREGELS[stuk.soort].schriftelijk:
        kanalen[Kanaal.AANGETEKEND] = _adres(handeling, partij)
    for kanaal, adres in kanalen.items():
        bericht = stel_kennisgeving_op(
            handeling,
            document=stuk.id,
            partij=partij,
            geadresseerde=aan,
            kanaal=kanaal,
            contractversie=zaak.contractversie,
            adres=adres,
        )
        if kanaal is Kanaal.PORTAAL:
            verzend_kennisgeving(handeling, kennisgeving=bericht, dag=handeling.dag)
            _mail(handeling, partij, bericht)


def stuur_aangetekend(handeling: Handeling, *, kennisgeving: str) -> str:
    """Make a registered letter of a message in the portal that nobody opened, and give its key.

    One that lies ready and did not leave yet is given back: it is not made twice.
    """
    beeld = kennisgevingsbeeld(handeling.session, kennisgeving)
    for een in kennisgevingen_aan(handeling.session, beeld.partij):
        ligt_klaar = een.zending.kanaal is Kanaal.AANGETEKEND and een.zending.verzonden is None
        if ligt_klaar and een.document == beeld.document:
            return een.id
    return stel_kennisgeving_op(
        handeling,
        document=beeld.document,
        partij=beeld.partij,
        geadresseerde=_geadresseerde(handeling, beeld.partij),
        kanaal=Kanaal.AANGETEKEND,
        contractversie=beeld.contractversie,
        adres=_adres(handeling, beeld.partij),
    )


def _mail(handeling: Handeling, partij: str, bericht: str) -> None:
    """Tell who opens letters for a partner that one lies ready; never what it is about."""
    houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=GEADRESSEERDEN, partij=partij)
    for persoon in sorted({houder.persoon for houder in houders}):
        gegevens = {"pad": f"/berichten/{bericht}"}
        zet_klaar(handeling, bericht=Bericht.BRIEF_KLAAR, aan=persoon, gegevens=gegevens)


def _geadresseerde(handeling: Handeling, partij: str) -> str:
    for rol in GEADRESSEERDEN:
        houders = rollen_op(handeling.session, Peil(handeling.dag), rollen=(rol,), partij=partij)
        if houders:
            return min(houder.persoon for houder in houders)
    raise NIEMAND_OM_AAN_TE_SCHRIJVEN.met(partner=partijnamen(handeling.session).get(partij, "De partner"))


def _adres(handeling: Handeling, partij: str) -> str:
    """Give the address of a partner; empty where the register has none, and then a letter is refused."""
    stand = partij_op(handeling.session, partij, Peil(handeling.dag))
    delen = () if stand is None else (stand.kaart.naam, stand.kaart.adres, stand.kaart.postcode, stand.kaart.plaats)
    return ", ".join(deel for deel in delen if deel)
