"""A script for R that reads the rows, gives them their labels, and repeats the numbers of `beschrijving.csv`."""

from __future__ import annotations

from collections.abc import Iterable

from hendig.uitvoer.ronde.codeboek import velden, vraagteksten, waarschuwing
from hendig.uitvoer.ronde.gegevens import KAN_NIET, NIET_GEVRAAGD, Gegevens


def rscript(gegevens: Gegevens, *, bestand: str) -> str:
    """Write the script; it needs nothing beside R itself, and ``bestand`` in the same folder."""
    alle = velden(gegevens)
    labels = gegevens.instrument.antwoorden
    regels = [
        *(f"# {zin}" for zin in waarschuwing(gegevens)),
        "# Zet dit script in de map met de gegevens en voer het uit met: Rscript gegevens.R",
        "",
        f'gegevens <- read.csv2({_tekst(bestand)}, fileEncoding = "UTF-8-BOM", na.strings = "")',
        f"kan_niet <- {KAN_NIET}",
        f"niet_gevraagd <- {NIET_GEVRAAGD}",
        f"vragen <- c({_lijst(code for code, _ in vraagteksten(gegevens))})",
        f"kolommen <- c({_lijst(veld.naam for veld in alle if veld.is_antwoord)})",
        f"ruw_van <- function(vraag) {_KOLOM if gegevens.volledig else _REGELS}",
        "teksten <- c(",
        ",\n".join(f"  {_tekst(veld.betekenis)}" for veld in alle),
        ")",
        f"names(teksten) <- c({_lijst(veld.naam for veld in alle)})",
        f"vraagteksten <- c({_lijst(tekst for _, tekst in vraagteksten(gegevens))})",
        "names(vraagteksten) <- vragen",
        f"waarden <- c({', '.join(str(waarde) for waarde, _ in labels)})",
        f"labels <- c({_lijst(label for _, label in labels)})",
        "",
        _BEREKEN,
    ]
    return "\n".join(regels)


_KOLOM = "gegevens[[vraag]]"
_REGELS = "gegevens$antwoord[gegevens$vraag == vraag]"
"""Where the answers to a question stand: in a column of their own, or in rows of their own."""
_BEREKEN = """\
beschrijf <- function(vraag) {
  ruw <- ruw_van(vraag)
  antwoord <- ruw[ruw >= 0]
  data.frame(
    vraag = vraag,
    n = length(antwoord),
    gemiddelde = if (length(antwoord) > 0) mean(antwoord) else NA,
    spreiding = if (length(antwoord) > 1) sd(antwoord) else NA,
    kan_niet = sum(ruw == kan_niet),
    niet_gevraagd = sum(ruw == niet_gevraagd)
  )
}
beschrijving <- do.call(rbind, lapply(vragen, beschrijf))
print(beschrijving, row.names = FALSE)

# Hierna rekent u verder: wat geen antwoord is, is NA, en elke kolom heeft haar betekenis.
antwoorden <- gegevens
for (kolom in kolommen) {
  antwoorden[[kolom]][antwoorden[[kolom]] < 0] <- NA
  antwoorden[[kolom]] <- factor(antwoorden[[kolom]], levels = waarden, labels = labels, ordered = TRUE)
}
for (kolom in names(teksten)) attr(antwoorden[[kolom]], "label") <- teksten[[kolom]]
for (vraag in vragen) {
  cat("\\n", vraagteksten[[vraag]], "\\n", sep = "")
  print(table(factor(ruw_van(vraag), levels = waarden, labels = labels)))
}
"""


def _tekst(waarde: str) -> str:
    """Write a text as R reads it, whatever stands in it."""
    veilig = waarde.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{veilig}"'


def _lijst(waarden: Iterable[str]) -> str:
    return ", ".join(map(_tekst, waarden))
