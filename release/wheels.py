"""A folder of wheels: what is in it, and whether it is all that a target needs."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import BytesParser
from hashlib import sha256
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename
from packaging.version import Version

from release.targets import Target


@dataclass(frozen=True, slots=True)
class Wheel:
    """One wheel: its name as indexes write it, version, tags, and what it requires."""

    path: Path
    name: str
    version: Version
    tags: frozenset[Tag]
    requires: tuple[Requirement, ...]

    @property
    def sha256(self) -> str:
        return sha256(self.path.read_bytes()).hexdigest()


def wheel(path: Path) -> Wheel:
    """A wheel as its file says."""
    name, version, _, tags = parse_wheel_filename(path.name)
    with zipfile.ZipFile(path) as file:
        (place,) = (each for each in file.namelist() if each.count("/") == 1 and each.endswith(".dist-info/METADATA"))
        said = BytesParser().parsebytes(file.read(place))
    requires = tuple(Requirement(text) for text in said.get_all("Requires-Dist", ()))
    return Wheel(path, str(name), version, tags, requires)


def wheels_in(folder: Path) -> tuple[Wheel, ...]:
    """All wheels of a folder, in order of their names."""
    return tuple(wheel(path) for path in sorted(folder.glob("*.whl")))


def lacking(wheels: tuple[Wheel, ...], root: str, target: Target) -> Iterator[str]:
    """What stands in the way of installing ``root`` from these wheels alone: sentences, none where all is there."""
    fitting = {one.name: one for one in wheels if one.tags & _tags(target)}
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(Requirement(root), "the bundle")]
    while waiting:
        needed, by = waiting.pop()
        name, extras = canonicalize_name(needed.name), frozenset(needed.extras)
        found = fitting.get(name)
        if found is None:
            yield f"{needed.name}, which {by} requires, is not there for {target.name} and Python {target.python}"
        elif not needed.specifier.contains(found.version, prereleases=True):
            yield f"{found.path.name} does not do for {by}, which requires {needed}"
        elif (name, extras) not in seen:
            seen.add((name, extras))
            waiting += [(each, found.name) for each in found.requires if _applies(each, extras, target)]


def _applies(needed: Requirement, extras: frozenset[str], target: Target) -> bool:
    if needed.marker is None:
        return True
    return any(needed.marker.evaluate(target.environment | {"extra": extra}) for extra in (extras or {""}))


def _tags(target: Target) -> frozenset[Tag]:
    major, minor = (int(part) for part in target.python.split("."))
    version, platforms = (major, minor), list(target.platforms)
    own = cpython_tags(version, platforms=platforms)
    return frozenset(own) | frozenset(compatible_tags(version, f"cp{major}{minor}", platforms))
