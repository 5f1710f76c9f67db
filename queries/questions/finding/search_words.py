"""What is looked for: words, phrases, beginnings of words, and what must not be there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model.errors import QuestionError
from queries.questions.finding.search_folding import ACCENTED, DROPPED, Token, fold, key, stem, tokens

LONGEST = 400
"""Characters that may be asked for at once."""

_PIECE = re.compile(r'(-?)"([^"]*)"?|([^\s"]+)')
_BEGINNING = re.compile(r"[^\W_]\*[^\w*]*$")
_RUN = re.compile(r"[a-z0-9]+")
_IN_THIRDS = 6
_EXAMPLE = "Give some, such as words='strategy meeting' or words='\"did not attend\" school*'."


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand in a row: ``exact`` as spelt, else with light variants; ``open_ended`` lets the last go on.

    ``said`` is how it was asked for.
    """

    words: tuple[str, ...]
    said: str
    exact: bool = False
    open_ended: bool = False
    unwanted: bool = False

    def places(self, found: Sequence[Token]) -> list[tuple[int, int]]:
        """Where it stands in a text: the first and the last token of each place, none within another."""
        places: list[tuple[int, int]] = []
        length, free = len(self.words), 0
        for at in self._beginnings(found):
            if free <= at <= len(found) - length and self._goes_on_at(found, at):
                free = at + length
                places.append((at, free - 1))
        return places

    def _beginnings(self, found: Sequence[Token]) -> list[int]:
        """Where its first word stands: most texts are looked through for nothing else."""
        word = self.words[0]
        if self.open_ended and len(self.words) == 1:
            return [at for at, token in enumerate(found) if token.spelt.startswith(word)]
        if self.exact:
            return [at for at, token in enumerate(found) if token.spelt == word]
        meant = key(word)
        return [at for at, token in enumerate(found) if token.key == meant]

    def _goes_on_at(self, found: Sequence[Token], at: int) -> bool:
        last = len(self.words) - 1
        return all(
            self._fits(self.words[index], found[at + index], open_ended=self.open_ended and index == last)
            for index in range(1, last + 1)
        )

    def _fits(self, word: str, token: Token, *, open_ended: bool) -> bool:
        if open_ended:
            return token.spelt.startswith(word)
        return token.spelt == word if self.exact else token.key == key(word)

    def stems(self) -> tuple[str, ...]:
        """What must stand, folded, in every text that holds the term."""
        last = len(self.words) - 1
        return tuple(
            word if self.exact or (self.open_ended and index == last) else stem(key(word))
            for index, word in enumerate(self.words)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What to look for; ``passed_over`` are pieces without a letter or digit."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...]
    passed_over: tuple[str, ...]


def asked_for(words: str | None) -> Asked:
    """What a text asks for.

    Raises:
        QuestionError: it is empty or too long, or has no word to look for.
    """
    if not (words or "").strip():
        raise QuestionError("There are no words to look for.", where="words", remedy=_EXAMPLE)
    text = fold(words or "")
    if len(text) > LONGEST:
        raise QuestionError(
            f"That is {len(text)} characters to look for at once.", where="words", remedy=f"Give at most {LONGEST}."
        )
    terms, passed_over = _terms(text)
    wanted = tuple(dict.fromkeys(term for term in terms if not term.unwanted))
    if not wanted:
        only = "only words to leave out" if terms else "no letter and no digit"
        raise QuestionError(f"There is {only} in '{text.strip()}'.", where="words", remedy=_EXAMPLE)
    return Asked(wanted, tuple(dict.fromkeys(term for term in terms if term.unwanted)), passed_over)


def _terms(folded: str) -> tuple[list[Term], tuple[str, ...]]:
    terms: list[Term] = []
    passed_over: list[str] = []
    for found in _PIECE.finditer(folded):
        term = _bare(found[3]) if found[3] is not None else _phrase(found[2], unwanted=found[1] == "-")
        if term is None:
            passed_over.append(found[0])
        else:
            terms.append(term)
    return terms, tuple(dict.fromkeys(passed_over))


def _phrase(text: str, *, unwanted: bool) -> Term | None:
    words = tuple(token.spelt for token in tokens(text))
    return Term(words, f'"{text}"', exact=True, unwanted=unwanted) if words else None


def _bare(text: str) -> Term | None:
    words = tuple(token.spelt for token in tokens(text))
    open_ended = _BEGINNING.search(text) is not None
    return Term(words, text, open_ended=open_ended, unwanted=text.startswith("-")) if words else None


Narrowing = list[list[list[str]]]


def narrowing(terms: Iterable[Term]) -> Narrowing:
    """What lets the database leave out texts that cannot hold the terms, and never one that does; longest first.

    For each plain part of a word: itself; its thirds; and what may be printed in it for plain letters. A text is kept
    when it has the part, or one of the thirds together with one of those letters.
    """
    parts = {_plain_part(each) for term in terms for each in term.stems()}
    return [[[part], _thirds(part), _printed(part)] for part in sorted(parts, key=lambda part: (-len(part), part))]


def _plain_part(folded: str) -> str:
    """The longest run of plain letters and digits, the first of several; empty where there is none."""
    return max(_RUN.findall(folded), key=len, default="")


def _thirds(part: str) -> list[str]:
    """Thirds of a long part. A short one is not cut: every text would have its pieces."""
    size = len(part)
    if size < _IN_THIRDS:
        return [""]
    return [part[size * index // 3 : size * (index + 1) // 3] for index in range(3)]


def _printed(part: str) -> list[str]:
    # A joined letter may hold the end of a beginning that is asked for, and the start of what follows.
    letters = [letter for plain, printed in ACCENTED.items() if plain[0] in part for letter in printed]
    return [*letters, *DROPPED] if part else []
