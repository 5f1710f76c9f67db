"""Settings from the environment, each with its default and its meaning; docs/settings.md lists them."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from graph.model.errors import UsageError
from loaders.process.limits import MEMORY_SETTING, SECONDS_SETTING, Limits

GRAPH = "REVIEWGRAPH_GRAPH"
USER = "REVIEWGRAPH_USER"
CORRECTIONS = "REVIEWGRAPH_CORRECTIONS"
CORRECTED_BY = "REVIEWGRAPH_CORRECTED_BY"
DATA = "REVIEWGRAPH_DATA"
RESTRICTED_ROLES = "REVIEWGRAPH_RESTRICTED_ROLES"
LOG_FORMAT = "REVIEWGRAPH_LOG_FORMAT"
RETENTION_YEARS = "REVIEWGRAPH_RETENTION_YEARS"
LOG_RETENTION_YEARS = "REVIEWGRAPH_LOG_RETENTION_YEARS"
READER_USER = "REVIEWGRAPH_READER_USER"
READER_PASSWORD = "REVIEWGRAPH_READER_PASSWORD"  # noqa: S105 - the name of a setting, no secret
PASSWORD = "REVIEWGRAPH_PASSWORD"  # noqa: S105 - the name of a setting, no secret

MEANINGS: Mapping[str, str] = {
    GRAPH: "Where the graph is: a folder (the embedded engine) or the address of a Neo4j. --graph goes before it.",
    USER: "The user of the Neo4j at that address. Asked for where it is missing.",
    PASSWORD: "That user's password. Asked for where it is missing; never taken from the command line.",
    SECONDS_SETTING: "Seconds that reading one document may take; every MB of the file adds some. 120 if not set.",
    MEMORY_SETTING: "Memory in MB that reading one document may fill. 2000 if not set.",
    CORRECTIONS: "The file of corrections; --corrections goes before it. Else corrections.yaml beside the graph.",
    CORRECTED_BY: "Who decides corrections, as written into them. --by goes before it. Else your account's name.",
    DATA: "The folder of accounts and of the log of changes. --data goes before it. Else beside the graph's folder.",
    RESTRICTED_ROLES: "Roles whose accounts see restricted reviews. editor,admin if not set; admin is always one.",
    LOG_FORMAT: "text or json: a line in the log for each request, so. --log-format goes before it.",
    RETENTION_YEARS: "For how many years documents and backups are kept; `retention` lists what is older.",
    LOG_RETENTION_YEARS: "For how many years lines of the log of changes are kept. All, if not set.",
    READER_USER: "A user of that Neo4j who may only read: the pages ask as this one. Else as the other one, reading.",
    READER_PASSWORD: "That reader's password.",
    "REVIEWGRAPH_DATABASE": "The database of that Neo4j, where it is not the default one.",
    "REVIEWGRAPH_JAVA": "A Java runtime of your own for the embedded engine (the java program's path).",
    "REVIEWGRAPH_ENGINE_JARS": "A folder with jars of your own for the embedded engine.",
}
"""Every setting that the program reads, and what it does."""

_MOST_YEARS = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the graph is, and who opens it; ``graph`` is a folder's path or an address."""

    graph: str
    user: str | None = None
    password: str | None = None


def default_folder() -> Path:
    """The folder of the graph where none is given: in the user's own data directory."""
    return Path(platformdirs.user_data_dir("reviewgraph", appauthor=False)) / "graph"


def from_environment(graph: str | None) -> Settings:
    """The settings of this call: ``graph`` as given, else from the environment, else the user's own folder."""
    where = graph or os.environ.get(GRAPH) or str(default_folder())
    return Settings(where, os.environ.get(USER), os.environ.get(PASSWORD))


def reading_limits() -> Limits:
    """What reading one document may cost, from the environment.

    Raises:
        UsageError: a setting is no number above nought.
    """
    usual = Limits()
    return Limits(
        seconds=_number(SECONDS_SETTING, usual.seconds), memory_mb=int(_number(MEMORY_SETTING, usual.memory_mb))
    )


def _number(name: str, usual: float) -> float:
    value = os.environ.get(name, "").strip()
    if not value:
        return usual
    try:
        number = float(value)
    except ValueError:
        number = 0.0
    if not 0 < number < math.inf:
        raise UsageError(f"“{value}” is no number above nought.", where=name, remedy=f"{MEANINGS[name]}")
    return number


def whole_years(name: str) -> int | None:
    """A setting that is a number of years, or None where it is not set.

    Raises:
        UsageError: it is no whole number from 1 to 200.
    """
    value = os.environ.get(name, "").strip()
    if value and not (value.isascii() and value.isdigit() and 1 <= int(value) <= _MOST_YEARS):
        raise UsageError(f"“{value}” is no whole number of years.", where=name, remedy=MEANINGS[name])
    return int(value) if value else None


def corrections_setting() -> Path | None:
    """The file of corrections that the environment names, or None."""
    named = os.environ.get(CORRECTIONS, "").strip()
    return Path(named) if named else None


def corrected_by() -> str | None:
    """Who decides corrections, as the environment says, or None."""
    return os.environ.get(CORRECTED_BY, "").strip() or None
