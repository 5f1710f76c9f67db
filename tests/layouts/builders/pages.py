"""What the PDF documents have in common: their styles, and pages that know how many they are."""

from collections.abc import Callable
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

Draw = Callable[[Canvas, int, int], None]


def style(size: float = 10, **more: Any) -> ParagraphStyle:
    """A style of plain type with room for its size."""
    return ParagraphStyle(f"s{size}{sorted(more)}", fontName="Helvetica", fontSize=size, leading=size * 1.22, **more)


def words(text: str, size: float = 10, **more: Any) -> Paragraph:
    """A paragraph; its bold and line breaks as reportlab's markup."""
    return Paragraph(text, style(size, **more))


def numbered(draw: Draw) -> type[Canvas]:
    """A kind of canvas that draws on each page once it is known how many there are; its file holds no date."""

    class Numbered(Canvas):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **{**kwargs, "invariant": 1})
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._kept, start=1):
                self.__dict__.update(state)
                draw(self, number, len(self._kept))
                Canvas.showPage(self)
            Canvas.save(self)

    return Numbered
