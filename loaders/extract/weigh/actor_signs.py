"""The signs of one actor in a sentence: how it stands to the verbs, the denials and the other actors around it."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from loaders.data.reading import toml
from loaders.extract.actors import Actor, Tagged
from loaders.extract.subjects import subject_of
from loaders.extract.weigh.tokens import negations, plain, stem, tokens

_BEGINS_VERB = frozenset({"failed", "unaware", "unable"})
_BE = frozenset({"was", "were", "been", "be", "being"})
_PREPOSITIONS = frozenset(("to", "with", "by", "from", "between", "at", "of", "for", "in", "within", "on", "about"))
_BEFORE_NOUNS = frozenset(("the", "a", "an", "its", "their", "any", "local", "own"))
_ACTING = frozenset("argn")
"""The kinds of actor that may fail, hold or need: all but the family."""
_NEAR = 4
_BACK = 10
_DENIAL = re.compile(
    r"\b(?:did not|does not|do not|never|failed to|had not|has not|was not|were not|omitted to|neglected to|"
    r"should have|ought to have|was unaware|were unaware|knew nothing|made no|took no|gave no|had no)\b"
    r"(?: (?:been|be))?(?: (?P<verb>[a-z]+))?"
)
_MOST_DENIALS = 12
_MOST_ACTORS = 40
"""A sentence with more actors than that is a list, in which nobody fails anybody."""
_VERB_WITHIN = 14
_PREPOSITION_WITHIN = 8


@dataclass(frozen=True, slots=True)
class _Around:
    """A sentence's tokens without numbers, and stemmed; where its actors stand; its first denial and its last."""

    words: Sequence[str]
    stems: Sequence[str]
    actors: frozenset[int]
    denials: tuple[int, int]


def actors_with_signs(
    tagged: Tagged, by_rule: Mapping[str, Set[str]] | None = None
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each actor of a sentence that is no family's, by its mark (``a0``), with its signs; in order.

    ``by_rule`` are the names that rules give a part (``failed``, ``holder``, ``recipient``).
    """
    raw = tokens(tagged.text)
    words = [plain(token) for token in raw]
    actors = [index for index, token in enumerate(raw) if token[0] == "§" and token[1] in _ACTING]
    denials = [index for index, word in enumerate(words) if word in negations()] or [-1]
    ends = (denials[0], denials[-1]) if denials[0] >= 0 else (len(words), -1)
    around = _Around(words, [stem(word) for word in words], frozenset(actors), ends)
    subjects = _subjects(tagged)
    return tuple(
        (
            (mark := raw[at][1:]),
            frozenset(
                (
                    *_signs(around, at, rank, len(actors)),
                    *(f"subject of {verb}" for verb in subjects.get(id(tagged.actors[mark]), ())),
                    *_parts_by_rule(tagged.actors[mark], by_rule or {}),
                )
            ),
        )
        for rank, at in enumerate(actors[:_MOST_ACTORS])
    )


def _subjects(tagged: Tagged) -> dict[int, list[str]]:
    """By ``id`` of an actor, the denials whose clause has it as subject: the word, and the word with its verb."""
    found: dict[int, list[str]] = {}
    for denial in list(_DENIAL.finditer(tagged.text))[:_MOST_DENIALS]:
        actor = subject_of(tagged, denial.start()).actor
        if actor is not None:
            verb = stem(denial["verb"]) if denial["verb"] else ""
            found.setdefault(id(actor), []).extend(["a denial", f"a denial of {verb}"])
    return found


def _parts_by_rule(actor: Actor, by_rule: Mapping[str, Set[str]]) -> Iterator[str]:
    named = {*actor.agencies, actor.words}
    for part, names in by_rule.items():
        yield f"{part} by rule {bool(named & names)} of {bool(names)}"


def _signs(around: _Around, at: int, rank: int, actors: int) -> Iterator[str]:
    count = min(actors, _NEAR)
    yield f"kind {around.words[at]}"
    yield from (f"rank {rank}", f"of {count}", f"rank {rank} of {count}", f"last {rank == actors - 1}")
    yield from _beside(around, at)
    yield from _verb_after(around, at)
    yield from _preposition_before(around, at)
    yield f"denial before {around.denials[0] < at}"
    yield f"denial after {around.denials[1] > at}"


def _beside(around: _Around, at: int) -> Iterator[str]:
    before = [word for word in around.words[max(0, at - _BACK) : at] if word not in _BEFORE_NOUNS]
    after = around.words[at + 1 : at + 1 + _NEAR]
    nearest = before[-1] if before else "^"
    yield f"after {nearest}"
    yield f"after {stem(before[-2]) if len(before) > 1 else '^'} {nearest}"
    yield f"before {after[0] if after else '$'}"
    yield f"before {' '.join(after[:2])}"
    yield f"before {' '.join(map(stem, after[:3]))}"
    yield from (f"near before {each}" for each in around.stems[max(0, at - _NEAR) : at])
    yield from (f"near after {each}" for each in around.stems[at + 1 : at + 1 + _NEAR])


def _verb_after(around: _Around, at: int) -> Iterator[str]:
    """The next verb group: what the actor does or has done to it, if it is the subject."""
    for index in range(at + 1, min(at + 1 + _VERB_WITHIN, len(around.words))):
        if index in around.actors:
            yield "actor before the verb"
        if around.words[index] in _BEGINS_VERB or _is_auxiliary(around.words[index]):
            yield from _verb_group(around, index, index - at)
            return


def _verb_group(around: _Around, start: int, distance: int) -> Iterator[str]:
    end = start
    while end < len(around.words) and (_is_auxiliary(around.words[end]) or around.words[end].endswith("ly")):
        end += 1
    group = [*around.words[start:end], *around.stems[end : end + 1]]
    if not group:
        return
    form = f"{bool({'not', 'never'} & set(group))} {bool(_BE & set(group))}"
    yield from (f"verb {' '.join(group)}", f"verb {group[-1]}", f"verb {form} {group[-1]}", f"form {form}")
    yield f"verb at {min(distance, 6)}"


def _is_auxiliary(word: str) -> bool:
    return word in _auxiliaries()


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(toml("weighing")["auxiliaries"])


def _preposition_before(around: _Around, at: int) -> Iterator[str]:
    for index in range(at - 1, max(-1, at - _PREPOSITION_WITHIN), -1):
        if around.words[index] in _PREPOSITIONS:
            yield f"behind {around.words[index]}"
            yield f"behind {' '.join(around.stems[max(0, index - 2) : index + 1])}"
            return
