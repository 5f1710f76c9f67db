"""Web pages as saved or downloaded: headings, paragraphs, lists and tables, without what a site puts round them."""

import codecs
import hashlib
import re
from pathlib import Path

from lxml import etree, html
from lxml.html import HtmlElement

from graph.model.errors import DocumentError
from loaders.blocks import Aside, ReadDocument
from loaders.readers.decode import decode
from loaders.readers.html_clutter import content_of
from loaders.readers.html_story import HtmlStory
from loaders.readers.limits import file_bytes
from loaders.readers.limits_content import damaged, not_what_it_says

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_TAG = re.compile(rb"<[a-zA-Z!?/]")
_OUR_PAGE = b'content="reviewgraph check"'
_SAVE_ANEW = "Open it in a browser, print it to a PDF, and load that."


def read_html(path: Path) -> ReadDocument:
    """Reads a ``.html`` file. Lines are the running number of the paragraph or table row: web pages have none.

    Raises:
        DocumentError: empty, too large, no web page, nested too deep, or without text.
        OSError: it cannot be opened.
    """
    data = file_bytes(path)
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_what_it_says(data, path.name, "a web page")
    if not _TAG.search(data) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_what_it_says(data, path.name, "a web page")
    if _OUR_PAGE in data[:4096]:
        raise DocumentError(
            "this is a page of `reviewgraph check`, which shows how another document was read.",
            where=path.name,
            remedy="Load that document itself, and keep such pages in another folder.",
        )
    story = HtmlStory(path.name)
    aside = read_markup(_text(data, path.name), story)
    if not story.blocks:
        raise DocumentError("the page has no text; a script may have to draw it.", where=path.name, remedy=_SAVE_ANEW)
    return ReadDocument(path.name, hashlib.sha256(data).hexdigest(), None, tuple(story.blocks), aside=aside)


def read_markup(text: str, story: HtmlStory) -> tuple[Aside, ...]:
    """Adds a page's content to a story; gives what is round it.

    Raises:
        DocumentError: it is nested too deep, or nothing of it can be read.
    """
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root: HtmlElement | None = html.document_fromstring(_DECLARED.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise damaged(story.name, error) from error
    if root is None or any("depth" in entry.message.lower() for entry in parser.error_log):
        raise DocumentError("the page's elements are nested too deep.", where=story.name, remedy=_SAVE_ANEW)
    content, clutter = content_of(root)
    for element in content:
        story.read(element)
    return tuple(Aside("navigation", story.set_aside(text)) for text in clutter)


def _text(data: bytes, name: str) -> str:
    """The characters of a page, by its byte order mark, its own word, or its bytes."""
    declared = _CHARSET.search(data[:2048])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return codecs.decode(data, declared[1].decode("ascii"), "strict")
        except (LookupError, ValueError):
            return decode(data, name)
    return decode(data, name)
