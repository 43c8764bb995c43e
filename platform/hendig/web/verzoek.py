"""One request: who asks, in which roles today, what may be read, and the one way to write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Final, cast

from flask import Flask, current_app, g, request
from sqlalchemy.orm import Session
from werkzeug.exceptions import Forbidden

from governance.feiten.rules import Peil
from governance.kalender.amsterdam import dag_van
from governance.logboek.handeling import Handelende, Handeling, Toeval, handeling
from governance.logboek.rules import Ingang
from governance.netwerk.queries import Partijstand, Rolhouder, gemeente_op, in_eerste_rol, partij_op
from governance.netwerk.rules import Rol
from governance.opslag.database import Opslag
from hendig.processes.beheer.installatie import klok_van
from hendig.processes.ronde.invulplek import Invulplek, Vragen, plek_met_link, plekken_met_rol, vragen_van
from hendig.toegang.geheim import Geheim
from hendig.toegang.queries import Sessiestand, is_voorbeeld, sessie_van
from hendig.toegang.rules import ACCOUNTHOUDER, Inlogstap
from surveys.kluis.kluis import Kluis

VOOR: Final = "voor"
"""Under which name an address says for which participant somebody fills in."""
DIENST: Final = "hendig"
"""Under which name the app keeps what it runs on."""


@dataclass(frozen=True, slots=True)
class Dienst:
    """What the whole app runs on: its database, the kluis, its secret, its address, its clock and its chance."""

    opslag: Opslag
    kluis: Kluis
    geheim: Geheim
    adres: str
    klok: Callable[[], dt.datetime]
    toeval: Toeval
    voorbeeld: bool


class Verzoek:
    """Everything that is known while one request is answered; what costs a query is asked once, when it is needed."""

    def __init__(
        self, dienst: Dienst, sleutel: str | None, *, invullink: str | None = None, stil: bool = False
    ) -> None:
        self.dienst = dienst
        self.nu = dienst.klok()
        self.stil = stil
        """Whether the log-in went silent, and only what was typed before that is still taken, this once."""
        self._sleutel = sleutel
        self._invullink = invullink
        self._lezing: Session | None = None
        self._stapel = ExitStack()

    @property
    def dag(self) -> dt.date:
        """The day it is in Amsterdam."""
        return dag_van(self.nu)

    @property
    def peil(self) -> Peil:
        """Today, as it is known now."""
        return Peil(self.dag)

    @property
    def lezing(self) -> Session:
        """One snapshot of the data for the whole request; nothing can be written in it."""
        if self._lezing is None:
            self._lezing = self._stapel.enter_context(self.dienst.opslag.lees())
        return self._lezing

    def sluit(self) -> None:
        """Let go of the snapshot: what is read afterwards is read anew."""
        self._lezing = None
        self._stapel.close()

    @cached_property
    def sessie(self) -> Sessiestand | None:
        """Who is logged in; None for a visitor."""
        return None if self._sleutel is None else sessie_van(self.lezing, self._sleutel, self.nu)

    @property
    def gestuurd(self) -> bool:
        """Tell whether something was sent, and not only asked for."""
        return request.method == "POST"

    @property
    def binnen(self) -> bool:
        """Tell whether somebody is logged in with everything that their roles ask for."""
        return self.sessie is not None and self.sessie.stap is Inlogstap.BINNEN

    @property
    def rollen(self) -> tuple[Rolhouder, ...]:
        """Which roles the one who asks has today."""
        return () if self.sessie is None else self.sessie.rollen

    def heeft(self, rollen: Sequence[Rol]) -> bool:
        """Tell whether the one who asks has one of these roles today."""
        return any(houder.rol in rollen for houder in self.rollen)

    @property
    def partijen(self) -> frozenset[str]:
        """For which parties the one who asks has a role today."""
        return frozenset(houder.partij for houder in self.rollen if houder.partij is not None)

    @cached_property
    def partijnamen(self) -> tuple[str, ...]:
        """What those parties are called."""
        standen = (partij_op(self.lezing, partij, self.peil) for partij in sorted(self.partijen))
        return tuple(stand.kaart.naam for stand in standen if stand is not None)

    @cached_property
    def gemeente(self) -> Partijstand | None:
        """The gemeente of this network."""
        return gemeente_op(self.lezing, self.peil)

    @cached_property
    def alle_invulplekken(self) -> tuple[Invulplek, ...]:
        """For whom the one who asks fills in: by the roles of who is logged in, else by a personal link."""
        if self.binnen:
            return tuple(plekken_met_rol(self.lezing, self.persoon, self.nu))
        plek = None if self._invullink is None else plek_met_link(self.lezing, self._invullink, self.nu)
        return () if plek is None else (plek,)

    @property
    def invulplekken(self) -> tuple[Invulplek, ...]:
        """Those of them that this page can be about: where the address names one, only that one."""
        voor = request.args.get(VOOR)
        return tuple(een for een in self.alle_invulplekken if voor in (None, een.deelnemer.id))

    @property
    def invulplek(self) -> Invulplek | None:
        """The one for whom they fill in here; None where there is none, and where they still choose."""
        return self.invulplekken[0] if len(self.invulplekken) == 1 else None

    @cached_property
    def invulvragen(self) -> Vragen | None:
        """What is asked there; None for who fills in nowhere."""
        return None if self.invulplek is None else vragen_van(self.lezing, self.invulplek)

    @contextmanager
    def invuldaad(self, plek: Invulplek) -> Iterator[Handeling]:
        """Do one act as who fills in, logged in or with a link; that it was refused would tell who is filling in."""
        door = Handelende(plek.persoon, Rol.BEOORDELAAR, self.ingang)
        self.sluit()
        opslag, toeval = self.dienst.opslag, self.dienst.toeval
        with handeling(opslag, door=door, op=self.nu, toeval=toeval, vertrouwelijk=True) as nieuw:
            yield nieuw

    @contextmanager
    def daad(self, rollen: Sequence[Rol]) -> Iterator[Handeling]:
        """Do one act as the one who asks, in the first of these roles that they have when it is written.

        All of it is written when the block ends well, else nothing is; a refusal is logged and passed on. Return the
        answer inside the block: then what fails while it is made undoes the act.
        """
        with self.eigen_daad() as nieuw:
            door = in_eerste_rol(nieuw.session, self.persoon, nieuw.dag, rollen, self.ingang)
            if door is None:
                raise Forbidden
            nieuw.door = door
            yield nieuw

    @contextmanager
    def eigen_daad(self) -> Iterator[Handeling]:
        """Do one act that needs no role: something about the own account, or a line in the log that they looked."""
        door = Handelende(self.persoon, self.rollen[0].rol if self.rollen else ACCOUNTHOUDER, self.ingang)
        self.sluit()
        with handeling(self.dienst.opslag, door=door, op=self.nu, toeval=self.dienst.toeval) as nieuw:
            yield nieuw

    @property
    def ingelogde(self) -> Sessiestand:
        """The session of the one who asks; the guard has seen to it that there is one."""
        if self.sessie is None:
            msg = "this page is for who is logged in"
            raise RuntimeError(msg)
        return self.sessie

    @property
    def persoon(self) -> str:
        """The key of the one who asks."""
        return self.ingelogde.persoon

    @property
    def ingang(self) -> Ingang:
        """Through which entrance: the screen, or the choice of a person in an example."""
        return Ingang.VOORBEELD if self.dienst.voorbeeld else Ingang.SCHERM


def open_dienst(
    app: Flask,
    *,
    opslag: Opslag,
    kluis: Kluis,
    geheim: Geheim,
    adres: str,
    klok: Callable[[], dt.datetime],
    toeval: Toeval,
) -> None:
    """Give the app what it runs on."""
    with opslag.lees() as session:
        voorbeeld = is_voorbeeld(session)
    app.extensions[DIENST] = Dienst(opslag, kluis, geheim, adres, klok_van(opslag, klok), toeval, voorbeeld)


def dienst() -> Dienst:
    """Give what the app runs on."""
    return cast("Dienst", current_app.extensions[DIENST])


def word_bezoeker() -> None:
    """Go on with this request as somebody of whom nobody knows who they are."""
    verzoek().sluit()
    g.verzoek = Verzoek(dienst(), None)


def verzoek() -> Verzoek:
    """Give the request that is being answered."""
    return cast("Verzoek", g.verzoek)
