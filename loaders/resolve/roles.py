"""Titles of professional roles in a text: never a person, and never a bare "officer" or "staff"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from loaders.data import reading
from loaders.resolve.agency_shapes import straighten
from loaders.resolve.filed import filed
from loaders.resolve.tokens import Token, tokens_of


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A role's title as printed, and where it stands."""

    title: str
    start: int
    end: int


class _Found(Protocol):
    @property
    def name(self) -> str: ...


class FindsAgencies(Protocol):
    """What ``role_agency`` asks of a document's agency names."""

    def find(self, text: str) -> tuple[_Found, ...]:
        """The agencies named in a text."""
        ...


_CELL_WORDS = 14
_RANKS = frozenset({"DCI", "DI", "DS", "DCS", "ACC", "GP"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in reading.toml("roles")[name])


_A_WORD = re.compile(r"\w+(?:['/-]\w+)*'?")


@cache
def _titles_end_in() -> frozenset[str]:
    """The words, one of which every title has."""
    return _words("heads") | {rank.lower() for rank in _RANKS}


@cache
def _whole() -> re.Pattern[str]:
    titles = sorted(reading.toml("roles")["whole"], key=len, reverse=True)
    whole = filed(map(re.escape, titles), not_after=r"[\w-]")
    return re.compile(rf"{whole}(?![\w-]| practices?\b| surger|'s? practice)")


@lru_cache(maxsize=4096)
def roles_in(text: str) -> tuple[RoleMention, ...]:
    """The titles of roles in a text, in order, none overlapping, the longest first."""
    plain = straighten(text)
    found = [RoleMention(text[m.start() : m.end()], m.start(), m.end()) for m in _whole().finditer(plain)]
    if not _titles_end_in().isdisjoint(_A_WORD.findall(plain.lower())):
        found += [RoleMention(text[start:end], start, end) for start, end in _titles(plain, tokens_of(plain))]
    found += _lone_title(text, plain)
    kept: list[RoleMention] = []
    for mention in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


_LONE = re.compile(
    r"\W*(Chair|Chairs|Author|Superintendent|Inspector|Coordinator|Co-ordinator|Manager|Director|Reviewer)\W*"
)


def _lone_title(text: str, plain: str) -> list[RoleMention]:
    """One head that is all of a cell ("Chair") is a title there."""
    match = _LONE.fullmatch(plain)
    return [RoleMention(text[match.start(1) : match.end(1)], match.start(1), match.end(1))] if match else []


def is_role(text: str) -> bool:
    """Whether a short text as a whole is the title of a role, perhaps with its field or a remark in brackets."""
    words = text.split()
    if not 0 < len(words) <= _CELL_WORDS:
        return False
    mentions = roles_in(text)
    return bool(mentions) and sum(len(m.title.split()) for m in mentions) >= 0.5 * len(words) and mentions[0].start < 3


def _titles(text: str, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(tokens):
        if token.lower not in _words("heads") and token.word not in _RANKS:
            continue
        span = _capital_title(text, tokens, index) if token.capital else _small_title(text, tokens, index)
        if span and " ".join(text[span[0] : span[1]].lower().split()) not in _words("never"):
            yield span


def _small_title(text: str, tokens: list[Token], index: int) -> tuple[int, int] | None:
    first = _over_qualifiers(text, tokens, index)
    if tokens[index].lower in _words("small") and first == index:
        return None
    if tokens[index].lower in _words("cell_only"):
        return None
    return tokens[first].start, tokens[index].end


def _qualifies(tokens: list[Token], index: int) -> bool:
    word = tokens[index]
    return word.lower in _words("before") or (
        word.word.isupper() and word.lower in ("ccg", "gp", "imr", "caf", "da", "iro")
    )


def _capital_title(text: str, tokens: list[Token], index: int) -> tuple[int, int] | None:
    if tokens[index].lower in _words("cell_only") and not _is_head_of(text, tokens, index):
        return None
    if tokens[index].word == "GP":
        return _gp(text, tokens, index)
    if tokens[index].word in _RANKS:
        last = _rightmost(text, tokens, index)
        return (tokens[index].start, tokens[last].end) if last > index else None
    first = index
    while first > 0 and index - first < 6 and _touch(text, tokens, first - 1):
        before = tokens[first - 1]
        if before.capital and before.lower not in _words("never_first") and len(before.word) > 1:
            first -= 1
        elif (
            before.lower in ("and", "&") and first > 1 and tokens[first - 2].capital and not _is_head(tokens[first - 2])
        ):
            first -= 2
        else:
            break
    if first == index:
        first = _over_qualifiers(text, tokens, index)
    last = _over_fields(text, tokens, _rightmost(text, tokens, index))
    return tokens[first].start, tokens[last].end


def _over_qualifiers(text: str, tokens: list[Token], index: int) -> int:
    """The first token of a title with small words before its head ("domestic abuse Lead", "Domestic abuse Lead")."""
    first = index
    while first > 0 and index - first < 4 and _touch(text, tokens, first - 1) and _qualifies(tokens, first - 1):
        first -= 1
    return first


def _gp(text: str, tokens: list[Token], index: int) -> tuple[int, int] | None:
    """ "Named GP for Safeguarding"; None for a GP alone, and never the agency after a comma."""
    first = index - 1 if index and tokens[index - 1].lower in ("named", "lead") else index
    last = _over_of(text, tokens, index)
    return (tokens[first].start, tokens[last].end) if last > index else None


def _is_head(token: Token) -> bool:
    return token.lower in _words("heads") or token.word in ("GP", "GPs")


def _is_head_of(text: str, tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return (tokens[index].lower in ("head", "heads") and following == "of") or _touch(text, tokens, index - 1)


def _rightmost(text: str, tokens: list[Token], index: int) -> int:
    """The last token of a title: over "of" and "for", and in a short clause a comma, dash or bracket."""
    last = _over_of(text, tokens, index)
    if _words_around(text, tokens[index].start) > _CELL_WORDS:
        return last
    following = last + 1
    if following + 1 < len(tokens) and tokens[following].word in (",", "-", "("):
        end = _capital_run(text, tokens, following + 1)
        if end and not any(_is_head(token) for token in tokens[following + 1 : end + 1]):
            closing = end + 1 < len(tokens) and tokens[following].word == "(" and tokens[end + 1].word == ")"
            return end + 1 if closing else (last if tokens[following].word == "(" else end)
    return last


_CLAUSE_END = re.compile(r"[;:()\n]|\.\s")


def _words_around(text: str, at: int) -> int:
    """How many words the clause has that a position stands in, its brackets and semicolons parting clauses."""
    begin = max((m.end() for m in _CLAUSE_END.finditer(text, 0, at)), default=0)
    ending = _CLAUSE_END.search(text, at)
    return len(text[begin : ending.start() if ending else len(text)].split())


def _over_fields(text: str, tokens: list[Token], last: int) -> int:
    """The last token of a title that goes on with its field ("Assistant Director Safeguarding and Development")."""
    end = last
    while end + 1 < len(tokens) and _touch(text, tokens, end) and tokens[end + 1].lower in _words("fields"):
        end += 1
    rest = text[tokens[end].end :].strip(" .")
    return end if not rest and tokens[end].capital else last


def _over_of(text: str, tokens: list[Token], index: int) -> int:
    last = index
    while last + 2 < len(tokens) and tokens[last + 1].lower in ("of", "for"):
        skip = 3 if tokens[last + 2].lower == "the" else 2
        end = _capital_run(text, tokens, last + skip)
        if end is None:
            break
        last = end
    return last


def _capital_run(text: str, tokens: list[Token], start: int) -> int | None:
    """The last of a run of capital words from ``start``, joined by "and" or "&", or None."""
    if start >= len(tokens) or not tokens[start].capital:
        return None
    end = start
    while end + 1 < len(tokens) and _touch(text, tokens, end):
        following = tokens[end + 1]
        if following.abbreviation and _goes_on(text, tokens, end + 1):
            break
        if following.capital and not (_is_head(following) and end - start > 3):
            end += 1
        elif (
            following.lower in ("and", "&")
            and end + 2 < len(tokens)
            and tokens[end + 2].capital
            and not _starts_role(tokens, end + 2)
        ):
            end += 2
        else:
            break
    return end


def _goes_on(text: str, tokens: list[Token], index: int) -> bool:
    """More words in capitals follow: in a cell of several posts, an abbreviation begins the next of them."""
    return index + 1 < len(tokens) and _touch(text, tokens, index) and tokens[index + 1].capital


def _starts_role(tokens: list[Token], index: int) -> bool:
    return any(_is_head(token) for token in tokens[index : index + 3])


def _touch(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a token and the next one are parted by nothing but a space."""
    if index < 0 or index + 1 >= len(tokens):
        return False
    return text[tokens[index].end : tokens[index + 1].start] == " " and tokens[index].word not in ",;:.-()"


_POLICE = re.compile(r"\b(?:Constable|Superintendent|Detective|DCI|PCSO|Det (?:Supt|Insp|Sgt|Ch))\b")


def role_agency(title: str, names: FindsAgencies) -> str | None:
    """The canonical name of the agency that a title names ("Chief Constable of West Midlands Police"), or None.

    A police rank alone stands for the document's only police force.
    """
    mentions = names.find(title)
    if mentions:
        return mentions[-1].name
    if _POLICE.search(title):
        force = names.find("the Police")
        return force[0].name if force else None
    return None
