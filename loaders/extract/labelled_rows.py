"""Two-column tables of labels and values: each table is one item of a plan."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from loaders.blocks import Block, Cell
from loaders.extract.keyed import keyed
from loaders.extract.plan_row import PlanRow
from loaders.extract.table_rows import fill_of, lead_text, separate, text_of
from loaders.extract.worded import by_words
from loaders.segment.columns import PLAN_SIGNS, Meaning, meaning_of
from loaders.segment.starts import item_start
from loaders.segment.tables import Table

_LEAST_LABELS = 3
_ASKED = frozenset({Meaning.ACTION, Meaning.RECOMMENDATION})


def labelled_rows(table: Table) -> tuple[PlanRow, ...]:
    """The items of a table of labels, a row for each ask; none where its labels do not make it a plan's."""
    rows = [*table.header_rows, *table.rows] if _is_two_columns(table) else []
    return tuple(row for item in _items(rows) for row in _item(item, table))


def _items(rows: Sequence[Block]) -> list[list[Block]]:
    """The rows of each item: a table may hold several, or a page break may have joined them."""
    items: list[list[Block]] = []
    begun = False
    for row in rows:
        label = item_start(row.cells[0].text)
        named = bool(label and label.word == "recommendation")
        if not items or (named and begun):
            items.append([])
        begun = begun or named
        items[-1].append(row)
    return items


def _item(rows: Sequence[Block], table: Table) -> tuple[PlanRow, ...]:
    cells = {meaning: cell for meaning, cell in _labelled(rows) if meaning}
    known = set(cells)
    if len(known) < _LEAST_LABELS or not known & _ASKED or not known & PLAN_SIGNS:
        return ()
    if not any(cells[meaning].paragraphs for meaning in known & _ASKED):
        return ()
    return _rows(rows, cells, table)


def _is_two_columns(table: Table) -> bool:
    return all(len(row.cells) == 2 for row in (*table.header_rows, *table.rows))


def _labelled(rows: Iterable[Block]) -> Iterable[tuple[Meaning | None, Cell]]:
    """The value of each label. "Recommendation 3" labels a recommendation, and may hold it too."""
    for row in rows:
        label, value = row.cells
        item = item_start(label.text)
        if item and item.word == "recommendation":
            yield Meaning.RECOMMENDATION, value if value.paragraphs else label
        else:
            yield meaning_of(label.text), value


def _rows(rows: Sequence[Block], cells: Mapping[Meaning, Cell], table: Table) -> tuple[PlanRow, ...]:
    place = rows[0].place.to(rows[-1].place)
    recommendation = cells.get(Meaning.RECOMMENDATION)
    label = next((item for row in rows if (item := item_start(row.cells[0].text))), None)
    words = recommendation.text if recommendation else None
    if recommendation and (own := item_start(recommendation.text)):
        words = own.rest or None
    lead, target = lead_text(cells.get(Meaning.LEAD)), text_of(cells, Meaning.TARGET)
    if Meaning.LEAD not in cells:
        lead = "; ".join(text for text in (text_of(cells, Meaning.SECTION), target) if text) or None
    whole = PlanRow(
        place=place,
        blocks=tuple(rows),
        section=text_of(cells, Meaning.SECTION) or (table.headings[-1].text if table.headings else None),
        recommendation_ref=label.ref if label else None,
        recommendation=words,
        learning=text_of(cells, Meaning.LEARNING),
        asks=(),
        lead=lead,
        target=target,
        status=text_of(cells, Meaning.STATUS),
        rag=text_of(cells, Meaning.RAG),
        fill=fill_of(cells),
        progress=text_of(cells, Meaning.PROGRESS),
        lead_roles=target,
        outcome=text_of(cells, Meaning.OUTCOME),
        measure=text_of(cells, Meaning.MEASURE),
    )
    return _by_ask(whole, cells)


def _by_ask(whole: PlanRow, cells: Mapping[Meaning, Cell]) -> tuple[PlanRow, ...]:
    """A row for each numbered ask, with what the other cells say under its number; else one row of all asks."""
    action = cells.get(Meaning.ACTION)
    paragraphs = action.paragraphs if action else ((whole.progress,) if whole.progress else ())
    asks = keyed("\n".join(paragraphs))
    if len(asks) < 2:
        return by_words(
            replace(whole, asks=separate(paragraphs)),
            {meaning: cell.paragraphs for meaning, cell in cells.items()},
        )
    return tuple(
        replace(
            whole,
            ref=ref,
            asks=(ask,),
            lead=_under(cells, Meaning.LEAD, ref) or whole.lead,
            target=_under(cells, Meaning.TARGET, ref) or whole.target,
            status=_under(cells, Meaning.STATUS, ref) or whole.status,
            rag=_under(cells, Meaning.RAG, ref) or whole.rag,
            progress=_under(cells, Meaning.PROGRESS, ref) or whole.progress,
        )
        for ref, ask in asks.items()
    )


def _under(cells: Mapping[Meaning, Cell], meaning: Meaning, ref: str) -> str | None:
    cell = cells.get(meaning)
    return keyed("\n".join(cell.paragraphs)).get(ref) if cell else None
