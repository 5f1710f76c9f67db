"""The words of one Word paragraph: its printed lines, without what is hidden, deleted or kept elsewhere."""

from dataclasses import dataclass, field

from loaders.readers.docx_elements import ALTERNATIVES, W, at, boxes, children, switched, value
from loaders.readers.docx_styles import Styles
from loaders.readers.limits_xml import Element

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object", ALTERNATIVES)
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SYMBOLS = {
    "FC": "✓", "FE": "☑", "FB": "✗", "FD": "☒", "A8": "☐", "6F": "☐", "B7": "•", "A7": "•", "D8": "➢", "E0": "→",
    "50": "✓", "52": "☑", "4F": "✗", "54": "☒", "A3": "☐",
}  # fmt: skip
"""The signs of the fonts that ticks and crosses are set in, by their code."""


@dataclass(slots=True)
class ParagraphText:
    """What a paragraph says: ``text`` with its line breaks and tabs, whether all of it is bold, the text boxes that
    hang on it, and the notes it refers to as kind and id."""

    text: str = ""
    bold: bool = False
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def paragraph_text(paragraph: Element, styles: Styles) -> ParagraphText:
    """Reads a paragraph."""
    reader = _Runs(styles, value(paragraph, "pPr/pStyle"))
    reader.read(paragraph)
    made = reader.made
    made.text = "".join(reader.parts)
    made.bold = reader.all_bold is True
    return made


class _Runs:
    """Goes through a paragraph's runs in order; field codes are left out, their results kept."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self.made = ParagraphText()
        self.parts: list[str] = []
        self.all_bold: bool | None = None
        self._styles, self._style = styles, style
        self._fields: list[bool] = []

    def read(self, element: Element) -> None:
        for child in children(element):
            if child.tag == f"{W}r":
                self._run(child)
            elif isinstance(child.tag, str) and child.tag.startswith(_MATHS):
                self.parts.extend(text.text or "" for text in child.iter(f"{_MATHS}t"))
            elif child.tag in _DRAWN:
                self.made.boxes.extend(boxes(child))

    def _run(self, run: Element) -> None:
        properties = run.find(f"{W}rPr")
        hidden = self._has(properties, "vanish")
        before = len(self.parts)
        for child in run:
            if child.tag in _DRAWN:
                self.made.boxes.extend(boxes(child))
            elif child.tag == f"{W}fldChar":
                self._field(child.get(f"{W}fldCharType"))
            elif not hidden and not any(self._fields):
                self._piece(child)
        if "".join(self.parts[before:]).strip():
            self.all_bold = self._has(properties, "b") and self.all_bold is not False

    def _piece(self, child: Element) -> None:
        if child.tag == f"{W}t":
            self.parts.append(child.text or "")
        elif child.tag == f"{W}sym":
            self.parts.append(_symbol(child.get(f"{W}char", "")))
        elif child.tag == f"{W}ruby":
            base = child.find(f"{W}rubyBase")
            if base is not None:
                self.read(base)
        elif child.tag in _NOTES:
            self.made.notes.append((_NOTES[child.tag], child.get(f"{W}id", "")))
        elif isinstance(child.tag, str):
            self.parts.append(_SIGNS.get(child.tag, ""))

    def _field(self, kind: str | None) -> None:
        """Between its beginning and its separator a field holds a code, which nobody sees."""
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _has(self, properties: Element | None, name: str) -> bool:
        own = switched(properties, name)
        if own is not None:
            return own
        style = value(properties, "rStyle")
        by_run = self._styles.has(style, name) if style else None
        return bool(by_run if by_run is not None else self._styles.has(self._style, name))


def joins_next(paragraph: Element) -> bool:
    """Whether a paragraph's end was deleted or moved away: what the next one says is then its own."""
    mark, after = at(paragraph, "pPr/rPr"), paragraph.getnext()
    gone = mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)
    return gone and after is not None and after.tag == f"{W}p"


def _symbol(code: str) -> str:
    low = code.upper()[-2:]
    if low in _SYMBOLS:
        return _SYMBOLS[low]
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    # Symbol fonts keep their signs in a private range, a space's breadth above the plain characters.
    number = number - 0xF000 if 0xF000 <= number <= 0xF0FF else number
    return chr(number) if 32 <= number < 0xD800 else ""
