"""XML parts of office files, read without document types, entities or the network."""

from collections.abc import Iterator
from typing import IO, TypeAlias
from xml.parsers import expat

from lxml import etree

from graph.model.errors import DocumentError
from loaders.readers.limits import LARGEST_TREE, MIB
from loaders.readers.limits_content import UNPACKING, damaged

Element: TypeAlias = etree._Element
"""An element of an XML part, here so that this module alone names the library."""

_CHUNK = 64 * 1024
_LONGEST_PROLOGUE = MIB


class _RootReached(Exception):  # noqa: N818 - a signal, not an error
    """The root element began: a document type can no longer follow."""


class _DoctypeFound(Exception):  # noqa: N818 - a signal, not an error
    """The part declares a document type with rules of its own."""


def refuse_entities(stream: IO[bytes], name: str, part: str) -> None:
    """Reads the beginning of an XML part. Entity bombs need declarations there, which no office program writes.

    A part that is no XML is let pass: files hold empty ones that nobody reads.

    Raises:
        DocumentError: the part declares entities, or cannot be unpacked.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = _root
    read = 0
    try:
        while read < _LONGEST_PROLOGUE and (chunk := stream.read(_CHUNK)):
            read += len(chunk)
            parser.Parse(chunk, False)
    except (_RootReached, expat.ExpatError):
        return
    except UNPACKING as error:
        raise damaged(name, error, part) from error
    except _DoctypeFound:
        raise DocumentError(
            "a part of the file declares XML entities, which no office program writes.",
            where=f"{name}, part {part}",
            remedy="Do not open it; ask where it came from.",
        ) from None


def _doctype(_name: str, _system: str | None, _public: str | None, has_rules: bool) -> None:
    """Old spreadsheets name a document type; only one with rules of its own can declare entities."""
    if has_rules:
        raise _DoctypeFound


def _root(*_details: object) -> None:
    raise _RootReached


def parse(data: bytes, name: str, part: str) -> Element:
    """The root of an XML part.

    Raises:
        DocumentError: the part is larger than ``LARGEST_TREE``, nested too deeply, or no XML.
    """
    if len(data) > LARGEST_TREE:
        raise DocumentError(
            f"a part of the file has {len(data) // MIB} MB of text; at most {LARGEST_TREE // MIB} MB are read.",
            where=f"{name}, part {part}",
            remedy="Split the document.",
        )
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError as error:
        raise damaged(name, error, part) from error


def iterate(
    stream: IO[bytes], tags: tuple[str, ...], name: str, part: str, events: tuple[str, ...] = ("end",)
) -> Iterator[tuple[str, Element]]:
    """The elements of an XML part that have one of the tags, as they are read, with what happened to each.

    Elements that end are emptied once the caller is done with them, so a part of any length needs little memory.

    Raises:
        DocumentError: the part is nested too deeply, or no XML.
    """
    try:
        for event, element in etree.iterparse(
            stream, events=events, tag=tags, resolve_entities=False, no_network=True, remove_comments=True
        ):
            yield event, element
            if event == "end":
                _forget(element)
    except (etree.XMLSyntaxError, *UNPACKING) as error:
        raise damaged(name, error, part) from error


def _forget(element: Element) -> None:
    element.clear()
    while element.getprevious() is not None and (parent := element.getparent()) is not None:
        del parent[0]
