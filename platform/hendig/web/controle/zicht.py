"""Which closed rounds, parties and requests there are for who looks a round over."""

from __future__ import annotations

from hendig.web.verzoek import verzoek
from surveys.deelname.queries import zoek_deelnemer
from surveys.ronde.queries import Rondebeeld, zoek_ronde
from surveys.ronde.rules import Rondestand
from surveys.uitslag.controle_queries import Sleutelverzoekbeeld, zoek_sleutelverzoek
from surveys.uitslag.controle_rules import TE_BEREKENEN


def is_gesloten(ronde: str, **_: str) -> bool:
    """Tell whether there is such a round that was closed, whatever became of it."""
    beeld = zoek_ronde(verzoek().lezing, ronde)
    return beeld is not None and beeld.stap(Rondestand.GESLOTEN) is not None


def te_controleren(ronde: str) -> bool:
    """Tell whether there is such a round that nobody looked over yet."""
    return _stand(ronde) is Rondestand.GESLOTEN


def te_ondertekenen(ronde: str) -> bool:
    """Tell whether there is such a round that was looked over and waits for signatures."""
    return _stand(ronde) is Rondestand.GECONTROLEERD


def te_vernietigen(ronde: str) -> bool:
    """Tell whether there is such a round that was not annulled."""
    return _stand(ronde) not in (None, Rondestand.VERNIETIGD)


def partij_in(ronde: str, partij: str) -> bool:
    """Tell whether a party took part in such a round that was closed."""
    return is_gesloten(ronde) and zoek_deelnemer(verzoek().lezing, ronde, partij) is not None


def partij_te_bekijken(ronde: str, partij: str) -> bool:
    """Tell whether something can still be asked or written about a party before anybody sees anything."""
    return partij_in(ronde, partij) and _stand(ronde) in TE_BEREKENEN


def verzoek_in(ronde: str, nummer: str) -> bool:
    """Tell whether there is such a request to see who rated a party in a round."""
    gevonden = zoek_sleutelverzoek(verzoek().lezing, nummer)
    return gevonden is not None and gevonden.ronde == ronde


def mag_kijken(ronde: str, nummer: str) -> bool:
    """Tell whether who asks is one of the two, and the day is not over."""
    gevonden = zoek_sleutelverzoek(verzoek().lezing, nummer)
    return gevonden is not None and gevonden.ronde == ronde and gevonden.partij is not None and ziet_sleutel(gevonden)


def ziet_sleutel(gevonden: Sleutelverzoekbeeld) -> bool:
    """Tell whether who asks may see now what the request is about."""
    return gevonden.is_open_voor(verzoek().persoon, verzoek().nu)


def _stand(ronde: str) -> Rondestand | None:
    beeld: Rondebeeld | None = zoek_ronde(verzoek().lezing, ronde)
    return None if beeld is None else beeld.stand
