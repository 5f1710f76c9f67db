"""Sentences turned round: a failure's sentence once its denial is taken away, or once a family's act stands there.

Such a sentence states no failure and no gap, though nearly all of its words stay: without them the weights would
go by what is talked about (being told, being seen) and not by whether it happened.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.actors import Actor, Tagged
from loaders.extract.weigh.tokens import negations, tokens
from training.examples import Example

_TURNS = (
    (r"\b(did|do|does) not (?:ever )?", r"\1 "),
    (r"\b(was|were|had|is|are|has|have|been|could|should)(?: \w+ly)? not ", r"\1 "),
    (r"\b(?:did|do|does|was|were|had)n't ", "did "),
    (r"\bnever ", ""),
    (r"\b(?:had )?failed to ", "managed to "),
    (r"\b(?:omitted|neglected) to ", "remembered to "),
    (r"\b(?:nobody|no one|no-one) ", "somebody "),
    (r"\bnone of ", "all of "),
    (r"\bnothing ", "everything "),
    (r"\bno ", "a full "),
    (r"\bneither ", "both "),
    (r"\bnor ", "and "),
    (r"\bunaware\b", "aware"),
    (r"\bwithout ", "after "),
)
_ACTS = re.compile(r"§[ar]\d+(?!'|\d)(?= (?:\w+ly )?(?:did not|never|failed to|had not|omitted to|neglected to) )")
_NO_DENIALS = frozenset({"only", "until", "rather", "limited", "cannot", "unable"})


def turned(example: Example) -> Iterator[Example]:
    """The sentence of a failure or gap without its denial, and with a parent for the agency that did not act."""
    if not example.failure and not example.gaps:
        return
    told = example.told
    plain = _affirmed(told.tagged.text)
    if plain is not None:
        yield _harmless(example, replace(told.tagged, text=plain))
    families = _ACTS.sub("§f99", told.tagged.text, count=1)
    if families != told.tagged.text and len(_denials(families)) == 1:
        actors = {**told.tagged.actors, "f99": Actor("f", "the mother")}
        yield _harmless(example, Tagged(families, actors))


def _affirmed(text: str) -> str | None:
    """The text with every denial taken away; None where it has none, or one that no turn of ours undoes."""
    plain = text
    for pattern, instead in _TURNS:
        plain = re.sub(pattern, instead, plain)
    return plain if plain != text and not _denials(plain) else None


def _denials(text: str) -> list[str]:
    return [token for token in tokens(text) if token in negations() - _NO_DENIALS]


def _harmless(example: Example, tagged: Tagged) -> Example:
    return replace(example, told=replace(example.told, tagged=tagged), failure=None, gaps=())
