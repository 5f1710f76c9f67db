"""YAML as text with line numbers, and nothing else of YAML: no types, tags, anchors or keys given twice.

Every scalar stays the words that are printed, so that ``1.10``, ``no`` and ``2026-11-21`` mean themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from graph.model.errors import UsageError

_PLAIN_TAGS = ("str", "int", "float", "bool", "null", "timestamp", "merge", "value", "seq", "map")
_NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Marked:
    """A value and the line it begins on: None, words, a list of values, or values by key. ``column`` is from 0."""

    value: "str | tuple[Marked, ...] | dict[str, Marked] | None"
    line: int
    column: int = field(default=0, compare=False)
    flow: bool = field(default=False, compare=False)
    """Whether a list is written in brackets."""


class _Loader(yaml.SafeLoader):
    """Refuses anchors, which could make a small file endless."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(None, None, "anchors and aliases are not read", event.start_mark)
        return super().compose_node(parent, index)


def marked(text: str, where: str) -> Marked | None:
    """The one document of a YAML text, or None where it has nothing but comments.

    Raises:
        UsageError: the text is no YAML, or more than is read here; with the line.
    """
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refused(error.problem or "it cannot be read", where, mark.line + 1 if mark else 1) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _refused(" ".join(str(error).split()), where, 1) from error
    return None if node is None else _value(node, where)


def _refused(problem: str, where: str, line: int) -> UsageError:
    return UsageError(
        f"this is not written as the file of corrections is: {problem}.",
        where=f"{where}, line {line}",
        remedy="Mend that line; docs/correcting.md shows how each correction is written.",
    )


def _value(node: yaml.Node, where: str) -> Marked:
    line, column = node.start_mark.line + 1, node.start_mark.column
    if node.tag.removeprefix("tag:yaml.org,2002:") not in _PLAIN_TAGS:
        raise _refused(f"the tag {node.tag} is not read", where, line)
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_value(item, where) for item in node.value)
        return Marked(items, line, column, bool(node.flow_style))
    if isinstance(node, yaml.MappingNode):
        return Marked(dict(_pairs(node, where)), line, column, bool(node.flow_style))
    nothing = isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NOTHING
    return Marked(None if nothing else node.value, line, column)


def _pairs(node: yaml.MappingNode, where: str) -> Iterator[tuple[str, Marked]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise _refused("a key is a list or a mapping", where, line)
        if key.value in seen:
            raise _refused(f"“{key.value}” is given twice, first on line {seen[key.value]}", where, line)
        seen[key.value] = line
        yield key.value, _value(value, where)


def dumped(entry: dict[str, object]) -> str:
    """One entry of a list as YAML text, its keys in their order, ended by a line feed."""
    return yaml.safe_dump([entry], sort_keys=False, allow_unicode=True, width=100, default_flow_style=False)
