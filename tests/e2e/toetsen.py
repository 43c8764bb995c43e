"""A person at the keyboard: goes to a thing by its words with the tab key, types into it, and presses it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.e2e.keuring import STOPS

_HERE = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const label = e.labels && e.labels.length ? e.labels[0].innerText : '';
  return (label || e.getAttribute('aria-label') || e.innerText || '').replaceAll('\u00a0', ' ').trim();
}"""


_IN_EEN_VELD = "document.activeElement.matches('input, select, textarea')"


class Persoon:
    """Somebody who uses no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def ga(self, woorden: str, *, precies: bool = False, veld: bool = False) -> None:
        """Go to what bears these words; to a field of that name, not to a link that speaks of it."""
        gezien = []
        for _ in range(STOPS):
            self.page.keyboard.press("Tab")
            hier = self.page.evaluate(_HERE)
            past = hier is not None and (hier == woorden if precies else woorden in hier)
            if past and (not veld or self.page.evaluate(_IN_EEN_VELD)):
                return
            gezien.append(hier)
        msg = f"nothing says {woorden!r} on {self.page.url}; there are {sorted({z for z in gezien if z})}"
        raise AssertionError(msg)

    def druk(self, woorden: str, *, precies: bool = False) -> None:
        """Press it, and wait for the page that comes."""
        self.ga(woorden, precies=precies)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def vul(self, label: str, tekst: str) -> None:
        """Write something in a field, in place of what stands there."""
        self.ga(label, veld=True)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(tekst)

    def vul_dag(self, label: str, dag: str) -> None:
        """Give a day to a field; in which order a browser asks for it is its own affair."""
        self.ga(label, veld=True)
        self.page.locator("*:focus").fill(dag)

    def kies(self, label: str, keuze: str) -> None:
        """Choose from a list."""
        self.ga(label, veld=True)
        lijst = self.page.locator("*:focus")
        opties = lijst.locator("option").all_inner_texts()
        passend = [optie for optie in opties if keuze in optie]
        assert passend, f"{keuze!r} is not among {opties}"
        lijst.select_option(label=passend[0])

    def leest(self, woorden: str) -> None:
        """See words on the page."""
        tekst = self.page.locator("body").inner_text()
        assert woorden in tekst.replace("\N{NO-BREAK SPACE}", " "), f"{woorden!r} is not on {self.page.url}:\n{tekst}"
