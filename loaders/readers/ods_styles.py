"""The fills of an OpenDocument spreadsheet: cell styles, and the styles they are based on."""

from dataclasses import dataclass, field

from loaders.readers.limits_xml import Element

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LONGEST_CHAIN = 20


@dataclass(slots=True)
class CellStyles:
    """The cell styles of a workbook by name, common ones and those of the content."""

    colours: dict[str, str | None] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)

    def add(self, styles: Element) -> None:
        """Adds what a part of the file says of cell styles."""
        for style in styles.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name", "")
            if style.get(f"{STYLE}family") != "table-cell":
                continue
            properties = style.find(f"{STYLE}table-cell-properties")
            fill = properties.get(f"{_FO}background-color") if properties is not None else None
            if fill is not None:
                self.colours[name] = None if fill == "transparent" else fill.lstrip("#").upper()
            if parent := style.get(f"{STYLE}parent-style-name"):
                self.parents[name] = parent

    def colour(self, name: str | None) -> str | None:
        """The fill of a style as ``RRGGBB``, its own or the nearest above it."""
        for _ in range(_LONGEST_CHAIN):
            if name is None or name in self.colours:
                break
            name = self.parents.get(name)
        return self.colours.get(name) if name is not None else None
