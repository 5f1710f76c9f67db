"""Places of honour: what a panel's list and an owner's cell name is an agency, whatever the shape of its name."""

import re
from collections.abc import Iterator, Sequence

from graph.model.records import Source
from graph.model.vocabulary import Sector
from loaders.blocks import Block, Cell
from loaders.data import reading
from loaders.resolve.agency_joined import halves_of
from loaders.resolve.agency_register import Entry, Register
from loaders.resolve.agency_shapes import straighten, word_list
from loaders.resolve.roles import is_role

_ITEMS = re.compile(r"\s*[;/]\s*")
"""What parts two owners for certain: an "and" may be inside a name ("Fire and Rescue Service")."""
_PARTS = re.compile(r"\s*(?:[/;\n]|,(?! [a-z])|\s[&]\s(?=[A-Z]{3,}))\s*|\s+(?:with|and)\s+(?=[A-Z])")
_NAME = re.compile(r"[A-Z0-9][\w'&.-]*(?: (?:and|&|of|for|the|in|upon|[A-Z0-9(][\w'&.)-]*)){0,9}")
_NO_NAME = re.compile(
    r"(?:All|Each|Every|Both|The|A|An|Any|Other|Various|Partner|Partners|Relevant|See|To|By|None|Not|Lead|Mr|Mrs|Ms|Miss|Dr|Prof|"
    r"Det|DCI|DI|DS|PC|Cllr|Rev|Sir|Dame|Ongoing|Completed|As)\b"
)
_BRACKETED = re.compile(r"^(?P<body>[^()]+?)\s*\((?P<units>[^()]+;[^()]+)\)$")


def note_owners(register: Register, blocks: Sequence[Block]) -> None:
    """Note the agencies in the owner columns of tables, in label and value rows, and beside the roles of a panel."""
    for cell in _owner_cells(blocks):
        for paragraph in cell.paragraphs:
            _note_cell(register, straighten(paragraph), cell)


def _owner_cells(blocks: Sequence[Block]) -> Iterator[Cell]:
    columns: dict[int, tuple[int, ...]] = {}
    for block in blocks:
        if not block.cells or block.table is None:
            continue
        owners = tuple(i for i, cell in enumerate(block.cells) if _is_owner_label(cell.text))
        if len(block.cells) == 2 and _is_owner_label(block.cells[0].text) and not block.header:
            yield block.cells[1]
        elif owners and (block.header or block.table not in columns):
            columns[block.table] = owners
        elif len(block.cells) == 2 and is_role(block.cells[0].text):
            yield block.cells[1]
        else:
            yield from (block.cells[i] for i in columns.get(block.table, ()) if i < len(block.cells))


def _is_owner_label(text: str) -> bool:
    return " ".join(text.lower().replace("(s)", "").split()).strip(" :*") in word_list("owner_headers")


def _note_cell(register: Register, text: str, cell: Cell) -> None:
    bracketed = _BRACKETED.match(text)
    if bracketed:
        body = _note_name(register, bracketed["body"], cell)
        for unit in bracketed["units"].split(";"):
            entry = _note_name(register, unit.strip(), cell)
            if entry and body and entry is not body:
                entry.above, entry.unit = body, True
        return
    if _note_under(register, text, cell) or register.named(text):
        return
    for item in _ITEMS.split(text):
        whole = item.strip(" .*")
        for part in [whole] if register.named(whole) else _PARTS.split(item):
            _note_name(register, part.strip(" .*"), cell)


def _note_under(register: Register, text: str, cell: Cell) -> bool:
    """A cell that begins with a known body's name and goes on with capitals names a unit of it."""
    if halves_of(register, text):
        return False
    for entry in list(register.entries):
        for word in list(entry.words()):
            rest = text.removeprefix(word).strip(" ,-") if text.startswith(word + " ") else ""
            if (
                len(rest.split()) > 1
                and not entry.unit
                and _NAME.fullmatch(rest)
                and not is_role(rest)
                and not register.named(rest)
            ):
                unit = register.entry(rest, "unit", entry.sector, _source(cell, text))
                unit.forms[rest] += 1
                unit.aliases.setdefault(text)
                unit.above, unit.unit, unit.certain = entry, True, True
                return True
    return False


def _note_name(register: Register, words: str, cell: Cell) -> Entry | None:
    """The agency that these words of an owner's cell name: a known one (perhaps by its first word), else a new one."""
    entry = register.named(words)
    if entry is None and words and " " not in words:
        entry = _by_first_word(register, words)
    if entry:
        entry.certain = True
        return entry
    if not could_be_agency(words):
        return None
    entry = register.entry(words, "described", sector_by_words(words), _source(cell, words))
    entry.forms[words] += 1
    entry.certain = True
    return entry


def sector_by_words(words: str) -> Sector:
    """The sector that words of a name of no known shape tell."""
    table: dict[str, list[str]] = reading.toml("agency_words")["sector_words"]
    lower = f" {words.lower()} "
    return next(
        (Sector(name) for name, marks in table.items() if any(f" {mark} " in lower for mark in marks)), Sector.OTHER
    )


def _by_first_word(register: Register, word: str) -> Entry | None:
    """``Lyndene`` in an owner's cell, where one agency's name alone begins with that word."""
    begin = [entry for entry in register.entries if begins(entry.canonical, word)]
    if len(begin) != 1 or word.lower() in word_list("stop"):
        return None
    begin[0].aliases.setdefault(word)
    return begin[0]


def begins(name: str, word: str) -> bool:
    """Whether a name begins with a word that may be short for it: not with one of two that "and" joins."""
    return name.startswith(word + " ") and not name.startswith((word + " and ", word + " & "))


def could_be_agency(words: str) -> bool:
    """Whether an owner's words have the look of a name, and of no post."""
    if not _NAME.fullmatch(words) or is_role(words) or _NO_NAME.match(words):
        return False
    if re.search(r"\d{2}|[()]|\b[A-Z]\.", words) or len(words) < 4 or words.isupper():
        return False
    return len(words.split()) > 1


def _source(cell: Cell, quote: str) -> Source:
    return Source(quote, cell.place.page, cell.place.line_start, cell.place.line_end, cell.place.cell)
