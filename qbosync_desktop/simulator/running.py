"""Starts and stops a simulator inside this process. The only door for other rooms, tests and the command."""

from __future__ import annotations

import shutil
import socket
import ssl
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

from qbosync_desktop.bundled import resource
from qbosync_desktop.simulator import consent
from qbosync_desktop.simulator.books import Books
from qbosync_desktop.simulator.clock import Clock
from qbosync_desktop.simulator.companies import make_companies
from qbosync_desktop.simulator.control import PREFIX as CONTROL
from qbosync_desktop.simulator.faults import Faults
from qbosync_desktop.simulator.human import Human
from qbosync_desktop.simulator.log import RequestLog
from qbosync_desktop.simulator.server import Server
from qbosync_desktop.simulator.settings import Settings
from qbosync_desktop.simulator.sign_in import SignIn
from qbosync_desktop.simulator.simulation import Simulation
from qbosync_desktop.simulator.state import StateFile


class Running:
    """A simulator that is listening. ``close`` it, or use it as a context manager."""

    def __init__(self, simulation: Simulation, server: Server, ca: tempfile.TemporaryDirectory[str] | None) -> None:
        self._simulation = simulation
        self._server = server
        self._ca = ca
        self._closed = False
        company = simulation.main
        grant = simulation.sign_in.living_grant(company.realm_id)
        if grant is None:
            grant = simulation.sign_in.new_grant(company.realm_id)
            simulation.flush()
        at = server.origin
        self.ready: dict[str, str | None] = {
            "api_base": at,
            "discovery_url": at + consent.DISCOVERY[0],
            "authorize_url": at + consent.AUTHORIZE,
            "token_url": at + consent.TOKEN,
            "revoke_url": at + consent.REVOKE,
            "userinfo_url": at + consent.USERINFO,
            "client_id": simulation.sign_in.client_id,
            "client_secret": simulation.sign_in.client_secret,
            "redirect_uri": simulation.sign_in.redirect_uris[0],
            "realm_id": company.realm_id,
            "refresh_token": grant.refresh,
            "ca_file": str(Path(ca.name) / "ca.pem") if ca else None,
            "control_url": at + CONTROL,
        }

    @property
    def simulation(self) -> Simulation:
        """Everything behind the socket."""
        return self._simulation

    @property
    def books(self) -> Books:
        """The main company's records: ``customers, vendors, employees, invoices, named(…), customer(…)``."""
        return self._simulation.main.books

    @property
    def human(self) -> Human:
        """Somebody working by hand in the main company: ``add, edit, deactivate, reactivate, merge, remove``."""
        return self._simulation.human()

    @property
    def clock(self) -> Clock:
        """The simulator's time: ``set, advance, freeze, thaw, reset``."""
        return self._simulation.clock

    @property
    def faults(self) -> Faults:
        """Faults to come: ``add(kind, route="*", method="*", times=1, skip=0, …)``, ``clear``."""
        return self._simulation.faults

    @property
    def settings(self) -> Settings:
        """The switches for what Intuit leaves unsaid."""
        return self._simulation.settings

    @property
    def sign_in(self) -> SignIn:
        """Tokens: ``expire_access``, ``revoke_all``, ``redirect_uris``."""
        return self._simulation.sign_in

    @property
    def log(self) -> RequestLog:
        """What was asked: ``lines``, ``clear``."""
        return self._simulation.log

    def close(self) -> None:
        """Hang up, free the port, save the state; a second call does nothing."""
        if self._closed:
            return
        self._closed = True
        self._simulation.closing.set()
        self._server.close()
        self._simulation.close()
        if self._ca is not None:
            self._ca.cleanup()

    def __enter__(self) -> Running:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def start(
    company: str = "au-demo",
    *,
    port: int = 0,
    seed: int = 1,
    tls: bool = True,
    throttled: bool = True,
    state: Path | None = None,
    faults: Path | None = None,
    host: str = "127.0.0.1",
) -> Running:
    """Start a simulator in threads of this process.

    ``company`` is ``au-demo``, ``empty`` or ``generated:N``; ``seed`` varies the generated one. With ``state`` the
    company, its tokens and its answered request ids live in that file and ``company`` only counts while it is new.
    Raises ValueError for a wrong argument or file, OSError for a port that is taken.
    """
    settings = Settings(throttled=throttled)
    file = StateFile(state) if state is not None else None
    server: Server | None = None
    ca: tempfile.TemporaryDirectory[str] | None = None
    try:
        kept = file.load() if file is not None else None
        simulation = Simulation(kept.books if kept else make_companies(company, seed), _redirect_uri(), settings)
        if kept is not None:
            settings.change(kept.meta["settings"] | {"throttled": throttled})
            simulation.restore(kept)
        if faults is not None:
            simulation.faults.load(faults)
        context, ca = _certificate() if tls else (None, None)
        server = Server(host, port, simulation.answer, context)
        simulation.open_at(server.origin)
        if file is not None:
            simulation.keep_in(file)
        return Running(simulation, server, ca)
    except BaseException:
        if server is not None:
            server.close()
        if ca is not None:
            ca.cleanup()
        if file is not None:
            file.close()
        raise


def _redirect_uri() -> str:
    """A loopback address nobody else uses now; the app that signs in listens there."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://localhost:{probe.getsockname()[1]}/callback"


def _certificate() -> tuple[ssl.SSLContext, tempfile.TemporaryDirectory[str]]:
    """A certificate for this computer by an authority made on the spot, and the folder holding the latter's file.

    The stand-alone program goes without the library for that; its certificate was made while it was put together.
    """
    folder = tempfile.TemporaryDirectory(prefix="qbosync-simulator-")
    ca_file = Path(folder.name) / "ca.pem"
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        import trustme
    except ModuleNotFoundError:
        shutil.copy(resource("simulator/ca.pem"), ca_file)
        context.load_cert_chain(resource("simulator/server.pem"))
        return context, folder
    authority: Any = trustme.CA()
    authority.cert_pem.write_to_path(str(ca_file))
    authority.issue_cert("127.0.0.1", "localhost", "::1").configure_cert(context)
    return context, folder
