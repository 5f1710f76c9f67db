"""A web page's text in runs: each paragraph, heading, list item or table in order, white space as browsers show it."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_BLOCKS = frozenset(
    {
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
        "aside",
        "footer",
        "nav",
        "form",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
    }
)
_BOLD = frozenset(("b", "strong"))
_LISTS = frozenset(("ul", "ol", "menu"))


@dataclass(slots=True)
class Run:
    """Text of one element: its tag, whether all of it is bold, the list item it opens, the depth of that list from 0.

    A ``table`` is a run of its own, with no text.
    """

    tag: str
    text: str = ""
    plain: int = 0
    item: HtmlElement | None = None
    depth: int = 0
    table: HtmlElement | None = None

    @property
    def bold(self) -> bool:
        """No letter of it is set in plain type."""
        return self.plain == 0


@dataclass(slots=True)
class _State:
    """Where the walk stands: the innermost block's tag, the list item not yet printed, lists and bold type open."""

    tag: str = ""
    item: HtmlElement | None = None
    depth: int = -1
    bold: bool = False


def runs_of(root: HtmlElement, *, breaks: bool = False) -> Iterator[Run]:
    """The runs of an element in order. ``breaks`` makes each ``<br>`` end a run; else two in a row do."""
    walk = _Walk(breaks)
    yield from walk.walk(root, _State(tag=str(root.tag)))
    yield from walk.flush()


class _Walk:
    def __init__(self, breaks: bool) -> None:
        self._breaks = breaks
        self._run = Run("")
        self._broken = False
        self._item: HtmlElement | None = None

    def walk(self, element: HtmlElement, state: _State) -> Iterator[Run]:
        """The runs that end inside an element. Parsers hold the depth of elements to some hundreds."""
        self._add(element.text, state)
        for child in element:
            if isinstance(child.tag, str):
                yield from self._child(child, state)
            self._add(child.tail, state)

    def _child(self, child: HtmlElement, state: _State) -> Iterator[Run]:
        tag = str(child.tag)
        if tag == "br":
            if self._breaks or self._broken:
                yield from self.flush()
            else:
                self._run.text += "\n"
            self._broken = True
        elif tag == "img":
            self._add(child.get("alt"), state)
        elif tag == "table":
            yield from self.flush()
            yield Run("table", table=child)
        elif tag in _BLOCKS:
            yield from self.flush()
            inner = _State(tag, state.item, state.depth + (tag in _LISTS), state.bold)
            if tag == "li":
                self._item = inner.item = child
            yield from self.walk(child, inner)
            yield from self.flush()
        else:
            yield from self.walk(child, _State(state.tag, state.item, state.depth, state.bold or tag in _BOLD))

    def flush(self) -> Iterator[Run]:
        """The run so far, if it says anything."""
        if self._run.text.strip():
            yield self._run
        self._run = Run("")
        self._broken = False

    def _add(self, text: str | None, state: _State) -> None:
        if not text:
            return
        if text.strip():
            self._broken = False
            if not self._run.text.strip():
                self._run.tag, self._run.depth = state.tag, max(0, state.depth)
                self._run.item, self._item = self._item, None
        if not state.bold:
            self._run.plain += sum(letter.isalnum() for letter in text)
        self._run.text += text
