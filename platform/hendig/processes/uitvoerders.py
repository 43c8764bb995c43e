"""Who does the work: this process, several on this machine, or a cluster that is already there."""

from __future__ import annotations

import importlib
import importlib.util
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Clusterfout(RuntimeError):  # noqa: N818 - a noun of the domain
    """The cluster cannot be used; its text tells in Dutch what to do."""


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
        yield client.get_executor()
