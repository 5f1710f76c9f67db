"""Every plan of a document as plan rows, whatever it was printed as, and the blocks that they came from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.blocks import Block, Place
from loaders.extract.inline_rows import inline_rows
from loaders.extract.labelled_paragraphs import labelled_paragraphs
from loaders.extract.labelled_rows import labelled_rows
from loaders.extract.one_series import with_plain_numbers
from loaders.extract.order_links import with_recommendations
from loaders.extract.own_rows import with_own_sections
from loaders.extract.part_titles import home_of, is_of_all, section_is_overview, section_of
from loaders.extract.plan_row import PlanRow
from loaders.extract.prevention_reports import duty_rows
from loaders.extract.progress_rows import progress_rows
from loaders.extract.response_rows import response_rows
from loaders.extract.soup_rows import is_recommendation, soup_rows
from loaders.extract.spilt_cells import status_end
from loaders.extract.spilt_rows import is_title, spilt_rows, title_agency, with_sections
from loaders.extract.table_rows import plan_rows
from loaders.extract.transposed_rows import transposed_rows
from loaders.resolve.agencies import AgencyNames
from loaders.segment.outline import Placed
from loaders.segment.spilt_header import SpiltHeader, spilt_headers
from loaders.segment.tables import tables


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a spilt plan: its blocks ``start`` to ``end`` (exclusive) and the agency whose part it is."""

    start: int
    end: int
    section: str | None


@dataclass(frozen=True, slots=True)
class Plans:
    """The plan rows of a document in printed order, the parts of spilt plans, and the places of their headers."""

    rows: tuple[PlanRow, ...]
    parts: tuple[Part, ...]
    furniture: tuple[Place, ...]
    """Places of header rows, repeats included: read, and no fact of their own."""


def find_plans(placed: Sequence[Placed], names: AgencyNames) -> Plans:
    """Reads every table and every spilt table of a document."""
    rows = [_settled(row, names) for row in transposed_rows(placed)]
    furniture: list[Place] = []
    sideways = {id(block) for row in rows for block in row.blocks}
    for table in tables(item for item in placed if id(item.block) not in sideways):
        read = plan_rows(table) or labelled_rows(table)
        made = [_settled(row, names) for row in read]
        rows.extend(made)
        if made:
            furniture.extend(row.place for row in table.header_rows)
    blocks = [item.block for item in placed]
    parts: list[Part] = []
    headers = spilt_headers(blocks)
    for number, header in enumerate(headers):
        end = headers[number + 1].start if number + 1 < len(headers) else len(blocks)
        part, made_here = _part(blocks, header, end, names)
        if made_here:
            parts.append(part)
            rows.extend(made_here)
            furniture.extend(block.place for block in blocks[header.start : header.end])
    taken = {id(block) for row in rows for block in row.blocks}
    answers = () if rows else response_rows(placed, names)
    rows.extend(answers or duty_rows(blocks))
    rows.extend(progress_rows(placed, taken | {id(block) for row in rows for block in row.blocks}, names))
    told = (*inline_rows(placed), *(_settled(row, names) for row in labelled_paragraphs(placed)))
    rows.extend(row for row in told if id(row.blocks[0]) not in taken)
    rows = with_own_sections(placed, rows, names)
    rows.sort(key=lambda row: row.place.line_start)
    return Plans(tuple(with_plain_numbers(rows)), tuple(parts), tuple(furniture))


def _settled(row: PlanRow, names: AgencyNames) -> PlanRow:
    """A row with its section by name. A line across its table that names nobody leaves it in its sheet's section."""
    title = row.section
    if title and row.part and title != row.part and not names.find(title) and not is_of_all(title):
        title = title if section_of(title, names) else row.part
    return replace(row, section=section_of(title, names), home=home_of(title, names))


def _part(
    blocks: Sequence[Block], header: SpiltHeader, end: int, names: AgencyNames
) -> tuple[Part, tuple[PlanRow, ...]]:
    rows, left = spilt_rows(blocks, header, end, names)
    named = sum(1 for block in blocks[header.end : end] if is_recommendation(block))
    if named > len(rows):
        soup = soup_rows(blocks, header, end, names)
        return Part(header.start, end, None), tuple(
            replace(row, section=section_of(row.section, names)) for row in soup
        )
    section = _title(blocks, header.start, names) or _title_inside(left, blocks[:end], names)
    return Part(header.start, end, section), with_sections(with_recommendations(rows, left), section)


def _title(blocks: Sequence[Block], before: int, names: AgencyNames) -> str | None:
    """The title directly above a header: the agency it names, else its words."""
    if not before or not is_title(blocks[before - 1]) or status_end(blocks[before - 1].text):
        return None
    title = blocks[before - 1]
    return section_of(title.text, names) or (title.text if not section_is_overview(title.text) else None)


def _title_inside(left: Sequence[Block], upto: Sequence[Block], names: AgencyNames) -> str | None:
    """The agency named by a line that a PDF tool moved below its rows; the last line belongs to the next header."""
    for block in left:
        if block is not upto[-1] and title_agency(block, names):
            return section_of(block.text, names)
    return None
