"""Small office files for tests: Word documents from their XML, and the parts that a test wants to spoil."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = ("styles", "numbering", "footnotes", "endnotes", "theme")


def word(body: str, path: Path, **parts: str) -> Path:
    """Writes a Word document with a body and, by name, the insides of its other parts (styles, numbering, …)."""
    links = "".join(
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in _KINDS if kind in parts
    )
    files = {
        "_rels/.rels": _links(f'<Relationship Id="d" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _links(links),
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
    }
    for kind, inside in parts.items():
        files[f"word/{kind}.xml"] = inside if kind == "theme" else f"<w:{kind} {_SPACES}>{inside}</w:{kind}>"
    return zipped(files, path)


def zipped(files: Mapping[str, str | bytes], path: Path) -> Path:
    """Writes a zip archive of parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def changed(source: Path, path: Path, **parts: str | bytes) -> Path:
    """Copies a zipped file with parts replaced; underscores in a name stand for slashes, a closing one for ".xml"."""
    new = {name.replace("__", "/") + ".xml": data for name, data in parts.items()}
    with zipfile.ZipFile(source) as archive:
        old = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**old, **new}, path)


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{_set('pPr', properties)}<w:r>{_set('rPr', run)}<w:t>{text}</w:t></w:r></w:p>"


def styled(text: str, style: str) -> str:
    """A paragraph in a style."""
    return p(text, f'<w:pStyle w:val="{style}"/>')


def listed(text: str, number: int, level: int = 0) -> str:
    """A paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def tc(inside: str, properties: str = "") -> str:
    """A cell; plain words become its paragraph."""
    return f"<w:tc>{_set('tcPr', properties)}{inside if inside.startswith('<') else p(inside)}</w:tc>"


def shaded(text: str, colour: str) -> str:
    """A cell with a fill."""
    return tc(text, f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')


def tr(*cells: str, properties: str = "") -> str:
    """A row; plain words become cells."""
    return f"<w:tr>{_set('trPr', properties)}{''.join(c if c.startswith('<w:tc') else tc(c) for c in cells)}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = ()) -> str:
    """A table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def style(name: str, kind: str = "paragraph", inside: str = "") -> str:
    """A style whose id is its name without spaces."""
    return f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{inside}</w:style>'


def level(number: int, kind: str, text: str, inside: str = "") -> str:
    """A level of a list's definition."""
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{inside}<w:lvlText w:val="{text}"/></w:lvl>'


def definition(number: int, *levels: str, inside: str = "") -> str:
    """A list's definition."""
    return f'<w:abstractNum w:abstractNumId="{number}">{inside}{"".join(levels)}</w:abstractNum>'


def use(number: int, of: int, inside: str = "") -> str:
    """A list that uses a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{inside}</w:num>'


def _set(name: str, inside: str) -> str:
    return f"<w:{name}>{inside}</w:{name}>" if inside else ""


def _links(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
