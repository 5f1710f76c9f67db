"""Dated notes of progress inside one cell: ``Update Sept 13: … 11.3.14 update: …``."""

import re

from graph.model.records import Update
from graph.model.vocabulary import Certainty
from loaders.resolve.dates import all_dates
from loaders.resolve.statuses import progress_status, status_of

_OPENS = re.compile(r"(?:^|(?<=[.;:)\s]))(?:update\b|updated\b|by\b|as (?:of|at)\b)?[\s:–-]*$", re.IGNORECASE)
_LEADS_ON = re.compile(r"^\s*(?:update\b)?\s*[:–-]", re.IGNORECASE)


def updates_in(progress: str) -> tuple[Update, ...]:
    """The notes of a cell that open with a date, in printed order; empty where no note does.

    A date opens a note where it begins the cell or a sentence and a colon or dash follows it.
    """
    opens = [date for date in all_dates(progress) if not date.impossible and _opens(progress, date.start, date.end)]
    notes = []
    for number, date in enumerate(opens):
        end = opens[number + 1].start if number + 1 < len(opens) else len(progress)
        text = re.sub(r"\s*\bupdate\b\s*$", "", progress[date.end : end].lstrip(" :–-."), flags=re.IGNORECASE).strip()
        reading = status_of(text) if len(text) < 40 else None
        if text:
            notes.append(Update(text=text, date=date.iso, status=reading.status if reading else None))
    return tuple(notes)


def update_of(header: str, text: str) -> Update:
    """What a column of one quarter or month tells: dated where its header is, else after its header."""
    date = next((found for found in all_dates(header) if not found.impossible), None)
    reading = progress_status(text)
    status = reading.status if reading and reading.certainty is Certainty.EXPLICIT else None
    return Update(text=text if date else f"{header}: {text}", date=date.iso if date else None, status=status)


def _opens(text: str, start: int, end: int) -> bool:
    before = text[:start].rstrip()
    new = not before or before[-1] in ".;:)\n" or bool(re.search(r"\bupdate[:\s]*$", before, re.IGNORECASE))
    return new and bool(_LEADS_ON.match(text[end:])) and bool(_OPENS.search(text[:start]))
