"""A board pack in parts, each with its sentences and its table: the same for Word and for a workbook."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from queries.boardpack.evidence import Note
from queries.boardpack.pack import Pack, PackAction, PackChange
from queries.exports.workbook import Kind
from webui.boardpack.sentences import METHOD, about_names, in_short, moved_by
from webui.lists.actions import leads_of
from webui.wording import ASSURANCES, RAGS, STATUSES, counted, in_full, place

Words = Callable[[str], str]
"""What the words of documents are put through: it masks names, or leaves them."""
NOT_STATED = "Not stated"


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of notes, as a cell."""

    numbers: tuple[int, ...]

    def __str__(self) -> str:
        return ", ".join(str(number) for number in self.numbers)


@dataclass(frozen=True, slots=True)
class PackColumn:
    """A column of a table in a pack; ``share`` is how wide it is beside the others."""

    title: str
    share: int
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class PackTable:
    """A table of a pack. A cell is text, a number, a date, the numbers of notes, or None for what is not there."""

    columns: tuple[PackColumn, ...]
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pack. ``level`` is that of its heading; ``notes`` are the passages that the last part lists.

    ``wide`` parts stand on pages that lie on their side; ``sheet`` is the name of the sheet that its rows stand in.
    """

    heading: str
    level: int
    sentences: tuple[str, ...] = ()
    table: PackTable | None = None
    wide: bool = False
    sheet: str = ""
    notes: tuple[Note, ...] = ()


def title_of(pack: Pack, words: Words) -> str:
    """What the pack is called."""
    about = f": {words(pack.review_title)}" if pack.review_title else ""
    return f"Actions from reviews{about}"


def sections(pack: Pack, chosen: Sequence[tuple[str, str]], words: Words, *, masked: bool) -> tuple[Section, ...]:
    """The parts of a pack in order. ``chosen`` are the filters, each with its value in words."""
    since, as_of = in_full(pack.asked.since), in_full(pack.asked.as_of)
    return (
        Section("In short", 1, in_short(pack), _figures(pack), sheet="In short"),
        Section("What this is about", 2, (_scope(chosen), *about_names(masked=masked))),
        Section(f"What is late on {as_of}", 1, _late_sentences(pack), _late(pack, words), wide=True, sheet="Late"),
        Section(
            f"What moved since {since}",
            1,
            (*moved_by(pack, words), *pack.about_moved),
            _moved(pack, words),
            wide=True,
            sheet="Moved",
        ),
        *_plan(pack, words),
        Section("Evidence", 1, _evidence_sentences(pack), notes=pack.notes, sheet="Evidence"),
        Section("How figures are worked out", 1, METHOD),
    )


def _scope(chosen: Sequence[tuple[str, str]]) -> str:
    if not chosen:
        return "Everything that is loaded: all reviews, all agencies, all years."
    return "Chosen: " + "; ".join(f"{label.lower()}: {value}" for label, value in chosen) + "."


_FIGURES = (
    ("Open", "open", "Pending, in progress, or overdue in the document’s words."),
    ("– of which overdue", "overdue", "The target date, month or year is over."),
    ("– of which due in 90 days", "due_soon", "On that day or in the ninety days after it."),
    ("– of which due later", "due_later", "After that."),
    ("– of which without a date", "no_date", "No target date can be told."),
    ("Not stated", "not_stated", "No document says how it stands. Neither open nor closed."),
    ("– of which past their date", "past_not_stated", "The target date is over."),
    ("Closed", "closed", "Completed or withdrawn."),
    ("– of which completed", "completed", "Said to be completed."),
    ("– of which evidenced", "evidenced", "Completed, and a check, a count or a result is cited."),
    ("All actions", "all", "Open, not stated and closed together."),
)


def _figures(pack: Pack) -> PackTable:
    columns = (
        PackColumn("Actions", 7),
        PackColumn("Number", 3, Kind.NUMBER),
        PackColumn("What it counts", 13),
    )
    return PackTable(columns, tuple((title, pack.counts[name], says) for title, name, says in _FIGURES))


def _late_sentences(pack: Pack) -> tuple[str, ...]:
    if not pack.late:
        return ("No open action is past its target date.",)
    return (f"{counted(len(pack.late), 'open action is', 'open actions are')} past the target date, longest first.",)


_SEE = PackColumn("Notes", 3)


def _late(pack: Pack, words: Words) -> PackTable | None:
    if not pack.late:
        return None
    columns = (
        PackColumn("Days late", 3, Kind.NUMBER),
        PackColumn("Review", 4),
        PackColumn("Action", 12),
        PackColumn("Lead", 8),
        PackColumn("Target date", 5),
        PackColumn("How the date moved", 5),
        PackColumn("Status", 4),
        PackColumn("RAG", 3),
        _SEE,
    )
    return PackTable(columns, tuple(_late_row(each, words) for each in pack.late))


def _late_row(each: PackAction, words: Words) -> tuple[Any, ...]:
    return (
        each.late,
        words(each.line.review_title or "Review without a title"),
        _action(each, words),
        _leads(each, words),
        _target(each, words),
        _course(each),
        _status(each),
        _rag(each),
        Numbers(each.notes),
    )


def _moved(pack: Pack, words: Words) -> PackTable | None:
    if not pack.moved:
        return None
    columns = (
        PackColumn("Dated", 4),
        PackColumn("Review", 4),
        PackColumn("Change", 5),
        PackColumn("About", 12),
        PackColumn("What moved", 8),
        PackColumn("Before", 5),
        PackColumn("After", 5),
        _SEE,
    )
    return PackTable(columns, tuple(_moved_row(each, words) for each in pack.moved))


def _moved_row(each: PackChange, words: Words) -> tuple[Any, ...]:
    row = each.row
    return (
        in_full(row.day) or "No date",
        words(row.review_title or "Review without a title"),
        row.change,
        words(row.about or "–"),
        row.says,
        words(in_full(row.before) or "–"),
        words(in_full(row.after) or "–"),
        Numbers(each.notes),
    )


_PLAN = (
    PackColumn("Ref", 2),
    PackColumn("Action", 11),
    PackColumn("Carries out", 11),
    PackColumn("Lead", 8),
    PackColumn("Target date", 5),
    PackColumn("Status", 4),
    PackColumn("RAG", 3),
    PackColumn("Assurance", 4),
    _SEE,
)


def _plan(pack: Pack, words: Words) -> tuple[Section, ...]:
    sentence = "Every action, by review, as the newest document that says so has it."
    first = Section("The plan by review", 1, (sentence if pack.plan else "No action has been loaded.",), wide=True)
    return (first, *(_of_review(each.title, each.actions, words) for each in pack.plan))


def _of_review(title: str | None, actions: Sequence[PackAction], words: Words) -> Section:
    late = sum(each.late is not None for each in actions)
    said = f"{counted(len(actions), 'action')}, {late or 'none'} overdue."
    rows = tuple(_plan_row(each, words) for each in actions)
    return Section(
        words(title or "Review without a title"), 2, (said,), PackTable(_PLAN, rows), wide=True, sheet="Plan"
    )


def _plan_row(each: PackAction, words: Words) -> tuple[Any, ...]:
    return (
        each.line.ref or "–",
        words(each.words.fact.text),
        "; ".join(_recommendation(one.ref, one.text, words) for one in each.words.carries_out) or NOT_STATED,
        _leads(each, words),
        _target(each, words) + (f" (overdue, {counted(each.late, 'day')})" if each.late is not None else ""),
        _status(each),
        _rag(each),
        ASSURANCES[each.line.assurance],
        Numbers(each.notes),
    )


def _recommendation(ref: str | None, text: str | None, words: Words) -> str:
    return ": ".join(part for part in (f"Recommendation {ref}" if ref else "", words(text or "")) if part)


def _action(each: PackAction, words: Words) -> str:
    return " ".join(part for part in (each.line.ref, words(each.words.fact.text)) if part)


def _leads(each: PackAction, words: Words) -> str:
    said = (": ".join(part for part in (name, words(roles)) if part) for name, roles in leads_of(each.words))
    return "; ".join(said) or NOT_STATED


def _target(each: PackAction, words: Words) -> str:
    return in_full(each.line.target_date) or words(each.line.target_text or "") or NOT_STATED


def _course(each: PackAction) -> str:
    """``31 March 2022, then 30 June 2022: 91 days later``."""
    if each.targets is None:
        return "–"
    turns = ", then ".join(in_full(part) for part in each.targets.split(" → "))
    if not each.days_moved:
        return turns
    return f"{turns}: {counted(abs(each.days_moved), 'day')} {'later' if each.days_moved > 0 else 'earlier'}"


def _status(each: PackAction) -> str:
    return STATUSES[each.line.status] + (" (implied)" if each.line.implied else "")


def _rag(each: PackAction) -> str:
    return {rag.value: words for rag, words in RAGS.items()}.get(each.line.rag or "", NOT_STATED)


def _evidence_sentences(pack: Pack) -> tuple[str, ...]:
    if not pack.notes:
        return ("No passage is stored for what stands above.",)
    return ("The words of the documents, under the numbers given above.",)


def source_of(note: Note, words: Words) -> str:
    """Where a note stands: ``child-k-plan.docx, page 3, lines 4 to 6``."""
    return f"{words(note.passage.document)}, {place(note.passage)}"
