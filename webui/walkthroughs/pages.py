"""Walkthroughs as a list, one made from a review, shown on the stage and as a briefing."""

from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.writing.walkthroughs import ChangedMeanwhileError, Walkthrough, delete, mark, save, walkthrough, walkthroughs
from queries.questions.evidence import Passage
from queries.questions.pages.page_review import review_list
from queries.walkthroughs.draft import draft
from queries.walkthroughs.masked_draft import with_masked_words
from webui import reader
from webui.audit import noted
from webui.choice import Problem
from webui.masked import masked
from webui.rights import Right, may, takes
from webui.walkthroughs.form import LIMITS
from webui.walkthroughs.staging import Stage, staged
from webui.wording import anchor

blueprint = Blueprint("walkthroughs", __name__)


@blueprint.get("/walkthroughs")
def every() -> str:
    """The walkthroughs that are kept, and the reviews that one can be made from."""
    return _list()


def _list(problems: tuple[Problem, ...] = ()) -> str:
    store = reader.store()
    return render_template(
        "walkthroughs.html", made=walkthroughs(store), reviews=review_list(store), problems=problems, edits=edits()
    )


def edits() -> bool:
    """Whether the person of this request can change walkthroughs on this server."""
    return may(Right.EDIT) and reader.can_write()


@blueprint.get("/walkthroughs/new")
def new() -> str:
    """What a walkthrough of a review would say, before it is kept."""
    if not request.args.get("review"):
        asked = (Problem("review", "Choose a review"),) if "review" in request.args else ()
        return _list(asked)
    made = _draft(request.args["review"])
    return render_template(
        "walkthrough_new.html", walk=_stage(made), made=made, edits=edits(), problems=(), limits=LIMITS
    )


@blueprint.post("/walkthroughs/new")
@takes(Right.EDIT)
def make() -> str | Response | tuple[str, int]:
    """Keep a first walkthrough of a review."""
    made = _draft(request.form.get("review", ""))
    title = request.form.get("title", "").strip()
    if not title or len(title) > LIMITS["title"]:
        wrong = (Problem("title", f"Give it a title of at most {LIMITS['title']} letters"),)
        page = render_template(
            "walkthrough_new.html", walk=_stage(made), made=made, edits=edits(), problems=wrong, limits=LIMITS
        )
        return page, 400
    editor = reader.editor()
    noted("walkthrough made", made.review or "")
    kept = save(editor, replace(made, title=title))
    return redirect(url_for("walkthrough_editing.edit", uid=kept.uid, _anchor="saved"), 303)


def _draft(review: str) -> Walkthrough:
    """A draft whose words hold no name that is recognised: what is kept begins without names."""
    return with_masked_words(draft(reader.store(), review, reader.today()), masked)


@blueprint.get("/walkthroughs/new/present")
def present_new() -> str:
    """A draft on the stage."""
    return _present(_draft(request.args.get("review", "")))


@blueprint.get("/walkthroughs/<path:uid>/present")
def present(uid: str) -> str:
    """A walkthrough on the stage, a step at a time."""
    return _present(walkthrough(reader.store(), uid))


def _present(made: Walkthrough) -> str:
    walk = _stage(made, listing_all=True)
    return render_template("walkthrough_present.html", walk=walk, back=_back(made))


@blueprint.get("/walkthroughs/new/briefing")
def briefing_new() -> str:
    """A draft to be printed."""
    return _briefing(_draft(request.args.get("review", "")))


@blueprint.get("/walkthroughs/<path:uid>/briefing")
def briefing(uid: str) -> str:
    """A walkthrough to be printed: what a team reads in seven minutes."""
    return _briefing(walkthrough(reader.store(), uid))


def _briefing(made: Walkthrough) -> str:
    return render_template("walkthrough_briefing.html", walk=_stage(made), notes="notes" in request.args)


def _back(made: Walkthrough) -> str:
    if made.uid is None:
        return url_for("walkthroughs.new", review=made.review)
    return url_for("walkthroughs.every")


def _stage(made: Walkthrough, *, listing_all: bool = False) -> Stage:
    return staged(reader.store(), made, masked, passage_address, listing_all=listing_all)


def passage_address(at: Passage) -> str:
    """Where a passage is marked in its document."""
    mark = anchor(at.uid)
    return f"{url_for('documents.page', sha256=at.document_uid.removeprefix('document:'), at=mark)}#{mark}"


@blueprint.get("/walkthroughs/<path:uid>/delete")
@takes(Right.EDIT)
def ask_delete(uid: str) -> str:
    """Whether to take a walkthrough out."""
    if not edits():
        abort(403)
    return _ask_delete(uid)


def _ask_delete(uid: str, *, changed: bool = False) -> str:
    kept = walkthrough(reader.store(), uid)
    return render_template("walkthrough_delete.html", kept=kept, seen=mark(kept), changed=changed)


@blueprint.post("/walkthroughs/<path:uid>/delete")
@takes(Right.EDIT)
def take_out(uid: str) -> Response | tuple[str, int]:
    """Take a walkthrough out."""
    editor = reader.editor()
    noted("walkthrough deleted", uid)
    try:
        delete(editor, uid, seen=request.form.get("seen", ""))
    except ChangedMeanwhileError:
        return _ask_delete(uid, changed=True), 409
    return redirect(url_for("walkthroughs.every"), 303)
