"""Styles of a Word document: what a paragraph or run has through its style and the styles that one is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.readers.docx_elements import W, at, switched, value
from loaders.readers.limits_xml import Element

_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc \d|table of figures")
_BULLETED = re.compile(r"list bullet(?: (\d))?")
_LONGEST_CHAIN = 30
_BODY = 9
"""The outline level that means "body text"."""


@dataclass(frozen=True, slots=True)
class StyleNumber:
    """The list that a style puts its paragraphs in: its id, its level where the style says it, and the style's id."""

    list_id: str
    level: int | None
    style: str


class Styles:
    """The styles of one document, by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {
            style.get(f"{W}styleId", ""): style for style in (root.iter(f"{W}style") if root is not None else ())
        }
        self._default = next(
            (
                name
                for name, style in self._styles.items()
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
            ),
            "",
        )

    def heading_level(self, style: str | None) -> int | None:
        """The depth, from 1, of the headings that a style sets; None for other styles."""
        for found in self._chain(style):
            outline = value(found, "pPr/outlineLvl")
            if outline is not None and outline.isdecimal():
                return int(outline) + 1 if int(outline) < _BODY else None
            if match := _HEADING.fullmatch(self._name(found)):
                return int(match[1])
        names = {self._name(found) for found in self._chain(style)}
        return 1 if "title" in names or "toc heading" in names else 2 if "subtitle" in names else None

    def is_contents(self, style: str | None) -> bool:
        """Whether a style sets the entries of a contents list."""
        return any(_CONTENTS.fullmatch(self._name(found)) for found in self._chain(style))

    def bullet_level(self, style: str | None) -> int | None:
        """The nesting, from 0, of the bullets that a style is named for; None for other styles."""
        matches = (_BULLETED.fullmatch(self._name(found)) for found in self._chain(style))
        return next((int(match[1] or 1) - 1 for match in matches if match), None)

    def number(self, style: str | None) -> StyleNumber | None:
        """The list that a style puts its paragraphs in, if it does."""
        level: int | None = None
        for found in self._chain(style):
            printed = value(found, "pPr/numPr/ilvl")
            if level is None and printed is not None and printed.isdecimal():
                level = int(printed)
            if list_id := value(found, "pPr/numPr/numId"):
                return StyleNumber(list_id, level, style or self._default)
        return None

    def has(self, style: str | None, name: str) -> bool | None:
        """Whether a property of runs (``b``, ``vanish``) is on through a style; None where none of its chain says."""
        return next((on for found in self._chain(style) if (on := switched(at(found, "rPr"), name)) is not None), None)

    def _chain(self, style: str | None) -> Iterator[Element]:
        """A style and those it is based on; the default paragraph style where a paragraph names none."""
        name: str | None = style if style in self._styles else self._default
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(name or "")
            if found is None:
                return
            yield found
            name = value(found, "basedOn")

    @staticmethod
    def _name(style: Element) -> str:
        return (value(style, "name") or "").lower()
