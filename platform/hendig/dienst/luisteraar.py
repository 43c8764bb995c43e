"""The socket of the web, opened before anything is started: a port that is taken is told at once."""

from __future__ import annotations

import errno
import socket
import struct
from typing import Final

from hendig.bestanden.problemen import Herstelbaar
from hendig.dienstinstellingen import Luisteradres

ZOEKT: Final = 20
"""How many ports further a free one is sought."""
_WACHTRIJ: Final = 256
GEDULD_S: Final = 10
"""How long a browser that began to ask may be silent: who asks half a question does not keep a worker for ever."""


def open_luisteraar(adres: Luisteradres) -> socket.socket:
    """Open a socket and listen on it; refused in Dutch when that cannot be."""
    try:
        familie, _, _, _, plek = socket.getaddrinfo(adres.computer, adres.poort, type=socket.SOCK_STREAM)[0]
        open_ = socket.create_server(plek[:2], family=familie, backlog=_WACHTRIJ)
    except OSError as fout:
        raise Herstelbaar(_zin(adres, fout)) from None
    geduld = struct.pack("ll", GEDULD_S, 0)
    open_.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, geduld)  # every connection that is taken up has it too
    return open_


def open_vrije_luisteraar(adres: Luisteradres) -> socket.socket:
    """Open a socket on a port, or on the next one that is free."""
    for poort in range(adres.poort, adres.poort + ZOEKT):
        try:
            return open_luisteraar(Luisteradres(adres.computer, poort))
        except Herstelbaar:
            continue
    raise Herstelbaar(f"De poorten {adres.poort} tot en met {adres.poort + ZOEKT - 1} zijn bezet. Geef --poort op.")


def waar(luisteraar: socket.socket) -> Luisteradres:
    """Tell where a socket listens."""
    computer, poort = luisteraar.getsockname()[:2]
    return Luisteradres(str(computer), int(poort))


def _zin(adres: Luisteradres, fout: OSError) -> str:
    if fout.errno == errno.EADDRINUSE:
        return f"Op {adres} draait al iets. Stop dat eerst, of kies een andere poort met --poort."
    if fout.errno == errno.EACCES:
        return f"Op {adres} mag deze gebruiker niet luisteren. Kies een poort vanaf 1024, en zet een proxy ervoor."
    return f"Op {adres} is niet te luisteren. Kies een adres van deze computer met HENDIG_LUISTER."
