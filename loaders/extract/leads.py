"""The lead cell of a plan: which agencies and which roles it names, and whether words are a lead at all."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model.vocabulary import Sector
from loaders.resolve.agencies import AgencyNames, Mention
from loaders.resolve.agency_areas import is_common
from loaders.resolve.roles import RoleMention, is_role, role_agency, roles_in

_NOT_A_LEAD = re.compile(
    r"^(?:to be monitored|monitored|through|via|by \d|all agencies|n/?a|tbc|tbd|none)\b", re.IGNORECASE
)
_SMALL = frozenset(
    [
        "of",
        "for",
        "the",
        "and",
        "to",
        "a",
        "in",
        "on",
        "at",
        "by",
        "with",
        "from",
        "lead",
        "leads",
        "officer",
        "&",
        "-",
        "–",
        "/",
        ",",
        "(",
        ")",
    ]
)
_SLASH = re.compile(r"(?<=\w)\s*/\s*(?=[A-Z])")
_LINKS = ("/", "&", ",", "and", ";")
_CAPITALS_AT_END = re.compile(r"[a-z]\s+((?:[A-Z][\w&'’-]*[\s/]*){2,5})$")
_WORD = re.compile(r"[\w&'’-]+")
_UNIT = re.compile(r"\b(?:teams?|units?|hub|services?|department|directorate)$", re.IGNORECASE)
_BESIDE = 4
"""Characters between a post and the agency behind it."""
_CAPITAL_WORDS = r"(?:[A-Z][\w'’-]*(?: (?:and|&|of|for)(?= [A-Z]))? )"
_TEAM = re.compile(
    rf"{_CAPITAL_WORDS}{{1,5}}(?:[Tt]eam|[Ww]orking [Gg]roup|[Gg]roup|Sub-?[Gg]roup|Unit|Hub)\b"
    r"|(?<![\w-])[A-Z]{4,6}(?![\w-])"
)
"""A team by its last word, or an abbreviation of four letters and more that stands for one or for a post."""


_WITH = re.compile(r"\S\s+with(?: the)?\s+$", re.IGNORECASE)
"""Before a partner's name: whoever stands in front of it leads."""
_BOARDS_POST = re.compile(r"^(?:(?:Safeguarding )?Board (?:Business )?Manager|Independent (?:Chair|Scrutineer))\b")
"""Posts that only a safeguarding board or partnership has."""


@dataclass(frozen=True, slots=True)
class Leads:
    """Canonical agency names and role titles, each in the order printed."""

    agencies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


def read_leads(text: str | None, names: AgencyNames, section: str | None) -> Leads:
    """The leads of a cell. A role with no agency named belongs to the section's agency (``section``, canonical)."""
    if not text or _NOT_A_LEAD.match(text.strip()):
        return Leads()
    text = _SLASH.sub(" / ", text)
    mentions = names.find(text)
    roles = roles_in(text)
    named = [mention for mention in mentions if not _is_field(mention, mentions, text, roles)]
    partners = [mention.name for mention in named if _WITH.search(text[: mention.start])]
    agencies = [mention.name for mention in named if mention.name not in partners]
    agencies += [agency for role in roles if (agency := role_agency(role.title, names))]
    teams = _teams(text, [*((m.start, m.end) for m in mentions), *((r.start, r.end) for r in roles)])
    if not agencies and any(_BOARDS_POST.search(role.title) for role in roles):
        agencies = _only_board(names)
    if not agencies and section and (roles or teams):
        agencies = [section]
    titles = [(role.start, without_people(_bare(_before(role, mentions), names))) for role in roles]
    return Leads(_unique([*agencies, *partners]), _unique(title for _, title in sorted([*titles, *teams])))


def _is_field(mention: Mention, mentions: Iterable[Mention], text: str, roles: Iterable[RoleMention]) -> bool:
    """Whether an agency is named as a post's field, the post's own behind a comma: ``Early Years Adviser, Council``."""
    post = next((role for role in roles if role.start <= mention.start and mention.end < role.end), None)
    if post is None:
        return False
    behind = [other for other in mentions if mention.end < other.start < post.end + _BESIDE]
    return any(text[mention.end : other.start].rstrip().endswith(",") for other in behind)


def _only_board(names: AgencyNames) -> list[str]:
    """The document's board or partnership where it has one alone, its groups left out."""
    boards = names.in_sectors(Sector.BOARD)
    known = {record.name for record in boards}
    top = [record.name for record in boards if record.part_of not in known]
    return top if len(top) == 1 else []


def _teams(text: str, taken: Iterable[tuple[int, int]]) -> list[tuple[int, str]]:
    """Teams and groups that lead as a post does ("Training Team"), with their places, where nothing else is read."""
    rest = list(text)
    for start, end in taken:
        rest[start:end] = ";" * (end - start)
    return [(found.start(), found[0]) for found in _TEAM.finditer("".join(rest))]


def looks_like_lead(text: str, names: AgencyNames) -> bool:
    """Most of the words are an agency's name or a role's title: no sentence, no ask."""
    words = _WORD.findall(text)
    if not words or len(words) > 24 or _NOT_A_LEAD.match(text):
        return False
    spans = [(mention.start, mention.end) for mention in names.find(text)]
    spans += [(role.start, role.end) for role in roles_in(text)]
    inside = 0
    for match in _WORD.finditer(text):
        named = any(start <= match.start() and match.end() <= end for start, end in spans)
        inside += named or match.group().lower() in _SMALL
    return bool(spans) and inside / len(words) >= 0.7


def names_at_end(text: str, names: AgencyNames) -> int:
    """Where a chain of names and roles begins that reaches the end of a text; nought where none does."""
    closing = _CAPITALS_AT_END.search(text)
    if closing and is_role(closing[1].strip()):
        return closing.start(1)
    spans = sorted([(m.start, m.end) for m in names.find(text)] + [(r.start, r.end) for r in roles_in(text)])
    start = len(text.rstrip(" .,;)"))
    begins = 0
    for first, last in reversed(spans):
        if last >= start or (begins and text[last:start].strip() in _LINKS):
            begins = start = min(first, start)
        elif last < start:
            break
    return begins


def without_people(title: str) -> str:
    """A title without a bracket that may hold a person's name: kept are brackets of common words alone.

    ``Detective Inspector (Public Protection)`` stays; of ``Business Manager (A. Person)`` the role stays.
    """
    head, bracket, inside = title.partition("(")
    if not bracket:
        return title
    words = _WORD.findall(inside)
    common = bool(words) and inside.rstrip().endswith(")") and all(is_common(word) for word in words)
    return title if common else head.strip()


def _before(role: RoleMention, mentions: Sequence[Mention]) -> str:
    """A role's title without the first words of an agency that goes on behind it."""
    into = [m.start for m in mentions if role.start < m.start < role.end < m.end]
    return role.title[: min(into) - role.start].rstrip(" ,-–(") if into else role.title


def _bare(title: str, names: AgencyNames) -> str:
    """A role's title without the agency that stands before or behind it, the one behind a comma first.

    ``Emergency Duty Team Manager`` is whole: what manages without its team is no title.
    """
    for mention in sorted(names.find(title), key=lambda m: not title[: m.start].rstrip().endswith((",", "-", "–"))):
        rest = f"{title[: mention.start]} {title[mention.end :]}"
        rest = " ".join(re.sub(r"\bof\s*$|^\s*[-–,/]|[-–,/(]\s*$", " ", rest.strip()).split())
        of_a_team = " " not in rest and _UNIT.search(title[mention.start : mention.end])
        if len(rest) > 4 and roles_in(rest) and not of_a_team:
            return rest.strip(" ,-–()/")
    return title


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
