"""Printed lines of a text file, with the numbers and pages that evidence is cited by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: 1-based ``number`` (line feeds alone end one), 1-based ``page`` or None, and its raw text."""

    number: int
    raw: str
    page: int | None = None

    @property
    def text(self) -> str:
        return self.raw.strip()

    @property
    def empty(self) -> bool:
        """Nothing at all on the line; a line of spaces is blank but not empty."""
        return self.raw == ""

    @property
    def tabbed(self) -> bool:
        """Cells of a table parted by tabs; one tab before a text is an indent."""
        return "\t" in self.raw.strip() or self.raw.count("\t") > 1

    @property
    def wraps(self) -> bool:
        """Ends in the single space that PDF tools leave where they broke a sentence."""
        return self.raw.endswith(" ") and not self.raw.endswith("   ")


def split_lines(text: str) -> tuple[tuple[Line, ...], int | None]:
    """The lines of a text and its number of pages; pages are counted only where form feeds part them."""
    paged = "\f" in text
    page = 1
    lines: list[Line] = []
    for number, raw in enumerate(text.split("\n"), start=1):
        page += raw.count("\f")
        lines.append(Line(number, raw.replace("\f", ""), page if paged else None))
    return tuple(lines), page if paged else None
