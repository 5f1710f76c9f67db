"""Panel lists: the lines in which a review says who sat on its panel, each a post and the agency it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.blocks import Block, BlockKind
from loaders.extract.head_lines import stacked
from loaders.resolve.agencies import AgencyNames
from loaders.resolve.roles import role_agency, roles_in

_PANEL = re.compile(
    r"\bpanel\b|\bmembership\b|\breview (?:team|group)\b|\bwho took part\b|\bcontributors\b|\bmembers were\b",
    re.IGNORECASE,
)
_LONGEST_ENTRY = 30
_LONGEST_POST = 10
_SHORT_HEADING = 10
_LONGEST_LEAD_IN = 40
_STRONG = re.compile(r"\s+[–—|-]\s+|\s*\t\s*|\s*\|\s*|\s{3,}")
_REMARK = re.compile(r"\s*\((?:[Cc]hair|[Aa]uthor|[Ll]ead|[Oo]bserver|[Uu]ntil|[Ff]rom)\b[^)]*\)")
_ON_BEHALF = re.compile(r",? (?:for|on behalf of|representing) (?:the )?[A-Z][^|]*$")
"""For whom somebody sits, behind the agency that employs them."""
_AROUND = " ,-–—|:;()"


@dataclass(frozen=True, slots=True)
class Member:
    """One entry: the post as printed, the agency's canonical name, and the shortest title in the post."""

    post: str
    agency: str | None
    title: str


def opens_list(block: Block) -> bool:
    """Whether a panel list follows: a heading that names the panel, or a lead-in that does and ends in a colon."""
    words = len(block.text.split())
    if not _PANEL.search(block.text):
        return False
    heading = words <= _SHORT_HEADING and not block.text.endswith(".")
    return heading or (words <= _LONGEST_LEAD_IN and block.text.endswith(":"))


def opens_within(block: Block) -> bool:
    """Whether a block is a panel list under a heading line of its own."""
    return (
        len(block.lines) > 2 and len(block.lines[0].split()) <= _SHORT_HEADING and bool(_PANEL.search(block.lines[0]))
    )


def entries(block: Block) -> Iterator[str]:
    """The entries that a block holds: a row, a line, or several lines that a reader ran together."""
    if block.kind is BlockKind.TABLE_ROW:
        yield " | ".join(cell.text for cell in block.cells if cell.text)
        return
    columns = sum(bool(_STRONG.search(line.strip())) for line in block.lines) > 1
    for line in block.lines if columns else stacked(block, columns=False) or (block.text,):
        if 0 < len(line.split()) <= _LONGEST_ENTRY and not line.endswith("."):
            yield line


def member(text: str, names: AgencyNames) -> Member | None:
    """What an entry says; None where it names no post."""
    post, agency = _parted(text, names)
    titles = roles_in(post) or roles_in(text)
    if not titles:
        return None
    whole = post if roles_in(post) and len(post.split()) <= _LONGEST_POST else titles[0].title
    return Member(whole, agency or role_agency(titles[0].title, names), titles[0].title)


def _parted(text: str, names: AgencyNames) -> tuple[str, str | None]:
    """The post and the agency: on either side of a dash or a column, else before or behind the agency's name."""
    text = _REMARK.sub("", text)
    sides = [side.strip(_AROUND) for side in _STRONG.split(text) if side.strip(_AROUND)]
    if len(sides) > 1:
        posts = [side for side in sides if roles_in(side) and not names.canonical(side)]
        beside = [_ON_BEHALF.sub("", side) for side in sides if side not in posts[:1]]
        others = [mention.name for side in beside for mention in names.find(side)]
        return (posts[0] if posts else sides[0]), (others[-1] if others else None)
    mentions = names.find(text)
    if mentions and mentions[-1].start > 3:
        return text[: mentions[-1].start].strip(_AROUND), mentions[-1].name
    if mentions:
        return text[mentions[-1].end :].strip(_AROUND), mentions[-1].name
    first, _, rest = text.partition(", ")
    return (first if rest and roles_in(first) else text).strip(_AROUND), None
