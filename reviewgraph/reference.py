"""The reference data that a graph is prepared with: areas and themes, from the package's data files and the user's."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from graph.model.errors import UsageError
from graph.model.reference import Region, Theme
from loaders.collection import PLACES
from loaders.resolve.places import gazetteer
from loaders.resolve.themes import taxonomy


def regions(paths: Iterable[Path] = ()) -> tuple[Region, ...]:
    """The areas of the United Kingdom, and those of a ``places.csv`` in any of the folders given.

    Its columns are name, kind (local_authority, police_area, region, nation), part_of and aliases (parted by
    semicolons).

    Raises:
        UsageError: a column is missing, or a row is none.
    """
    known = gazetteer()
    for path in paths:
        extra = path / PLACES
        if path.is_dir() and extra.is_file():
            known = known.with_extra(_rows(extra))
    return known.regions()


def themes() -> tuple[Theme, ...]:
    """The taxonomy."""
    return tuple(Theme(theme.slug, theme.label, theme.definition, theme.group) for theme in taxonomy())


def _rows(path: Path) -> list[Mapping[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        missing = {"name", "kind", "part_of"} - set(reader.fieldnames or ())
        if missing:
            raise UsageError(f"the column {', '.join(sorted(missing))} is missing.", where=str(path))
        return list(reader)
