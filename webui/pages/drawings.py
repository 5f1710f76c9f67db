"""What the drawing of a review is made of, and the one file of vis-network that draws it."""

from flask import Blueprint, Response, abort, jsonify, request, url_for

from queries.questions.pages.page_review import review
from webui.drawing.layout import places
from webui.drawing.subgraph import Dot, kinds_asked, subgraph
from webui.drawing.vis import FILES, drawing, vis_file
from webui.masked import masked
from webui.reader import store

blueprint = Blueprint("drawing", __name__)


@blueprint.get("/drawings/files/<name>")
def vis_network(name: str) -> Response:
    """A file of the installed pyvis; no other than those on the list."""
    if name not in FILES:
        abort(404)
    answer = Response(vis_file(name), content_type=FILES[name])
    answer.headers["Cache-Control"] = "private, max-age=86400"
    return answer


@blueprint.get("/drawings/reviews/<path:uid>")
def of_review(uid: str) -> Response:
    """Nodes, edges and options of the drawing of a review, as JSON."""
    shown = subgraph(review(store(), uid), kinds_asked(request.args.getlist("show")))
    return jsonify(drawing(shown, places(shown), address_of, masked))


def address_of(dot: Dot) -> str:
    """Where a node is told of: the page of a review or agency, else the passages."""
    if dot.label == "Review":
        return url_for("reviews.page", uid=dot.uid)
    if dot.label == "Agency":
        return url_for("agencies.page", uid=dot.uid)
    if dot.label == "Theme":
        return url_for("evidence.page", name="theme", theme=dot.uid)
    return url_for("evidence.page", name="fact", uid=dot.uid)
