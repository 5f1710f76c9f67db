"""Looks into what is sent or written for things that would run, load something, or lead elsewhere."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from xml.etree import ElementTree as Xml

from openpyxl import load_workbook

from tests.hostile.payloads import MARK
from tests.webui.reading import Page

_LOADING = {"iframe", "object", "embed", "base", "applet", "frame", "portal", "foreignobject"}
_LEADING = {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "data-drawing"}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def found_in(kind: str, content: bytes) -> list[str]:
    """What is wrong with an answer of a media type, in words; nothing, where nothing is."""
    plain = kind.partition(";")[0].strip()
    look = _LOOKS.get(plain)
    return list(look(content)) if look else [f"nobody looks into {plain}"]


def in_page(content: bytes, own: tuple[str, ...] = ("/", "#", "?")) -> Iterator[str]:
    """A page: what a document says made no element, no attribute, no address and no template run."""
    text = content.decode()
    page = Page(text)
    for tag, attributes in page.elements:
        if tag == MARK or tag in _LOADING:
            yield f"<{tag}>"
        if tag == "script" and not attributes.get("src", "").startswith("/"):
            yield "a script of its own"
        for name, value in attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield f"<{tag} {name}={value[:40]!r}>"
            if name in _LEADING and value and not (value.startswith(own) and not value.startswith(("//", "/\\"))):
                yield f"<{tag} {name}={value[:60]!r}> leads elsewhere"
    if "5439" in text:
        yield "a template ran"


def in_svg(content: bytes) -> Iterator[str]:
    """A picture: nothing in it but shapes and words."""
    for element in Xml.fromstring(content).iter():
        tag = element.tag.rpartition("}")[2].lower()
        if tag in ("script", "a", "use", "image", MARK) or tag in _LOADING:
            yield f"<{tag}>"
        for name in element.attrib:
            if name.lower().startswith("on") or name.endswith("href"):
                yield f"<{tag} {name}>"


def in_json(content: bytes) -> Iterator[str]:
    """JSON: it reads back."""
    try:
        json.loads(content)
    except ValueError as error:
        yield f"no JSON: {error}"


def in_csv(content: bytes) -> Iterator[str]:
    """A table: every row as long as its head, and no cell that a spreadsheet would run."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            yield f"a row of {len(row)} cells under a head of {len(rows[0])}"
        yield from (
            f"a cell that runs: {cell[:40]!r}" for cell in row if cell.startswith(_FORMULA) and not _number(cell)
        )


def in_workbook(content: bytes) -> Iterator[str]:
    """An Excel workbook: no formula, no link, nothing from elsewhere."""
    yield from _in_package(content)
    book = load_workbook(io.BytesIO(content))
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.data_type == "f" or cell.hyperlink:
                yield f"{sheet.title} {cell.coordinate}: a formula or a link"
            if isinstance(cell.value, str) and cell.value.startswith(_FORMULA) and not cell.quotePrefix:
                yield f"{sheet.title} {cell.coordinate}: runs once somebody edits it"


def in_document(content: bytes) -> Iterator[str]:
    """A Word document: no field but the number of a page, links to its own notes alone, nothing from elsewhere."""
    yield from _in_package(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                for element in Xml.fromstring(archive.read(name)).iter():
                    tag = element.tag.rpartition("}")[2]
                    said = f"{element.text or ''} {' '.join(element.attrib.values())}".strip()
                    if tag in ("instrText", "fldSimple") and not said.startswith(("PAGE", "NUMPAGES")):
                        yield f"{name}: the field {said!r}"
                    if tag in ("altChunk", "object"):
                        yield f"{name}: a {tag}"


def in_plain(content: bytes) -> Iterator[str]:
    """Words: a browser is told to take them for nothing else."""
    content.decode()
    yield from ()


def _in_package(content: bytes) -> Iterator[str]:
    """The zip of an office file: every part is XML, and none is tied to something outside."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("/") or ".." in name:
                yield f"the part {name}"
            if name.endswith((".xml", ".rels")):
                tree = Xml.fromstring(archive.read(name))
                yield from (
                    f"{name}: {each.get('Target')}" for each in tree.iter() if each.get("TargetMode") == "External"
                )
            if "vba" in name.lower() or name.endswith(".bin"):
                yield f"the part {name}"


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


_LOOKS: Mapping[str, Callable[[bytes], Iterator[str]]] = {
    "text/html": in_page,
    "image/svg+xml": in_svg,
    "application/json": in_json,
    "text/csv": in_csv,
    "text/plain": in_plain,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": in_workbook,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": in_document,
    "text/css": in_plain,
    "text/javascript": in_plain,
}
