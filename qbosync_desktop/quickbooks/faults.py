"""What QuickBooks' refusals mean, by fault code, never by text; and what a broken connection means.

Codes: Intuit's "error codes" and "handling common errors" pages. Bodies come in two casings (``Fault`` from the API,
``fault`` inside a null-filled wrapper from the gateway), as HTML from gateways, and inside HTTP 200.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import requests
import urllib3.exceptions as low

from qbosync_desktop.domain.fields import LABELS, Field
from qbosync_desktop.domain.plan import ActionKind
from qbosync_desktop.domain.problems import Problem, Remedy, RemoteProblem, SignInNeeded


@dataclass(frozen=True, slots=True)
class Fault:
    """One error of a Fault body. ``code`` is a string of digits; all other texts may be empty."""

    code: str
    message: str = ""
    detail: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a fault means to the accountant. ``ends_run``: every further request would get the same answer."""

    problem: Problem
    retryable: bool = False
    ends_run: bool = False


def _meaning(
    code: str,
    title: str,
    detail: str,
    todo: str,
    *remedies: Remedy,
    retryable: bool = False,
    ends_run: bool = False,
) -> Meaning:
    return Meaning(Problem(code, title, detail, todo, remedies), retryable, ends_run)


BUSY = _meaning(
    "busy",
    "QuickBooks is busy",
    "It takes a limited number of requests a minute, from all programs together.",
    "Wait a minute and try again. Nothing is lost.",
    Remedy.TRY_AGAIN,
    retryable=True,
)
SERVER = _meaning(
    "server",
    "QuickBooks has trouble of its own",
    "Its server could not finish the request.",
    "Try again in a few minutes. Nothing is sent twice.",
    Remedy.TRY_AGAIN,
    retryable=True,
)
GATEWAY = _meaning(
    "gateway",
    "QuickBooks cannot be reached just now",
    "Something in front of QuickBooks answered instead of it.",
    "Try again in a few minutes. Nothing is sent twice.",
    Remedy.TRY_AGAIN,
    retryable=True,
)
MALFORMED = _meaning(
    "malformed-answer",
    "QuickBooks' answer could not be read",
    "The answer was cut short or was not in the form QuickBooks uses.",
    "Try again. Nothing is sent twice.",
    Remedy.TRY_AGAIN,
    retryable=True,
)
NO_NETWORK = _meaning(
    "no-network",
    "No internet",
    "QuickBooks could not be reached. Decisions wait here safely.",
    "Check the connection and try again.",
    Remedy.TRY_AGAIN,
    retryable=True,
)
SIMULATOR_GONE = replace(
    NO_NETWORK.problem,
    title="The simulator does not answer",
    detail="It is not running any more. Decisions wait here safely.",
    todo="Start it and connect it again.",
)
DROPPED = _meaning(
    "connection-dropped",
    "The connection to QuickBooks broke off",
    "It cannot be told whether the last request arrived. QuickBooks is asked again before anything is sent twice.",
    "Check the connection and try again.",
    Remedy.CHECK,
    Remedy.TRY_AGAIN,
    retryable=True,
)
TIMEOUT = _meaning(
    "timeout",
    "QuickBooks did not answer in time",
    "It cannot be told whether the last request arrived. QuickBooks is asked again before anything is sent twice.",
    "Try again in a few minutes.",
    Remedy.CHECK,
    Remedy.TRY_AGAIN,
    retryable=True,
)
NOT_SECURE = _meaning(
    "no-secure-connection",
    "The connection to QuickBooks is not safe",
    "The other side could not prove that it is QuickBooks, so nothing was sent.",
    "Check the date and time of this computer, and whether a virus scanner or a proxy opens secure connections.",
    Remedy.TRY_AGAIN,
    ends_run=True,
)
SIGN_IN = _meaning(
    "sign-in",
    "QuickBooks asks you to sign in again",
    "Nothing is lost; pushing waits.",
    "Sign in to QuickBooks.",
    Remedy.SIGN_IN,
    ends_run=True,
)
UNKNOWN_ARRIVAL = _meaning(
    "arrival-unknown",
    "We could not tell whether this arrived",
    "QuickBooks knows the request, but gave no answer for this record.",
    "QuickBooks is asked again before anything is sent twice.",
    Remedy.CHECK,
)
REFUSED = _meaning(
    "refused", "QuickBooks refused this", "", "Look at the details, change the client and retry.", Remedy.RETRY
)

BY_CODE: dict[str, Meaning] = {
    "6240": _meaning(
        "name-taken",
        "Client name must be unique",
        "Another customer, vendor or employee in QuickBooks has this name.",
        "Give this client another name in QuickBooks, for example with its reference.",
        Remedy.ADD_REFERENCE,
        Remedy.RENAME,
        Remedy.RETRY,
    ),
    "5010": _meaning(
        "changed-meanwhile",
        "Someone changed this customer in QuickBooks",
        "It was changed after it was last read. Nothing was overwritten.",
        "Compare the two and push again.",
        Remedy.COMPARE,
        Remedy.RETRY,
    ),
    "610": _meaning(
        "not-found",
        "QuickBooks does not know this customer",
        "It was removed, or merged with another customer.",
        "Link this client to another customer, or unlink it.",
        Remedy.UNLINK,
        Remedy.RETRY,
    ),
    "6000": _meaning(
        "record-deleted",
        "This customer was made inactive in QuickBooks",
        "It was made inactive, or merged with another customer; QuickBooks takes no changes to it.",
        "Make it active again, or link this client to another customer.",
        Remedy.MAKE_ACTIVE,
        Remedy.UNLINK,
    ),
    "6190": _meaning(
        "company-lapsed",
        "This QuickBooks company can only be read",
        "Its subscription has ended or there is a billing problem.",
        "Renew the subscription in QuickBooks. Decisions wait here safely.",
        Remedy.TRY_AGAIN,
        ends_run=True,
    ),
    "6220": _meaning(
        "open-balance",
        "This customer still has an open balance",
        "QuickBooks makes a customer inactive only when nothing is owed.",
        "Settle the balance in QuickBooks, then retry.",
        Remedy.RETRY,
    ),
    "6280": _meaning(
        "open-balance",
        "This customer still has unbilled charges",
        "QuickBooks makes a customer inactive only when nothing is open.",
        "Bill or remove the charges in QuickBooks, then retry.",
        Remedy.RETRY,
    ),
    "2050": _meaning(
        "too-long",
        "A value is too long for QuickBooks",
        "QuickBooks has a longest length for each field.",
        "Shorten it.",
        Remedy.EDIT_CLIENT,
        Remedy.RETRY,
    ),
    "2040": _meaning(
        "name-forbidden",
        "QuickBooks does not allow a character in this value",
        'Names may hold no ":", tab or line break.',
        "Change it.",
        Remedy.EDIT_CLIENT,
        Remedy.RETRY,
    ),
    "2210": _meaning(
        "email-incomplete",
        "The e-mail is not complete",
        'QuickBooks wants an address with "@" and ".".',
        "Correct it, or send the client without it.",
        Remedy.EDIT_CLIENT,
        Remedy.SEND_WITHOUT,
    ),
    "2200": _meaning(
        "bad-website",
        "The website is not complete",
        "QuickBooks does not take it as a web address.",
        "Correct it, or send the client without it.",
        Remedy.EDIT_CLIENT,
        Remedy.SEND_WITHOUT,
    ),
    "6080": _meaning(
        "name-missing",
        "This client has no name",
        "QuickBooks needs a name for every customer.",
        "Give the client a name.",
        Remedy.EDIT_CLIENT,
    ),
    "2500": _meaning(
        "bad-reference",
        "Something this customer uses is inactive in QuickBooks",
        "A list entry the customer points to was made inactive.",
        "Open the customer in QuickBooks and choose another.",
        Remedy.RETRY,
    ),
    "3100": _meaning(
        "wrong-keys",
        "These keys do not open this company",
        "Development keys open sandbox companies only, Production keys real ones only.",
        "Check the keys of this connection, then connect the company again.",
        Remedy.TRY_AGAIN,
        ends_run=True,
    ),
    "120": _meaning(
        "no-access",
        "This QuickBooks user may not open the company",
        "The person who connected it no longer has access to it.",
        "Ask the company's administrator for access, or connect with another user.",
        Remedy.SIGN_IN,
        ends_run=True,
    ),
    "3200": SIGN_IN,
    "100": SIGN_IN,
    "3001": BUSY,
    "10000": SERVER,
    "600": UNKNOWN_ARRIVAL,
}
"""Every fault code we have an own word for; all others are ``refused``, with QuickBooks' words in the detail."""

_BY_STATUS = {401: "3200", 403: "3100", 429: "3001"}


def faults_in(body: object) -> tuple[Fault, ...]:
    """All errors of a body or of a batch item, in either casing; empty when it holds none."""
    if not isinstance(body, Mapping):
        return ()
    fault = body.get("Fault") or body.get("fault")
    if not isinstance(fault, Mapping):
        return ()
    errors = fault.get("Error") or fault.get("error")
    return tuple(_fault(error) for error in errors if isinstance(error, Mapping)) if isinstance(errors, list) else ()


def _fault(error: Mapping[str, object]) -> Fault:
    lowered = {str(key).lower(): str(value) for key, value in error.items() if value is not None}
    code = lowered.get("code", "")
    # Gateways also write the code with leading zeros ("003200").
    code = code.lstrip("0") if code.strip("0") else code
    return Fault(code, lowered.get("message", ""), lowered.get("detail", ""), lowered.get("element", ""))


def meaning_of(faults: tuple[Fault, ...], kind: ActionKind | None = None, tid: str = "") -> Meaning:
    """What a refusal means: the first fault we have a word for decides. ``kind``: the write it answers."""
    for fault in faults:
        known = BY_CODE.get(fault.code)
        # 6000 is also QuickBooks' general "business rule"; a customer that is being created cannot be deleted.
        if known and not (fault.code == "6000" and kind is ActionKind.CREATE):
            return replace(known, problem=replace(known.problem, detail=_placed(known.problem, fault), tid=tid))
    said = " ".join(dict.fromkeys(text for fault in faults for text in (fault.message, fault.detail) if text))
    codes = ", ".join(dict.fromkeys(fault.code for fault in faults if fault.code))
    detail = f"QuickBooks says: {said or 'nothing more'}{f' (code {codes})' if codes else ''}"
    return replace(REFUSED, problem=replace(REFUSED.problem, detail=detail, tid=tid))


def _placed(problem: Problem, fault: Fault) -> str:
    """The detail with the field it is about, when QuickBooks named one."""
    parts = fault.element.split(".")
    label = next((LABELS[name] for part in parts for name in Field if name.value.lower() == part.lower()), "")
    return f"{label}: {problem.detail}" if label else problem.detail


def error_of(meaning: Meaning, *, reached: bool | None = True) -> RemoteProblem | SignInNeeded:
    """The exception for a refusal of a whole request."""
    if meaning.problem.code == SIGN_IN.problem.code:
        return SignInNeeded(meaning.problem)
    return RemoteProblem(meaning.problem, retryable=meaning.retryable, reached=reached, ends_run=meaning.ends_run)


def refusal(status: int, body: object, tid: str) -> RemoteProblem | SignInNeeded | None:
    """The error of an answer, None when it is a good one. ``body`` is None when it was not JSON.

    ``reached`` is None wherever the write may have been done before the answer went wrong.
    """
    faults = faults_in(body)
    if not faults and status in _BY_STATUS:
        faults = (Fault(_BY_STATUS[status]),)
    if faults:
        meaning = meaning_of(faults, tid=tid)
        if meaning.problem.code == "refused" and status >= 500:
            meaning = replace(SERVER, problem=replace(SERVER.problem, tid=tid))
        return error_of(
            meaning, reached=None if meaning.retryable or meaning.problem.code == "arrival-unknown" else True
        )
    if status >= 500:
        kind = SERVER if status == 500 else GATEWAY
        return error_of(replace(kind, problem=replace(kind.problem, tid=tid)), reached=None)
    if not isinstance(body, Mapping):
        return error_of(replace(MALFORMED, problem=replace(MALFORMED.problem, tid=tid)), reached=None)
    if status >= 300:
        return error_of(meaning_of((), tid=tid))
    return None


def connection_error(error: OSError, *, local: bool = False) -> RemoteProblem:
    """What a failed exchange means. ``reached`` is False only when no connection was ever made.

    ``local``: it was the simulator that did not answer. (Every error of requests is an OSError; one that is no more
    than that says the simulator's certificate went with it.)
    """
    causes = tuple(_causes(error))
    kind, reached = DROPPED, None
    if isinstance(error, requests.exceptions.SSLError) and not _mid_talk(causes):
        kind, reached = NOT_SECURE, False
    elif not isinstance(error, requests.RequestException) or any(isinstance(cause, _NO_CONNECTION) for cause in causes):
        kind, reached = NO_NETWORK, False
    elif isinstance(error, requests.Timeout) or any(isinstance(cause, low.ReadTimeoutError) for cause in causes):
        kind = TIMEOUT
    problem = SIMULATOR_GONE if local and kind is NO_NETWORK else kind.problem
    return RemoteProblem(problem, retryable=kind.retryable, reached=reached, ends_run=kind.ends_run)


_NO_CONNECTION = (
    requests.ConnectTimeout,
    requests.exceptions.ProxyError,
    low.NewConnectionError,
    low.ConnectTimeoutError,
)


def _mid_talk(causes: tuple[BaseException, ...]) -> bool:
    """An encrypted connection that ends in the middle is a dropped one, not an unsafe one."""
    return any(type(cause).__name__ in ("SSLEOFError", "SSLZeroReturnError", "SSLSyscallError") for cause in causes)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that stands behind it, as requests and urllib3 nest them."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        if isinstance(one, BaseException) and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
