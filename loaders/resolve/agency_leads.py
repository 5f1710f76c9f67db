"""Lead cells: the short name before a post ("Lowland – Service Manager"), and the partner behind "with"."""

import re
from collections.abc import Iterator, Sequence

from graph.model.records import Source
from loaders.blocks import Block, BlockKind, Cell
from loaders.resolve.agency_owners import begins, could_be_agency, sector_by_words
from loaders.resolve.agency_register import Register
from loaders.resolve.agency_shapes import straighten, word_list
from loaders.resolve.roles import is_role
from loaders.segment.columns import Meaning, meanings_of

_BEFORE_POST = re.compile(r"(?P<name>[A-Z][\w'&]*(?: [A-Z][\w'&]*){0,3}) - (?P<post>.+)")
_PARTNER = re.compile(r"(?P<first>.+?) with (?P<name>[A-Z].+)")


def note_leads(register: Register, blocks: Sequence[Block]) -> None:
    """Note what only the cells of leads name: short names of known agencies, partners of no known shape, and bodies of
    no known shape whose own part of the paper has their name as its heading."""
    headings = {straighten(block.text).strip() for block in blocks if block.kind is BlockKind.HEADING}
    for cell in _lead_cells(blocks):
        for paragraph in cell.paragraphs:
            for part in re.split(r"\s*;\s*", straighten(paragraph)):
                _note_short(register, part)
                _note_partner(register, part, cell)
                if part in headings and _is_new(register, part):
                    _note_name(register, part, part, cell)


def _lead_cells(blocks: Sequence[Block]) -> Iterator[Cell]:
    columns: dict[int, int] = {}
    for block in blocks:
        if block.table is None:
            continue
        if block.header:
            meanings = meanings_of([cell.text for cell in block.cells])
            columns[block.table] = meanings.index(Meaning.LEAD) if Meaning.LEAD in meanings else -1
        elif 0 <= (column := columns.get(block.table, -1)) < len(block.cells):
            yield block.cells[column]


def _note_short(register: Register, text: str) -> None:
    """The words before a dash and a post, where one agency's name alone begins with them."""
    match = _BEFORE_POST.fullmatch(text)
    if not match or not is_role(match["post"]) or register.named(match["name"]) or is_role(match["name"]):
        return
    meant = [entry for entry in register.entries if begins(entry.canonical, match["name"])]
    if len(meant) == 1 and match["name"].lower() not in word_list("stop"):
        meant[0].aliases.setdefault(match["name"])


def _note_partner(register: Register, text: str, cell: Cell) -> None:
    """The name behind "with", where what stands before it is an agency or a post."""
    match = _PARTNER.fullmatch(text)
    if not match or register.named(match["name"]) or not could_be_agency(match["name"]):
        return
    if not (register.named(match["first"]) or is_role(match["first"])):
        return
    _note_name(register, match["name"], text, cell)


def _is_new(register: Register, name: str) -> bool:
    return " " in name and not register.named(name) and not is_role(name) and could_be_agency(name)


def _note_name(register: Register, name: str, text: str, cell: Cell) -> None:
    register.name_plainly(
        name,
        Source(text, cell.place.page, cell.place.line_start, cell.place.line_end, cell.place.cell),
        sector_by_words(name),
    )
