"""The socket of the web: who connects and then says nothing more is let go."""

from __future__ import annotations

import socket
import struct

from hendig.dienst.luisteraar import GEDULD_S, open_luisteraar, waar
from hendig.dienstinstellingen import Luisteradres


def test_a_connection_that_is_taken_up_waits_only_so_long_for_the_rest_of_a_question() -> None:
    with open_luisteraar(Luisteradres("127.0.0.1", 0)) as luisteraar:
        plek = waar(luisteraar)
        with socket.create_connection((plek.computer, plek.poort)):
            verbinding, _ = luisteraar.accept()
            with verbinding:
                geduld = verbinding.getsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, 16)
                assert struct.unpack("ll", geduld) == (GEDULD_S, 0)
