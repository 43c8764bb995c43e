"""What everybody is told about the network, in sentences; page and report say the same ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from surveys.terugkoppeling.getallen import getal, norm_in_tekst
from surveys.terugkoppeling.netwerkbeeld import Netwerkbeeld
from surveys.terugkoppeling.verdeling import KLEINSTE_GROEP, Groep
from surveys.terugkoppeling.zinnen import Schaal, betrouwbaarheid, procent, soort_vertrouwen

BREDE_STAAF = (
    "Het vlak van een staaf is het deel van de partners. Een brede staaf is een samengevoegde groep. Waar de partners "
    "daarin liggen, laat hij niet zien, ook niet of zij onder de norm liggen."
)
ZEGT_NIETS = "Was voor een partner geen uitkomst mogelijk? Dan zegt dat niets over die partner."
WEL = (
    "Hoe het vertrouwen over het hele netwerk is verdeeld.",
    "Of de vragen samen een betrouwbaar beeld geven.",
    "Voor hoeveel partners een uitkomst mogelijk was.",
)
NIET = (
    "Hoe één partner ervoor staat. Dat staat in het eigen resultaat van die partner.",
    "Wie wat over wie antwoordde.",
    "Of iemand de overeenkomst niet nakomt. Een lage score is geen bewijs.",
)
VERTROUWELIJK = (
    f"Groepen van minder dan {KLEINSTE_GROEP} partners staan nergens apart. Percentages over partners zijn afgerond op "
    "5 procent. Samen zijn ze daarom niet altijd precies 100 procent. Vertellen organisaties elkaar wat zij "
    "antwoordden? Dan is soms ook het antwoord van een ander af te leiden. Daar helpt geen grens tegen."
)
GEEN_VERDELING = (
    "Er zijn te weinig partners met een uitkomst om een verdeling te laten zien. Groepen van minder dan "
    f"{KLEINSTE_GROEP} partners tonen wij niet."
)


def hoeveel(beeld: Netwerkbeeld) -> str:
    """Tell how many organisations gave how many ratings."""
    return (
        f"{beeld.raters} organisaties gaven samen {beeld.ratings} beoordelingen over "
        f"{soort_vertrouwen(beeld.construct).lower()}."
    )


def gemiddelde_in_woorden(beeld: Netwerkbeeld) -> str:
    """Tell the mean beside the norm, and for how many partners an outcome was possible."""
    naam = soort_vertrouwen(beeld.construct)
    if beeld.gemiddelde is None:
        return f"{naam}: er zijn te weinig partners met een uitkomst om een gemiddelde te laten zien."
    return (
        f"{naam}: gemiddeld {beeld.gemiddelde} op een schaal van {beeld.minimum:g} tot {beeld.maximum:g}. De norm is "
        f"{norm_in_tekst(beeld.norm)}. Voor {beeld.met} partners was een uitkomst mogelijk, voor {beeld.zonder} niet."
    )


def kwaliteit(beeld: Netwerkbeeld) -> Iterator[str]:
    """Tell how good the measurement was."""
    yield betrouwbaarheid(beeld.betrouwbaarheid)
    if beeld.respons is not None:
        yield f"Per partner antwoordde gemiddeld {procent(beeld.respons)} van de organisaties op de lijst."
    if beeld.los:
        yield "Sommige groepen partners hebben geen beoordelaars gemeen. Hun scores zijn minder goed te vergelijken."


def grootste_groep(groepen: Sequence[Groep], schaal: Schaal) -> str:
    """Tell where the largest group lies."""
    grootste = max(groepen, key=lambda groep: groep.aandeel)
    return (
        f"De grootste groep, ongeveer {procent(grootste.aandeel)} van de partners, heeft een score "
        f"{groep_in_woorden(grootste, schaal)}."
    )


def opsomming(groepen: Sequence[Groep], schaal: Schaal) -> str:
    """Write out every group."""
    return " ".join(f"{groep_in_woorden(groep, schaal)}: ongeveer {procent(groep.aandeel)}." for groep in groepen)


def groep_in_woorden(groep: Groep, schaal: Schaal) -> str:
    """Write where a group lies on the scale."""
    van, tot = (getal(punt, 2) for punt in (groep.van, groep.tot))
    return f"van {van} tot en met {tot}" if groep.tot >= schaal.maximum else f"van {van} tot {tot}"
