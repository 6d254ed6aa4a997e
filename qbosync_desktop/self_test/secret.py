"""The operating system's keyring: a made-up sign-in is written, read and removed; or there is none, which is said."""

from __future__ import annotations

from qbosync_desktop.domain.company import Environment
from qbosync_desktop.domain.problems import EnvironmentProblem
from qbosync_desktop.secrets import MAX_CHARACTERS, Keyring, secure_backend
from qbosync_desktop.self_test.scene import Scene
from qbosync_desktop.self_test.steps import Step, check

COMPANY = "self-test"


def keyring(scene: Scene) -> str:
    """A short secret and one longer than an entry go in and come out as they were."""
    try:
        backend = secure_backend()
        ring = Keyring(Environment.SANDBOX, backend)
        for secret in ("short", "Aß試" * MAX_CHARACTERS):
            ring.save(COMPANY, secret)
            try:
                check(ring.load(COMPANY) == secret, f"a secret of {len(secret)} characters came back changed")
            finally:
                ring.forget(COMPANY)
            check(ring.load(COMPANY) is None, "a removed secret is still there")
    except EnvironmentProblem as problem:
        if problem.problem.code != "keyring-missing":
            raise
        return "none is there; sign-ins last until the program is closed"
    return type(backend).__module__


STEPS = (Step("keyring", keyring, ("modules",)),)
