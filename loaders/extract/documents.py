"""What sort of paper a file is, its title, and the dates that it gives itself."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from graph.model.vocabulary import DocumentKind
from loaders.blocks import Block, BlockKind, ReadDocument
from loaders.data.reading import toml
from loaders.extract import document_dates
from loaders.extract.head_lines import LONGEST, OPENING, front, head_lines, is_column_heads
from loaders.extract.lexicon import folded, one_of
from loaders.extract.review_words import subjects_in


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself; dates are ISO, perhaps partial, None where it gives none."""

    kind: DocumentKind
    title: str | None
    published: str | None
    as_of: str | None


_PLAN = re.compile(r"\baction plan\b", re.IGNORECASE)
_PLAN_HEADER = re.compile(
    r"\b(?:target|action required|lead|timescale|progress|RAG|desired outcome|by when|status)\b", re.IGNORECASE
)
_REPORTS = (DocumentKind.EXECUTIVE_SUMMARY, DocumentKind.OVERVIEW_REPORT)
_BY_TITLE = (DocumentKind.ANNUAL_REPORT, DocumentKind.TRACKER, DocumentKind.BRIEFING, DocumentKind.THEMATIC)
"""Kinds that only the title itself gives: a report may speak of a briefing or a tracker on its first page."""
_STORY = 8
"""How many paragraphs of prose make a document that holds a plan a report as well."""


def describe(document: ReadDocument) -> DocumentFacts:
    """The kind, title, publication date and "position as at" date of a document, by its own words alone."""
    kind = _kind(document.blocks)
    return DocumentFacts(
        kind=kind,
        title=title_of(document.blocks),
        published=document_dates.published(document.blocks, kind),
        as_of=document_dates.as_of(document.blocks, kind),
    )


def _kind(blocks: Sequence[Block]) -> DocumentKind:
    """By the title, the lines around it, and whether an action plan stands in the document, with a story or alone."""
    best = _best_line(head_lines(blocks))
    titled = _kind_of_line(best or "")
    if titled in _BY_TITLE:
        return titled
    first, near = _kinds_of_lines(head_lines(front(blocks))), _kinds_of_lines(head_lines(blocks))
    report = next((kind for kind in _REPORTS if kind in near), None)
    plan = _holds_plan(blocks)
    if DocumentKind.ACTION_PLAN in first | {titled} and not (plan and _tells_story(blocks) and report):
        return DocumentKind.ACTION_PLAN
    if plan and report:
        return DocumentKind.MIXED if _tells_story(blocks) else DocumentKind.ACTION_PLAN
    if plan or (report is None and DocumentKind.ACTION_PLAN in near):
        return DocumentKind.ACTION_PLAN
    return report or DocumentKind.OTHER


def _kinds_of_lines(lines: Iterable[str]) -> set[DocumentKind | None]:
    return {_kind_of_line(line) for line in lines}


def _kind_of_line(line: str) -> DocumentKind | None:
    low = folded(line)
    return next((kind for kind, expression in _kinds() if expression.search(low)), None)


@cache
def _kinds() -> tuple[tuple[DocumentKind, re.Pattern[str]], ...]:
    return tuple((DocumentKind(row["kind"]), re.compile(one_of(row["title"]))) for row in toml("narrative")["document"])


def _tells_story(blocks: Sequence[Block]) -> bool:
    prose = [block for block in blocks if block.kind is BlockKind.PARAGRAPH and len(block.text.split()) > LONGEST]
    return len(prose) >= _STORY


def _holds_plan(blocks: Sequence[Block]) -> bool:
    """Whether a plan's column heads stand anywhere: as a row, or spilt into lines behind a line that names the plan."""
    if any(is_column_heads(block) for block in blocks):
        return True
    for index, block in enumerate(blocks):
        if len(block.text.split()) <= LONGEST and _PLAN.search(block.text):
            after = " ".join(other.text for other in blocks[index : index + 12])
            if len(set(map(str.lower, _PLAN_HEADER.findall(after)))) >= 2 and index > OPENING // 2:
                return True
    return False


def title_of(blocks: Sequence[Block]) -> str | None:
    """The line that most looks like the title, with the lines of the title page that say which paper and whose."""
    lines = head_lines(blocks)
    best = _best_line(lines)
    if best is None:
        return None
    near = head_lines(front(blocks))
    parts = [best]
    for adds in (_names_paper, _names_case):
        if not any(map(adds, parts)):
            parts += [line for line in near if adds(line) and len(line.split()) <= _SHORT_PART][:1]
    return ": ".join(parts)


_SHORT_PART = 12
_PAPERS = (*_BY_TITLE, DocumentKind.EXECUTIVE_SUMMARY, DocumentKind.ACTION_PLAN)


def _names_paper(line: str) -> bool:
    return _kind_of_line(line) in _PAPERS or "overview report" in line.lower()


def _names_case(line: str) -> bool:
    return any(subjects_in(line.title() if line.isupper() else line))


def _best_line(lines: Sequence[str]) -> str | None:
    best: tuple[int, str] | None = None
    for line in lines:
        score = _title_score(line)
        if score and (best is None or score > best[0]):
            best = (score, line)
    return best[1] if best else None


_SUBJECT = re.compile(r"\b(?:Child|Adult|Family|Baby|Mr|Mrs|Ms|Case) [A-Z]\w*|\b[A-Z]{2,}[A-Z/]*\d{4}")


def _title_score(line: str) -> int:
    low = folded(line)
    kind = any(expression.search(low) for _, expression in _kinds())
    review = re.search(r"\breview\b|\b(?:SCR|DHR|SAR|LCSPR|LLR)\b", line, re.IGNORECASE)
    number = re.match(r"^(?:recommendation|\d)", low)
    return 0 if number or not (kind or review) else 2 * kind + 2 * bool(review) + bool(_SUBJECT.search(line))
