"""Every way the QuickBooks service says no, with Intuit's wording and envelopes. Knows no request and no record.

Wording: Intuit's error-code page and bodies captured from live companies; where only the code is known, the text is
ours (docs/simulator.md, "What differs from Intuit").
"""

from __future__ import annotations

import secrets
from typing import Any

Record = dict[str, Any]


class Refusal(Exception):
    """One Fault: HTTP status, fault type and its errors. ``lower`` asks for the gateway's lower-case wrapper."""

    def __init__(
        self,
        code: str,
        message: str,
        detail: str | None,
        element: str | None = "",
        *,
        status: int = 400,
        kind: str = "ValidationFault",
        lower: bool = False,
    ) -> None:
        super().__init__(f"{code} {message}")
        self.code, self.message, self.detail, self.element = code, message, detail, element
        self.status, self.kind, self.lower = status, kind, lower

    def fault(self) -> Record:
        """The inside of ``Fault``: also what a batch item carries."""
        error: Record = {"Message": self.message, "Detail": self.detail, "code": self.code}
        if self.element is not None:
            error["element"] = self.element
        return {"Error": [error], "type": self.kind}

    def body(self, time: str, millis: int) -> Record:
        """The whole answer: ``Fault`` and ``time``, or the twelve-key wrapper of 401 and 403."""
        if not self.lower:
            return {"Fault": self.fault(), "time": time}
        error = {"message": self.message, "detail": self.detail, "code": self.code, "element": None}
        return {
            "warnings": None,
            "intuitObject": None,
            "fault": {"error": [error], "type": self.kind},
            "report": None,
            "queryResponse": None,
            "batchItemResponse": [],
            "attachableResponse": [],
            "syncErrorResponse": None,
            "requestId": None,
            "time": millis,
            "status": None,
            "cdcresponse": [],
        }


def new_tid(seconds: float) -> str:
    """A fresh ``intuit_tid`` in the shape Intuit's traces have."""
    return f"1-{int(seconds):08x}-{secrets.token_hex(12)}"


def unauthorized(detail: str | None) -> Refusal:
    """401: no token, an expired one, a malformed one."""
    text = "message=AuthenticationFailed; errorCode=003200; statusCode=401"
    return Refusal("3200", text, detail, status=401, kind="AUTHENTICATION", lower=True)


def wrong_realm() -> Refusal:
    """403: the token is good, but not for this company."""
    text = "message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403"
    return Refusal("3100", text, None, status=403, kind="SERVICE", lower=True)


def throttled(lower: bool) -> Refusal:
    """429: too many requests."""
    text = "message=ThrottleExceeded; errorCode=003001; statusCode=429"
    detail = "The request limit was reached.  Try again later"
    return Refusal("3001", text, detail, status=429, kind="SERVICE", lower=lower)


def server_error() -> Refusal:
    """500 of the service itself."""
    text = "An application error has occurred while processing your request"
    return Refusal("10000", text, "System Failure Error: com.intuit.qbo.simulated", status=500, kind="SystemFault")


def lapsed() -> Refusal:
    """6190: the subscription is over; reads still work."""
    return Refusal(
        "6190",
        "Invalid Company Status",
        "Subscription period has ended or canceled or there was a billing problem : You can't add data to QuickBooks"
        " Online Plus because your trial or subscription period ended.",
    )


def duplicate_name() -> Refusal:
    """6240: a customer, vendor or employee has this name."""
    return Refusal(
        "6240",
        "Duplicate Name Exists Error",
        "The name supplied already exists. : Another customer, vendor or employee is already using this name."
        " Please use a different name.",
    )


def stale(who: str, name: str) -> Refusal:
    """5010: somebody wrote in between."""
    return Refusal(
        "5010",
        "Stale Object Error",
        f"Stale Object Error : You and {who} were working on this at the same time. {who} finished before you did, so"
        f" your work was not saved. Entity={name}",
    )


def not_found() -> Refusal:
    """610: no such id."""
    return Refusal(
        "610",
        "Object Not Found",
        "Object Not Found : Something you're trying to use has been made inactive. Check the fields with accounts,"
        " customers, items, vendors or employees.",
    )


def bad_reference() -> Refusal:
    """2500: a reference to nothing, or to something inactive."""
    return Refusal(
        "2500",
        "Invalid Reference Id",
        "Invalid Reference Id : Something you're trying to use has been made inactive. Check the fields with accounts,"
        " customers, items, vendors or employees.",
    )


def missing(what: str) -> Refusal:
    """2020: a required parameter is missing."""
    return Refusal(
        "2020",
        "Required param missing, need to supply the required value for the API",
        f"Required parameter {what} is missing in the request",
        what,
    )


def no_name() -> Refusal:
    """6080: nothing to build a display name from."""
    return Refusal(
        "6080",
        "No Name Provided",
        "No Name Provided : You must enter at least one of title, given name, middle name, family name, suffix or"
        " display name.",
    )


def too_long(element: str, longest: int, length: int) -> Refusal:
    """2050: more characters than the field takes."""
    return Refusal(
        "2050",
        "String length is either shorter or longer than supported by specification",
        f"String length specified does not match the supported length. Min:0 Max:{longest} supported."
        f" Supplied length:{length}",
        element,
    )


def unknown_property(name: str) -> Refusal:
    """2010: a property the entity does not have."""
    return Refusal(
        "2010",
        "Request has invalid or unsupported property",
        f"Property Name:{name} specified is unsupported or invalid",
        name,
    )


def unreadable_json() -> Refusal:
    """2010: the body is not a JSON object."""
    return Refusal(
        "2010",
        "Request has invalid or unsupported property",
        "Property Name:failed to parse json object; a property specified is unsupported or invalid",
        "",
    )


def bad_characters(element: str, code: str) -> Refusal:
    """2040 (or 6000, a setting): colon, tab or line break in a name."""
    if code == "6000":
        return business(f"{element} contains a colon, tab or newline, which names may not hold.")
    return Refusal(
        "2040", "Invalid String", f"Invalid String : {element} may not hold a colon, tab or newline", element
    )


def bad_choice(element: str, value: str) -> Refusal:
    """2170: not one of the values an enumeration has."""
    return Refusal("2170", "Invalid Enumeration", f"Invalid Enumeration : {value}", element)


def bad_email(value: str) -> Refusal:
    """2210: an e-mail address without "@" and "."."""
    return Refusal("2210", "Invalid Email Address format", f"Email address {value} is not valid", "PrimaryEmailAddr")


def bad_url(value: str) -> Refusal:
    """2200: not a web address."""
    return Refusal("2200", "Invalid URL format", f"Web address {value} is not valid", "WebAddr")


def bad_id(value: str) -> Refusal:
    """2030: an id is digits."""
    return Refusal("2030", "Invalid ID", f"Invalid ID : {value}", "Id")


def bad_request_id() -> Refusal:
    """2130: a request id that is too long (50 characters; 36 for a batch, whose item ids then have 10)."""
    return Refusal(
        "2130", "Invalid Request Id", "The request id, or a bId under one, is longer than supported", "requestid"
    )


def business(text: str) -> Refusal:
    """6000: a rule of the books."""
    return Refusal(
        "6000",
        "A business validation error has occurred while processing your request",
        f"Business Validation Error: {text}",
    )


def is_deleted() -> Refusal:
    """6000: any edit of an inactive record but making it active."""
    return business("You cannot modify a list element that has been deleted.")


def has_balance() -> Refusal:
    """6220: a customer with an open balance cannot be made inactive."""
    return Refusal(
        "6220",
        "Delete List Has Balance Error",
        "The entity you are trying to delete has an open balance. : This customer cannot be deleted because it has a"
        " non-zero balance",
    )


def batch_too_large() -> Refusal:
    """1040: more than 30 items."""
    return Refusal("1040", "Batch size exceeds allowed limit", "Batch size exceeds allowed limit : Max allowed is 30")


def unsupported(method: str) -> Refusal:
    """500 (the code, not the status): the resource does not take this operation."""
    return Refusal(
        "500",
        "Unsupported Operation",
        f"Operation No resource method found for {method}, return 405 with Allow header is not supported.",
    )


def query_syntax(detail: str) -> Refusal:
    """4000: the query cannot be read; the only fault without ``element``."""
    return Refusal("4000", "Error parsing query", f"QueryParserError: {detail}", None)


def query_meaning(detail: str) -> Refusal:
    """4001: the query can be read and means nothing."""
    return Refusal("4001", "Invalid query", f"QueryValidationError: {detail}", None)
