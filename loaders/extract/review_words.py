"""The words that name a review: its kind, its reference, its subject and its method."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from graph.model.vocabulary import ReviewKind
from loaders.blocks import Block
from loaders.data.reading import toml
from loaders.extract.lexicon import folded, one_apart, one_of, straight
from loaders.resolve.places import region_of

_REFERENCE = re.compile(
    r"(?<![\w/])((?:[A-Z]{2,}+(?:[ /-](?=[A-Z]))?)+[ /-]?(?:[A-Z]{2,}/)?(?:19|"
    r"20)\d\d(?:[-/]\d{1,4}){1,2}(?:-\d{1,3})?)(?![\w/])"
)
"""Letters, a year, a number: ``BSCB/2008-9/2``, ``BDHR2012/13-04``, ``KHSAB/SAR/2021/02``, ``DHR 2021/03``."""

_NUMBERED = re.compile(r"(?<![\w/])([A-Z]{3,}/(?P<kind>[A-Z]{2,5})/\d{2,3})(?![\w/-])")
"""Letters of the board, of the kind of review, and a number: ``XSCP/TR/01``."""

_LABELLED = re.compile(
    r"\b(?:(?:our|case|review|SCR|SAR|DHR) )?ref(?:erence)?(?: (?:no|number))?\.?\s*[:.]?\s+([A-Z][\w/.-]*\d[\w/.-]*)",
    re.IGNORECASE,
)
_KINDS_IN_NUMBERS = frozenset({"TR", "RR", "CPR", "APR", "CMR", "LR"})
"""Kinds whose letters stand in numbers alone: in prose they mean other things."""
_FINANCIAL_YEAR = re.compile(r"(?:19|20)\d\d[-/](\d\d)$")
_SUBJECT = re.compile(
    r"(?<![\w-])((?:Child|Baby|Infant|Adult|Family|Young Person|Person|Case|Sibling Group|Mr|Mrs|Ms|Miss|Subject) "
    r"(?:[A-Z]{1,3}\d?(?![\w-])|[A-Z][a-z]{2,}(?![\w-])))"
)
_FULL_NAME = re.compile(
    r"(?:Mr|Mrs|Ms|Miss) [A-Z][a-z]+ (?!(?:Domestic|Safeguarding|Serious|Local|Child|Adults?|Case|Action|Overview|"
    r"Executive|Learning|Practice|Review|Report|And|Was|Had)\b)[A-Z][a-z]+"
)
"""A person's name, such as that of a committee's member: pseudonyms have no surname."""
_LONGEST_NAME = 20
_NOT_SUBJECTS = frozenset(
    [
        "Protection",
        "Safeguarding",
        "Social",
        "Death",
        "Deaths",
        "Abuse",
        "Care",
        "Health",
        "Mental",
        "Practice",
        "Services",
        "Service",
        "Development",
        "Concern",
        "Concerns",
        "Review",
        "Reviews",
        "Support",
        "Centre",
        "Conference",
        "Serious",
        "Sexual",
        "Exploitation",
        "Poverty",
        "Support",
        "Education",
        "Neglect",
        "Management",
        "Law",
        "Act",
        "Protocol",
        "Focus",
        "Group",
        "Nursing",
        "Learning",
        "Looked",
        "Records",
        "Record",
        "Record",
        "Plan",
        "Plans",
        "Study",
        "Studies",
        "Reference",
        "Team",
        "Trust",
        "Trusts",
        "In",
        "Board",
        "Partnership",
        "File",
        "Files",
        "Work",
        "Worker",
        "Intervention",
        "Assessment",
        "Closure",
        "Conferences",
        "Discussion",
        "Held",
        "Home",
        "Hubs",
        "Hub",
        "Programme",
        "Area",
        "Summary",
        "Line",
        "Safety",
        "Victim",
        "Victims",
        "Facing",
    ]
)


_IN_WORD = r"\w"


@cache
def _kinds() -> tuple[tuple[ReviewKind, re.Pattern[str], re.Pattern[str] | None], ...]:
    rows = toml("narrative")["review"]
    return tuple(
        (
            ReviewKind(row["kind"]),
            re.compile(rf"{one_apart(row['words'], not_after=_IN_WORD)}s?(?!\w)"),
            re.compile(rf"{one_apart(row['short'], not_after='[A-Za-z]')}(?:['’]?s)?(?![A-Za-z])")
            if row["short"]
            else None,
        )
        for row in rows
    )


def kinds_in(text: str) -> tuple[ReviewKind, ...]:
    """The kinds of review that a text names, in the order named."""
    low = folded(text)
    found: dict[ReviewKind, int] = {}
    for kind, words, short in _kinds():
        places = [m.start() for m in words.finditer(low)] + [m.start() for m in (short.finditer(text) if short else ())]
        if places:
            found[kind] = min(places)
    if ReviewKind.MAPPA in found or ("mappa" not in low and "public protection arrangement" not in low):
        return tuple(sorted(found, key=lambda kind: found[kind]))
    if re.search(r"public protection arrangements? (?:\(mappa\) )?serious case review", low):
        found[ReviewKind.MAPPA] = low.find("public protection arrangement")
    return tuple(sorted(found, key=lambda kind: found[kind]))


def long_name(kind: ReviewKind) -> str:
    """A kind of review in full, as the data spells it."""
    return next((str(row["name"]) for row in toml("narrative")["review"] if row["kind"] == kind.value), "Review")


def references_in(text: str) -> Iterator[str]:
    """The printed references of reviews in a text, labelled ones first."""
    for found in _LABELLED.finditer(text):
        yield found[1].rstrip(".")
    for found in _REFERENCE.finditer(text):
        if not _FINANCIAL_YEAR.search(found[1]) or kinds_in(found[1]) or "/" in found[1].split("20", 1)[0]:
            yield _bare(found[1])
    for found in _NUMBERED.finditer(text):
        if kinds_in(found["kind"]) or found["kind"] in _KINDS_IN_NUMBERS:
            yield found[1]


def _bare(words: str) -> str:
    """A reference without the capital words of a title before it: "SERIOUS CASE REVIEW FSCB/2017/2"."""
    *before, last = words.split(" ")
    if last[:1].isalpha():
        return last
    kept = list(takewhile(lambda word: word.lower() not in _plain_words(), reversed(before)))
    return " ".join([*reversed(kept), last])


@cache
def _plain_words() -> frozenset[str]:
    """The words that titles are made of, in small letters."""
    names = " ".join(row["name"] for row in toml("narrative")["review"])
    return frozenset(
        f"{names} report overview executive summary action plan reference ref number no case".lower().split()
    )


def subjects_in(text: str) -> Iterator[str]:
    """The pseudonyms of a text as printed: ``Child J``, ``Mr L``, ``Adult Rowan``."""
    for found in _SUBJECT.finditer(straight(text)):
        if found[1].split()[-1] not in _NOT_SUBJECTS and not _FULL_NAME.match(found.string, found.start()):
            yield found[1]


_DECEASED = re.compile(
    r"\b(?:death|inquest (?:touching|into) (?:the )?death) of (?:(?:Mr|Mrs|Ms|Miss|Dr) )?"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})"
)
_INQUIRY = re.compile(r"(?:[A-Z][\w'’-]+ ){1,5}Inquiry\b")
_BEFORE_INQUIRY = frozenset(["The", "Public", "Independent", "Statutory", "Report", "Response"])


_ALONE = re.compile(
    r"\b(?:deaths?|murder|killing|homicide|suicide|life|lives|story) of (?P<died>[A-Z][a-z]{2,})(?![\w-])(?! [A-Z])|"
    r"\b(?:[Rr]eview|[Rr]eport|[Bb]riefing|[Ss]ummary|[Pp]lan|LCSPR|SCR|DHR|SAR)"
    r"(?::| [–-]| (?:is )?about| concerning| in respect of| into| for) (?P<told>[A-Z][a-z]{2,})(?![\w-])(?! [A-Z])"
)
_OFTEN = 3


def pseudonyms_in(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """The first names that a text says a review is about ("the death of Corinne"), as the whole document bears out.

    A name comes back through the document, is never printed in small letters, and is no place.
    """
    for found in _ALONE.finditer(text):
        name = found["died"] or found["told"]
        word = re.compile(rf"(?<![\w-]){name}(?![\w-])")
        times = sum(len(word.findall(block.text)) for block in blocks)
        small = re.compile(rf"(?<![\w-]){name.lower()}(?![\w-])")
        if times >= _OFTEN and not region_of(name) and not any(small.search(block.text) for block in blocks):
            yield name


def deceased_in(blocks: Iterable[Block]) -> str | None:
    """Whose death a coroner's report is about, by the first words that say so."""
    return next((match["name"] for block in blocks if (match := _DECEASED.search(block.text))), None)


def inquiry_in(lines: Iterable[str]) -> str | None:
    """The name of an inquiry: "Corve House Inquiry", the words before it dropped that any inquiry may have."""
    for line in lines:
        for match in _INQUIRY.finditer(line):
            words = match[0].split()
            while words and words[0] in _BEFORE_INQUIRY:
                words.pop(0)
            if len(words) > 1:
                return " ".join(words)
    return None


def names_review(text: str) -> bool:
    """Whether a title says which review: its kind with a reference, a pseudonym or a name of its own."""
    if len(text.split()) > _LONGEST_NAME or not kinds_in(text):
        return False
    return any(references_in(text)) or any(subjects_in(text))


def method_in(text: str) -> str | None:
    """The method of review that a text names, under the field's name for it."""
    return next((name for name, words in _methods() if words.search(text)), None)


@cache
def _methods() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], re.compile(one_of(row["words"]))) for row in toml("narrative")["method"])
