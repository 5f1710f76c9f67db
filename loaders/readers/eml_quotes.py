"""Where a message ends and what it answers begins, in plain text and in the forms that mail programs write."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from loaders.segment.markup import fold

_BEGINS = re.compile(
    r"^(?:\s*-{2,}\s*(?:original message|forwarded message|original appointment)\s*-{2,}\s*"
    r"|\s*begin forwarded message:?\s*"
    r"|\s*on\s[^\n]{6,200}\n?[^\n]{0,80}\bwrote:\s*"
    r"|\s*_{10,}\s*(?=\nfrom:)"
    r"|\*?from:\*?[^\n]+\n(?:\*?(?:sent|date|to|cc|subject):\*?[^\n]*\n?){2,})",
    re.IGNORECASE | re.MULTILINE,
)
_DASHES = re.compile(r"^\s*-{2,}[^\n]*-{2,}\s*$", re.MULTILINE)
_MARKED = re.compile(r"^\s*>")
_QUOTES = (
    "//blockquote[contains(@type,'cite') or contains(@class,'gmail_quote')]"
    "|//div[contains(@class,'gmail_quote') or contains(@class,'yahoo_quoted') or contains(@class,'moz-cite-prefix')]"
)
_FOLLOWS = (
    "//*[@id='divRplyFwdMsg' or @id='appendonsend' or @id='OLK_SRC_BODY_SECTION']"
    "|//div[contains(@style,'border-top') and contains(translate(.,'FROM','from'),'from:')]"
)


def split_quoted(text: str) -> tuple[str, str]:
    """The newest message of a plain text, and the rest; lines marked with ``>`` are of the rest wherever they stand."""
    begin = _BEGINS.search(text)
    own, rest = (text[: begin.start()], text[begin.start() :]) if begin else (text, "")
    lines = own.split("\n")
    kept = [line for line in lines if not _MARKED.match(line)]
    marked = [line for line in lines if _MARKED.match(line)]
    if not any(line.strip() for line in kept):
        return text, ""
    return "\n".join(kept), "\n".join(part for part in ("\n".join(marked), rest) if part.strip())


def without_marks(text: str) -> str:
    """A quoted text without the lines of dashes that mail programs set before it."""
    return _DASHES.sub("", text)


def drop_quoted(markup: str) -> tuple[str, str]:
    """The newest message of a web form as markup, and the text of the rest."""
    try:
        root: HtmlElement = html.document_fromstring(markup)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return markup, ""
    quoted: list[str] = []
    for element in root.xpath(_QUOTES):
        _take(element, quoted)
    for element in root.xpath(_FOLLOWS):
        _take_on(element, quoted)
    if not fold(" ".join(root.itertext())):
        return markup, ""
    return html.tostring(root, encoding="unicode"), "\n\n".join(text for text in quoted if text)


def _take_on(element: HtmlElement, quoted: list[str]) -> None:
    """An element and all that follows it, also outside the elements that it is in."""
    path = [element, *element.iterancestors()]
    texts: list[str] = []
    for node in path:
        if node.tag in ("body", "html"):
            break
        while (after := node.getnext()) is not None:
            _take(after, texts)
    _take(element, quoted)
    quoted.extend(texts)


def _take(element: HtmlElement, quoted: list[str]) -> None:
    if element.getparent() is None:
        return
    quoted.append(fold(" ".join(element.itertext())))
    element.drop_tree()
