"""Failures: whether a marked sentence says that an agency did not do what it should have, by which words, and who.

A rule that cannot tell whose failure it is names nobody; one that might be reading praise, a hypothesis or a family's
doing gives nothing: a wrong accusation is worse than a missed one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.vocabulary import Certainty
from loaders.extract.actors import Tagged
from loaders.extract.grammar import compiled
from loaders.extract.subjects import Subject, agencies_in, blamed, only_agency


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure in one sentence: the words that say it (in marks), the rule, and whom they speak of.

    ``agencies`` are those the sentence itself ties to it; ``points_back`` says that the one who failed is a pronoun or
    a bare role, so that an earlier sentence must say who. ``about`` is the clause, for telling its kind.
    """

    words: str
    rule: str
    certainty: Certainty = Certainty.EXPLICIT
    agencies: tuple[str, ...] = ()
    points_back: bool = False
    about: str = ""


_FAMILY_SAID = re.compile(
    r"(?:§f\d+|\b(?:he|she|they))(?! was| were)(?: \w+){0,3} (?:said|told|alleged|felt|believed|"
    r"stated|claimed|described|thought|says|"
    r"feels|believes?|wished|recalled|asked me|reported)\b"
)
_CONDITION = re.compile(r"\b(?:if|whether|unless|in case|in order that|to ensure|to establish)\b[^,;]*$")
_PASSIVE = frozenset({"was not done", "was not heard", "poorly done", "poor", "failure as a noun"})
"""Rules after whose words "by …" names the one who failed."""


def matches(tagged: Tagged, expression: str) -> Iterator[re.Match[str]]:
    """Where a pattern stands in a sentence, but for a family's words and conditions."""
    for found in compiled(expression).finditer(tagged.text):
        before = tagged.text[: found.start()].rpartition(";")[2]
        if not _FAMILY_SAID.search(before) and not _CONDITION.search(before):
            yield found


def innocent(tagged: Tagged, end: int) -> bool:
    """Whether what follows says that there was nothing there to find or do."""
    return bool(compiled("^ ?{INNOCENT}").match(tagged.text[end:]))


def failure(tagged: Tagged, found: re.Match[str], rule: str, subject: Subject) -> Failure:
    """The failure of a subject, or of the one named after "by" in the words that follow."""
    words = found[0].strip(" ,")
    by = (
        re.match(r"[^,;.§]{0,60}?\bby (?:the |their |its )?(§a\d+)", tagged.text[found.end() :])
        if rule in _PASSIVE
        else None
    )
    agencies = agencies_in(tagged, by[1] if by else blamed(tagged, subject))
    if not agencies and subject.pronoun:
        agencies = only_agency(tagged, tagged.text[: found.start()])
    about = re.split(r"[;:]", f"{subject.words} {tagged.text[found.start() :]}")[0]
    return Failure(words, rule, agencies=agencies, points_back=not agencies and subject.points_back, about=about)
