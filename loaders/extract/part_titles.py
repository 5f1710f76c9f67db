"""The title of a part of a plan or report: the agency (or priority) it names, or nothing for the overview part."""

import re

from graph.model.vocabulary import Sector
from loaders.resolve.agencies import AgencyNames

_OVERVIEW = re.compile(
    r"\b(?:overview|multi-?agency|action plan|recommendations?|appendix|executive summary)\b", re.IGNORECASE
)
_OF_ALL = re.compile(r"\b(?:multi-?agency|overview|joint|partnership-wide)\b", re.IGNORECASE)
_PRIORITY = re.compile(r"^(?:priority|theme|objective|work ?stream)\b", re.IGNORECASE)
_OWN_PART = re.compile(
    r"\b(?:recommendations?|actions?|action plan|single[- ]agency|individual management|IMR)\b", re.IGNORECASE
)
_BESIDE = re.compile(r"\s*:\s+|\s+[–-]\s+")
_LONGEST_TITLE = 14
_BOTH = re.compile(r"\s+/\s+|\s+in consultation with\s+", re.IGNORECASE)


def section_is_overview(title: str) -> bool:
    """Whether a title says that what follows is the whole review's part, or only names the paper."""
    return bool(_OVERVIEW.search(title))


def is_of_all(title: str) -> bool:
    """Whether a title says that what follows is for several agencies together."""
    return bool(_OF_ALL.search(title))


def section_of(title: str | None, names: AgencyNames) -> str | None:
    """The section a title begins: an agency's canonical name or a priority's title; None for the overview part.

    A board's own part is the overview part.
    """
    if not title:
        return None
    agency = names.canonical(title) or _labelled(title, names) or _opens_with(title, names)
    if agency:
        return None if _is_board(agency, names) else agency
    return title if _PRIORITY.match(title) else None


def _labelled(title: str, names: AgencyNames) -> str | None:
    """The agency that stands beside what its part is: ``Single agency recommendations: Example NHS Trust``."""
    return None if _OF_ALL.search(title) else _beside(title, names)


def is_theme(section: str) -> bool:
    """Whether a section is a theme or priority, under which a plan groups what it asks of several agencies."""
    return bool(_PRIORITY.match(section))


def home_of(title: str | None, names: AgencyNames) -> str | None:
    """The body named beside a multi-agency part's title (``Multi-agency actions: Example Partnership``), or the board
    whose own part it is."""
    if not title:
        return None
    if is_of_all(title):
        return _beside(title, names)
    agency = names.canonical(title) or _opens_with(title, names)
    return agency if agency and _is_board(agency, names) else None


_SHORT_NAME = re.compile(r"\s*\([^()]{2,12}\)")


def _opens_with(title: str, names: AgencyNames) -> str | None:
    """The agency that a title opens with, before a colon (``Example Homes: Review of Q``, ``Board: its own part``) or
    before services of a common kind ("… and general practice")."""
    mentions = names.find(title)
    if not mentions or mentions[0].start or len(title.split()) > _LONGEST_TITLE:
        return None
    first, rest = mentions[0], title[mentions[0].end :]
    short = _SHORT_NAME.match(rest)
    rest = rest[short.end() :] if short else rest
    if rest.startswith(":") and not _OF_ALL.search(rest):
        return first.name
    joined = rest.removeprefix(" and ")
    return first.name if joined != rest and joined.islower() else None


def _beside(title: str, names: AgencyNames) -> str | None:
    for found in _BESIDE.finditer(title):
        before, after = title[: found.start()], title[found.end() :]
        for label, name in ((before, after), (after, before)):
            if _OWN_PART.search(label) and not names.canonical(label) and (agency := names.canonical(name)):
                return agency
    return None


def _is_board(agency: str, names: AgencyNames) -> bool:
    return any(record.name == agency for record in names.in_sectors(Sector.BOARD))


def headed(title: str | None, names: AgencyNames) -> tuple[str, ...]:
    """The agencies that a heading names: of a chain from the larger body to the smaller, the smallest."""
    found: list[str] = []
    for part in _BOTH.split(title or ""):
        whole = names.canonical(part)
        found += [whole] if whole else [mention.name for mention in names.find(part)][-1:]
    return tuple(dict.fromkeys(found))
