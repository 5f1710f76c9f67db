"""Two small graphs for the exports: one of hostile texts, one of two reviews that share what reviews share."""

from typing import Any

from graph.store import Store
from graph.writing.stored import statement_for
from graph.writing.subgraph import NodeKey
from queries.exports.graphs.part import (
    GraphPart,
    Node,
    Relationship,
    nodes_by_label,
    part_of,
    relationships_by_ends,
)

HOSTILE = [
    "",
    " spaces at both ends ",
    'She said "no", he said \'yes\'; then ` and ´ and ""',
    "back\\slash \\n \\u0041 \\' C:\\users\\ and one at the end \\",
    "line\nline\r\nline\rline\ttab;\nMATCH (n) DETACH DELETE n;\n",
    "]]> <![CDATA[ <b>&amp; &#0; </data> <!-- -->",
    "nul \x00 bell \x07 vertical \x0b unit \x1f escape \x1b delete \x7f next \x85",
    "not characters \ufffe \uffff mark \ufeff line \u2028 paragraph \u2029",
    "😀 👩‍👩‍👧 Ŵ ﷽ e\u0301",
    '=HYPERLINK("http://example.org","x")',
    "+1 @x -2",
    "a,b;c|d\x1fe\x1ef",
    "$rows :LABEL :TYPE {x: 1} // no comment /* none */",
    "[1, 2]",
    "true",
    "7",
]


def node(uid: str, label: str, /, **properties: Any) -> Node:
    return Node(label, uid, properties)


def tie(kind: str, start: Node, end: Node, /, **properties: Any) -> Relationship:
    return Relationship(kind, start.key, end.key, properties)


def hostile() -> GraphPart:
    """Every hostile text as a property, in a list, in a uid, and on a relationship; every type of value."""
    findings = [
        node(f"learning_point:{number}/{text}", "Finding", text=text, section=f"{text}{text}")
        for number, text in enumerate(HOSTILE)
    ]
    agencies = [
        node("agency:all", "Agency", name="All at once", aliases=[text for text in HOSTILE if text]),
        node("agency:none", "Agency", name="None of them", aliases=[]),
        node("agency:one-empty", "Agency", name="One that is empty", aliases=[""]),
        node("agency:bare", "Agency"),
    ]
    theme = node("theme:t", "Theme", slug="t", label="Tëa & 'cake'", definition='Of <tea> and "cake"')
    document = node("document:d", "Document", sha256="d", name="=1+1.pdf", pages=3, notes=0, published="2012-05")
    step = node("step:1", "Step", order=1, notes="A word of mine", hidden=False, shown=["b", "a", "b"])
    passage = node("passage:p", "Passage", quote=HOSTILE[2], page=2, recognised=True)
    ties = [tie("ABOUT", each, theme, score=1.0, words=[each.properties["section"], "a"]) for each in findings]
    ties += [tie("STATED_IN", each, document, text=each.properties["text"]) for each in findings]
    ties += [
        tie("SUCCEEDED_BY", agencies[0], agencies[1], documents=["d"], stated_on=[""]),
        tie("SUCCEEDED_BY", agencies[1], agencies[2], documents=["d"], stated_on=["2012-05"], on="2012-05"),
        tie("PART_OF", agencies[3], agencies[0]),
        tie("IN", passage, document),
        tie("EVIDENCED_BY", findings[1], passage, documents=["d"]),
        tie("ABOUT", findings[0], theme, score=0.1),
    ]
    return part_of([*findings, *agencies, theme, document, step, passage], ties)


def two_reviews() -> GraphPart:
    """Reviews A and B of different areas; the police took part in both, and an annual report tells of both."""
    nodes: dict[str, Node] = {}
    ties: list[Relationship] = []

    def make(uid: str, label: str, /, **properties: Any) -> None:
        nodes[uid] = node(uid, label, **properties)

    def join(start: str, kind: str, *ends: str, **properties: Any) -> None:
        ties.extend(tie(kind, nodes[start], nodes[end], **properties) for end in ends)

    for uid, name in (("region:north", "North"), ("region:south", "South"), ("region:land", "Land")):
        make(uid, "Region", name=name)
    for uid, name, sector in (
        ("agency:police", "Oldtown Police", "police"),
        ("agency:trust", "Oldtown Trust", "health"),
        ("agency:board", "Oldtown Board", "board"),
        ("agency:homes", "Newtown Homes", "housing"),
        ("agency:parent", "Police of the Land", "police"),
    ):
        make(uid, "Agency", name=name, sector=sector, aliases=[])
    make("role:police/chief", "Role", title="Chief Constable")
    for slug in ("sharing", "information", "odd"):
        make(f"theme:{slug}", "Theme", slug=slug, label=slug.capitalize())
    make("review:a", "Review", title="Child A", kinds=["SCR"], year=2012)
    make("review:b", "Review", title="Adult B", kinds=["SAR"], year=2020)
    make("case:a", "Case", subject="Child A")
    make("learning_point:a", "Finding", text="Mrs Marguerite Holloway was not told.")
    make("information_gap:b", "InformationGap", text="Nobody was told.")
    make("recommendation:a", "Recommendation", text="Tell her.")
    make("recommendation:b", "Recommendation", text="Tell them.")
    make("action:a", "Action", text="Write the form.", status="pending")
    make("update:a", "Update", text="Written.", date="2013-01")
    for name in ("a", "b", "annual"):
        make(f"document:{name}", "Document", sha256=name, name=f"{name}.pdf", loaded_by="jsmith", issues="[]")
        make(f"extract:{name}", "Extract", records=f'{{"name": "{name}"}}')
    for name in ("fact-a", "police-a", "police-annual", "fact-b"):
        make(f"passage:{name}", "Passage", quote=f"Words of {name}", page=1)
    make("walkthrough:a", "Walkthrough", title="Child A for social workers")
    make("step:a/1", "Step", order=1, heading="What happened", shown=["learning_point:a"])
    make("turn", "WritingTurn", document="a")

    join("region:north", "PART_OF", "region:land")
    join("region:south", "PART_OF", "region:land")
    join("agency:police", "PART_OF", "agency:parent")
    join("agency:board", "SERVES", "region:north", "region:south")
    join("role:police/chief", "AT", "agency:police")
    join("theme:sharing", "BROADER", "theme:information")
    join("review:a", "IN_REGION", "region:north")
    join("review:b", "IN_REGION", "region:south")
    join("review:a", "CONCERNS", "case:a")
    join("review:a", "COMMISSIONED_BY", "agency:board")
    join("agency:police", "TOOK_PART_IN", "review:a", "review:b")
    join("agency:homes", "TOOK_PART_IN", "review:b")
    join("role:police/chief", "SAT_ON", "review:a", capacity="panel")
    join("role:police/chief", "SAT_ON", "review:a", capacity="chair")
    join("review:a", "FOUND", "learning_point:a")
    join("review:b", "IDENTIFIED", "information_gap:b")
    join("information_gap:b", "HELD_BY", "agency:homes")
    join("information_gap:b", "ABOUT", "theme:odd")
    join("review:a", "MADE", "recommendation:a")
    join("review:b", "MADE", "recommendation:b")
    join("recommendation:a", "ADDRESSED_TO", "agency:trust")
    join("recommendation:a", "IMPLEMENTED_BY", "action:a")
    join("review:a", "PLANNED", "action:a")
    join("action:a", "LED_BY", "role:police/chief")
    join("action:a", "ABOUT", "theme:sharing", score=0.75)
    join("action:a", "HAS_UPDATE", "update:a")
    join("document:a", "REPORTS", "review:a")
    join("document:b", "REPORTS", "review:b")
    join("document:annual", "REPORTS", "review:a", "review:b")
    for name in ("a", "b", "annual"):
        join(f"document:{name}", "READ_AS", f"extract:{name}")
    for name, document in (("fact-a", "a"), ("police-a", "a"), ("police-annual", "annual"), ("fact-b", "b")):
        join(f"passage:{name}", "IN", f"document:{document}")
    join("learning_point:a", "EVIDENCED_BY", "passage:fact-a")
    join("information_gap:b", "EVIDENCED_BY", "passage:fact-b")
    join("agency:police", "EVIDENCED_BY", "passage:police-a", "passage:police-annual")
    join("learning_point:a", "STATED_IN", "document:a")
    join("information_gap:b", "STATED_IN", "document:b")
    join("walkthrough:a", "OF", "review:a")
    join("walkthrough:a", "HAS", "step:a/1")
    return part_of(nodes.values(), ties)


def without(part: GraphPart, *labels: str) -> GraphPart:
    """The part without these labels and what touches them."""

    def stays(key: NodeKey) -> bool:
        return key.label not in labels

    ties = (each for each in part.relationships if stays(each.start) and stays(each.end))
    return part_of((each for each in part.nodes if stays(each.key)), ties)


def put(store: Store, part: GraphPart) -> Store:
    """The store, which must be empty, with the part in it."""
    for label, nodes in nodes_by_label(part).items():
        _run(store, statement_for("put-nodes", label), [_row(each) for each in nodes])
    for ends, found in relationships_by_ends(part).items():
        rows = [
            {"start_uid": each.start.uid, "end_uid": each.end.uid, "properties": dict(each.properties)}
            for each in found
        ]
        _run(store, statement_for("create-relationships", *ends), rows)
    return store


def _row(each: Node) -> dict[str, Any]:
    return {"uid": each.uid, **each.properties}


def _run(store: Store, statement: str, rows: list[dict[str, Any]]) -> None:
    store.write(lambda transaction: transaction.run(statement, rows=rows))
