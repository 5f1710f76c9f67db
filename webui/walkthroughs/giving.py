"""Giving a walkthrough away as one file, once its facilitator has read what was masked and what may identify."""

from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.writing.walkthroughs import ChangedMeanwhileError, Step, Walkthrough, mark, save, walkthrough
from queries.walkthroughs.identifying import grouped
from webui import reader
from webui.audit import noted
from webui.choice import Problem
from webui.rights import Right, takes
from webui.walkthroughs.checking import Checked, checked
from webui.walkthroughs.export import file_name
from webui.walkthroughs.form import LIMITS, field_text, pressed, problems
from webui.walkthroughs.pages import edits

blueprint = Blueprint("walkthrough_giving", __name__)

_UNREAD = Problem("read", "Tick that you have read the lists")
_OTHER = Problem("read", "The walkthrough or the graph has changed since you opened this page. Read the lists again")


@blueprint.get("/walkthroughs/<path:uid>/export")
@takes(Right.EDIT)
def confirm(uid: str) -> str:
    """What to read before the file is given."""
    if not edits():
        abort(403)
    kept = walkthrough(reader.store(), uid)
    return _page(kept, checked(reader.store(), kept, notes="notes" in request.args))


@blueprint.post("/walkthroughs/<path:uid>/export")
@takes(Right.EDIT)
def give(uid: str) -> str | Response | tuple[str, int]:
    """The file; or a step changed or left out, and the lists anew."""
    kept, button = walkthrough(reader.store(), uid), request.form.get("do", "give")
    if button != "give":
        return _change(kept, button)
    notes = "notes" in request.form
    found = checked(reader.store(), kept, notes=notes)
    if request.form.get("digest") != found.digest:
        return _page(kept, found, _OTHER), 409
    if "read" not in request.form:
        return _page(kept, found, _UNREAD), 400
    noted("walkthrough exported", uid, f"{len(found.masked)} names masked, notes {'in' if notes else 'left out'}")
    answer = Response(found.file.encode("utf-8"), content_type="text/html; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="{file_name(kept.title)}"'
    return answer


def _change(kept: Walkthrough, button: str) -> str | Response | tuple[str, int]:
    """One step reworded or left out."""
    name, _, place = button.partition("-")
    at = int(place) - 1 if place.isascii() and place.isdigit() else -1
    if not 0 <= at < len(kept.steps):
        abort(400)
    if name == "words":
        steps = tuple(_reworded(step) if here == at else step for here, step in enumerate(kept.steps))
        made = replace(kept, steps=steps)
    else:
        made, _ = pressed(kept, button)
    notes = "notes" in request.form
    if wrong := problems(made):
        return _page(kept, checked(reader.store(), kept, notes=notes), replace(wrong[0], field="read")), 400
    editor = reader.editor()
    noted("walkthrough saved", kept.uid or "")
    try:
        save(editor, made, seen=request.form.get("seen", ""))
    except ChangedMeanwhileError:
        now = walkthrough(editor, kept.uid or "")
        return _page(now, checked(reader.store(), now, notes=notes), _OTHER), 409
    return redirect(url_for("walkthrough_giving.confirm", uid=kept.uid, notes=1 if notes else None), 303)


def _reworded(step: Step) -> Step:
    heading, words, prompt = (field_text(request.form, name) for name in ("heading", "words", "prompt"))
    return replace(step, heading=heading, words=words, prompt=prompt)


def _page(kept: Walkthrough, found: Checked, wrong: Problem | None = None) -> str:
    places = [number for number, step in enumerate(kept.steps, start=1) if not step.hidden]
    return render_template(
        "walkthrough_export.html",
        kept=kept,
        seen=mark(kept),
        found=found,
        groups=grouped(found.signs),
        places=places,
        notes="notes" in request.values,
        problems=(wrong,) if wrong else (),
        limits=LIMITS,
    )
