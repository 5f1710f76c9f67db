"""The log of changes: who changed what, and when. Where it is kept is for the server to say."""

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from flask import Flask, current_app

from webui.rights import person

_LOG = "webui.audit_log"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that somebody did.

    Attributes:
        at: when, in UTC.
        who: the name of the account, or of the user of this computer.
        action: what was done, such as ``walkthrough saved``.
        subject: what it was done to: a uid, a file's name, an account's.
        detail: more in words, without anything that a document says.
    """

    at: datetime
    who: str
    action: str
    subject: str
    detail: str = ""


class AuditLog(Protocol):
    """Keeps changes, in order."""

    def note(self, change: Change) -> None:
        """Keep one. Raises where it cannot, so that nothing is changed without a trace."""


class ProgramLog:
    """Changes as lines of the program's own log, where no file is kept."""

    def note(self, change: Change) -> None:
        """Write one line."""
        logging.getLogger("reviewgraph.audit").info(
            "%s %s %s %s", change.who, change.action, change.subject, change.detail
        )


def install(app: Flask, log: AuditLog) -> None:
    """Keep where changes are noted."""
    app.extensions[_LOG] = log


def noted(action: str, subject: str, detail: str = "") -> None:
    """Note a change by the person of this request. Call it before the change is made, or within it."""
    who = person()
    log: AuditLog = current_app.extensions[_LOG]
    log.note(Change(datetime.now(UTC), who.name if who else "nobody", action, subject, detail))
