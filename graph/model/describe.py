"""The page docs/data-model.md, made from the schema; ``python -m graph.model.describe`` writes it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from graph.model.schema import LABELS, RELATIONSHIPS, Label, RelationshipType

_PAGE = Path(__file__).resolve().parents[2] / "docs" / "data-model.md"

_OPENING = """\
# The graph

This page is made from the classes in `graph/model/schema/` by `python -m graph.model.describe`. Change those, not this.

Every node has a `uid`, unique for its label, made from what documents say and never from an order, a clock or chance.
Dates are ISO text and no more precise than the document: `2009`, `2009-09` or `2009-09-14`. A property that nothing is
known of is absent. A node's own properties are worked out from what each document says of it, kept in `STATED_IN`
(see docs/decisions/2026-11-21-statements.md); a relationship that documents state names them in `documents`.
"""


def page() -> str:
    """The whole text of docs/data-model.md."""
    parts = [_OPENING, "## Nodes\n"]
    parts += [_node(label) for label in LABELS.values()]
    parts += ["## Relationships\n"]
    parts += [_relationship(kind) for kind in RELATIONSHIPS.values()]
    return "\n".join(parts)


def _node(label: Label) -> str:
    notes = {name: _remark(label, name) for name in label.properties}
    return f"### {label.name}\n\n{label.meaning}\n\n{_table(label.properties, notes)}\n"


def _remark(label: Label, name: str) -> str:
    remarks = ["unique"] * (name in label.unique) + ["indexed"] * (name in label.indexed)
    return ", ".join(remarks + ["list"] * (name in label.lists))


def _relationship(kind: RelationshipType) -> str:
    joins = "\n".join(f"- `({start})-[:{kind.name}]->({end})`" for start, end in kind.joins)
    table = f"\n{_table(kind.properties, {})}\n" if kind.properties else ""
    return f"### {kind.name}\n\n{kind.meaning}\n\n{joins}\n{table}"


def _table(properties: Mapping[str, str], notes: Mapping[str, str]) -> str:
    rows: Iterable[str] = (f"| `{name}` | {meaning} | {notes.get(name, '')} |" for name, meaning in properties.items())
    return "\n".join(["| property | what | |", "| --- | --- | --- |", *rows])


def main() -> None:
    _PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
