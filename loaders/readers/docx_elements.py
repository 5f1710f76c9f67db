"""A Word document's elements in reading order: revisions accepted, wrappers opened, what is stored twice read once."""

from collections.abc import Iterator

from loaders.readers.limits_xml import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = f"{_MC}AlternateContent"
BOX = f"{W}txbxContent"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPENED = frozenset(
    f"{W}{name}"
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "sdtContent")
)
"""Wrappers whose content stands as if they were not there; inserted and moved text among them."""
_GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr"))
_OFF = frozenset({"0", "false", "off", "none"})


def usual_names(data: bytes) -> bytes:
    """A part with the names of "Strict Open XML" made those that Word writes by default."""
    return data.replace(_STRICT, _USUAL)


def children(element: Element) -> Iterator[Element]:
    """The child elements as a reader meets them: deleted ones left out, wrappers replaced by what they hold."""
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag in _OPENED:
            yield from children(child)
        elif child.tag == f"{W}sdt":
            if not _is_placeholder(child):
                yield from children(child)
        elif child.tag == ALTERNATIVES:
            chosen = alternative(child)
            if chosen is not None:
                yield from children(chosen)
        elif isinstance(child.tag, str):
            yield child


def alternative(element: Element) -> Element | None:
    """The one of several stored forms of a thing that is read: the first, which today's Word shows."""
    chosen = element.find(f"{_MC}Choice")
    return chosen if chosen is not None else element.find(f"{_MC}Fallback")


def boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes inside an element, each once."""
    if element.tag == ALTERNATIVES:
        chosen = alternative(element)
        if chosen is not None:
            yield from boxes(chosen)
        return
    for child in element:
        if child.tag == BOX:
            yield child
        elif isinstance(child.tag, str):
            yield from boxes(child)


def value(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of the element at a path of plain names ("pPr/numPr/ilvl"), or None."""
    found = at(element, path)
    return found.get(f"{W}val") if found is not None else None


def at(element: Element | None, path: str) -> Element | None:
    """The element at a path of plain names, or None."""
    for name in path.split("/"):
        element = element.find(f"{W}{name}") if element is not None else None
    return element


def switched(element: Element | None, name: str) -> bool | None:
    """Whether a property such as ``b`` is on; None where the element does not say."""
    found = at(element, name)
    return None if found is None else found.get(f"{W}val", "1").lower() not in _OFF


def _is_placeholder(control: Element) -> bool:
    """Whether a content control shows only its prompt ("Click here to enter text")."""
    return bool(switched(control.find(f"{W}sdtPr"), "showingPlcHdr"))
