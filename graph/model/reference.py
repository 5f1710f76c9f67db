"""Reference data: the regions and themes that a graph is prepared with, whoever reads the data files."""

from dataclasses import dataclass

from graph.model.identity import slug
from graph.model.vocabulary import RegionKind


@dataclass(frozen=True, slots=True)
class Region:
    """An area. ``part_of`` is the name of the wider area it lies in, None for a nation."""

    name: str
    kind: RegionKind
    part_of: str | None = None

    @property
    def uid(self) -> str:
        return region_id(self.name)


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the taxonomy. ``broader`` is the slug of the wider theme, if any."""

    slug: str
    label: str
    definition: str
    group: str
    broader: str | None = None

    @property
    def uid(self) -> str:
        return theme_id(self.slug)


def region_id(name: str) -> str:
    """A region's id: its name."""
    return f"region:{slug(name)}"


def theme_id(theme: str) -> str:
    """A theme's id: its slug."""
    return f"theme:{theme}"
