"""Where nodes stand: a column per kind, in the order in which a golden thread runs, the same on every visit."""

import networkx as nx

from webui.drawing.subgraph import Subgraph

COLUMNS = (
    ("Review",),
    ("Agency",),
    ("InformationGap", "MissedOpportunity", "Finding"),
    ("Theme",),
    ("Recommendation",),
    ("Action",),
)
WIDE, HIGH, TALLEST, SWEEPS = 240, 104, 16, 6
"""Pixels between columns and rows, most nodes in one column before it gets another beside it, sweeps of sorting."""

Places = dict[str, tuple[int, int]]


def places(shown: Subgraph) -> Places:
    """The place of every node that is drawn, in pixels from the middle of the first column.

    Within a column nodes are sorted by the mean height of what they are tied to, which keeps lines short. The layouts
    of networkx itself need numpy, and do not show in which direction a thread runs.
    """
    graph: nx.Graph[str] = nx.Graph(
        (line.start, line.end) for line in shown.lines if {line.start, line.end} <= shown.drawn
    )
    graph.add_nodes_from(shown.drawn)
    columns = [column for column in _columns(shown) if column]
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            _sort(column, columns, graph)
    return _set_out(columns)


def _columns(shown: Subgraph) -> list[list[str]]:
    return [sorted(uid for uid in shown.drawn if shown.dots[uid].label in labels) for labels in COLUMNS]


def _sort(column: list[str], columns: list[list[str]], graph: "nx.Graph[str]") -> None:
    heights = {uid: at - len(each) / 2 for each in columns for at, uid in enumerate(each)}

    def middle(uid: str) -> tuple[float, str]:
        around = [heights[other] for other in graph.neighbors(uid) if other != uid]
        return (sum(around) / len(around) if around else heights[uid], uid)

    column.sort(key=middle)


def _set_out(columns: list[list[str]]) -> Places:
    found: Places = {}
    left = 0
    for column in columns:
        beside = -(-len(column) // TALLEST)
        for at, uid in enumerate(column):
            row, part = divmod(at, beside)
            rows = -(-len(column) // beside)
            # Neighbouring columns are half a row apart, so that labels do not run into each other.
            shift = HIGH // 2 * (part % 2)
            found[uid] = (left + part * WIDE * 3 // 4, round((row - (rows - 1) / 2) * HIGH) + shift)
        left += WIDE + (beside - 1) * WIDE * 3 // 4
    return found
