"""What each edition of a plan says of each action, and how an action stood on a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.model.vocabulary import Assurance, Certainty, Status
from graph.store import Store
from graph.store.statements import load
from queries.questions.actions.action_figures import Standing
from queries.questions.editions.editions_documents import Edition, documents


@dataclass(frozen=True, slots=True)
class Statement:
    """What one edition says of one action; what it does not say is None, empty, or the value that says so.

    ``told`` is whether it has words for the status, or a note of progress. ``text`` and the leads are left empty where
    they were not asked for.
    """

    action: str
    review: str
    review_title: str | None
    edition: Edition
    text: str | None = None
    status: Status = Status.UNKNOWN
    implied: bool = False
    rag: str | None = None
    assurance: Assurance = Assurance.NOT_STATED
    target_text: str | None = None
    target_date: str | None = None
    told: bool = False
    lead_agencies: tuple[str, ...] = ()
    lead_roles: tuple[str, ...] = ()

    @property
    def says_standing(self) -> bool:
        """Whether it says anything of how the action stands."""
        named = self.status is not Status.UNKNOWN or self.assurance is not Assurance.NOT_STATED
        return named or self.told or self.rag is not None


@dataclass(frozen=True, slots=True)
class StatedStanding:
    """How an action stood on a day, and the edition that says so.

    ``target_date`` and ``target_text`` are of the newest edition by then that gives either, which may be another one.
    """

    action: str
    edition: Edition
    status: Status
    implied: bool
    assurance: Assurance
    rag: str | None
    target_date: str | None
    target_text: str | None

    @property
    def standing(self) -> Standing:
        """The same for ``action_figures``."""
        return Standing(self.action, self.status, self.target_date, self.assurance, self.implied)


@dataclass(frozen=True, slots=True)
class Editions:
    """The documents of a scope by uid, and what they say of each action, by action, in the order of the editions."""

    documents: Mapping[str, Edition]
    statements: Mapping[str, tuple[Statement, ...]]

    @property
    def undated(self) -> tuple[Edition, ...]:
        """The documents without a date, in order of name."""
        without = (edition for edition in self.documents.values() if edition.dated is None)
        return tuple(sorted(without, key=lambda edition: (edition.name, edition.uid)))


def editions(
    store: Store,
    parameters: Mapping[str, Any],
    *,
    known: Mapping[str, Edition] | None = None,
    reviews: Iterable[str] | None = None,
    words: bool = False,
) -> Editions:
    """What every document says of the actions of a scope, or of some reviews of it; actions in order of uid.

    With ``words``, the texts and the leads too. ``known`` are the documents where they were read before; else those of
    the reviews that have one of the actions.
    """
    only = None if reviews is None else sorted(set(reviews))
    if only == []:
        return Editions(known or {}, {})
    rows = store.read(load("queries.cypher", "editions"), **parameters, reviews=only)
    narrowed = any(parameters[name] is not None for name in ("agencies", "sector", "themes"))
    if known is None:
        known = documents(store, parameters, {row["review"] for row in rows} if narrowed else only)
    texts = _texts(store, parameters, only) if words else {}
    found: dict[str, list[Statement]] = {}
    for row in rows:
        if row["document"] in known:
            for statement in _statements(row, texts, known[row["document"]]):
                found.setdefault(statement.action, []).append(statement)
    return Editions(known, {action: in_order(found[action]) for action in sorted(found)})


def _texts(
    store: Store, parameters: Mapping[str, Any], only: list[str] | None
) -> dict[tuple[str, str], Mapping[str, Any]]:
    rows = store.read(load("queries.cypher", "editions-words"), **parameters, reviews=only)
    return {(row["action"], row["document"]): row for row in rows}


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements in the order of their editions; those whose edition has no place come first."""
    return tuple(sorted(statements, key=lambda each: each.edition.order))


def _statements(
    row: Mapping[str, Any], texts: Mapping[tuple[str, str], Mapping[str, Any]], edition: Edition
) -> Iterator[Statement]:
    """What one document says of each of the actions of a review."""
    review, title = row["review"], edition.titles.get(row["review"])
    for status, certainty, rag, assurance, told, *of_each in row["said"]:
        stands = Status(status or Status.UNKNOWN)
        shown = Assurance(assurance or Assurance.NOT_STATED)
        for action, target_text, target_date in zip(*of_each, strict=True):
            text = texts.get((action, edition.uid), {})
            yield Statement(
                action=action,
                review=review,
                review_title=title,
                edition=edition,
                text=text.get("text"),
                status=stands,
                implied=certainty == Certainty.IMPLIED,
                rag=rag,
                assurance=shown,
                target_text=target_text or None,
                target_date=target_date or None,
                told=told,
                lead_agencies=tuple(text.get("lead_agencies") or ()),
                lead_roles=tuple(text.get("lead_roles") or ()),
            )


def standing_at(statements: Sequence[Statement], day: date) -> StatedStanding | None:
    """How an action stood on a day, by the editions dated then or before; None where none of these states it.

    The same rule as the graph's own for its newest state: the newest edition that says anything of the standing speaks
    for all of it, and one that a later edition of the same paper replaced is not asked. The target is that of the
    newest edition that gives one. A document without a date is never asked.
    """
    dated = [each for each in in_order(statements) if each.edition.day and each.edition.day <= day]
    if not dated:
        return None
    # Most actions stand in one edition alone, which nothing replaces.
    alone = len(dated) == 1
    current = [each for each in dated if alone or not any(later.edition.replaces(each.edition) for later in dated)]
    chosen = ([each for each in current if each.says_standing] or current)[-1]
    targets = [each for each in dated if each.target_date or each.target_text]
    return StatedStanding(
        action=chosen.action,
        edition=chosen.edition,
        status=chosen.status,
        implied=chosen.implied,
        assurance=chosen.assurance,
        rag=chosen.rag,
        target_date=targets[-1].target_date if targets else None,
        target_text=targets[-1].target_text if targets else None,
    )


def standings_as_of(store: Store, parameters: Mapping[str, Any], day: date) -> dict[str, StatedStanding]:
    """How each action of a scope stood on a day, by uid; one that no edition dated by then states is not among them."""
    said = editions(store, parameters).statements
    standings = {action: standing_at(statements, day) for action, statements in said.items()}
    return {action: standing for action, standing in standings.items() if standing is not None}
