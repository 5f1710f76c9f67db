"""What was noted while reading: names that may be several agencies', and dates that cannot be."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz

from graph.model.vocabulary import IssueKind
from graph.store import Store
from graph.store.statements import load
from queries.questions.agency_names import NamedAgency
from queries.questions.doubts.doubt import Doubt, DoubtKind, command
from queries.questions.doubts.settled import Judged
from queries.questions.evidence import place_within
from queries.questions.pages.page_documents import Place

_ALIKE = 70.0
_QUOTED = re.compile(r"“(.+?)”")
_MAY_BE = re.compile(r"^'(?P<short>.+?)' may be any of (?P<names>.+)$")
_MISPRINT = re.compile(r"^'(?P<short>.+?)' was taken as a misprint of '(?P<known>.+?)'$")


def noted(store: Store, agencies: Sequence[NamedAgency], judged: Judged) -> Iterator[Doubt]:
    """A doubt for each issue that a person can settle and has not."""
    for row in store.read(load("queries.cypher", "doubts-issues")):
        for issue in json.loads(row["issues"]):
            kind = issue.get("kind")
            if kind == IssueKind.NAMES:
                yield from _names(row, issue["message"], agencies, judged)
            elif kind == IssueKind.DATES:
                yield _date(store, row, issue)
            elif kind == IssueKind.CORRECTION:
                settle = "change the correction by hand, or take it out"
                yield _at_its_place(row, issue, DoubtKind.CORRECTIONS, settle)


def _names(row: dict[str, Any], message: str, agencies: Sequence[NamedAgency], judged: Judged) -> Iterator[Doubt]:
    may_be, misprint = _MAY_BE.match(message), _MISPRINT.match(message)
    if may_be:
        names = may_be["names"].split(", ")
        settle = command("never-merge", *names)
    elif misprint:
        names = [misprint["short"], misprint["known"]]
        settle = command("never-merge", *names, "--document", row["document_name"])
    else:
        return
    if judged.settles(names):
        return
    sha256 = row["document"].removeprefix("document:")
    own = [one for one in agencies if sha256 in one.documents and any(one.is_called(name) for name in names)]
    alike = len(names) == 2 and fuzz.token_sort_ratio(*names) >= _ALIKE
    merge = f"{command('merge', *names, '--into', names[-1])}  or  " if alike else ""
    yield Doubt(
        DoubtKind.NAMES,
        sum(agency.facts for agency in own),
        message,
        f"{merge}{settle}",
        place=row["document_name"],
        about=tuple(agency.uid for agency in own),
    )


def _date(store: Store, row: dict[str, Any], issue: dict[str, Any]) -> Doubt:
    """A date that does not exist, with the action whose target it is."""
    quoted = _QUOTED.search(issue["message"])
    lines = {source.get("line_start") for source in issue.get("sources", ())}
    actions = [
        each["action"]
        for each in store.read(load("queries.cypher", "document-targets"), document=row["document"])
        if quoted and quoted[1] in each["target_text"] and each["line_start"] in lines
    ]
    action = actions[0] if actions else "ID"
    settle = command("set", action, "target_date", "--to", "DATE", "--document", row["document_name"])
    return _at_its_place(row, issue, DoubtKind.DATES, settle)


def _at_its_place(row: dict[str, Any], issue: dict[str, Any], kind: DoubtKind, settle: str) -> Doubt:
    places = [Place(**source) for source in issue.get("sources", ())]
    where = ", ".join(part for part in (row["document_name"], place_within(places[0]) if places else "") if part)
    words = places[0].quote if places else None
    return Doubt(kind, 1, issue["message"], settle, place=where, words=words, about=(row["document"],))
