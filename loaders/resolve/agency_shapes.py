"""Names of agencies by their shape: an ending that says what sort of agency it is, and the words before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.model.vocabulary import Sector
from loaders.data import reading
from loaders.resolve.agency_abbreviations import stands_for
from loaders.resolve.phrase_book import PhraseBook
from loaders.resolve.tokens import Token, tokens_of


@dataclass(frozen=True, slots=True)
class Shape:
    """A sort of agency, known by how its names end (see data/agency_shapes.toml)."""

    kind: str
    sector: Sector
    named: bool = False
    unit: bool = False
    weak: bool = False
    numbered: bool = False
    after: bool = False
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name of known shape in a text. ``above`` is the larger body printed in the same breath, if any."""

    name: str
    start: int
    end: int
    shape: Shape
    above: "Candidate | None" = None
    short: str | None = None
    """The short form printed straight before the name, as in a glossary's line."""

    @property
    def full_start(self) -> int:
        return self.above.full_start if self.above and self.above.start < self.start else self.start


_POST_AFTER = r" (?:Lead|Manager|Officer|Director|Leader|Coordinator|Co-ordinator)s?\b"
"""A post after an ending: "Anytown Police" and "Service Lead" printed in one line are not a Police Service."""


@cache
def _book() -> PhraseBook:
    """The endings of each shape."""
    tails = (row["tails"] for row in reading.toml("agency_shapes")["shape"])
    endings = (row if isinstance(row, list) else () for row in tails)
    return PhraseBook.of(endings, not_after=r"[\w'/]", not_before=rf"\w|'s? [A-Z]|{_POST_AFTER}")


@cache
def shapes() -> tuple[Shape, ...]:
    """Every shape of the data file, in its order."""
    return tuple(_shape(row) for row in reading.toml("agency_shapes")["shape"])


def _shape(row: dict[str, object]) -> Shape:
    flags = {name: bool(row.get(name)) for name in ("named", "unit", "weak", "numbered", "after")}
    parent = row.get("parent")
    return Shape(str(row["kind"]), Sector(str(row["sector"])), parent=str(parent) if parent else None, **flags)


@cache
def word_list(name: str) -> frozenset[str]:
    """A list of data/agency_words.toml as a set of lower-case words."""
    return frozenset(word.lower() for word in reading.toml("agency_words")[name])


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "ʼ": "'"})
_SHOUTED = re.compile(r"[A-Z][A-Z']+")
_LONG = re.compile(r"[A-Z]{6}")
"""What a shouted title has and a row of abbreviations ("WMP / CSC / NPS") has not."""


def straighten(text: str) -> str:
    """The same text, character for character, with straight quotes and plain dashes; a shouted line in title case."""
    plain = text if text.isascii() else text.translate(_STRAIGHT)
    if plain.isupper() and len(plain.split()) > 2 and _LONG.search(plain):
        plain = _SHOUTED.sub(lambda m: m[0] if _is_abbreviation(m[0]) else _titled(m[0]), plain)
    return plain


def _titled(word: str) -> str:
    return word.lower() if word in {"AND", "OF", "THE", "FOR", "IN", "UPON", "WITH"} else word.capitalize()


def _is_abbreviation(word: str) -> bool:
    return len(word) < 6 and not re.search(r"[AEIOUY]", word)


_NUMBER_AFTER = re.compile(r" (?:\d{1,2}|[A-H])(?![\w'])")
_PLACE_AFTER = re.compile(r"(?:,? (?!The )[A-Z][a-z]\w+){1,3}")


def candidates(text: str) -> tuple[Candidate, ...]:
    """Every name of known shape in a straightened text, in order, none overlapping."""
    endings = _endings(text)
    tokens = tokens_of(text) if endings else []
    found: list[Candidate] = []
    for shape, start, end in endings:
        floor = found[-1].end if found else 0
        if start >= floor:
            candidate = _extended(text, tokens, shape, start, end, floor)
            if candidate:
                found.append(_with_body_above(text, candidate, found[-1] if found else None))
    return tuple(_with_bodies_after(text, found))


def _endings(text: str) -> list[tuple[Shape, int, int]]:
    """The longest endings in the text, in order, none overlapping; of equals, the earlier shape of the data file."""
    every = [(m.start(), -m.end(), n) for n, found in _book().find(text).items() for m in found]
    every.sort(key=lambda item: (item[1] + item[0], item[2], item[0]))
    chosen: list[tuple[Shape, int, int]] = []
    for start, minus_end, number in every:
        if not any(start < b and a < -minus_end for _, a, b in chosen):
            chosen.append((shapes()[number], start, -minus_end))
    return sorted(chosen, key=lambda item: item[1])


def _extended(text: str, tokens: list[Token], shape: Shape, start: int, end: int, floor: int) -> Candidate | None:
    tail = next((i for i, token in enumerate(tokens) if token.start >= start), len(tokens))
    first = _trimmed(tokens, _leftmost(text, tokens, tail, floor, shape), tail, shape)
    first, short = _after_own_short_form(text, tokens, first, tail, end)
    if shape.unit and POST_BEFORE.search(text[: tokens[first].start if first < tail else start]):
        return None
    before = tuple(token.word for token in tokens[first:tail])
    numbered = _NUMBER_AFTER.match(text, end) if shape.numbered else None
    place = _PLACE_AFTER.match(text, end) if shape.after else None
    after = numbered or place
    begin = tokens[first].start if first < tail else start
    name = text[begin : after.end() if after else end]
    if not (numbered or _names(shape, before, text[start:end])) or _never(name, shape):
        return None
    return Candidate(name, begin, begin + len(name), shape, short=short)


_QUALITIES = frozenset({"strong", "good", "effective", "improved", "better", "clear", "robust", "stronger"})


def _leftmost(text: str, tokens: list[Token], tail: int, floor: int, shape: Shape) -> int:
    """The index of the first token that still belongs to a name whose ending starts at ``tail``."""
    first = tail
    while first > 0 and _adjacent(text, tokens, first - 1, floor):
        word = tokens[first - 1].word
        if _is_name_word(word) and not (shape.unit and _owns(word)):
            first -= 1
        elif shape.unit and not shape.named and not shape.weak:
            # The ending is a whole name: what "and" joins to it is something else.
            break
        elif shape.weak and first < tail and tokens[first].word.lower() in _QUALITIES:
            # Two aims side by side, not one body.
            break
        elif first > 1 and _adjacent(text, tokens, first - 2, floor) and _joins(word, tokens[first - 2].word):
            first -= 2
        else:
            break
    return first


def _adjacent(text: str, tokens: list[Token], index: int, floor: int) -> bool:
    gap = text[tokens[index].end : tokens[index + 1].start] if index + 1 < len(tokens) else ""
    return tokens[index].start >= floor and gap in ("", " ") and not (gap == "" and tokens[index].word in "-'")


def _is_name_word(word: str) -> bool:
    if not (word[0].isupper() or re.fullmatch(r"\d+-\d+", word)):
        return False
    return word.lower() not in word_list("roles") and (len(word) > 1) and not _possessor(word)


def _possessor(word: str) -> bool:
    """True for ``Board's`` and ``Council's``: the owner of what follows, not a part of its name."""
    lower = word.lower()
    if not lower.endswith(("'s", "s'")):
        return False
    owners = (
        "board",
        "partner",
        "council",
        "trust",
        "partnership",
        "service",
        "agency",
        "police",
        "force",
        "school",
        "authority",
        "area",
    )
    return lower.rstrip("'s") in owners or lower[:-2] in owners


def _owns(word: str) -> bool:
    lower = word.lower()
    return lower.endswith(("'s", "s'")) and lower not in word_list("possessive_parts")


def _joins(word: str, left: str) -> bool:
    """Whether a small word may stand inside a name after the word to its left."""
    if not _is_name_word(left) or left.lower() in word_list("stop"):
        return False
    lower = word.lower()
    if lower in ("and", "&"):
        return left.lower() not in word_list("last_words") and not (left.isupper() and len(left) > 1 and left != "NHS")
    if lower == "of":
        return left.lower() in word_list("before_of")
    if lower == "for":
        return left.lower() in word_list("before_for")
    return lower in ("upon", "under", "le", "on") and lower != "on"


POST_BEFORE = re.compile(r"\b(?:Directors?|Members?|Minister|Commissioner|Holder) (?:of|for) $")


def _after_own_short_form(text: str, tokens: list[Token], first: int, tail: int, end: int) -> tuple[int, str | None]:
    """Leave out a short form printed before the name that it stands for, as a glossary's line run together has it."""
    if first < tail and tokens[first].word.isupper() and len(tokens[first].word) > 1:
        rest = text[tokens[first].end : end].strip()
        ending = text[tokens[tail].start : end] if tail < len(tokens) else ""
        if stands_for(tokens[first].word, rest) or stands_for(tokens[first].word, ending):
            return first + 1, tokens[first].word
    last = [token.word for token in tokens[tail:] if token.end <= end]
    behind = first + len(last)
    if len(last) > 1 and behind < tail and [token.word for token in tokens[first:behind]] == last:
        return behind, " ".join(last)
    return first, None


def _trimmed(tokens: list[Token], first: int, tail: int, shape: Shape) -> int:
    """The first token of the name proper, past words that only happen to stand before it in capitals."""
    while first < tail:
        lower = tokens[first].word.lower()
        follows = tokens[first + 1].word if first + 1 < tail else ""
        if lower in ("and", "&", "of", "for") or _is_stop(lower, shape):
            first += 1
        elif follows in ("and", "&") and lower in word_list("fields") and (shape.unit or first + 2 < tail):
            first += 2
        else:
            break
    return first


def _is_stop(lower: str, shape: Shape) -> bool:
    allowed: dict[str, list[str]] = reading.toml("agency_words")["may_start"]
    if lower in word_list("subjects") and not shape.unit and shape.kind not in ("board", "other_board"):
        return True
    return lower in word_list("stop") and shape.kind not in allowed.get(lower, [])


def _names(shape: Shape, before: tuple[str, ...], tail: str) -> bool:
    """Whether the words before an ending make it the name of an agency rather than a sort of agency."""
    if not before:
        return not shape.named and shape.kind != "unit"
    if shape.sector in (Sector.SOCIAL_CARE, Sector.ADULT_SOCIAL_CARE) and "NHS" in before:
        return False
    if tail == "University" and {"and", "&"} & set(before):
        return False
    proper = [word for word in before if word.lower() not in word_list("generic")]
    if shape.kind in word_list("proper") and not proper:
        return False
    return not (tail in ("Link", "Foundation", "Refuge", "Advocacy", "Care", "Housing") and len(before) > 3)


def _never(name: str, shape: Shape) -> bool:
    """Whether a name is a meeting, a tool or a sort of service: as a whole, or by its ending if the shape is vague."""
    lower = name.lower()
    vague = shape.weak or shape.kind in ("care_provider", "voluntary")
    return lower in word_list("never") or (vague and any(lower.endswith(" " + phrase) for phrase in word_list("never")))


_CHAIN = re.compile(r"\s*(?:,|-)?\s*")


def _with_body_above(text: str, candidate: Candidate, previous: Candidate | None) -> Candidate:
    """A unit printed straight after a larger body (by a space, a dash or a comma) is a part of it."""
    if previous is None or not candidate.shape.unit or not _CHAIN.fullmatch(text, previous.end, candidate.start):
        return candidate
    by_comma = "," in text[previous.end : candidate.start]
    if by_comma and not (previous.shape.kind == "council" or previous.above):
        return candidate
    return replace(candidate, above=previous)


def _with_bodies_after(text: str, found: list[Candidate]) -> Iterator[Candidate]:
    """A unit printed before the body that such units belong to (``Public Protection Unit, West Midlands Police``)."""
    for candidate, following in zip(found, [*found[1:], None], strict=False):
        if (
            following is not None
            and candidate.above is None
            and candidate.shape.parent == following.shape.kind
            and text[candidate.end : following.start] in (", ", " - ", " (")
        ):
            yield replace(candidate, above=following)
        else:
            yield candidate
