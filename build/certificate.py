"""The certificate of the company inside the stand-alone program, made once while the program is put together.

From source each simulator makes its own; that takes a library of 10 MB which nothing else in the program needs. The key
guards nothing: it is spoken to on this computer only, by this program only, with sign-ins that are worth nothing. The
authority's own key is thrown away, so that nobody can issue another certificate that the program would trust.
"""

from __future__ import annotations

from pathlib import Path

import trustme


def make(folder: Path) -> list[Path]:
    """Write ``ca.pem``, and ``server.pem`` with its key, good for as long as trustme's are. Answers the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    paths = [folder / "ca.pem", folder / "server.pem"]
    authority.cert_pem.write_to_path(str(paths[0]))
    authority.issue_cert("127.0.0.1", "localhost", "::1").private_key_and_cert_chain_pem.write_to_path(str(paths[1]))
    return paths
