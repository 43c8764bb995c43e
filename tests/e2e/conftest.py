"""A browser, a demo that runs, and an installation that mails: started once, as their users start them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.diensten import Dienst, Postbus, een_installatie, een_voorbeeld

ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        without = pytest.fail if os.environ.get("CI") else pytest.skip
        without("Chromium is not installed: sudo apt-get install chromium")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture(scope="session")
def voorbeeld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    """The demo, as a newcomer starts it."""
    with een_voorbeeld(tmp_path_factory.mktemp("voorbeeld")) as dienst:
        yield dienst


@pytest.fixture
def postbus() -> Iterator[Postbus]:
    """A mail server on this machine that keeps what it gets."""
    with Postbus() as bus:
        yield bus


@pytest.fixture
def installatie(tmp_path_factory: pytest.TempPathFactory, postbus: Postbus) -> Iterator[Dienst]:
    """An installation that is no demo, with one administrator who was not invited yet."""
    with een_installatie(tmp_path_factory.mktemp("installatie"), postbus) as dienst:
        yield dienst
