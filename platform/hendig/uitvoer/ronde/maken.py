"""Making a file that was asked for: read the books of the round, write the file, and put it in the kluis."""

from __future__ import annotations

import datetime as dt
from importlib.metadata import version

from sqlalchemy import select
from sqlalchemy.orm import Session

from governance.contract.norm_queries import normgegevens
from governance.kalender.amsterdam import dag_van
from governance.netwerk.model import Partij
from governance.netwerk.rules import Partijsoort
from governance.opslag.database import Opslag
from hendig.processes.ronde.uitvoeren import kan_uitvoeren, volledig_toegestaan
from hendig.uitvoer.ronde.bundel import bundel
from hendig.uitvoer.ronde.gegevens import Gegevens, Groep, Rondefeiten, maak_losse_rijen, maak_rijen
from surveys.deelname.queries import Deelnemerbeeld, deelnemers
from surveys.kluis.boeken import boek
from surveys.kluis.kluis import Kluis, Kluisinhoud
from surveys.kluis.rules import Boeksoort
from surveys.kluis.uitvoeringen import leg_klaar, te_maken
from surveys.ronde.queries import Rondebeeld, rondebeeld, zoek_ronde
from surveys.ronde.rules import Rondestand
from surveys.uitslag.boekvorm import Antwoordenboek, Sleutelboek
from surveys.vragenlijst.queries import instrument


def maak_uitvoer(opslag: Opslag, kluis: Kluis, *, nummer: str, op: dt.datetime, zout: bytes) -> None:
    """Make a file; what is there already, or nobody waits for any more, is not made again.

    The whole file is made only as long as two people agreed on it.
    """
    with kluis.lees() as open_, opslag.lees() as session:
        vraag = te_maken(open_, nummer)
        if vraag is None or not kan_uitvoeren(zoek_ronde(session, vraag.ronde)):
            return
        volledig = vraag.verzoek is not None
        if vraag.verzoek and not volledig_toegestaan(session, ronde=vraag.ronde, verzoek=vraag.verzoek, nu=op):
            return
        inhoud = bundel(_gegevens(session, open_, rondebeeld(session, vraag.ronde), op, zout, volledig=volledig))
    with kluis.schrijf() as open_:
        leg_klaar(open_, nummer=nummer, inhoud=inhoud)


def _gegevens(
    session: Session, kluis: Kluisinhoud, ronde: Rondebeeld, op: dt.datetime, zout: bytes, *, volledig: bool
) -> Gegevens:
    mee = deelnemers(session, ronde.id)
    vragenlijst = instrument(session, ronde.opzet.instrument or "")
    antwoorden = Antwoordenboek.uit_bytes(boek(kluis, ronde.id, Boeksoort.ANTWOORDEN) or b"[]")
    sleutel = Sleutelboek.uit_bytes(boek(kluis, ronde.id, Boeksoort.SLEUTEL) or b"{}")
    gemeenten = set(session.scalars(select(Partij.id).where(Partij.soort == Partijsoort.GEMEENTE)))
    plaats = {een.id: Groep(een.cluster, een.grootte, open=een.partij in gemeenten) for een in mee}
    groepen = {pseudoniem: plaats[deelnemer] for pseudoniem, deelnemer in sleutel.deelnemers.items()}
    bron = [(regel.pseudoniem, regel.over, regel.antwoorden) for regel in antwoorden.regels]
    feiten = _feiten(session, ronde, mee, dag_van(op))
    if volledig:
        return Gegevens(feiten, vragenlijst, maak_rijen(bron, groepen, vragenlijst.codes, zout), volledig)
    rijen, weggelaten = maak_losse_rijen(bron, groepen, vragenlijst, zout)
    return Gegevens(feiten, vragenlijst, rijen, volledig, weggelaten)


def _feiten(session: Session, ronde: Rondebeeld, mee: tuple[Deelnemerbeeld, ...], dag: dt.date) -> Rondefeiten:
    opende, sloot = (ronde.stap(stand) for stand in (Rondestand.OPEN, Rondestand.GESLOTEN))
    return Rondefeiten(
        naam=ronde.naam,
        soort=ronde.soort,
        opende=dag if opende is None else dag_van(opende.op),
        sloot=dag if sloot is None else dag_van(sloot.op),
        periode_van=ronde.opzet.periode_van,
        norm=normgegevens(session, ronde.opzet.norm or "").nummer,
        instrument=instrument(session, ronde.opzet.instrument or "").versie,
        gevraagd=sum(len(een.beoordeelt) for een in mee),
        gemaakt_op=dag,
        programma=f"hendig {version('hendig')}",
    )
