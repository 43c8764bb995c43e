"""What every page must hold to in a browser: axe, reflow, targets on a phone, a ring on every tab stop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

AXE = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PHONE, DESK = 360, 1280
WIDTHS = ((320, 100), (PHONE, 100), (640, 100), (768, 100), (DESK, 100), (DESK, 200), (PHONE, 200))
"""Width of the screen in pixels, and size of the letters in per cent."""
SMALLEST = 44
STOPS = 200

_FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const row = element.closest('.keuze');
  const ringed = row && getComputedStyle(row).outlineStyle !== 'none' ? row : element;
  const style = getComputedStyle(ringed);
  return {what: element.tagName + ' ' + (element.innerText || element.name || '').slice(0, 30),
          ring: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3};
}"""
_SMALL = """smallest => [...document.querySelectorAll(
  'button, .button, .input, .keuze, summary, .actie, nav a, .foot li a, .foutenlijst a, .kruimel a')]
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, r]) => r.width && r.height && (r.height < smallest || r.width < smallest))
  .map(([e, r]) => `${e.tagName}.${e.className} "${(e.innerText || e.name || '').slice(0, 20)}" `
    + `${Math.round(r.width)}x${Math.round(r.height)}`)"""
_WIDE = """width => [...document.querySelectorAll('main *, header *, footer *')]
  .filter(e => e.getBoundingClientRect().right > width + 1).slice(0, 4)
  .map(e => e.tagName + '.' + e.className + ' ' + (e.innerText || '').slice(0, 30))"""
_OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"


def context(browser: Browser, cookies: list[Any], *, width: int = DESK, dark: bool = False) -> BrowserContext:
    """A window of a width in which somebody is logged in; axe has to put a script into the page."""
    made = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
        locale="nl-NL",
        bypass_csp=True,
    )
    made.add_cookies(cookies)
    return made


def axe(page: Page) -> Iterator[str]:
    """What axe finds, with everything opened that can be opened."""
    page.evaluate(_OPEN)
    for found in Axe().run(page, options=AXE).response["violations"]:
        yield f"axe {found['id']}: {[node['target'] for node in found['nodes']][:3]} {found['help']}"


def reflow(page: Page) -> Iterator[str]:
    """What sticks out at some width or size of the letters."""
    for width, letters in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(_OPEN)
        page.evaluate(f"document.documentElement.style.fontSize = '{letters}%'")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            yield f"{width} px at {letters} %: {page.evaluate(_WIDE, width)}"
    page.evaluate("document.documentElement.style.fontSize = ''")


def targets(page: Page) -> Iterator[str]:
    """What is too small for a finger on a phone."""
    page.set_viewport_size({"width": PHONE, "height": 800})
    yield from (f"too small: {small}" for small in page.evaluate(_SMALL, SMALLEST))


def rings(page: Page) -> Iterator[str]:
    """Tab stops without a ring."""
    page.set_viewport_size({"width": DESK, "height": 800})
    page.evaluate("document.activeElement?.blur()")
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_FOCUS)
        if stop is None:
            return
        if not stop["ring"]:
            yield f"no ring: {stop['what']}"


def weight(page: Page, address: str) -> int:
    """Bytes of a page with all that belongs to it, as our own service sends them."""
    sent: dict[str, int] = {}
    page.on("requestfinished", lambda asked: sent.update({asked.url: asked.sizes()["responseBodySize"]}))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return sum(sent.values())
