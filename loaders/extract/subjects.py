"""Subjects: who or what a verb in a marked sentence speaks of, and which agencies that makes answerable."""

import re
from dataclasses import dataclass

from loaders.extract.actors import MARK, Actor, Tagged
from loaders.extract.grammar import compiled, has_thing


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before a verb in its clause, and the actor they are about (None: a thing, a pronoun, or nobody)."""

    words: str
    actor: Actor | None = None

    @property
    def family(self) -> bool:
        return self.actor is not None and self.actor.kind == "f"

    @property
    def professional(self) -> bool:
        return self.actor is not None and self.actor.kind != "f"

    @property
    def pronoun(self) -> bool:
        return bool(_PRONOUN.match(self.words))

    @property
    def person(self) -> bool:
        """A pronoun for somebody, of whom the sentence does not say whether it is family."""
        return bool(_PERSON.match(self.words))

    @property
    def points_back(self) -> bool:
        """An earlier sentence must say who: it, they, this assessment, the worker."""
        bare = self.actor is not None and self.actor.kind == "n"
        return self.pronoun or bare or self.words.startswith(("this ", "these "))


_BREAK = re.compile(
    r"[,;:()]| - | (?:and|but|or|so|because|although|though|while|whilst|when|that|which|who|as|if|"
    r"yet|nor|however|where|since|until) "
)
_OPENERS = re.compile(
    r"^(?:nevertheless|however|yet|also|then|and|but|again|in addition|furthermore|moreover|neither|"
    r"nor|therefore|still|indeed)\b,? ?"
)
_PRONOUN = re.compile(r"^(?:it|they|this|these|that|those|which|she|he|who)\b(?: \w+ly)?$")
_PERSON = re.compile(r"^(?:she|he|who|i|we|you)\b")
_RELATIVE = re.compile(
    r"(§[a-z]\d+),? (?:who|which)\b(?:,? (?:despite|although|having|in|on|at)\b[^;]*,)?(?: [a-z]+ly)? ?$"
)
_RELATIVE_CLAUSE = re.compile(r"(?:^|[.;] ?|\bthe )(§[argn]\d+)(?: §n\d+| \w+)?,? who [^§,;]*$")
"""One who acts and what a clause says of them, up to the verb: "§a0 officers who went to the house made no record"."""
_OCCASION = re.compile(r"(?:on|at) (?:each|every|both|any|no|that|this|neither) (?:occasion|time|visit|point|stage)s?")
_NO_SUBJECT = re.compile(r"^(?:to|for|of|with|by|from|not|simply|was|were|had|has|did|could)\b|^\w+ing\b")
_ADVERB = re.compile(
    r"(?:also|then|still|therefore|subsequently|instead|in any event|at that point|consequently|\w+ly)"
)
_OPENING = re.compile(
    r"^(?:having|on|in|at|after|before|during|following|by|with|for|despite|given|throughout|from|as)\b"
)
_AFTER_PREPOSITION = re.compile(
    r"\b(?:to|of|with|for|by|from|about|at|in|on|seen|told|seeing|having \w+)(?: (?:the|a|an|his|her|their|its))? ?$"
)
_FREE = re.compile(r"§([a-z]\d+)(?!\d|'|s')")


def subject_of(tagged: Tagged, at: int) -> Subject:
    """What stands before a verb in its clause; where it shares a subject ("… and did not ask"), the sentence's."""
    before = tagged.text[:at]
    relative = _RELATIVE.search(before)
    relative = relative or _RELATIVE_CLAUSE.search(before)
    if relative:
        return Subject(relative[1], tagged.actors[relative[1][1:]])
    breaks = list(_BREAK.finditer(before))
    words = _OPENERS.sub("", before[breaks.pop().end() if breaks else 0 :].strip())
    while breaks and words and (_NO_SUBJECT.match(words) or _is_fragment(words)):
        words = _OPENERS.sub("", before[breaks.pop().end() :].strip())
    if not words or _NO_SUBJECT.match(words) or _ADVERB.fullmatch(words) or _OCCASION.fullmatch(words):
        words = _OPENERS.sub("", before.strip(" ,"))
    return Subject(words, _head(tagged, words))


def _is_fragment(words: str) -> bool:
    """The end of a list or an aside, which is not yet a subject: "… to education, training or employment"."""
    return "§" not in words and not _PRONOUN.match(words) and not has_thing(words)


def _head(tagged: Tagged, words: str) -> Actor | None:
    """The actor that a subject is about; None where it is about a thing ("contacts with the mother") or nobody."""
    opening = _OPENING.match(words)
    free = list(_FREE.finditer(words))
    if opening:
        free = [mark for mark in free if not _AFTER_PREPOSITION.search(words[: mark.start()])][-1:]
    owners = [mark for mark in MARK.finditer(words) if tagged.actors[mark[1]].kind != "f"]
    for mark in (*free[:1], *owners[:1]):
        if opening or not has_thing(words[: mark.start()]):
            return tagged.actors[mark[1]]
    return None


def agencies_in(tagged: Tagged, words: str) -> tuple[str, ...]:
    """The agencies named in a part of a marked sentence."""
    return tuple(dict.fromkeys(name for actor in tagged.within(words) for name in actor.agencies))


def only_agency(tagged: Tagged, words: str) -> tuple[str, ...]:
    """The agency of some words, if they name one alone."""
    named = agencies_in(tagged, words)
    return named if len(named) == 1 else ()


def blamed(tagged: Tagged, subject: Subject) -> str:
    """The part of a subject that is answerable, in marks: itself and those joined to it; a thing's maker or owner."""
    if subject.actor is not None:
        mark = next(f"§{key}" for key, actor in tagged.actors.items() if actor is subject.actor)
        joined = re.search(
            rf"{mark}(?!\d)(?:'s?|s')?(?:(?:,| and|, and|,? or|,? nor) (?:the |by )?§[ar]\d+(?!\d|'))*", subject.words
        )
        return joined[0] if joined else mark
    made = re.search(r"\bby (?:the |their )?§a\d+(?: and (?:the )?§a\d+)*", subject.words)
    owned = compiled(r"(§a\d+)(?:'s?|s')?(?: [\w-]+){0,2} {THING}(?![\w-])").search(subject.words)
    of = re.search(r"\b(?:on the part of|from|at|within) (?:the )?§a\d+$", subject.words)
    if made:
        return made[0]
    return owned[1] if owned else of[0] if of else ""
