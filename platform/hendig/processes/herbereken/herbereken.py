"""Redoing a bundle: read it strictly, redo the sum, and hold every value against what was expected."""

from __future__ import annotations

from hendig.processes.herbereken.bundelvorm import kop, streng
from hendig.processes.herbereken.bundelzip import uit_zip
from hendig.processes.herbereken.deskundigenbundel import lees_deskundigenbundel
from hendig.processes.herbereken.partnerbundel import lees_partnerbundel
from hendig.processes.herbereken.partnersom import narekening as partnernarekening
from hendig.processes.herbereken.rondesom import narekening as rondenarekening
from hendig.processes.herbereken.rules import PROGRAMMA, Bundelsoort
from hendig.processes.herbereken.verslag import Verslag


def herbereken(inhoud: bytes) -> Verslag:
    """Redo a bundle; `Bundelfout` when it is none, or not whole."""
    bestanden = uit_zip(inhoud)
    van_partner = kop(bestanden)["soort"] == Bundelsoort.PARTNER
    with streng("De inhoud"):
        if van_partner:
            return partnernarekening(lees_partnerbundel(bestanden), programma=PROGRAMMA)
        return rondenarekening(lees_deskundigenbundel(bestanden), programma=PROGRAMMA)
