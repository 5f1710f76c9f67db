"""Word paragraphs as blocks: headings, numbered paragraphs, list items, and the paragraphs of a cell."""

import re
from dataclasses import dataclass, field

from loaders.blocks import Block, BlockKind, Place
from loaders.readers.docx_elements import at, switched, value
from loaders.readers.docx_numbering import Numbering, Printed
from loaders.readers.docx_styles import Styles
from loaders.readers.docx_text import joins_next, paragraph_text
from loaders.readers.limits_xml import Element
from loaders.readers.sheets import cell_lines
from loaders.segment.markup import fold
from loaders.segment.starts import item_start, start_of

_DIGITS = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)[.):]*")
_LETTERS = re.compile(r"\(?([a-z]{1,5})[.)]*")
_STOP = re.compile(r"[.;?!,]['\"’”)]?$")
_MOST_HEADING_WORDS = 16
_MOST_STYLED_WORDS = 30
_UNSTYLED_HEADING = 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as read: its words with line breaks and tabs, and what its style and list make of it.

    ``heading`` is a heading's depth from 1; ``bullet`` the nesting of a bullet that only the style's name tells.
    """

    text: str
    number: Printed | None = None
    heading: int | None = None
    bullet: int | None = None
    contents: bool = False
    bold: bool = False
    boxes: tuple[Element, ...] = field(default=())


class ParagraphReader:
    """Reads a document's paragraphs in order, since each may count a list on."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._before = ""
        self.notes: list[tuple[str, str]] = []
        """The notes referred to so far, in order: kind and id."""

    def read(self, element: Element) -> Paragraph | None:
        """A paragraph, joined to one before it whose end was deleted; None where this one's end is, or it is hidden."""
        made = paragraph_text(element, self._styles)
        self.notes.extend(note for note in made.notes if note not in self.notes)
        if joins_next(element) and not made.boxes:
            self._before += made.text
            return None
        text, self._before = self._before + made.text, ""
        if not text.strip() and switched(at(element, "pPr/rPr"), "vanish"):
            return None
        style = value(element, "pPr/pStyle")
        return Paragraph(
            text=text,
            number=self._number(element, style),
            heading=self._heading(element, style),
            bullet=self._styles.bullet_level(style),
            contents=self._styles.is_contents(style),
            bold=made.bold,
            boxes=tuple(made.boxes),
        )

    def _heading(self, element: Element, style: str | None) -> int | None:
        own = value(element, "pPr/outlineLvl")
        if own is not None and own.isdecimal():
            return int(own) + 1 if int(own) < 9 else None
        return self._styles.heading_level(style)

    def _number(self, element: Element, style: str | None) -> Printed | None:
        by_style = self._styles.number(style)
        own = value(element, "pPr/numPr/numId")
        list_id = own or (by_style.list_id if by_style else None)
        if list_id is None or list_id == "0":
            return None
        printed = value(element, "pPr/numPr/ilvl")
        if printed is not None and printed.isdecimal():
            return self._numbering.next(list_id, int(printed))
        if by_style and by_style.level is not None:
            return self._numbering.next(list_id, by_style.level)
        return self._numbering.next(list_id, self._numbering.level_of_style(list_id, by_style.style) if by_style else 0)


def cell_texts(paragraph: Paragraph) -> tuple[str, ...]:
    """A paragraph of a cell as paragraphs: a line break ends one, a number stands before its words, bullets go."""
    number = paragraph.number
    prefix = f"{number.text} " if number and not number.bullet else ""
    return cell_lines(prefix + paragraph.text.replace("\t", " ")) if prefix or paragraph.text.strip() else ()


def block_of(paragraph: Paragraph, place: Place) -> Block | None:
    """A paragraph outside tables as a block, None where it prints nothing."""
    number = paragraph.number
    lines = [line for line in paragraph.text.split("\n") if line.strip()]
    text = fold(" ".join(lines))
    if number and not number.bullet and (text or number.worded):
        lines = [f"{number.text} {lines[0] if lines else ''}".strip(), *lines[1:]]
    if number and number.worded:
        text = fold(f"{number.text} {text}")
    if not text:
        return None
    kept = tuple(lines)
    if paragraph.contents:
        return Block(BlockKind.PARAGRAPH, text, place, lines=kept)
    marker = _marker(number) if number and not number.worded else None
    if marker is None and paragraph.bullet is not None:
        marker = "-"
    if marker is None:
        return _unnumbered(paragraph, text, place, kept)
    return _numbered(paragraph, text, marker, place, kept)


def _numbered(paragraph: Paragraph, text: str, marker: str, place: Place, lines: tuple[str, ...]) -> Block:
    """A paragraph that Word numbers."""
    counted = any(letter.isdigit() for letter in marker)
    level = _heading_level(paragraph, text, marker.count(".") + 1) if counted or paragraph.heading else None
    if level is not None:
        return Block(BlockKind.HEADING, text, place, marker=marker, level=level, lines=lines)
    kind = BlockKind.PARAGRAPH if counted else BlockKind.LIST_ITEM
    nesting = paragraph.number.level if paragraph.number else paragraph.bullet or 0
    return Block(kind, text, place, marker=marker, level=nesting, lines=lines)


def _unnumbered(paragraph: Paragraph, text: str, place: Place, lines: tuple[str, ...]) -> Block:
    """A paragraph whose number or bullet, if it has one, was typed."""
    start = start_of(text)
    level = _heading_level(paragraph, text, start.depth if start and start.numbered else _UNSTYLED_HEADING)
    if level is not None and not (start and start.numbered):
        return Block(BlockKind.HEADING, text, place, level=level, lines=lines)
    if start is None or item_start(text):
        return Block(BlockKind.PARAGRAPH, text, place, lines=lines)
    if level is not None:
        return Block(BlockKind.HEADING, start.rest, place, marker=start.marker, level=level, lines=lines)
    kind = BlockKind.PARAGRAPH if start.numbered else BlockKind.LIST_ITEM
    return Block(kind, start.rest, place, marker=start.marker, lines=lines)


def _heading_level(paragraph: Paragraph, text: str, unstyled: int) -> int | None:
    """The depth of a heading: by its style, or short and all in bold or capitals. Styles also set whole sentences."""
    words = len(text.split())
    if paragraph.heading is not None:
        sentence = bool(_STOP.search(text)) and words > _MOST_HEADING_WORDS
        return None if sentence or words > _MOST_STYLED_WORDS else paragraph.heading
    if words > _MOST_HEADING_WORDS or _STOP.search(text) or sum(letter.isalpha() for letter in text) < 4:
        return None
    return unstyled if paragraph.bold or text.isupper() else None


def _marker(number: Printed) -> str:
    """A printed number as blocks have it: no closing dot, letters in brackets, ``-`` for a bullet."""
    if number.bullet:
        return "-"
    if match := _DIGITS.fullmatch(number.text):
        return match[1]
    if match := _LETTERS.fullmatch(number.text):
        return f"({match[1]})"
    return number.text if number.text.startswith("(") else number.text.rstrip(".:) ")
