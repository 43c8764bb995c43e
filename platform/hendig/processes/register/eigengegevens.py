"""Everything that the system holds about one person, in words that they can read; nothing about anybody else.

What somebody wrote down about others, and who did something about them, is others' data: of those only that it
happened, when, and in which role.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import Column, func, select
from sqlalchemy.orm import Session

from governance.logboek.model import Gebeurtenis, Lading
from governance.netwerk.model import Persoonsgegevens, Rolvervulling
from governance.netwerk.queries import partijnamen
from governance.netwerk.rolgeschiedenis import rolgeschiedenis
from hendig.jobs.model import Job
from hendig.migrations.tables import METADATA
from hendig.toegang.model import Eenmalig, Herstelcode, Sessie
from hendig.toegang.queries import account_van
from surveys.antwoorden.model import Invullink

UITGESCHREVEN: Final = frozenset(
    {
        *("persoonsgegevens.persoon", "rolvervulling.persoon", "account.persoon", "sessie.persoon"),
        *("eenmalig.persoon", "herstelcode.persoon", "job.persoon", "invullink.persoon"),
    }
)
"""Columns that name somebody whose rows are told in full; of every other column that does, the keys of the rows are."""
STUKKEN: Final = {
    "belangoordeel.door": "verklaringen over een belang die u beoordeelde",
    "belangverklaring.door": "verklaringen over een belang die u aflegde of meldde",
    "belangverklaring.persoon": "verklaringen over een belang van u",
    "bewijsverzoek.gevraagd_door": "verzoeken over het bewijs van een zaak die u deed",
    "bewijsverzoek.toegestaan_door": "verzoeken over het bewijs van een zaak die u toestond",
    "bundelgift.door": "bundels om na te rekenen die u kreeg of maakte",
    "controlevraag.door": "vragen aan de controleur die u stelde",
    "controlevraagantwoord.door": "vragen aan de controleur die u beantwoordde",
    "controleantwoord.door": "antwoorden op de controlelijst van de MDG I-F die u vastlegde",
    "mdgtekst.door": "teksten van de MDG I-F die u schreef",
    "presentie.persoon": "vergaderingen van de MDG I-F waar u was",
    "puntdeelname.persoon": "punten van de MDG I-F waaraan u meedeed, of waarbij u opzij stapte",
    "stem.persoon": "stemmen die u uitbracht in de MDG I-F",
    "vergaderstap.door": "stappen in een vergadering die u zette",
    "besluitdeelnemer.persoon": "besluiten van het college waarbij staat of u meedeed",
    "besluitduiding.door": "besluiten van het college waarvan u vastlegde wat ze betekenen",
    "collegebesluit.door": "besluiten van het college die u vastlegde",
    "contractparameter.auteur": "afspraken in een contractversie die u opschreef",
    "contractstap.door": "stappen met een contractversie die u zette",
    "correctie.door": "verbeteringen van de lijst van uw partij die u vroeg",
    "document.auteur": "documenten die u opmaakte",
    "documentstap.door": "stappen met een document die u zette",
    "inlevering.door": "keren dat u de antwoorden van uw organisatie verstuurde; wat erin stond, staat hier niet",
    "handtekening.door": "rondes die u ondertekende",
    "instrumentstap.door": "stappen met een vragenlijst die u zette",
    "meetbezwaar.door": "meetbezwaren die u maakte",
    "meetbezwaarbesluit.door": "meetbezwaren waarover u besliste",
    "normsleutel.auteur": "afspraken in een norm die u opschreef",
    "normstap.door": "stappen met een norm die u zette",
    "sleutelverzoek.gevraagd_door": "verzoeken om te zien wie wat antwoordde",
    "sleutelverzoek.toegestaan_door": "inzage in wie wat antwoordde die u toestond",
    "thema.door": "thema's uit toelichtingen die u schreef",
    "trekkersoordeel.door": "oordelen die u als bestuurlijk trekker gaf",
    "vergewisbevinding.door": "dingen die u naging voor een besluit van het college",
    "vergewisverklaring.door": "voorstellen waarvan u ondertekende dat alles is nagegaan",
    "voorstelstap.door": "stappen met een voorstel aan het college die u zette",
    "procesovereenkomst.getekend_door": "procesovereenkomsten die u tekende",
    "kennisgeving.geadresseerde": "berichten die aan u zijn gericht",
    "bezorgstap.door": "stappen in het bezorgen die u vastlegde",
    "nakoming.persoon": "afspraken die u nakomt",
    "nakomingsstap.door": "stappen in het nakomen die u vastlegde",
    "gemeenteoordeel.door": "oordelen over een meting van de gemeente die u gaf",
    "gemeentestap.door": "stappen in het traject van de gemeente die u zette",
    "gemeentestap.tweede": "stappen in het traject van de gemeente die u als tweede persoon bevestigde",
    "verbeteractie.door": "acties van de gemeente die u opschreef",
    "einddatum.door": "einddatums die u koos",
    "inbreng.door": "verzoeken en opmerkingen van uw organisatie die u schreef",
    "uitstelweigering.door": "verzoeken om meer tijd waarop u nee zei",
    "stapvoorstel.door": "stappen die u voorstelde aan een tweede persoon",
    "trajecttelling.door": "keren dat u lopende trajecten telde",
    "volmacht.persoon": "volmachten om te tekenen die u kreeg",
    "zaakconcept.door": "formulieren die u invult",
    "zaakfeit.door": "feiten die u in een dossier zette",
    "zaakstap.door": "stappen in een gesprek of zaak die u zette",
    "zaakstap.tweede": "stappen die u als tweede persoon bevestigde",
    "zienswijzeantwoord.door": "antwoorden op een zienswijze die u schreef",
    "zienswijzepunt.door": "punten van een zienswijze die u noemde",
}
"""Each such column, and what it says of the person."""

Regels = list[dict[str, Any]]


def eigen_gegevens(session: Session, *, persoon: str, nu: dt.datetime) -> dict[str, Any]:
    """Give everything about a person under Dutch names, plain enough to be written as JSON."""
    return {
        "gemaakt_op": _op(nu),
        "sleutel": persoon,
        "naam_en_adres": _namen(session, persoon),
        "rollen": _rollen(session, persoon),
        "account": _account(session, persoon, nu),
        "inloggen": _sessies(session, persoon),
        "links": _links(session, persoon),
        "mails": _mails(session, persoon),
        "handelingen": _daden(session, persoon),
        "vastgelegd_over_u": _over(session, persoon),
        "stukken": _stukken(session, persoon),
    }


def kolommen_met_een_persoon() -> dict[str, Column[Any]]:
    """Give every column of the schema that names a person, by its table and name."""
    return {
        f"{tabel.name}.{kolom.name}": kolom
        for tabel in METADATA.sorted_tables
        for kolom in tabel.columns
        if any(sleutel.target_fullname == "persoon.id" for sleutel in kolom.foreign_keys)
    }


def _namen(session: Session, persoon: str) -> Regels:
    p, g = Persoonsgegevens, Gebeurtenis
    vraag = select(p, g.op).join(g, g.seq == p.vastgelegd_in).where(p.persoon == persoon).order_by(p.vastgelegd_in)
    return [
        {
            "naam": feit.naam,
            "e_mail": feit.e_mail,
            "telefoon": feit.telefoon,
            "geldig_van": feit.geldig_van.isoformat(),
            "geldig_tot": _dag(feit.geldig_tot),
            "vastgelegd_op": _op(op),
            "staat_nog": feit.vervallen_in is None,
        }
        for feit, op in session.execute(vraag)
    ]


def _rollen(session: Session, persoon: str) -> Regels:
    namen = partijnamen(session)
    return [
        {
            "rol": een.rol.value,
            "voor": None if een.partij is None else namen.get(een.partij),
            "cluster": een.cluster,
            "van": een.van.isoformat(),
            "tot": _dag(een.tot),
            "gegeven_op": _op(een.gegeven.op),
            "beeindigd_op": None if een.beeindigd is None else _op(een.beeindigd.op),
            "ingetrokken_op": None if een.ingetrokken is None else _op(een.ingetrokken.op),
        }
        for een in rolgeschiedenis(session, persoon=persoon)
    ]


def _account(session: Session, persoon: str, nu: dt.datetime) -> dict[str, Any] | None:
    stand = account_van(session, persoon, nu)
    if stand is None:
        return None
    gebruikt = select(func.count()).where(Herstelcode.persoon == persoon, Herstelcode.gebruikt_op.is_not(None))
    return {
        "uitgenodigd_op": _op(stand.uitgenodigd_op),
        "in_gebruik": stand.actief,
        "tweede_stap_ingesteld": stand.heeft_factor,
        "herstelcodes_over": stand.herstelcodes,
        "herstelcodes_gebruikt": session.scalar(gebruikt),
        "gesloten_op": _op(stand.gesloten_op),
    }


def _sessies(session: Session, persoon: str) -> Regels:
    vraag = select(Sessie).where(Sessie.persoon == persoon).order_by(Sessie.begonnen_op.desc(), Sessie.id)
    return [
        {
            "begonnen_op": _op(een.begonnen_op),
            "uiterlijk_tot": _op(een.eindigt_op),
            "beeindigd_op": _op(een.beeindigd_op),
            "apparaat": een.apparaat,
            "met_tweede_stap": een.met_factor,
        }
        for een in session.scalars(vraag)
    ]


def _links(session: Session, persoon: str) -> Regels:
    vraag = select(Eenmalig).where(Eenmalig.persoon == persoon).order_by(Eenmalig.geldig_tot)
    eenmalig = [
        {"waarvoor": een.doel.value, "geldig_tot": _op(een.geldig_tot), "gebruikt_op": _op(een.gebruikt_op)}
        for een in session.scalars(vraag)
    ]
    invul = select(Invullink).where(Invullink.persoon == persoon).order_by(Invullink.gemaakt_op, Invullink.id)
    return eenmalig + [
        {
            "waarvoor": "vragenlijst invullen",
            "gemaakt_op": _op(een.gemaakt_op),
            "stand": een.stand.value,
            "gesloten_op": _op(een.gesloten_op),
        }
        for een in session.scalars(invul)
    ]


def _mails(session: Session, persoon: str) -> Regels:
    vraag = select(Job).where(Job.persoon == persoon).order_by(Job.gemaakt_op.desc(), Job.id)
    return [
        {
            "waarover": een.onderwerp,
            "klaargezet_op": _op(een.gemaakt_op),
            "stand": een.stand.value,
            "afgerond_op": _op(een.afgerond_op),
        }
        for een in session.scalars(vraag)
    ]


def _daden(session: Session, persoon: str) -> Regels:
    g = Gebeurtenis
    vraag = select(g.seq, g.op, g.soort, g.rol).where(g.actor == persoon).order_by(g.seq.desc())
    return [
        {"nummer": seq, "op": _op(op), "wat": soort, "in_de_rol": rol} for seq, op, soort, rol in session.execute(vraag)
    ]


def _over(session: Session, persoon: str) -> Regels:
    """Tell what others recorded: events whose payload names the person, or that made or ended a fact about them."""
    nummers: set[int] = set(session.scalars(select(Lading.seq).where(Lading.inhoud.contains(persoon))))
    for feit in (Persoonsgegevens, Rolvervulling):
        for paar in session.execute(select(feit.vastgelegd_in, feit.vervallen_in).where(feit.persoon == persoon)):
            nummers.update(seq for seq in paar if seq is not None)
    g = Gebeurtenis
    anderen = (g.seq.in_(nummers), g.actor.is_distinct_from(persoon))
    vraag = select(g.seq, g.op, g.soort, g.rol).where(*anderen).order_by(g.seq.desc())
    return [
        {"nummer": seq, "op": _op(op), "wat": soort, "door_een": rol} for seq, op, soort, rol in session.execute(vraag)
    ]


def _stukken(session: Session, persoon: str) -> dict[str, list[str]]:
    kolommen = kolommen_met_een_persoon()
    gevonden = {}
    for naam, woorden in STUKKEN.items():
        kolom = kolommen[naam]
        sleutels: Iterable[object] = session.scalars(select(kolom.table.c.id).where(kolom == persoon))
        gevonden[woorden] = sorted(map(str, sleutels))
    return {woorden: sleutels for woorden, sleutels in gevonden.items() if sleutels}


def _op(moment: dt.datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(timespec="seconds")


def _dag(dag: dt.date | None) -> str | None:
    return None if dag is None else dag.isoformat()
