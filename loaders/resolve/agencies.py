"""The agencies of one document: found by the shape of their names, known bodies, definitions and places of honour."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from graph.model import identity
from graph.model.records import Agency
from graph.model.vocabulary import Sector
from loaders.blocks import Block
from loaders.resolve.agency_gathering import gather
from loaders.resolve.agency_register import Entry
from loaders.resolve.agency_shapes import straighten
from loaders.resolve.filed import filed
from loaders.resolve.roles import is_role


@dataclass(frozen=True, slots=True)
class Mention:
    """An agency named in a text: its canonical name, and where the words stand (without a possessive ending)."""

    name: str
    start: int
    end: int


BOARDS = (Sector.BOARD, Sector.COMMUNITY_SAFETY)
"""The fields of the bodies that commission reviews and ask others to act."""
_SECTION_NOUNS = (
    "Trust|Service|Agency|Organisation|Council|Partnership|Department|Directorate|Team|Practice|Surgery|School|College|"
    "Hospital|Force|Constabulary|Association|Charity|Centre|Provider|Company|Board|Authority|Unit|"
    "agency|organisation|trust|service|practice|surgery|force"
)
_SECTION_WORDS = re.compile(rf"\b[Tt]h(?:e|is|eir) (?:{_SECTION_NOUNS})\b(?!')")


@dataclass(frozen=True)
class AgencyNames:
    """The names of a document's agencies: to list, to find in its texts, and to resolve.

    Args:
        document: the file's name, for the records.
        entries: the agencies in the order first printed.
        doubts: pairs of names that may be one agency, and short forms that may be several; for a person to settle.
    """

    document: str
    entries: tuple[Entry, ...]
    doubts: tuple[str, ...] = ()
    _found: dict[tuple[str, str | None], tuple[Mention, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What was found in each text: every finder asks of the same sentences."""

    @classmethod
    def from_blocks(cls, blocks: Sequence[Block], document: str = "") -> "AgencyNames":
        """Find the agencies of a document in its blocks."""
        register = gather(blocks)
        return cls(
            document, tuple(sorted(register.entries, key=lambda e: e.order)), tuple(dict.fromkeys(register.doubts))
        )

    def agencies(self) -> tuple[Agency, ...]:
        """The agency records, in the order first printed."""
        return self._agencies

    def in_sectors(self, *sectors: Sector) -> tuple[Agency, ...]:
        """The agencies that work in one of the fields, in the order first printed."""
        return tuple(agency for agency in self._agencies if agency.sector in sectors)

    @cached_property
    def _agencies(self) -> tuple[Agency, ...]:
        return tuple(self._record(entry) for entry in self.entries)

    @cached_property
    def above(self) -> Mapping[str, str | None]:
        """For each agency by name, the name of the body that it is a part of."""
        return {agency.name: agency.part_of for agency in self._agencies}

    def _record(self, entry: Entry) -> Agency:
        name = entry.canonical
        return Agency(
            document=self.document,
            id=identity.agency_id(name),
            name=name,
            sector=entry.sector,
            aliases=tuple(word for word in entry.words() if word != name),
            part_of=entry.above.canonical if entry.above else None,
            sources=tuple(entry.sources),
        )

    def find(self, text: str, section: str | None = None) -> tuple[Mention, ...]:
        """The agencies named in a text, in order, none overlapping, the longest form first.

        ``section`` is the canonical name of the agency whose section this is: "the Trust" there is that agency.
        """
        if (text, section) not in self._found:
            self._found[text, section] = self._find(straighten(text), section)
        return self._found[text, section]

    mentions = find

    def _find(self, plain: str, section: str | None) -> tuple[Mention, ...]:
        found = [Mention(name, *span) for forms in self._forms for span, name in forms.spans(plain)]
        if section:
            found += [Mention(section, m.start(), m.end()) for m in _SECTION_WORDS.finditer(plain)]
        found.sort(key=lambda m: (m.start, -m.end, m.name != section))
        kept: list[Mention] = []
        for mention in found:
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        return tuple(kept)

    def canonical(self, words: str) -> str | None:
        """The canonical name of the agency that these words, taken as a whole, stand for; None if they name none.

        Of a chain from the larger body to the smaller ("City Council, Duty Service, Night Team") the smallest known.
        """
        whole = " ".join(straighten(words).split()).strip(" .,:;*#")
        exact = self._exact.get(_folded(whole))
        if exact:
            return exact
        mentions = self.find(whole)
        if not mentions:
            return None
        if _is_chain(whole, mentions):
            return self._smallest(mentions)
        return mentions[0].name if _covers(whole, mentions) else None

    def _smallest(self, mentions: Sequence[Mention]) -> str:
        """The last of a chain, or the first where the last is the body that it is printed under."""
        first, last = mentions[0].name, mentions[-1].name
        return first if self.above.get(first) == last else last

    @cached_property
    def _exact(self) -> Mapping[str, str]:
        return {
            _folded(word): entry.canonical
            for entry in reversed(self.entries)
            for word in entry.words()
            if not _is_a_post(word)
        }

    @cached_property
    def _forms(self) -> tuple["_Forms", ...]:
        """The forms whose case matters (short ones) and those where it does not."""
        strict: dict[str, str] = {}
        loose: dict[str, str] = {}
        for entry in self.entries:
            for word in entry.words():
                plain = straighten(word)
                (loose if _is_long(plain) else strict).setdefault(
                    _pattern_key(plain, loose=_is_long(plain)), entry.canonical
                )
            for word in entry.bare:
                strict.setdefault(_pattern_key(word, loose=False), entry.canonical)
            for chained in _chained(entry):
                loose.setdefault(_pattern_key(chained, loose=True), entry.canonical)
        return tuple(_Forms.of(names, loose=flag) for names, flag in ((strict, False), (loose, True)) if names)


@dataclass(frozen=True, slots=True)
class _Forms:
    """Ways to write the document's agencies, whose each is, and one pattern for them all; ``loose``: in any case."""

    names: Mapping[str, str]
    pattern: re.Pattern[str]
    loose: bool

    @classmethod
    def of(cls, names: Mapping[str, str], *, loose: bool) -> "_Forms":
        """The longest form first."""
        ordered = sorted(names, key=lambda form: (-len(form), form))
        pattern = filed((_flexible(form, loose=loose) for form in ordered), not_after=r"[\w/@.-]")
        return cls(names, re.compile(rf"{pattern}(?![\w@]|-\w|/\d)"), loose)

    def spans(self, text: str) -> Iterator[tuple[tuple[int, int], str]]:
        """Where the forms stand in a straightened text, and whose each is."""
        for m in self.pattern.finditer(_lower(text) if self.loose else text):
            words = text[m.start() : m.end()]
            name = self.names.get(_pattern_key(words.replace(",", ""), loose=self.loose))
            if name and not (_is_lone_word(words) and _inside_a_title(text, m.start(), m.end())):
                yield m.span(), name


def _lower(text: str) -> str:
    """The text in small letters, character for character."""
    return text.replace("İ", "I").lower()


def _is_a_post(word: str) -> bool:
    """Whether "the GP", said of a surgery, is without "the" a post."""
    return word[:4] in ("the ", "The ") and is_role(word[4:])


_SERVICE = re.compile(r" Services?$")


def _chained(entry: Entry) -> Iterator[str]:
    """A unit's names after those of the body above it ("BCC Children's Social Care"), or without "Service"."""
    if entry.kind in ("education_unit", "health_unit"):
        shorter = (_SERVICE.sub("", straighten(word)) for word in entry.words())
        yield from (word for word in shorter if " " in word)
    if entry.above:
        bodies = [straighten(word) for word in entry.above.words() if word[0].isupper() and not word.startswith("The ")]
        units = [straighten(word) for word in entry.words() if word[0].isupper() and not word.startswith("The ")]
        yield from (f"{body} {unit}" for body in bodies for unit in units if not unit.startswith(body))


def _folded(words: str) -> str:
    return _pattern_key(" ".join(straighten(words).split()).removeprefix("the ").removeprefix("The "), loose=True)


def _is_long(word: str) -> bool:
    return len(word.split()) > 1 and word[0].isupper() and not word.startswith(("The ", "A ", "An "))


def _pattern_key(word: str, *, loose: bool) -> str:
    text = " ".join(word.replace("&", "and").split())
    return text.lower().replace("'", "") if loose else text


def _flexible(form: str, *, loose: bool) -> str:
    words = [re.escape(word) if word != "and" else "(?:and|&)" for word in form.split(" ")]
    if loose:
        words = [re.sub(r"s$", "'?s'?", word) for word in words[:-1]] + [re.sub(r"(?<=ren)s$", "'?s", words[-1])]
    return r"[\s,]\s*".join(words) if loose and len(words) > 3 else r"\s+".join(words)


_LONE_WORDS = frozenset(
    {"Health", "Education", "Housing", "Schools", "Probation", "Council", "Police", "Maternity", "Midwifery"}
)


def _is_lone_word(word: str) -> bool:
    return word in _LONE_WORDS


def _inside_a_title(text: str, start: int, end: int) -> bool:
    """A lone capital word that is part of some longer title, or opens a sentence, is not that agency."""
    before, after = text[:start], text[end:]
    word = text[start:end]
    if word == "Police":
        return bool(re.match(r"\s(?:and Crime|Log|National|Act|Federation)", after))
    if re.search(r"[A-Z][\w']*(?: and| &| of| in|,)? $", before) and not re.search(
        r"(?:Police|CSC|Health|Education|Housing|Probation)(?:,| and| &) $", before
    ):
        return not before.rstrip().endswith((",",))
    return bool(re.match(r"\s(?:and |& )?[A-Z][a-z]", after)) or (not before.strip() and bool(after.strip()))


_LINK = re.compile(r"(?:\s*[,/:-]?\s*(?:[A-Z][\w'-]*|and|&|of|in|for the))*\s*[,/:-]?\s*")


def _is_chain(whole: str, mentions: Sequence[Mention]) -> bool:
    """Whether the words are nothing but a chain of bodies one under the other, parted by commas, dashes or spaces."""
    if len(mentions) < 2 or mentions[0].start > 0 or mentions[-1].end < len(whole):
        return False
    return all(_LINK.fullmatch(whole[a.end : b.start]) for a, b in pairwise(mentions))


_REMARK = re.compile(r"\([^()]*\)$")
"""A bracket after a name in a title ("Anytown Hospital (Date)"); the agencies in it were looked at before."""


def _covers(whole: str, mentions: Sequence[Mention]) -> bool:
    """Whether one agency's name is all of the words but for a number, a label or a bracket."""
    if len({mention.name for mention in mentions}) != 1:
        return False
    rest = _REMARK.sub("", whole[: mentions[0].start] + whole[mentions[-1].end :])
    return bool(
        re.fullmatch(
            r"(?:\W|\d|the|The|section|Section|part|Part|recommendations?|Recommendations?|for|to|of|from|agency|Agency|IMR|action|Action|plan|Plan)*",
            rest,
        )
    )
