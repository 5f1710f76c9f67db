"""Tables to plan rows: what each column means is read from the header, what a row carries down from the rows above."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model.vocabulary import Rag
from loaders.blocks import Block, Cell
from loaders.extract.advice_headings import recommendation_over
from loaders.extract.period_updates import Periods, earlier, newest, periods_of, without_periods
from loaders.extract.plan_row import PlanRow
from loaders.extract.review_words import names_review
from loaders.extract.spilt_cells import DATED
from loaders.extract.worded import by_words
from loaders.resolve.statuses import colour_named
from loaders.segment.columns import PLAN_SIGNS, Meaning, meaning_of, meanings_of
from loaders.segment.starts import ItemStart, item_start, ref_of, start_of
from loaders.segment.tables import Table

_REF_CELL = re.compile(
    r"(?:rec(?:ommendation)?\s*|action\s*|no\.?\s*)?(?P<ref>[A-Z]{0,3}-?\d{1,3}(?:\.\d{1,3})*(?:[a-z]|\([a-z]\))?)[.):]?",
    re.IGNORECASE,
)
_LONGEST_TITLE = 10
_MOST_IN_TOTAL = 3
_TOTAL = re.compile(r"(?:(?:sub-?|grand )?totals?\b|(?:\d{1,3}|[a-z]+) actions?$)", re.IGNORECASE)
_ACTION_INSIDE = re.compile(r"^actions?\s*[:–-]\s*", re.IGNORECASE)
_SHARED = frozenset(Meaning) - {Meaning.REF, Meaning.ACTION, Meaning.RECOMMENDATION, Meaning.LEARNING}
"""What a merged cell says of each of its rows; an ask in one is one ask, and a recommendation is carried otherwise."""
_NUMBERED_ASK = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})+|\(?[a-z]\)|\d{1,2}[.)])\s+\S")


@dataclass(frozen=True, slots=True)
class _Carried:
    """What later rows of a table inherit: a recommendation printed once over many rows."""

    ref: str | None = None
    recommendation: str | None = None
    section: str | None = None
    review: str | None = None


def plan_rows(table: Table) -> tuple[PlanRow, ...]:
    """The rows of a table as plan rows; none where its header does not make it a plan."""
    periods = periods_of(table.headers)
    columns = _columns(table, periods)
    if not is_plan([*columns, *periods]):
        return ()
    title = table.headings[-1].text if table.headings else None
    # A table under "Recommendation 3: …" carries that recommendation on all its rows.
    over = recommendation_over(table.headings)
    carried = _Carried(over.ref if over else None, (over.rest or None) if over else None, section=title)
    made: list[PlanRow] = []
    cells: dict[Meaning, Cell] = {}
    for row in table.rows:
        cells = _with_merged(_cells(row, columns), cells)
        cells |= {meaning: cell for meaning, cell in newest(row, periods).items() if not text_of(cells, meaning)}
        banner = _banner(row)
        if banner is not None:
            carried = _carry_banner(banner, carried)
            if carried.recommendation:
                made.append(_advice(row, carried))
        elif any(cell.paragraphs for cell in cells.values()) and not _is_total(row):
            plan_row, carried = _plan_row(row, cells, carried)
            told = earlier(row, periods, table.headers, cells.get(Meaning.PROGRESS))
            plan_row = replace(plan_row, part=title, earlier=told)
            made.extend(by_words(plan_row, {meaning: cell.paragraphs for meaning, cell in cells.items()}))
    return tuple(_shared_numbers(made))


def is_plan(columns: Iterable[Meaning | None]) -> bool:
    """A plan says what is to be done, and by whom, by when or how it stands; a list of recommendations says to whom."""
    known = set(columns)
    if known >= {Meaning.RECOMMENDATION, Meaning.ADDRESSEE}:
        return True
    return bool(known & {Meaning.ACTION, Meaning.RECOMMENDATION}) and bool(known & PLAN_SIGNS)


def _columns(table: Table, periods: Periods) -> tuple[Meaning | None, ...]:
    """The meanings of a table's columns; where no heading says colours, the column of nothing else is theirs."""
    meanings = meanings_of(without_periods(table.headers, periods))
    if Meaning.RAG in (*meanings, *periods):
        return meanings
    meanings = _without_numbers(table, meanings)
    plain = (n for n, meaning in enumerate(meanings) if meaning is not Meaning.STATUS and _is_coloured(table, n))
    coloured = next(plain, None)
    return tuple(Meaning.RAG if n == coloured else meaning for n, meaning in enumerate(meanings))


def _without_numbers(table: Table, meanings: Sequence[Meaning | None]) -> tuple[Meaning | None, ...]:
    """A column of nothing but numbers holds the actions' or recommendations' numbers, whatever its heading ("Act.")."""
    numbers = {Meaning.ACTION: Meaning.REF, Meaning.RECOMMENDATION: Meaning.RECOMMENDATION_REF}
    made = list(meanings)
    for at, meaning in enumerate(meanings):
        number = numbers.get(meaning) if meaning else None
        if number and number not in made and _holds_numbers(table, at):
            made[at] = number
            others = (n for n, other in enumerate(made) if other is None and meaning_of(table.headers[n]) is meaning)
            again = next(others, None)
            if again is not None:
                made[again] = meaning
    return tuple(made)


def _is_total(row: Block) -> bool:
    """``Total: three actions, two complete``: a row that counts the others."""
    filled = [cell.text for cell in row.cells if cell.paragraphs]
    return len(filled) <= _MOST_IN_TOTAL and any(_TOTAL.match(text) for text in filled)


def _filled(table: Table, column: int) -> list[str]:
    """What stands below a heading, empty cells left out."""
    told = (row.cells[column].text.strip() for row in table.rows if column < len(row.cells))
    return [text for text in told if text]


def _holds_numbers(table: Table, column: int) -> bool:
    filled = _filled(table, column)
    return len(filled) > 1 and all(_REF_CELL.fullmatch(text) for text in filled)


def _is_coloured(table: Table, column: int) -> bool:
    """Whether the cells below a heading hold the words of colours alone, two at least."""
    filled = _filled(table, column)
    return len(filled) > 1 and all(len(text) > 1 and colour_named(text) for text in filled)


def _cells(row: Block, columns: Sequence[Meaning | None]) -> dict[Meaning, Cell]:
    return {meaning: cell for meaning, cell in zip(columns, row.cells, strict=False) if meaning}


def _with_merged(cells: dict[Meaning, Cell], above: Mapping[Meaning, Cell]) -> dict[Meaning, Cell]:
    """A row's cells, those that go on a merged cell with its words: one lead or date for several rows."""
    return {
        meaning: replace(above[meaning], goes_on=True)
        if cell.goes_on and not cell.paragraphs and meaning in _SHARED and meaning in above
        else cell
        for meaning, cell in cells.items()
    }


def _banner(row: Block) -> str | None:
    """The text of a row of which only one cell is filled, wider than a column: a section or a recommendation."""
    filled = [cell for cell in row.cells if cell.paragraphs]
    if len(row.cells) < 2 or len(filled) != 1 or filled[0] is not row.cells[0] or len(filled[0].text) < 5:
        return None
    if len(row.cells) == 2 and (item_start(filled[0].text) or len(filled[0].text.split()) > _LONGEST_TITLE):
        return None
    return filled[0].text


def _carry_banner(banner: str, carried: _Carried) -> _Carried:
    item = item_start(banner)
    if item and item.word == "recommendation":
        return replace(carried, ref=item.ref, recommendation=item.rest or None)
    if names_review(banner):
        return _Carried(review=banner)
    return _Carried(section=banner, review=carried.review)


def _advice(row: Block, carried: _Carried) -> PlanRow:
    """A recommendation that has a row to itself, above its actions."""
    return PlanRow(
        place=row.place,
        blocks=(row,),
        section=carried.section,
        recommendation_ref=carried.ref,
        recommendation=carried.recommendation,
        review=carried.review,
    )


def _plan_row(row: Block, cells: Mapping[Meaning, Cell], carried: _Carried) -> tuple[PlanRow, _Carried]:
    cells, inside = _actions_inside(cells)
    recommendation, rec_ref = _recommendation(text_of(cells, Meaning.RECOMMENDATION))
    learning, learning_ref = _numbered(text_of(cells, Meaning.LEARNING))
    printed = _ref(text_of(cells, Meaning.RECOMMENDATION_REF)) or rec_ref
    ref = _ref(text_of(cells, Meaning.REF))
    own = printed or (recommendation and (learning_ref or ref))
    if recommendation or printed:
        carried = replace(carried, ref=own, recommendation=recommendation)
    asks, inner = _without_number(inside or _asks(cells))
    lead, target = _lead_and_target(cells)
    action_ref = inner or (ref if Meaning.ACTION in cells else None)
    plan_row = PlanRow(
        place=row.place,
        blocks=(row,),
        section=carried.section,
        ref=action_ref,
        recommendation_ref=carried.ref or parent(action_ref),
        recommendation=recommendation,
        learning=learning,
        asks=asks,
        lead=lead,
        target=target,
        status=text_of(cells, Meaning.STATUS),
        rag=text_of(cells, Meaning.RAG),
        fill=fill_of(cells),
        progress=text_of(cells, Meaning.PROGRESS),
        evidence=text_of(cells, Meaning.EVIDENCE),
        completed=text_of(cells, Meaning.COMPLETED_ON),
        lead_roles=text_of(cells, Meaning.LEAD_ROLE),
        review=text_of(cells, Meaning.REVIEW) or carried.review,
        addressees=text_of(cells, Meaning.ADDRESSEE),
        outcome=text_of(cells, Meaning.OUTCOME),
        measure=text_of(cells, Meaning.MEASURE),
    )
    return plan_row, carried


def parent(ref: str | None) -> str | None:
    """The number above: 2 for 2.3, and 5.1 for 5.1a and 5.1(a)."""
    if not ref:
        return None
    if ref.endswith(")"):
        return ref[: ref.rindex("(")] or None
    if ref[-1].isalpha():
        return ref[:-1] or None
    return ref.rpartition(".")[0] or None


def _actions_inside(cells: Mapping[Meaning, Cell]) -> tuple[Mapping[Meaning, Cell], tuple[str, ...]]:
    """Some trackers print "Action: …" below the recommendation in one cell: the cell without them, and the asks."""
    cell = cells.get(Meaning.RECOMMENDATION)
    if cell is None or Meaning.ACTION in cells:
        return cells, ()
    first = next((n for n, text in enumerate(cell.paragraphs) if _ACTION_INSIDE.match(text)), None)
    if first is None:
        return cells, ()
    lines = [_ACTION_INSIDE.sub("", text).lstrip("-• ").strip() for text in cell.paragraphs[first:]]
    kept = replace(cell, paragraphs=cell.paragraphs[:first])
    return {**cells, Meaning.RECOMMENDATION: kept}, tuple(line for line in lines if line)


def _shared_numbers(rows: Sequence[PlanRow]) -> list[PlanRow]:
    """Where one recommendation's rows are numbered 1.1 and 1.2, its own number is 1, not its first row's."""
    counts = Counter(row.recommendation_ref for row in rows if row.recommendation_ref)
    shared = any(
        row.ref and row.ref != row.recommendation_ref and parent(row.ref) == parent(row.recommendation_ref)
        for row in rows
        if row.recommendation_ref and counts[row.recommendation_ref] > 1 and parent(row.ref)
    )
    taken = [row for row in rows if row.ref and row.recommendation]
    if not shared or any(row.ref != row.recommendation_ref for row in taken):
        return list(rows)
    return [replace(row, recommendation_ref=parent(row.recommendation_ref) or row.recommendation_ref) for row in rows]


def fill_of(cells: Mapping[Meaning, Cell]) -> Rag | None:
    """The colour of the RAG cell, else of the status cell."""
    fills = [cells[meaning].fill for meaning in (Meaning.RAG, Meaning.STATUS) if meaning in cells]
    return next((fill for fill in fills if fill), None)


def text_of(cells: Mapping[Meaning, Cell], meaning: Meaning) -> str | None:
    """The words of a row's cell; None where the plan has no such cell or it is empty."""
    cell = cells.get(meaning)
    return (cell.text.strip() or None) if cell else None


def _numbered(text: str | None) -> tuple[str | None, str | None]:
    """A cell's text without its printed number, and the number."""
    if not text:
        return None, None
    item: ItemStart | None = item_start(text)
    if item:
        return item.rest or text, item.ref
    start = start_of(text)
    if start and start.numbered:
        return start.rest, ref_of(start.marker)
    return text, None


def _without_number(asks: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The only ask of a row without the number it opens with, and that number: ``1.1 Write …`` is action 1.1."""
    start = start_of(asks[0]) if len(asks) == 1 else None
    if start is None or not start.numbered or start.depth < 2:
        return asks, None
    return (start.rest,), ref_of(start.marker)


def _recommendation(text: str | None) -> tuple[str | None, str | None]:
    """The words and the number of a recommendation's cell; some plans print the number alone."""
    alone = _ref(text)
    return (None, alone) if alone else _numbered(text)


def _ref(text: str | None) -> str | None:
    match = _REF_CELL.fullmatch(text.strip()) if text else None
    return match["ref"] if match else None


def _lead_and_target(cells: Mapping[Meaning, Cell]) -> tuple[str | None, str | None]:
    """The lead and the target; one cell may hold both, the date on a line of its own or at the end."""
    lead, target = lead_text(cells.get(Meaning.LEAD)), text_of(cells, Meaning.TARGET)
    if Meaning.TARGET in cells or not lead:
        return lead, target
    dates = DATED.search(lead)
    if not dates:
        return lead, None
    return lead[: dates.start()].rstrip(" ,;-–(:") or None, lead[dates.start() :].strip(" )")


def lead_text(cell: Cell | None) -> str | None:
    """A lead cell's words, its paragraphs kept apart: each is a lead of its own."""
    return ("; ".join(cell.paragraphs).strip() or None) if cell else None


def _asks(cells: Mapping[Meaning, Cell]) -> tuple[str, ...]:
    """The asks of a row: its action cell, else what its progress cell says was or will be done."""
    cell = cells.get(Meaning.ACTION)
    if cell is None:
        progress = text_of(cells, Meaning.PROGRESS)
        return (progress,) if progress else ()
    return separate(cell.paragraphs)


def separate(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Paragraphs that are each a sentence of their own are asks of their own; a list under a stem is one ask."""
    whole: list[str] = []
    for paragraph in paragraphs:
        if whole and (whole[-1].endswith(":") or paragraph[:1].islower()):
            whole[-1] = f"{whole[-1]} {paragraph}"
        else:
            whole.append(paragraph)
    if len(whole) < 2:
        return tuple(whole)
    sentences = all(text.rstrip().endswith((".", ";")) and text[:1].isupper() for text in whole)
    numbered = all(_NUMBERED_ASK.match(text) for text in whole)
    return tuple(whole) if sentences or numbered else (" ".join(whole),)
