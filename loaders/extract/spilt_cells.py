"""What a piece of a spilt table is: words that a target date, a status or a lead begins or ends with."""

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\.?,?\s+\d{{2,4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}\.?|{_MONTH}[\s.’'-]+\d{{2,4}}|"
    rf"q[1-4]\s+\d{{4}}(?:/\d{{2}})?|(?:spring|summer|autumn|winter)\s+\d{{4}})"
)
_WORDED = (
    r"(?-i:TBC|TBD|To be confirmed|On-?\s?going|Immediate|ASAP|Within \w+ \w+ of \w+|"
    r"(?:One|Two|Three|Six|\d+) months? from [Pp]ublication(?: of (?:the |this )?[a-z ]{4,40})?)"
)
_QUALIFIED = rf"(?:(?:by|end of|by the end of|before|from)\s+)?{_DATE}(?:\s*(?:to|-|–|and)\s*(?:post review|{_DATE}))?"
TARGET = re.compile(rf"(?P<target>{_QUALIFIED}|{_WORDED})(?=[\s.,;)]|$)", re.IGNORECASE)
DATED = re.compile(rf"(?P<target>{_QUALIFIED})(?=[\s.,;)]|$)", re.IGNORECASE)
TARGET_GOES_ON = re.compile(
    r"\b(?:by|of|from|to|between|and|in|on|since|until|during|after|before|the|at)$|[–-]$", re.IGNORECASE
)
"""A line that ends so reads on: a date at the start of the next line is part of its sentence."""
_STATUS = (
    r"(?:Actions?\s+(?:now\s+)?completed?|Completed?|On-?\s?going|In\s+progress|Pending|Post\s+publication|Not\s+(?:yet\s+)?started|"
    r"Overdue|Outstanding|Finalised|Withdrawn|Partially\s+complete[d]?|Partly\s+complete[d]?|Superseded|No\s+longer\s+achievable|"
    r"Delayed|Not\s+due|Commenced|Underway|Under\s+way|On\s+track|Closed|Achieved)"
)
_STATUS_END = re.compile(rf"(?:^|(?<=[\s.,;:)]))(?P<status>{_STATUS})\.?$")
_STATUS_RUN_ON = re.compile(rf"^(?P<status>{_STATUS})(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class Ended:
    """A piece of text whose end is a status: what stands before it, and the status as printed."""

    before: str
    status: str


def status_end(text: str) -> Ended | None:
    """Splits off a status that closes a piece, or that runs straight into the next cell's first word."""
    match = _STATUS_END.search(text.strip())
    if match:
        return Ended(text.strip()[: match.start()].strip(), match["status"])
    run_on = _STATUS_RUN_ON.match(text.strip())
    if run_on:
        return Ended(text.strip()[run_on.end() :].strip(), run_on["status"])
    return None
