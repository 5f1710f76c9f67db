"""Deleting one step of a walkthrough, on a page of its own that asks first."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.writing.walkthroughs import ChangedMeanwhileError, Walkthrough, mark, save, walkthrough
from webui import reader
from webui.audit import noted
from webui.rights import Right, takes
from webui.walkthroughs.form import problems, without
from webui.walkthroughs.pages import edits

blueprint = Blueprint("walkthrough_removing", __name__)


@blueprint.get("/walkthroughs/<path:uid>/delete-step/<int:at>")
@takes(Right.EDIT)
def ask(uid: str, at: int) -> str:
    """Whether to delete a step, counted from 1."""
    if not edits():
        abort(403)
    return _page(walkthrough(reader.store(), uid), at)


@blueprint.post("/walkthroughs/<path:uid>/delete-step/<int:at>")
@takes(Right.EDIT)
def remove(uid: str, at: int) -> Response | tuple[str, int]:
    """Delete the step that was seen, and nothing where somebody else has changed the walkthrough since."""
    editor, seen = reader.editor(), request.form.get("seen", "")
    kept = walkthrough(editor, uid)
    if seen != mark(kept):
        return _page(kept, at, changed=True), 409
    _step_or_404(kept, at)
    made = without(kept, at)
    if problems(made):
        return _page(kept, at), 400
    noted("walkthrough saved", uid)
    try:
        save(editor, made, seen=seen)
    except ChangedMeanwhileError:
        return _page(walkthrough(editor, uid), at, changed=True), 409
    place = f"step-{min(at, len(made.steps))}"
    return redirect(url_for("walkthrough_editing.edit", uid=uid, saved=1, _anchor=place), 303)


def _page(kept: Walkthrough, at: int, *, changed: bool = False) -> str:
    _step_or_404(kept, at)
    return render_template(
        "walkthrough_delete_step.html",
        kept=kept,
        at=at,
        step=kept.steps[at - 1],
        seen=mark(kept),
        changed=changed,
        wrong=problems(without(kept, at)),
    )


def _step_or_404(kept: Walkthrough, at: int) -> None:
    if not 1 <= at <= len(kept.steps):
        abort(404)
