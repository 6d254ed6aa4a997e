"""Which tokens count now. One place, so that painting code asks and never keeps a copy."""

from __future__ import annotations

from qbosync_desktop.gui.look.tokens import LIGHT, Tokens


class _Now:
    tokens: Tokens = LIGHT


def current() -> Tokens:
    """The tokens of the scheme in use. Cheap; ask whenever you paint."""
    return _Now.tokens


def use(tokens: Tokens) -> None:
    """Make these the current tokens. Only ``apply_look`` calls this: the palette and the style sheet must follow."""
    _Now.tokens = tokens
