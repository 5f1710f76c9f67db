"""A part of the graph with what reads as a person's name masked in everything that documents or people wrote."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from graph.writing.subgraph import NodeKey, Value
from queries.exports.graphs.part import GraphPart, Node, Relationship, part_of
from queries.exports.masking import MASK, mask

_RECORDS = "Extract"
_UNUSED = frozenset({"ignored_places", "used_places"})
"""Properties left out as raw records are: words of a document that nothing in the graph rests on."""
_JSON = frozenset({"reviews", "issues", "corrections", "ignored", "not_understood"})
"""Properties that hold JSON text: its strings are masked one by one, so that it stays JSON."""
_WHO = frozenset({"loaded_by", "by"})
"""Who worked on the graph: no words of a document, but somebody's name."""
_IN_UIDS: Mapping[str, tuple[str, ...]] = {
    "Review": ("reference", "title"),
    "Role": ("title",),
    "Agency": ("name",),
    "Walkthrough": ("title",),
}
"""Properties that a uid may be made of."""

_Hide = Callable[[str], str]


def hidden(part: GraphPart, keep: Iterable[str]) -> GraphPart:
    """The part without raw records and unused words; names are masked in every text but uids and what is in ``keep``.

    Values of closed vocabularies, dates and digests never read as a name, and pass as they are. Who loaded or corrected
    something is masked whole. A uid that is made of a text in which a name was masked goes by a digest, here and
    wherever it stands.
    """
    hide = _hiding(tuple(keep))
    uids = _new_uids(part, hide)

    def word(text: str) -> str:
        return uids.get(text) or hide(text)

    def key(old: NodeKey) -> NodeKey:
        return NodeKey(old.label, uids.get(old.uid, old.uid))

    return part_of(
        (
            Node(node.label, uids.get(node.uid, node.uid), _properties(node.properties, word))
            for node in part.nodes
            if node.label != _RECORDS
        ),
        (
            Relationship(each.type, key(each.start), key(each.end), _properties(each.properties, word))
            for each in part.relationships
            if each.end.label != _RECORDS
        ),
    )


def _hiding(keep: tuple[str, ...]) -> _Hide:
    # A fact, what an edition says of it and its passage often hold one text.
    @cache
    def hide(text: str) -> str:
        # Looking for thousands of kept names is slow, and needless where nothing would be masked.
        return mask(text, keep=keep).text if mask(text).names else text

    return hide


def _properties(properties: Mapping[str, Value], word: _Hide) -> dict[str, Value]:
    return {name: _value(name, value, word) for name, value in properties.items() if name not in _UNUSED}


def _value(name: str, value: Value, word: _Hide) -> Value:
    if isinstance(value, list):
        return [word(text) if isinstance(text, str) else text for text in value]
    if not isinstance(value, str):
        return value
    if name in _WHO:
        return MASK
    return _json(value, word) if name in _JSON else word(value)


def _json(text: str, word: _Hide) -> str:
    try:
        held = json.loads(text)
    except ValueError:
        return word(text)
    return json.dumps(_within(held, word), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _within(held: Any, word: _Hide) -> Any:
    if isinstance(held, dict):
        return {word(name): MASK if name in _WHO and item else _within(item, word) for name, item in held.items()}
    if isinstance(held, list):
        return [_within(item, word) for item in held]
    return word(held) if isinstance(held, str) else held


def _new_uids(part: GraphPart, hide: _Hide) -> dict[str, str]:
    """New uids by old: those made of a masked text, and those of facts, cases and steps that begin with one of them."""
    named = [node.uid.partition(":")[2] for node in part.nodes if _holds_a_name(node, hide)]
    bodies = {body: f"masked-{hashlib.sha256(body.encode()).hexdigest()[:12]}" for body in named}
    found: dict[str, str] = {}
    for node in part.nodes:
        prefix, colon, body = node.uid.partition(":")
        own, slash, rest = body.partition("/")
        if body in bodies:
            found[node.uid] = f"{prefix}{colon}{bodies[body]}"
        elif own in bodies:
            found[node.uid] = f"{prefix}{colon}{bodies[own]}{slash}{rest}"
    return found


def _holds_a_name(node: Node, hide: _Hide) -> bool:
    texts = (node.properties.get(name) for name in _IN_UIDS.get(node.label, ()))
    return any(isinstance(text, str) and hide(text) != text for text in texts)
