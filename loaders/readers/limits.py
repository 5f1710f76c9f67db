"""How large and how deep a file may be: past these a reader stops with an error instead of filling memory or time."""

from pathlib import Path

from graph.model.errors import DocumentError

MIB = 1024 * 1024

LARGEST_FILE = 100 * MIB
"""Bytes of a file on disk. The largest published review with photographs is a tenth of this."""
LARGEST_UNPACKED = 500 * MIB
"""Bytes of all parts of a zipped office file together, unpacked."""
LARGEST_TREE = 64 * MIB
"""Bytes of one XML part that is held in memory whole; a thousand pages of Word are about 20 MiB."""
SMALL_PART = 8 * MIB
"""Parts up to this size may be packed as tightly as they like."""
HIGHEST_RATIO = 200
"""Unpacked to packed bytes of a larger part. Long tables of like rows reach 50; a bomb has about 1000."""
MOST_PARTS = 20_000
"""Parts of a zipped office file."""
MOST_ROWS = 150_000
"""Rows with something in them, over all sheets or tables of a document."""
MOST_CELLS = 2_000_000
"""Cells with something in them, over all sheets of a workbook."""
MOST_SCANNED = 20_000_000
"""Cells looked at, empty ones included: a sheet may claim sixteen thousand columns in every row."""
WIDEST_PADDED = 64
"""Columns up to which each row of a sheet is as wide as the sheet; rows of wider sheets end at their last cell."""
LONGEST_CELL = 32_767
"""Characters of a cell of a CSV file: what a spreadsheet's cell can hold. More is a quotation mark left open."""
DEEPEST_TABLES = 12
"""Tables within tables of a Word document."""


def file_bytes(path: Path) -> bytes:
    """The bytes of a file within the limits.

    Raises:
        DocumentError: it is empty, or larger than ``LARGEST_FILE``.
        OSError: it cannot be opened.
    """
    size = path.stat().st_size
    if size == 0:
        raise DocumentError("the file is empty.", where=path.name, remedy="Save it again from its source.")
    if size > LARGEST_FILE:
        raise DocumentError(
            f"the file has {size // MIB} MB; at most {LARGEST_FILE // MIB} MB are read.",
            where=path.name,
            remedy="Take the pictures out, or split it into parts.",
        )
    return path.read_bytes()


def too_many_rows(name: str, where: str) -> DocumentError:
    """The error of a document with more rows than are read."""
    return DocumentError(
        f"there are more than {MOST_ROWS:,} rows with something in them.",
        where=f"{name}, {where}",
        remedy="Split the file; delete rows that hold no plan.",
    )


def too_many_cells(name: str, where: str) -> DocumentError:
    """The error of a workbook with more cells than are read."""
    return DocumentError(
        f"there are more than {MOST_CELLS:,} cells with something in them, or {MOST_SCANNED:,} with the empty ones.",
        where=f"{name}, {where}",
        remedy="Split the file; delete columns and rows that hold no plan.",
    )
