"""The table of docs/data-protection.md: what it says is written, and which files it does not name."""

import re
from collections.abc import Iterator
from pathlib import Path

_PAGE = Path(__file__).parents[2] / "docs" / "data-protection.md"


def places() -> list[str]:
    """The paths in the first column of the table of what is stored; a folder's ends in a slash."""
    table = _PAGE.read_text(encoding="utf-8").partition("| where | what |")[2].partition("\n\n")[0]
    rows = [row.split("|") for row in table.splitlines() if row.startswith("| ")]
    return [path for row in rows for cell in row[1:3] for path in re.findall(r"`([^` ]+)`", cell)]


def unnamed(home: Path) -> Iterator[str]:
    """The files of a collection that the table does not name."""
    named = places()
    for path in sorted(home.rglob("*")):
        own = path.relative_to(home).as_posix()
        if path.is_file() and not any(own == each or (each.endswith("/") and own.startswith(each)) for each in named):
            yield own
