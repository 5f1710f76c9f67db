"""The Explore page, its drawing as JSON for the script, and the same drawing as an SVG file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flask import Blueprint, Response, jsonify, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from graph.model.errors import QuestionError
from queries.questions.finding.path_ends import end_asked
from webui.choice import Problem
from webui.drawing.picture import Picture
from webui.drawing.svg import svg
from webui.drawing.wide import wide
from webui.explore.changing import changed
from webui.explore.found import found
from webui.explore.links import LINKS
from webui.explore.measures import Measured, measured
from webui.explore.picturing import picture
from webui.explore.placing import Places, places
from webui.explore.shown import Shown, shown
from webui.explore.starting import starting
from webui.explore.state import KINDS, View, read
from webui.explore.tables import tables, themes
from webui.explore.telling import told
from webui.explore.words import CALLED, COLOURS, SIZES, STATUSES, address_of, figure_address, title_of
from webui.masked import masked
from webui.reader import store, today
from webui.wording import counted

blueprint = Blueprint("explore", __name__)

PARTS = ("head", "filters", "legend", "selected", "table")
"""The parts of the page that a step changes, each a template of its own and an element of the page."""


@blueprint.get("/explore")
def page() -> str | tuple[str, int] | AnyResponse:
    """The view of the address, whole; without a start, what can be started from."""
    view = _asked(request.args)
    if not view.start:
        return _start_page(view)
    canonical = url_for("explore.page", **view.query())
    if _to_be_written_anew(request.args) and not view.problems:
        return redirect(canonical)
    return render_template("explore.html", **_told(view, *_seen(view))), 400 if view.problems else 200


@blueprint.get("/explore/drawing.json")
def drawing() -> Response:
    """Nodes, edges and options; with ``parts``, the parts of the page and the address of the view too."""
    view = _asked(request.args)
    seen, figures, spots = _seen(view)
    answer: dict[str, Any] = {
        "drawing": wide(_picture(seen, figures, spots)),
        "focus": list(view.focus),
        "news": _news(seen),
    }
    if "parts" in request.args:
        context = _told(view, seen, figures, spots)
        answer |= {
            "address": url_for("explore.page", **view.query()),
            "title": render_template("explore_title.html", **context).strip(),
            "parts": {name: render_template(f"explore_{name}.html", **context) for name in PARTS},
        }
    return jsonify(answer)


@blueprint.get("/explore/drawing.svg")
def drawing_as_svg() -> Response:
    """The drawing as a file."""
    view = _asked(request.args)
    seen, figures, spots = _seen(view)
    title = f"Explore from {masked(title_of(seen))}"
    answer = Response(svg(_picture(seen, figures, spots), title, _news(seen), CALLED), content_type="image/svg+xml")
    answer.headers["Content-Disposition"] = 'attachment; filename="explore.svg"'
    return answer


def _asked(args: MultiDict[str, str]) -> View:
    """The view of the address, after what it asks to be done to it, and with the words of its forms understood."""
    view = read(args, LINKS)
    for deed in args.getlist("do"):
        view = changed(view, deed)
    view = _started(view, args.get("words", "").strip())
    return _pathed(view, args.get("to_words"))


def _started(view: View, words: str) -> View:
    """A view that starts from what is called so; the same where it starts from that already."""
    if not words:
        return view
    try:
        thing = end_asked(store(), words, "words")
    except QuestionError as error:
        return _wrong(view, "words", error)
    if view.start[:1] == (thing.uid,):
        return view
    return replace(changed(view, f"alone {thing.uid}"), problems=view.problems)


def _pathed(view: View, words: str | None) -> View:
    """With the path from its first start to what is called so; without one where the field was left empty."""
    if words is None or not view.start:
        return view
    words = words.strip()
    if not words:
        return changed(view, "path none")
    try:
        thing = end_asked(store(), words, "to_words")
    except QuestionError as error:
        return _wrong(view, "to_words", error)
    if thing.uid == view.start[0]:
        return replace(view, problems=(*view.problems, Problem("to_words", "Both ends of the path are the same thing")))
    return view if view.path == (view.start[0], thing.uid) else changed(view, f"path {view.start[0]} {thing.uid}")


def _wrong(view: View, field: str, error: QuestionError) -> View:
    words = " ".join(part for part in (error.message, error.remedy) if part)
    return replace(view, problems=(*view.problems, Problem(field, words)))


def _to_be_written_anew(args: MultiDict[str, str]) -> bool:
    """Whether an address holds more than a view, such as what was to be done or fields left empty."""
    once = {"do", "words", "to_words"}
    return any(name in once or not value.strip() for name, value in args.items(multi=True) if name != "find")


def _start_page(view: View) -> tuple[str, int]:
    words = request.args.get("words", "").strip()
    asked = {"view": view, "words": words, "found": found(store(), words, {}) if words else None}
    return render_template("explore_start.html", **asked, **starting(store())), 400 if view.problems else 200


def _day(view: View) -> date:
    return view.as_of or today()


def _seen(view: View) -> tuple[Shown, Measured, Places]:
    seen = shown(store(), view, _day(view))
    return seen, measured(store(), seen, _day(view)), places(seen)


def _picture(seen: Shown, figures: Measured, spots: Places) -> Picture:
    return picture(seen, figures, spots, masked)


def _told(view: View, seen: Shown, figures: Measured, spots: Places) -> Mapping[str, Any]:
    """Everything that the templates tell of a view."""
    looked_for = request.args.get("find", "").strip()
    return {
        "view": view,
        "shown": seen,
        "measured": figures,
        "spots": spots,
        "as_of": _day(view),
        "told": told(store(), seen),
        "tables": tables(store(), seen, figures),
        "themes": themes(store()),
        "found": found(store(), looked_for, seen.things) if looked_for else None,
        "kinds": KINDS,
        "links": LINKS,
        "called": CALLED,
        "sizes": SIZES,
        "colours": COLOURS,
        "statuses": STATUSES,
        "address_of": address_of,
        "figure_address": figure_address,
        "start_title": title_of(seen),
        "news": _news(seen),
    }


def _news(seen: Shown) -> str:
    """What is drawn, in a sentence or two."""
    things, links = counted(len(seen.things), "thing"), counted(len(seen.ties), "link")
    if not seen.cut:
        return f"{things} and {links}, all drawn."
    return f"{things} and {links}. Drawn: the {len(seen.drawn):,} with most links. All are in the table."
