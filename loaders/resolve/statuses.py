"""Status, colour and assurance: what the cells of an action plan say of an action, word by word and never by guess."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graph.model.vocabulary import Assurance, Certainty, Rag, Status
from loaders.data import reading
from loaders.segment.markup import fold


@dataclass(frozen=True, slots=True)
class StatusReading:
    """A status, the printed words that decided, and whether they say it or it is inferred from them."""

    status: Status
    text: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class ColourMeaning:
    """What a document's own key says of one colour: its words, the status they give, whether evidence was seen."""

    text: str
    status: Status | None
    evidenced: bool


_Rules = tuple[tuple[Status, re.Pattern[str]], ...]


@cache
def _rules(table: str, key: str) -> _Rules:
    pairs: Iterable[tuple[str, str]] = reading.toml("statuses")[table][key]
    return tuple((Status(name), re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")) for name, pattern in pairs)


def _first_match(rules: _Rules, text: str, *, anchored: bool = False) -> Status | None:
    lower = text.lower()
    for status, pattern in rules:
        if pattern.match(lower) if anchored else pattern.search(lower):
            return status
    return None


def status_of(words: str | None) -> StatusReading | None:
    """The status that the words of a status cell say, or None where they say none.

    Not for running prose: see ``progress_status``.
    """
    text = fold(words or "")
    status = _first_match(_rules("cell", "first"), text) or _first_match(_rules("cell", "then"), text)
    return StatusReading(status, text, Certainty.EXPLICIT) if status else None


_OPENING = re.compile(
    r"(?:(?:this |the )?(?:actions?|recommendation|both|all|task|work|update|status)\b"
    r"[\s:,-]*(?:is |are |was |were )?)?",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-Z0-9])|\s*;\s*")
_CLAUSE = re.compile(r"[.;,:(–]|\s-\s")
_LATE = re.compile(r"\b(?:is|are|now|remains?|still)\s+(?:now\s+)?overdue\b", re.I)


def progress_status(words: str | None) -> StatusReading | None:
    """The status that a progress note gives: stated in its opening words, else inferred from what it tells.

    ``text`` is the clause that states it, or the sentence that it is inferred from.
    """
    text = fold(words or "")
    return _stated(text) or _inferred(text)


def _stated(text: str) -> StatusReading | None:
    late = _LATE.search(text)
    if late:
        return StatusReading(Status.OVERDUE, late[0], Certainty.EXPLICIT)
    for number, sentence in enumerate(_SENTENCE.split(text)):
        opening = sentence[len(match[0]) :] if (match := _OPENING.match(sentence)) else sentence
        status = _first_match(_rules("cell", "first"), opening, anchored=True)
        if status is None and number == 0:
            status = _first_match(_rules("cell", "then"), opening, anchored=True)
        if status:
            return StatusReading(status, _CLAUSE.split(sentence)[0].strip(), Certainty.EXPLICIT)
    return None


def _inferred(text: str) -> StatusReading | None:
    sentences = _SENTENCE.split(text)
    for status, pattern in _rules("progress", "rules"):
        for sentence in sentences:
            if pattern.search(sentence.lower()):
                return StatusReading(status, sentence, Certainty.IMPLIED)
    return None


_COLOURS = {"r": Rag.RED, "a": Rag.AMBER, "g": Rag.GREEN, "b": Rag.BLUE} | {rag.value: rag for rag in Rag}
_BY_RISK = (Rag.RED, Rag.AMBER, Rag.GREEN, Rag.BLUE)
_WORD = r"(?:red|amber|green|blue)"
_ALONE = re.compile(
    rf"^\W*(?:b?rag(?:[ -](?:status|rating|rated))?\s*[:=-]?\s*)?({_WORD}|[rabg])(?:\s?/\s?({_WORD}|[rabg]))?"
    r"(?=\W*$|\s*[(:,;.–-])",
    re.I,
)
_RATED = re.compile(
    rf"\b(?:b?rag[ -]?(?:rated|rating|status)?|rated|rating|status)(?:\s(?:is|was|as))?\s?[:=]?\s({_WORD})\b", re.I
)
_CLOSING = re.compile(rf"\(({_WORD})\)\s*$", re.I)


def rag_of(words: str | None) -> Rag | None:
    """The colour that a letter or word gives (``R``, ``AMBER``, ``A (was R)``, ``rag-rated red``), or None.

    Of two colours printed as one (``Red/Amber``) the one of greater concern.
    """
    text = fold(words or "")
    match = _ALONE.match(text) or _RATED.search(text) or _CLOSING.search(text)
    if match is None:
        return None
    found = {_COLOURS[group.lower()] for group in match.groups() if group}
    return next(rag for rag in _BY_RISK if rag in found)


_KEY_ENTRY = re.compile(
    r"(?<![\w-])(?P<colour>red|amber|yellow|green|blue|gr[ea]y|white|black|purple|[RAGBragb])(?:\s*/\s*\w+)?\s*(?:[=:–-]|\bmeans\b|\t)\s*"
    r"(?P<text>.+?)(?=[\s.;,(]+(?:red|amber|yellow|green|blue|gr[ea]y|white|black|purple|[RAGB])\s*(?:[=:–-]|\bmeans\b|\t)|$)",
    re.I | re.S,
)
_LETTERS = {"r": "red", "a": "amber", "g": "green", "b": "blue", "gray": "grey"}


_KEY_OPENING = re.compile(
    r"\b(?:red|amber|yellow|green|blue|gr[ea]y|white|black|purple|[ragb])\s*(?:[/=:–-]|means\b|$)", re.IGNORECASE
)


def may_open_key(text: str) -> bool:
    """Whether an entry of a key to colours may begin in a text, to go on in the next: a quick look first."""
    return bool(_KEY_OPENING.search(text))


def colour_key(text: str) -> Mapping[str, ColourMeaning]:
    """A document's own key to its colours (``Green = completed; R: not started``), by the colour's word in lower case.

    A ``Rag`` is a string, so it looks its own meaning up. One colour alone is a remark and not a key.
    """
    entries = {_LETTERS.get(m["colour"].lower(), m["colour"].lower()): m["text"] for m in _KEY_ENTRY.finditer(text)}
    return {colour: colour_meaning(words) for colour, words in entries.items()} if len(entries) > 1 else {}


_COLOUR_ALONE = re.compile(r"(?:red|amber|yellow|green|blue|gr[ea]y|white|black|purple|[ragb])", re.I)


def colour_named(text: str) -> str | None:
    """The colour that a text is the word or letter of and nothing else, by its word in lower case."""
    match = _COLOUR_ALONE.fullmatch(text.strip(" .:-–=()"))
    return _LETTERS.get(match[0].lower(), match[0].lower()) if match else None


_EITHER = re.compile(r"\s+or\s+|\s*/\s*")


def colour_meaning(words: str) -> ColourMeaning:
    """What the words beside one colour in a key mean; one that may mean two things ("done or on course") sets none."""
    text = fold(words).strip(" .;,")
    evidenced = bool(re.search(reading.toml("statuses")["assurance"]["key"], text.lower()))
    said = {_first_match(_rules("key", "rules"), part) for part in _EITHER.split(text)} - {None}
    return ColourMeaning(text, said.pop() if len(said) == 1 else None, evidenced)


@cache
def _evidence() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w.])(?:{p})(?!\w)") for p in reading.toml("statuses")["assurance"]["evidence"])


def assurance_of(
    progress: str | None,
    *,
    evidence: str | None = None,
    status: Status | None = None,
    meaning: ColourMeaning | None = None,
) -> Assurance:
    """Whether an action's completion is shown, only said, or not stated.

    Args:
        progress: the progress cell.
        evidence: a cell of its own about evidence (``Y - minutes``, ``Survey of 62 attendees …``).
        status: the action's status. An action known to be open or withdrawn claims nothing yet, whatever it counts.
        meaning: what the document's own key says of the action's colour.
    """
    table = reading.toml("statuses")["assurance"]
    note, shown = fold(progress or "").lower(), fold(evidence or "").lower()
    if status is not None and status is not Status.COMPLETED:
        return Assurance.NOT_STATED
    if re.match(table["not_held"], shown):
        return Assurance.EVIDENCED if _shows(note) else _said(note, status)
    if re.match(table["held"], shown) or (meaning and meaning.evidenced) or _shows(note) or _shows(shown):
        return Assurance.EVIDENCED
    return _said(note, status)


def _shows(text: str) -> bool:
    return any(pattern.search(text) for pattern in _evidence())


def _said(note: str, status: Status | None) -> Assurance:
    return Assurance.CLAIMED if note or status is Status.COMPLETED else Assurance.NOT_STATED
