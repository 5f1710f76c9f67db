"""What a column of a table means, from the words of its header (data/table_headers.toml)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib import resources

from rapidfuzz import fuzz

_WORDS = re.compile(r"[a-z&]+|[#?]")
_FLOOR = 82
_KNOWN_SHARE = 0.6
_LONGEST_OF_TWO = 7


class Meaning(StrEnum):
    """The columns that plans of action have."""

    REF = "ref"
    RECOMMENDATION_REF = "recommendation_ref"
    RECOMMENDATION = "recommendation"
    LEARNING = "learning"
    ACTION = "action"
    LEAD = "lead"
    TARGET = "target"
    STATUS = "status"
    RAG = "rag"
    PROGRESS = "progress"
    OUTCOME = "outcome"
    MEASURE = "measure"
    MONITORING = "monitoring"
    COMPLETED_ON = "completed_on"
    SECTION = "section"
    ADDRESSEE = "addressee"
    REVIEW = "review"
    LEAD_ROLE = "lead_role"
    EVIDENCE = "evidence"
    RESPONSE = "response"
    ABOUT = "about"


PLAN_SIGNS = frozenset({Meaning.LEAD, Meaning.TARGET, Meaning.STATUS, Meaning.RAG, Meaning.PROGRESS})
"""What the rows of a plan say of an ask; a table of asks without any of it is a list, not a plan."""


@cache
def header_words() -> Mapping[Meaning, tuple[str, ...]]:
    """The phrases of each meaning, folded."""
    text = resources.files("loaders.data").joinpath("table_headers.toml").read_text(encoding="utf-8")
    meanings = tomllib.loads(text)["meanings"]
    return {Meaning(name): tuple(fold_header(phrase) for phrase in phrases) for name, phrases in meanings.items()}


def fold_header(text: str) -> str:
    """Lower-case words of a header, so that ``By when?`` and ``BY WHEN`` are one."""
    return " ".join(_WORDS.findall(text.lower()))


@cache
def meaning_of(header: str) -> Meaning | None:
    """The meaning of one header cell, or None where no phrase fits well."""
    folded = fold_header(header)
    if not folded or len(folded) > 80:
        return None
    best: tuple[float, int] = (0.0, 0)
    found: Meaning | None = None
    for meaning, phrases in header_words().items():
        for phrase in phrases:
            fit = (_fit(folded, phrase), len(phrase))
            if fit > best:
                best, found = fit, meaning
    return found if best[0] >= _FLOOR else None


def _fit(header: str, phrase: str) -> float:
    """How well a phrase fits: 100 for the same words, less where the header says more than the phrase."""
    if header == phrase:
        return 100.0
    if f" {phrase} " in f" {header} " and len(phrase) > 2:
        return 84.0 + 14.0 * len(phrase) / len(header)
    return fuzz.ratio(header, phrase) - 6.0


_POST = re.compile(r"\b(?:officer|post|person|professional|role|manager|job title|named|individual)\b")
"""Words of a heading over persons; of two columns of leads the other one holds the agencies."""


def meanings_of(headers: Sequence[str]) -> tuple[Meaning | None, ...]:
    """The meanings of a header row, each meaning given to the cell that fits it first.

    Of two columns of numbers the first is the recommendations' and the second the actions'; of two columns of leads
    the one whose heading speaks of officers or posts holds the roles.
    """
    seen: set[Meaning] = set()
    found: list[Meaning | None] = []
    for header in headers:
        meaning = meaning_of(header)
        if meaning is Meaning.REF and meaning in seen and Meaning.RECOMMENDATION_REF not in seen:
            found[found.index(Meaning.REF)] = Meaning.RECOMMENDATION_REF
        elif meaning is Meaning.LEAD and meaning in seen and Meaning.LEAD_ROLE not in seen:
            meaning = _second_lead(found, headers, header)
        elif meaning in seen:
            meaning = None
        found.append(meaning)
        seen.update(known for known in found if known)
    return tuple(found)


def _second_lead(found: list[Meaning | None], headers: Sequence[str], header: str) -> Meaning | None:
    """What a second column of leads means; the first is changed where that is the one of posts."""
    first = found.index(Meaning.LEAD)
    if _POST.search(fold_header(header)) and not _POST.search(fold_header(headers[first])):
        return Meaning.LEAD_ROLE
    if _POST.search(fold_header(headers[first])) and not _POST.search(fold_header(header)):
        found[first] = Meaning.LEAD_ROLE
        return Meaning.LEAD
    return None


def _is_value(text: str) -> bool:
    """Beside a label a value may hold a heading's words; it is longer than one, or a sentence."""
    return len(text.split()) > _LONGEST_OF_TWO or text.endswith(".")


def is_header_row(headers: Sequence[str]) -> bool:
    """Most filled cells are column headings, three at least (two of two columns), and none is as long as a sentence."""
    filled = [header for header in headers if header]
    if len(filled) < 3 and (len(filled) < len(headers) or any(map(_is_value, filled))):
        return False
    known = [meaning for meaning in meanings_of(filled) if meaning]
    return len(known) >= 2 and len(known) >= _KNOWN_SHARE * len(filled) and all(len(header) <= 80 for header in filled)
