"""A picture of any size as pyvis and vis-network take it: fixed places, looks by kind, figure and group."""

import json
from typing import Any

from pyvis.edge import Edge
from pyvis.network import Network
from pyvis.node import Node

from webui.drawing.picture import Mark, Picture, Stroke
from webui.drawing.vis import LOOKS, OPTIONS

MANY = 500
"""With more things than this, links rest while the drawing is moved, and labels take one line."""

INSIDE = frozenset({"box", "ellipse"})
"""Shapes that hold their words."""


def wide(picture: Picture) -> dict[str, Any]:
    """Nodes, edges and options for the browser. Colours are names of the stylesheet's own, looked up there.

    pyvis looks through all nodes at each node and edge that is added by its methods: its lists are filled at once.
    """
    network = Network(directed=True)
    many = len(picture.marks) > MANY
    network.nodes = [_node(mark) for mark in picture.marks]
    network.edges = [_edge(at, stroke, many=many) for at, stroke in enumerate(picture.strokes)]
    network.set_options(json.dumps(_options(many=many)))
    nodes, edges, *_, options = network.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options) if isinstance(options, str) else options}


def size_of(mark: Mark) -> float:
    """How far a shape reaches from its middle, in pixels; of shapes that hold their words, how large those are."""
    look = LOOKS[mark.kind]
    base = float(look.get("size", 15))
    grows = 0.6 if look["shape"] in INSIDE else 1.7
    return round(base * (1 + grows * float(mark.share**0.5)), 1)


def colours(mark: Mark) -> tuple[str, str]:
    """The names of the colours of a shape's fill and outline."""
    if mark.step:
        return (f"--heat{mark.step}", "--ink")
    look = LOOKS[mark.kind]["color"]
    return (look["background"], look["border"])


def words_on(mark: Mark) -> str:
    """The name of the colour of words inside a shape, so that they can be read on its fill."""
    return "--paper" if mark.step >= 4 else "--ink"


def _node(mark: Mark) -> dict[str, Any]:
    shape = LOOKS[mark.kind]["shape"]
    fill, border = colours(mark)
    colour = {"background": fill, "border": border}
    given: dict[str, Any] = {"x": mark.x, "y": mark.y, "color": {**colour, "highlight": colour}, "kind": mark.kind}
    if shape in INSIDE:
        given["font"] = {"size": size_of(mark), "color": words_on(mark), "strokeWidth": 0}
    else:
        given["size"] = size_of(mark)
    if mark.implied:
        given["shapeProperties"] = {"borderDashes": [2, 3]}
    options: dict[str, Any] = Node(mark.uid, shape, mark.words, **given).options
    return options


def _edge(at: int, stroke: Stroke, *, many: bool) -> dict[str, Any]:
    given: dict[str, Any] = {"id": at, "link": stroke.link, "words": stroke.words}
    if stroke.implied:
        given["dashes"] = [1, 5]
    if stroke.strong:
        given |= {"width": 4, "color": {"color": "--ink", "highlight": "--ink", "inherit": False}}
    # With very many links only those of the path have arrow heads: the rest would cover the things.
    if many and stroke.strong:
        given["arrows"] = {"to": {"enabled": True, "scaleFactor": 0.6}}
    options: dict[str, Any] = Edge(stroke.start, stroke.end, directed=False, **given).options
    return options


def _options(*, many: bool) -> dict[str, Any]:
    moving = {"hideEdgesOnDrag": many, "hideEdgesOnZoom": many, "zoomView": True, "selectConnectedEdges": True}
    # The page's own script listens to the keys: vis-network knows no plus that is typed with shift.
    keys = {"keyboard": {"enabled": False}}
    nodes = {**OPTIONS["nodes"], "widthConstraint": False if many else {"maximum": 134}}
    edges = OPTIONS["edges"]
    if many:
        nodes["font"] = {**nodes["font"], "strokeWidth": 0}
        edges = {**edges, "arrows": {"to": {"enabled": False}}, "hoverWidth": 0}
    interaction = {**OPTIONS["interaction"], **keys, **moving}
    return {**OPTIONS, "interaction": interaction, "nodes": nodes, "edges": edges}
