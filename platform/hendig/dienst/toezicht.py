"""One service of several processes: they start together, stop together, and none goes on when another has died."""

from __future__ import annotations

import ctypes
import logging
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from typing import Final

_LOG: Final = logging.getLogger("hendig.dienst")
STOPT_BIJ: Final = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
GENADE_S: Final = 5.0
"""How long the parts get to stop; after that they are ended."""
GESTOPT: Final = 0
UITGEVALLEN: Final = 1
"""The exit code when a part died: whoever watches over the service starts it again."""
_PR_SET_PDEATHSIG: Final = 1


def houd_draaiend(delen: Mapping[str, Callable[[], None]]) -> int:
    """Run each part in a process of its own until a signal comes or one of them ends; give the exit code."""
    with _signalen() as pijp:
        processen = [_begin(naam, doe) for naam, doe in delen.items()]
        try:
            klaar = wait([pijp, *(proces.sentinel for proces in processen)])
            code = GESTOPT if pijp in klaar else UITGEVALLEN
            for proces in processen:
                if proces.sentinel in klaar:
                    _LOG.error("een deel is gestopt", extra={"deel": proces.name, "status": proces.exitcode})
        finally:
            _stop(processen)
    return code


def _begin(naam: str, doe: Callable[[], None]) -> ForkProcess:
    proces = multiprocessing.get_context("fork").Process(target=_als_deel, args=(doe, os.getpid()), name=naam)
    proces.start()
    return proces


def _als_deel(doe: Callable[[], None], ouder: int) -> None:
    """Run a part: Ctrl-C in a terminal is for who watches over it, and without that one it stops too."""
    os.setsid()
    signal.set_wakeup_fd(-1)
    for welk in STOPT_BIJ:
        signal.signal(welk, signal.SIG_DFL)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() == ouder:
        doe()


def _stop(processen: Sequence[ForkProcess]) -> None:
    einde = time.monotonic() + GENADE_S
    for proces in processen:
        proces.terminate()
    for proces in processen:
        proces.join(max(0.0, einde - time.monotonic()))
        if proces.is_alive():
            _LOG.error("een deel stopte niet op tijd", extra={"deel": proces.name})
            os.killpg(_pid(proces), signal.SIGKILL)
            proces.join()


def _pid(proces: ForkProcess) -> int:
    if proces.pid is None:
        msg = "a process that was started has a number"
        raise RuntimeError(msg)
    return proces.pid


@contextmanager
def _signalen() -> Iterator[int]:
    """Give what can be read once a signal to stop has come."""
    lezen, schrijven = os.pipe()
    os.set_blocking(schrijven, False)
    vorige = {welk: signal.signal(welk, lambda *_: None) for welk in STOPT_BIJ}
    wekker = signal.set_wakeup_fd(schrijven, warn_on_full_buffer=False)
    try:
        yield lezen
    finally:
        signal.set_wakeup_fd(wekker)
        for welk, handler in vorige.items():
            signal.signal(welk, handler)
        os.close(lezen)
        os.close(schrijven)
