"""The filters that a list has beside those all pages share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.model.vocabulary import Assurance, Rag, Sector, Status
from graph.store import Store
from graph.store.statements import load
from webui.remembered import remembered
from webui.wording import ASSURANCES, RAGS, STATUSES, in_words

Options = Sequence[tuple[str, str]]
"""Values as they stand in the address, each with its words."""

NOT_STATED = "none"
"""Stands for what no document says."""

_SUGGESTED = 500
"""Names that a field suggests, at most: a page must not grow with the graph."""


def _none(_store: Store) -> Options:
    return ()


@dataclass(frozen=True, slots=True)
class Field:
    """One filter: a choice where ``closed``, else free text, for which ``options`` are suggestions.

    ``every`` is what the choice says where nothing is chosen.
    """

    name: str
    label: str
    options: Callable[[Store], Options] = _none
    closed: bool = False
    every: str = "All"
    hint: str = ""


def _agencies(_store: Store) -> Options:
    return remembered("agencies suggested", _suggested, old=10).value


def _suggested(store: Store) -> Options:
    rows = store.read(load("queries.cypher", "page-agency-names"))
    names = sorted(row["name"] for row in rows)
    return tuple((name, name) for name in names) if len(names) <= _SUGGESTED else ()


def _themes(store: Store) -> Options:
    rows = store.read(load("queries.cypher", "themes"))
    named = {row["slug"]: row["label"] or in_words(row["slug"].replace("-", "_")) for row in rows}
    return sorted(named.items(), key=lambda each: (each[1], each[0]))


_SECTORS = sorted(((each.value, in_words(each.value)) for each in Sector), key=lambda each: each[1])

AGENCY = Field("agency", "Agency", _agencies, hint="With its units and the agencies that it took over from.")
SECTOR = Field("sector", "Sector", lambda _: _SECTORS, closed=True, every="All sectors")
THEME = Field("theme", "Theme", _themes, closed=True, every="All themes")
CONTAINS = Field("contains", "Words that it holds")
STATUS = Field("status", "Status", lambda _: [(each.value, STATUSES[each]) for each in Status], closed=True)
RAG = Field("rag", "RAG as published", lambda _: [*((e.value, RAGS[e]) for e in Rag), (NOT_STATED, "Not stated")], True)
ASSURANCE = Field(
    "assurance", "Assurance", lambda _: [(each.value, ASSURANCES[each]) for each in Assurance], closed=True
)
