"""Zipped office files: the parts of one, opened by content and within the limits."""

import io
import posixpath
import zipfile
from typing import IO

from graph.model.errors import DocumentError
from loaders.readers.limits import HIGHEST_RATIO, LARGEST_UNPACKED, MIB, MOST_PARTS, SMALL_PART
from loaders.readers.limits_content import UNPACKING, damaged, is_zip, locked, not_what_it_says
from loaders.readers.limits_xml import Element, parse, refuse_entities

_ENCRYPTED = 0x1
_KNOWN = (
    ("word/", "a Word document", ".docx"),
    ("xl/", "an Excel workbook", ".xlsx"),
    ("ppt/", "a PowerPoint presentation", ".pptx"),
)
_OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.spreadsheet": ("an OpenDocument spreadsheet", ".ods"),
    b"application/vnd.oasis.opendocument.text": ("an OpenDocument text", ".odt"),
}
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of a zipped office file."""

    def __init__(self, data: bytes, name: str, wanted: str) -> None:
        """Opens a file and looks at its list of parts, before any of them is unpacked.

        Args:
            data: the bytes of the file.
            name: its name, for errors.
            wanted: what it should be, for errors: "a Word document".

        Raises:
            DocumentError: it is no zip archive, is damaged, encrypted or past a limit, or declares XML entities.
        """
        if not is_zip(data):
            raise not_what_it_says(data, name, wanted)
        self.name, self._wanted = name, wanted
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except UNPACKING as error:
            raise damaged(name, error) from error
        self._parts = {info.filename: info for info in self._archive.infolist()}
        self._check_sizes()
        for part in self._parts:
            if part.endswith((".xml", ".rels")):
                with self.open(part) as stream:
                    refuse_entities(stream, name, part)

    def __contains__(self, part: object) -> bool:
        return part in self._parts

    def open(self, part: str) -> IO[bytes]:
        """A part as a stream of bytes."""
        try:
            return self._archive.open(self._parts[part])
        except UNPACKING as error:
            raise damaged(self.name, error, part) from error
        except KeyError:
            raise damaged(self.name, "the part is missing", part) from None

    def read(self, part: str) -> bytes:
        """A part's bytes."""
        with self.open(part) as stream:
            try:
                return stream.read()
            except UNPACKING as error:
                raise damaged(self.name, error, part) from error

    def tree(self, part: str) -> Element:
        """A part's root element."""
        return parse(self.read(part), self.name, part)

    def tree_if_any(self, part: str | None) -> Element | None:
        """A part's root element, or None where the file has no such part."""
        return self.tree(part) if part is not None and part in self else None

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part ("" for the file itself) points to inside the file: id to kind ("styles") and part."""
        folder, base = posixpath.split(part)
        root = self.tree_if_any(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return {}
        return {
            link.get("Id", ""): (link.get("Type", "").rpartition("/")[2], _target(folder, link.get("Target", "")))
            for link in root.iter(_RELATIONSHIP)
            if link.get("TargetMode") != "External"
        }

    def first_related(self, part: str, kind: str) -> str | None:
        """The first part of a kind ("styles") that a part points to."""
        return next((target for found, target in self.related(part).values() if found == kind), None)

    def not_wanted(self) -> DocumentError:
        """The error for a zip archive that is another kind of file than its ending says."""
        kind = _OPEN_DOCUMENTS.get(self.read("mimetype").strip()) if "mimetype" in self else None
        known = next((known[1:] for known in _KNOWN if any(part.startswith(known[0]) for part in self._parts)), None)
        what, ending = kind or known or ("some other zip archive", ".zip")
        remedy = f"Give it the ending {ending}." if kind or known else "Unpack it and read the documents inside."
        return DocumentError(f"this is not {self._wanted} but {what}.", where=self.name, remedy=remedy)

    def _check_sizes(self) -> None:
        if len(self._parts) > MOST_PARTS:
            raise self._bomb(f"it has {len(self._parts):,} parts; at most {MOST_PARTS:,} are read")
        total = 0
        for info in self._parts.values():
            if info.flag_bits & _ENCRYPTED:
                raise locked(self.name)
            total += info.file_size
            if info.file_size > SMALL_PART and info.file_size > HIGHEST_RATIO * max(info.compress_size, 1):
                raise self._bomb(f"its part {info.filename} would unpack to more than {HIGHEST_RATIO} times its size")
        if total > LARGEST_UNPACKED:
            raise self._bomb(f"it would unpack to {total // MIB} MB; at most {LARGEST_UNPACKED // MIB} MB are read")

    def _bomb(self, why: str) -> DocumentError:
        return DocumentError(
            f"the file is packed beyond what is read: {why}.",
            where=self.name,
            remedy="If it is a real document, open it in its program and save it in parts.",
        )


def _target(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
