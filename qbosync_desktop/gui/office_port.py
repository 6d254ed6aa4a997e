"""What the window needs from whoever opened the data folder; app.py hands it an office that does it for real."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qbosync_desktop.domain.backup import Backup, RegisterFacts
from qbosync_desktop.domain.company import Company, Environment
from qbosync_desktop.domain.tasks import CancelToken

if TYPE_CHECKING:
    from qbosync_desktop.desk.desk import Desk


class OfficePort(Protocol):
    """One open data folder. All methods but the attributes are called on the sync thread only."""

    @property
    def desk(self) -> Desk:
        """The desk of the current company (or of the register alone). Another object after (dis)connecting."""
        ...

    @property
    def folder(self) -> Path:
        """Where the register and its backups lie."""
        ...

    @property
    def company(self) -> Company | None:
        """The connected company as last recorded; cheap, may be read from any thread."""
        ...

    def companies(self) -> tuple[Company, ...]:
        """All connected companies."""
        ...

    def use_company(self, realm_id: str) -> None:
        """Make another connected company the current one."""
        ...

    def connect_demo(self) -> Company:
        """Start the built-in demo company, connect it, and load the demo client list if the register is empty."""
        ...

    def keys_kept(self, environment: Environment) -> bool:
        """Whether keys of this environment are kept already. Raises EnvironmentProblem when the keyring refuses."""
        ...

    def sign_in(
        self,
        environment: Environment,
        client_id: str,
        client_secret: str,
        cancel: CancelToken,
        show_url: Callable[[str], None],
        *,
        relay: str = "",
        until_closed: bool = False,
    ) -> Company:
        """Sign in with a browser: ``show_url`` receives the address to open (from the sync thread).

        Sandbox comes back by itself; production does with a ``relay`` page, else see :meth:`production_url`. Empty
        keys: the kept ones. ``until_closed`` writes neither keys nor sign-in. Raises KnownError, Cancelled.
        """
        ...

    def production_url(
        self, client_id: str, client_secret: str, redirect_uri: str, *, until_closed: bool = False
    ) -> str:
        """The address to open for a production sign-in; the answer is pasted into :meth:`paste_address`."""
        ...

    def paste_address(self, address: str) -> Company:
        """Finish a production sign-in with the address the browser ended at."""
        ...

    def redirect_uri(self, environment: Environment) -> str:
        """The redirect address that has to be registered with Intuit, to the letter."""
        ...

    def listen_on(self, port: int) -> None:
        """Choose the port a sign-in comes back to. Raises InputProblem ``port-not-usable``."""
        ...

    def sign_in_ends(self) -> tuple[datetime | None, bool]:
        """When the current company's sign-in ends whatever is done, and whether that is less than 30 days away."""
        ...

    def signed_in_until_closed(self) -> bool:
        """Whether the current company's sign-in ends with the program, because no keyring keeps it."""
        ...

    def disconnect(self) -> None:
        """Revoke the sign-in and forget the current company's connection; links and history stay."""
        ...

    def customer_url(self, customer_id: str) -> str:
        """Where this customer can be seen in QuickBooks' own pages, "" when nothing is connected."""
        ...

    def backup(self, place: Path | None = None) -> Path:
        """Write a backup now: among the others, or to a place of the user's own choice (over what is there)."""
        ...

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this folder, newest first."""
        ...

    def facts(self, backup: Path | None = None) -> RegisterFacts:
        """What a backup holds, or this register; after a full check. Raises EnvironmentProblem for an unusable one."""
        ...

    def memory(self, key: str) -> str:
        """A small remembered text (window state, column widths); cheap, may be read from any thread."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Remember a small text."""
        ...

    def writes(self) -> int:
        """How many times anything was written in this folder, ever, by whomever; :meth:`remember` is one more."""
        ...
