"""Facts in rows: who held or missed something on the left, the fact, and on the right whom it did not reach."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from queries.questions.profiles.profile_lines import date_said
from queries.walkthroughs.rows import Row
from queries.walkthroughs.scene import Thing
from queries.walkthroughs.telling import called, standing
from webui.walkthroughs.shapes import BOLD, LINE, RADIUS, Mark, Stroke, Words, shape, wrapped

LEFT, END_WIDE = 150, 296
"""The middle of the column of those who stand before, and the width of its words; the right column mirrors it."""
GAP = 26
Drawn = list[Mark | Stroke | Words]
Masking = Callable[[str], str]
NOT_NAMED = "not named"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand: the middles of the mark and of the right column, and where the fact's words are."""

    mark: int
    words: int
    width: int
    anchor: str
    right: int = 1000 - LEFT


@dataclass(slots=True)
class _Sheet:
    """What has been drawn so far, and where the next row begins."""

    columns: _Columns
    seen: frozenset[str]
    masked: Masking
    top: int = 40
    drawn: Drawn = field(default_factory=list)
    before: tuple[object, int] = ((), 0)
    after: tuple[object, int] = ((), 0)


def rows_drawn(rows: Sequence[Row], seen: frozenset[str], masked: Masking) -> tuple[int, Drawn]:
    """How high the rows are, and all that is drawn of them."""
    sheet = _Sheet(_columns(rows), seen, masked)
    for row in rows:
        _draw(sheet, row)
    return sheet.top, sheet.drawn


def _columns(rows: Iterable[Row]) -> _Columns:
    left = any(_before(row) for row in rows)
    right = any(_after(row) for row in rows)
    if left and right:
        return _Columns(500, 500, 390, "middle")
    if left:
        return _Columns(370, 420, 1000 - 420, "start")
    if right:
        return _Columns(40, 92, 560, "start")
    return _Columns(40, 92, 1000 - 92, "start")


def _before(row: Row) -> tuple[str, ...]:
    return _ends(row.before, row.unnamed_before)


def _after(row: Row) -> tuple[str, ...]:
    return _ends(row.after, row.unnamed_after)


def _ends(things: Sequence[Thing], unnamed: str | None) -> tuple[str, ...]:
    if things:
        return tuple(called(thing) if thing.fact else thing.name for thing in things)
    return () if unnamed is None else (f"“{unnamed}”" if unnamed else NOT_NAMED,)


def _draw(sheet: _Sheet, row: Row) -> None:
    columns, y = sheet.columns, sheet.top
    words = wrapped(sheet.masked(_label(row)), columns.width, 3)
    small = wrapped(sheet.masked(_detail(row)), columns.width, 2) if _detail(row) else ()
    beneath = columns.anchor == "middle"
    at = y + RADIUS + LINE if beneath else y + 9 - (LINE // 2) * (len(words) + len(small) - 1) if len(words) < 2 else y
    look = "w-text" if _fresh(row) else "w-text w-pale"
    sheet.drawn.append(Words(columns.words, at, words, columns.anchor, look))
    sheet.drawn.append(Words(columns.words, at + LINE * len(words), small, columns.anchor, "w-small"))
    _mark(sheet, row, y)
    low = at + LINE * (len(words) + len(small)) - 10
    low = max(low, y + RADIUS, _left(sheet, row, y), _right(sheet, row, y))
    sheet.top = low + GAP + RADIUS


def _mark(sheet: _Sheet, row: Row, y: int) -> None:
    x, label = sheet.columns.mark, row.thing.label
    trouble = label in ("InformationGap", "MissedOpportunity")
    look = "m-acc" if trouble else "m-ink" if label == "Action" else "m-hollow"
    sheet.drawn.append(Mark(shape(label, x, y), look if _fresh(row) else "m-pale"))
    if label == "InformationGap" and _fresh(row):
        sheet.drawn.append(Stroke(f"M{x - 9} {y - 9}l18 18M{x + 9} {y - 9}l-18 18", "s-paper"))


def _fresh(row: Row) -> bool:
    """Whether the step adds it, or adds whom it did not reach."""
    return row.fresh or (row.thing.label == "InformationGap" and bool(_after(row)))


def _left(sheet: _Sheet, row: Row, y: int) -> int:
    names = _before(row)
    if not names:
        return y
    look = "s-dots" if row.implied else "s-ink"
    known = sheet.before[0] == (names, _uids(row.before))
    if known and sheet.before[0]:
        spine = LEFT + END_WIDE // 2 + 8
        sheet.drawn.append(Stroke(f"M{spine} {sheet.before[1]}V{y}H{sheet.columns.mark - 34}", look))
        return y
    sheet.before = ((names, _uids(row.before)), y)
    sheet.drawn.append(Stroke(f"M{LEFT + RADIUS} {y}H{sheet.columns.mark - 34}", look))
    return _end(sheet, LEFT, y, names, row.before, "m-ink", pale=not row.fresh and _seen(sheet, row.before))


def _right(sheet: _Sheet, row: Row, y: int) -> int:
    names, right = _after(row), sheet.columns.right
    if not names:
        return y
    gap = row.thing.label == "InformationGap"
    look = ("s-broken s-dots" if row.implied else "s-broken") if gap else "s-ink"
    start = (
        sheet.columns.mark + 34 if sheet.columns.anchor == "middle" else sheet.columns.words + sheet.columns.width + 10
    )
    sheet.drawn.append(Stroke(f"M{start} {y}H{right - RADIUS - 4}", look))
    return _end(sheet, right, y, names, row.after, "m-hollow" if gap else "m-ink", pale=not _fresh(row))


def _seen(sheet: _Sheet, things: Sequence[Thing]) -> bool:
    return bool(things) and all(thing.uid in sheet.seen for thing in things)


def _end(
    sheet: _Sheet, x: int, y: int, names: tuple[str, ...], things: Sequence[Thing], look: str, *, pale: bool
) -> int:
    """Who stands at an end: one mark, the names beneath it."""
    label = things[0].label if things else "Agency"
    if not things:
        look = "m-absent"
    elif label == "Recommendation":
        look, pale = "m-hollow", _seen(sheet, things)
    sheet.drawn.append(Mark(shape(label, x, y), "m-pale" if pale else look))
    lines = wrapped(sheet.masked(" and ".join(names)), END_WIDE, 4, BOLD)
    sheet.drawn.append(Words(x, y + RADIUS + LINE - 2, lines, "middle", "w-name w-pale" if pale else "w-name"))
    return y + RADIUS + LINE * len(lines)


def _uids(things: Sequence[Thing]) -> tuple[str, ...]:
    return tuple(thing.uid for thing in things)


def _label(row: Row) -> str:
    number = f"{row.thing.fact.ref}. " if row.thing.fact and row.thing.fact.ref else ""
    return f"{number}{row.thing.name}"


def _detail(row: Row) -> str:
    fact = row.thing.fact
    if fact is None:
        return ""
    if fact.label == "Action":
        return standing(fact)
    when = date_said(fact.happened) if fact.happened else ""
    return ", ".join(part for part in (when, "implied" if row.implied else "") if part)
