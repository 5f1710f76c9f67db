"""Cuts a row of a spilt table into action, lead, target and the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.leads import looks_like_lead, names_at_end
from loaders.extract.spilt_cells import DATED, TARGET
from loaders.resolve.agencies import AgencyNames
from loaders.segment.markup import fold, join_lines

_MOST_LEAD_WORDS = 10


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that stood together: a cell, or the end of one cell and the start of the next."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return fold(join_lines(self.lines))


@dataclass(frozen=True, slots=True)
class Cells:
    """A row cut at its target date; ``rest`` are the pieces behind it, in order."""

    action: str
    lead: str | None
    target: str | None
    rest: tuple[str, ...]


def cut(pieces: Sequence[Piece], names: AgencyNames, *, has_lead: bool) -> Cells:
    """Finds the first place where a target can stand: at the start of a piece, or behind a lead on one line."""
    for index, piece in enumerate(pieces):
        opening = TARGET.match(piece.text) if index else None
        if opening:
            action, lead = _action_and_lead(pieces[:index], names, has_lead)
            rest = (piece.text[opening.end() :].lstrip(" .,;"), *(later.text for later in pieces[index + 1 :]))
            return Cells(action, lead, opening["target"].strip(" ."), tuple(text for text in rest if text))
        inner = _inside(piece, index, names) if has_lead else None
        if inner:
            before, lead_text, target, tail = inner
            head = [*pieces[:index], *([Piece(before)] if before else [])]
            action, lead = (
                (fold(join_lines(line for part in head for line in part.lines)), lead_text)
                if before
                else _with(head, lead_text, names)
            )
            rest = (tail, *(later.text for later in pieces[index + 1 :]))
            return Cells(action, lead, target, tuple(text for text in rest if text))
    action, lead = _action_and_lead(pieces, names, has_lead)
    return Cells(action, lead, None, ())


def _with(head: Sequence[Piece], lead_text: str, names: AgencyNames) -> tuple[str, str]:
    """The pieces before a lead that shares its line with the date: some of them may be lead too."""
    action, more = _action_and_lead(head, names, False)
    return action, f"{more} {lead_text}" if more else lead_text


def _inside(piece: Piece, index: int, names: AgencyNames) -> tuple[tuple[str, ...], str, str, str] | None:
    """``… / Lead GP 01.02.13 The practice …``: the lines before, the lead, the date, and what follows on its line."""
    for number, line in enumerate(piece.lines):
        date = DATED.search(line) or (TARGET.search(line) if number or index else None)
        if not date or not date.start():
            continue
        before = line[: date.start()].strip(" -–,")
        tail = fold(" ".join((line[date.end() :], *piece.lines[number + 1 :])))
        if (number or index) and _may_lead(before, names):
            return piece.lines[:number], before, date["target"], tail
        if not number and not index and (split := names_at_end(before, names)):
            return (before[:split].strip(),), before[split:].strip(), date["target"], tail
    return None


def _may_lead(text: str, names: AgencyNames) -> bool:
    """The start of a line up to its date: a lead where it reads as one, or is a short capitalised name."""
    words = text.split()
    named = all(word[:1].isupper() or word.lower() in ("of", "and", "for", "the", "&", "-", "/") for word in words)
    return looks_like_lead(text, names) or (bool(words) and len(words) <= 6 and named)


def _action_and_lead(pieces: Sequence[Piece], names: AgencyNames, has_lead: bool) -> tuple[str, str | None]:
    """The pieces before the target: the lead begins at the first piece that is nothing but names and roles."""
    for index in range(1, len(pieces)):
        if looks_like_lead(pieces[index].text, names):
            return _joined(pieces[:index]), "; ".join(piece.text for piece in pieces[index:])
    if not pieces or not has_lead:
        return _joined(pieces), None
    split = _lead_lines(pieces[-1].lines, names, first=len(pieces) == 1)
    if split is not None and not _straddled(pieces, split, names):
        head = [*pieces[:-1], Piece(pieces[-1].lines[:split])]
        return _joined(head), fold(join_lines(pieces[-1].lines[split:]))
    text = _joined(pieces)
    at = names_at_end(text, names)
    if at and len(text[:at].split()) >= 2:
        return text[:at].strip(), text[at:].strip()
    if len(pieces) > 1 and len(pieces[-1].text.split()) <= 6 and pieces[-1].text[:1].isupper():
        return _joined(pieces[:-1]), pieces[-1].text
    return text, None


def _straddled(pieces: Sequence[Piece], split: int, names: AgencyNames) -> bool:
    """Whether a name that closes the text begins before the line at which it would be cut."""
    before = _joined([*pieces[:-1], Piece(pieces[-1].lines[:split])])
    at = names_at_end(_joined(pieces), names)
    return 0 < at < len(before)


def _lead_lines(lines: Sequence[str], names: AgencyNames, *, first: bool) -> int | None:
    """The number of the line at which a run of last lines begins that is a lead; the first line of a row is its ask."""
    for size in range(1, len(lines) + (not first)):
        start = len(lines) - size
        tail = fold(join_lines(lines[start:]))
        if len(tail.split()) > _MOST_LEAD_WORDS * 3:
            break
        if len(tail.split()) >= 2 and tail[:1].isupper() and _leads(tail, names):
            return start
    return None


def _leads(tail: str, names: AgencyNames) -> bool:
    head, monitored, _ = tail.partition(" To be monitored")
    return looks_like_lead(head if monitored else tail, names)


def _joined(pieces: Sequence[Piece]) -> str:
    return fold(join_lines(line for piece in pieces for line in piece.lines))
