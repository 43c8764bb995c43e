"""A network in which a welcome letter can be written: an agreement with obligations, and people who write and read."""

from __future__ import annotations

import datetime as dt

from governance.contract.service import (
    laat_contractversie_gelden,
    stel_contractversie_op,
    stel_contractversie_vast,
    teken_procesovereenkomst,
)
from governance.feiten.rules import Peil
from governance.logboek.handeling import Handelende
from governance.logboek.rules import Ingang
from governance.netwerk.kaarten import Persoonskaart
from governance.netwerk.queries import persoon_met
from governance.netwerk.rollen import schrijf_persoon_in, wijs_rol_toe
from governance.netwerk.rules import Rol
from governance.verplichtingen.rules import Aard, Periodiciteit, Verplichtingstekst, Wie
from governance.verplichtingen.service import neem_verplichtingen_op
from tests.integration.opslag.databases import Werkplaats
from tests.integration.opslag.overeenkomst import tekst
from tests.integration.opslag.register import BEGIN, een_gemeente, een_partner, kaart

KVK = "00000001"
SCHRIJVER, LEZER, METER = "ilse@lindebeek.example", "bram@lindebeek.example", "fien@lindebeek.example"
MENSEN = {
    SCHRIJVER: ("Ilse Ravensteyn (verzonnen)", Rol.CONTRACTMANAGER, "000 000 00 01"),
    LEZER: ("Bram Ooievaar (verzonnen)", Rol.JURIST, None),
    METER: ("Fien Karekiet (verzonnen)", Rol.MEETBEHEERDER, None),
}
ADRES = {"adres": "Dorpsweg 1", "postcode": "0000 AA", "plaats": "Lindebeek"}
VERPLICHTINGEN = (
    ("O-INT", "Meedoen aan de intervisie van uw cluster.", Wie.ALLEBEI, Periodiciteit.PER_HALFJAAR, Aard.PLICHT),
    ("O-VG", "Een verdiepend gesprek met u.", Wie.GEMEENTE, Periodiciteit.PER_JAAR, Aard.PLICHT),
    ("O-REIS", "Elke nieuwe hulpverlener volgt de Reisgids.", Wie.PERSOON, Periodiciteit.EERSTE_SESSIE, Aard.PLICHT),
    ("O-INK", "De inkleursessie.", Wie.ALLEBEI, Periodiciteit.PER_HALFJAAR, Aard.UITNODIGING),
)


def een_nieuwe_partner(werk: Werkplaats, *, mensen: tuple[str, ...] = (SCHRIJVER, LEZER, METER), **adres: str) -> str:
    """A partner that takes part, signed, and can be written to; its key."""
    with werk.doe() as handeling:
        gemeente = een_gemeente(handeling)
        partner = een_partner(handeling, kaart=kaart(1, **(adres or ADRES)))
        for adres_van, (naam, rol, telefoon) in MENSEN.items():
            wie = Persoonskaart(naam=naam, e_mail=adres_van, telefoon=telefoon)
            persoon = schrijf_persoon_in(handeling, kaart=wie, per=BEGIN)
            if adres_van in mensen:
                partij = gemeente if rol in (Rol.CONTRACTMANAGER, Rol.JURIST) else None
                wijs_rol_toe(handeling, persoon=persoon, rol=rol, partij=partij, per=BEGIN)
    onderteken(werk, partner)
    return partner


def onderteken(werk: Werkplaats, partner: str) -> None:
    """Let an agreement hold, with obligations, and let the partner sign it."""
    with werk.doe(als(werk, SCHRIJVER)) as handeling:
        versie = stel_contractversie_op(handeling, tekst=tekst())
        teksten = [
            Verplichtingstekst(code, wat, wie, hoe_vaak, aard, "lijst", "gesprek", "proef", "1")
            for code, wat, wie, hoe_vaak, aard in VERPLICHTINGEN
        ]
        neem_verplichtingen_op(handeling, versie=versie, teksten=teksten)
    with werk.doe(als(werk, LEZER)) as handeling:
        stel_contractversie_vast(handeling, versie=versie)
        laat_contractversie_gelden(handeling, versie=versie, per=BEGIN)
        teken_procesovereenkomst(
            handeling,
            partij=partner,
            versie=versie,
            per=BEGIN,
            getekend_op=dt.date(2025, 12, 1),
            zaaknummer="9999/2025/0000001",
        )


def als(werk: Werkplaats, e_mail: str) -> Handelende:
    """Who acts, by mail address."""
    with werk.lees() as session:
        return Handelende(persoon_met(session, e_mail, Peil(BEGIN)), MENSEN[e_mail][1], Ingang.OPDRACHTREGEL)
