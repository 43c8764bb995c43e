"""A PostgreSQL server of our own on loopback, one per process of the test run, gone when the run ends."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=50"


def binaries() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``; None where PostgreSQL is not installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    found = shutil.which("initdb")
    return debian[-1] if debian else Path(found).parent if found else None


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Start a server in a folder and give the address of its first database, without a name behind the slash."""
    tools = binaries()
    assert tools is not None
    as_postgres: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        for above in folder.parents:  # the server reads its own folder only, but has to pass through these
            if above.stat().st_uid == 0 and not above.stat().st_mode & 0o001:
                above.chmod(above.stat().st_mode | 0o011)
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = folder / "data"

    def run(tool: str, *arguments: str, check: bool = True) -> None:
        command = [*as_postgres, "env", f"HOME={folder}", str(tools / tool), "-D", str(data), *arguments]
        subprocess.run(command, check=check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)

    run("initdb", "-U", "hendig", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    where = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"{where} {FAST}", "start")
    try:
        yield f"postgresql+psycopg://hendig@127.0.0.1:{port}/"
    finally:
        run("pg_ctl", "-w", "-m", "immediate", "stop", check=False)  # what it held is of no use to anybody any more
