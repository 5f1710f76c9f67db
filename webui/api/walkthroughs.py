"""Walkthroughs as JSON: read by readers; made, changed and deleted by editors, never over what others changed."""

from dataclasses import asdict, replace
from typing import Any

from flask import Blueprint, Response, jsonify

from graph.writing.walkthroughs import Step, Walkthrough, delete, mark, save, walkthrough, walkthroughs
from queries.walkthroughs.draft import draft
from queries.walkthroughs.masked_draft import with_masked_words
from webui import reader
from webui.api.asked import WrongRequestError, only
from webui.api.body import body
from webui.audit import noted
from webui.masked import masked
from webui.rights import Right, takes
from webui.walkthroughs.form import problems

blueprint = Blueprint("api_walkthroughs", __name__)


@blueprint.get("/walkthroughs")
def every() -> Response:
    """Those that are kept."""
    only()
    kept = walkthroughs(reader.store())
    return jsonify(walkthroughs=[{"uid": each.uid, "title": each.title, "review": each.review} for each in kept])


@blueprint.post("/walkthroughs")
@takes(Right.EDIT)
def make() -> tuple[Response, int]:
    """Make one from a review, as the pages do, and keep it."""
    only()
    given, editor = body("NewWalkthrough"), reader.editor()
    made = with_masked_words(draft(reader.store(), given["review"], reader.today()), masked)
    made = replace(made, title=given.get("title", made.title))
    _refuse_wrong(made)
    noted("walkthrough made", made.review or "")
    return jsonify(_shown(save(editor, made))), 201


@blueprint.get("/walkthroughs/<path:uid>")
def one(uid: str) -> Response:
    """One, with its steps, and the mark that a change of it has to carry."""
    only()
    return jsonify(_shown(walkthrough(reader.store(), uid)))


@blueprint.put("/walkthroughs/<path:uid>")
@takes(Right.EDIT)
def change(uid: str) -> Response:
    """Put other words and steps in place of those that were seen."""
    only()
    given, editor = body("ChangedWalkthrough"), reader.editor()
    steps = tuple(Step(**{**each, "shown": tuple(each["shown"])}) for each in given["steps"])
    made = replace(walkthrough(editor, uid), title=given["title"], steps=steps)
    _refuse_wrong(made)
    noted("walkthrough saved", uid)
    return jsonify(_shown(save(editor, made, seen=given["mark"])))


@blueprint.delete("/walkthroughs/<path:uid>")
@takes(Right.EDIT)
def take_out(uid: str) -> tuple[Response, int]:
    """Take one out, as it was seen."""
    only()
    given, editor = body("Seen"), reader.editor()
    noted("walkthrough deleted", uid)
    delete(editor, uid, seen=given["mark"])
    return jsonify(deleted=uid), 200


def _refuse_wrong(made: Walkthrough) -> None:
    for problem in problems(made):
        raise WrongRequestError(problem.field, problem.message)


def _shown(kept: Walkthrough) -> dict[str, Any]:
    steps = [asdict(step) | {"shown": list(step.shown)} for step in kept.steps]
    return {"uid": kept.uid, "title": kept.title, "review": kept.review, "mark": mark(kept), "steps": steps}
