"""A document's own key to the initials of those who lead: ``HoSP``, which post that is, and of which agency."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.blocks import Block, BlockKind
from loaders.extract.leads import Leads, read_leads, without_people
from loaders.resolve.agencies import AgencyNames
from loaders.segment.columns import fold_header

_SHORT = frozenset({"initials", "initial", "short", "short form", "code", "abbreviation", "in short", "who"})
_POST = frozenset({"post", "role", "job title", "title", "job", "position", "post or role"})
_AGENCY = frozenset({"agency", "organisation", "body", "employer", "service", "agency or service"})
_INITIALS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z&]{0,6}(?:[-/ ][A-Z]{1,3})?\d?")
_BETWEEN = (re.compile(r"\s*(?:/|;|,|&|\+|\n|\band\b)\s*"), re.compile(r"\s*(?:;|\s/\s|\n)\s*"))
"""What parts the initials of a cell; the second keeps posts whole that have a comma or an "and" of their own."""


@dataclass(frozen=True, slots=True)
class Post:
    """What initials stand for: a post's title as the key prints it, and its agency's canonical name, if it says one."""

    title: str
    agency: str | None


def initials_key_of(blocks: Sequence[Block], names: AgencyNames) -> Mapping[str, Post]:
    """The posts of the first table with a column of initials and one of posts; empty without one."""
    for index, block in enumerate(blocks):
        heads = [fold_header(cell.text) for cell in block.cells]
        if heads and heads[0] in _SHORT and (post := _column(heads, _POST)) is not None:
            found = dict(_posts(blocks[index + 1 :], len(heads), post, _column(heads, _AGENCY), names))
            if found:
                return found
    return {}


def _column(heads: Sequence[str], words: frozenset[str]) -> int | None:
    return next((number for number, head in enumerate(heads) if number and head in words), None)


def _posts(
    blocks: Sequence[Block], width: int, post: int, agency: int | None, names: AgencyNames
) -> Iterator[tuple[str, Post]]:
    for block in blocks:
        if block.kind is not BlockKind.TABLE_ROW or block.header or len(block.cells) != width:
            return
        short, title = block.cells[0].text.strip(), block.cells[post].text.strip()
        if not _INITIALS.fullmatch(short) or not title:
            return
        yield short, Post(without_people(title), _agency(block.cells[agency].text, names) if agency else None)


def _agency(words: str, names: AgencyNames) -> str | None:
    whole = names.canonical(words)
    return whole or next((mention.name for mention in names.find(words)), None)


def leads_of(text: str | None, key: Mapping[str, Post], names: AgencyNames, section: str | None) -> Leads:
    """The leads of a cell, its initials by the key; without any it is read as every cell of leads is."""
    for between in _BETWEEN if text and key else ():
        parts = [part for part in between.split(text or "") if part]
        known = sum(part in key for part in parts)
        if known and (known == len(parts) or between is _BETWEEN[-1]):
            return _together([_part(part, key, names, section) for part in parts])
    return read_leads(text, names, section)


def _part(part: str, key: Mapping[str, Post], names: AgencyNames, section: str | None) -> Leads:
    post = key.get(part)
    if post is None:
        return read_leads(part, names, section)
    agency = post.agency or next(iter(read_leads(post.title, names, section).agencies), None)
    return Leads((agency,) if agency else (), (post.title,))


def _together(leads: Sequence[Leads]) -> Leads:
    return Leads(
        tuple(dict.fromkeys(name for each in leads for name in each.agencies)),
        tuple(dict.fromkeys(title for each in leads for title in each.roles)),
    )
