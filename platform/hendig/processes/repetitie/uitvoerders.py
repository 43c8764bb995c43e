"""Who does the work: this process, several on this machine, or a cluster that is already there."""

from __future__ import annotations

import importlib
import importlib.util
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any, ParamSpec, TypeVar

from hendig.bestanden.problemen import Herstelbaar

P = ParamSpec("P")
T = TypeVar("T")


VERDER = "Wat klaar is, is met --uit bewaard. Ga verder met --hervat."
VERSION_WITHIN = "30s"
"""How long a cluster may take to say which version it runs."""


class Clusterfout(Herstelbaar, RuntimeError):
    """Those who should do the work cannot; its text tells in Dutch what to do."""


class HierEnNu(Executor):
    """Does each piece as soon as it is handed in, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call the function, and give its result or its error as a finished future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as fout:  # noqa: BLE001 - a future carries whatever went wrong to who asks for the result
            future.set_exception(fout)
        return future


@contextmanager
def uitvoerder(werkers: int, dask: str | None) -> Iterator[Executor]:
    """Give an executor; processes leave Ctrl-C to the one who started them, and stop with the context."""
    if dask is not None:
        with _cluster(dask) as executor:
            yield executor
    elif werkers == 1:
        yield HierEnNu()
    else:
        pool = ProcessPoolExecutor(werkers, multiprocessing.get_context("spawn"), initializer=_leave_interrupts)
        try:
            yield pool
        except BrokenExecutor as fout:
            raise Clusterfout(f"Een van de werkers is gestopt, misschien door te weinig geheugen. {VERDER}") from fout
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _cluster(adres: str) -> Iterator[Executor]:
    """Connect to a Dask scheduler; its package comes with the extra ``scale`` and is loaded only here."""
    if importlib.util.find_spec("distributed") is None:
        raise Clusterfout("Voor --dask is een extra nodig. Installeer hendig[scale].")
    distributed = importlib.import_module("distributed")
    try:
        client = distributed.Client(adres, timeout="10s")
    except (OSError, ValueError) as fout:
        raise Clusterfout(f"Op {adres} antwoordt geen Dask-scheduler. Controleer het adres.") from fout
    with client:
        _same_program(client)
        try:
            yield client.get_executor()
        except (distributed.scheduler.KilledWorker, distributed.client.FutureCancelledError, OSError) as fout:
            raise Clusterfout(f"Het cluster op {adres} is gestopt met rekenen. {VERDER}") from fout


def _same_program(client: Any) -> None:  # noqa: ANN401 - the package has no types and is not always there
    """Refuse a cluster without this program, or with another version of it: its numbers could be others."""
    try:
        daar = client.submit(_version, pure=False).result(timeout=VERSION_WITHIN)
    except (ImportError, AttributeError, TimeoutError) as fout:
        raise Clusterfout("Het cluster heeft geen werkers met hendig. Installeer daar hendig[scale].") from fout
    if daar != _version():
        raise Clusterfout(f"Op het cluster staat hendig {daar} en hier {_version()}. Maak ze gelijk.")


def _version() -> str:
    return version("hendig")
