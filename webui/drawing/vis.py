"""pyvis, and nothing else of it: its Network's nodes, edges and options, and the vis-network file in its package.

pyvis's own pages are not used: they hold scripts, styles and addresses of other machines, and writing one puts a folder
beside the program.
"""

import json
from collections.abc import Callable
from importlib import resources
from typing import Any

from pyvis.network import Network

from webui.drawing.layout import Places
from webui.drawing.subgraph import Dot, Subgraph

FILES = {"vis-network.min.js": "text/javascript; charset=utf-8"}
"""The files that are served, and what they are."""

_FOLDER = "templates/lib/vis-9.1.2"
_PLAIN = {"background": "--paper", "border": "--ink"}
_QUIET = {"background": "--panel", "border": "--edge"}
_INK = {"background": "--ink", "border": "--ink"}
_TROUBLE = {"background": "--accent", "border": "--accent"}
LOOKS: dict[str, dict[str, Any]] = {
    "Review": {"shape": "box", "color": _PLAIN},
    "Agency": {"shape": "dot", "color": _INK, "size": 14},
    "InformationGap": {"shape": "diamond", "color": _TROUBLE, "size": 13},
    "MissedOpportunity": {"shape": "triangle", "color": _TROUBLE, "size": 13},
    "Finding": {"shape": "triangleDown", "color": _PLAIN, "size": 12},
    "Recommendation": {"shape": "square", "color": _PLAIN, "size": 11},
    "Action": {"shape": "square", "color": _INK, "size": 8},
    "Theme": {"shape": "hexagon", "color": _PLAIN, "size": 13},
    "Role": {"shape": "dot", "color": _PLAIN, "size": 9},
    "Case": {"shape": "ellipse", "color": _PLAIN},
    "Region": {"shape": "star", "color": _PLAIN, "size": 14},
    "Document": {"shape": "box", "color": _QUIET},
    "Update": {"shape": "dot", "color": _INK, "size": 5},
}
"""Shape tells the kind and fill tells trouble. Colours are names of the page's own, looked up by its script."""

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1},
    "interaction": {"hover": False, "keyboard": {"enabled": True, "bindToWindow": False}, "zoomView": False},
    "nodes": {
        "borderWidth": 2,
        "borderWidthSelected": 5,
        "font": {
            "color": "--ink",
            "face": "--sans",
            "size": 15,
            "multi": False,
            "strokeWidth": 4,
            "strokeColor": "--paper",
        },
        "widthConstraint": {"maximum": 190},
        "chosen": True,
    },
    "edges": {
        "color": {"color": "--edge", "highlight": "--ink", "inherit": False},
        "font": {"color": "--ink2", "face": "--sans", "size": 14, "strokeWidth": 4, "strokeColor": "--paper"},
        "width": 1.25,
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.6}},
    },
}
_LONGEST = 60


def drawing(
    shown: Subgraph, places: Places, address: Callable[[Dot], str], words: Callable[[str], str]
) -> dict[str, Any]:
    """Nodes, edges and options for the browser.

    Args:
        shown: what is drawn.
        places: where each node stands.
        address: where a node's own page or passages are.
        words: takes people's names out of a label.
    """
    network = Network(directed=True)
    for uid in sorted(shown.drawn):
        dot = shown.dots[uid]
        x, y = places[uid]
        network.add_node(uid, label=_short(words(dot.name)), x=x, y=y, address=address(dot), **_look(dot.label))
    for line in shown.lines:
        if {line.start, line.end} <= shown.drawn:
            network.add_edge(line.start, line.end, words=line.words)
    network.set_options(json.dumps(OPTIONS))
    nodes, edges, *_, options = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options) if isinstance(options, str) else options}


def vis_file(name: str) -> bytes:
    """One of the allowed files as pyvis's package carries it; KeyError for any other name."""
    FILES[name]
    return resources.files("pyvis").joinpath(f"{_FOLDER}/{name}").read_bytes()


def _look(label: str) -> dict[str, Any]:
    look = LOOKS[label]
    return {**look, "color": {**look["color"], "highlight": look["color"]}}


def _short(name: str) -> str:
    """A label that fits: whole words, and three dots where there is more. Never empty, or pyvis would show the uid."""
    name = " ".join(name.split()) or "Without words"
    if len(name) <= _LONGEST:
        return name
    return f"{name[:_LONGEST].rsplit(' ', 1)[0]} …"
