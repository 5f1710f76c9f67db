"""The settings in the environment: each known, and each naming what is there."""

import difflib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.model.errors import UsageError
from reviewgraph.doctor.finding import Finding, note, trouble, well
from reviewgraph.settings import CORRECTIONS, DATA, MEANINGS, reading_limits

_OURS = "REVIEWGRAPH_"


def settings(environment: Mapping[str, str] = os.environ) -> Iterator[Finding]:
    """Whether each setting is one that is read, and what it names can be used."""
    given = sorted(name for name in environment if name.startswith(_OURS))
    found = [*_unheard_of(given), *_nowhere(environment), *_numbers()]
    yield from found
    if not found:
        words = f"Set: {', '.join(given)}." if given else "None is set: everything is in its usual place."
        yield well("settings", words)


def _unheard_of(given: list[str]) -> Iterator[Finding]:
    for name in given:
        if name not in MEANINGS:
            near = difflib.get_close_matches(name, MEANINGS, 1)
            remedy = f"Did you mean {near[0]}? " if near else ""
            yield note("settings", f"{name} is set, and nothing reads it.", f"{remedy}docs/settings.md lists them all.")


def _nowhere(environment: Mapping[str, str]) -> Iterator[Finding]:
    for name, what in ((DATA, "accounts and the log of changes"), (CORRECTIONS, "corrections")):
        named = environment.get(name, "").strip()
        folder = Path(named) if name == DATA else Path(named).parent
        if named and not folder.is_dir():
            yield trouble(
                "settings",
                f"{name} names {named}, and there is no folder {folder.absolute()}.",
                f"Mend the setting, or make the folder: it would be made anew and empty, without the {what} that you "
                "may have elsewhere.",
            )


def _numbers() -> Iterator[Finding]:
    try:
        reading_limits()
    except UsageError as error:
        yield trouble("settings", f"{error.where}: {error.message}", error.remedy)
