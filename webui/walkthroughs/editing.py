"""Editing a walkthrough: every button saves, and nobody's changes are written over unseen."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from graph.model.errors import QuestionError
from graph.writing.walkthroughs import ChangedMeanwhileError, Walkthrough, mark, save, walkthrough
from queries.questions.pages.page_review import review as read_review
from queries.walkthroughs.scene import scene
from webui import reader
from webui.audit import noted
from webui.choice import Problem
from webui.rights import Right, takes
from webui.walkthroughs.form import LIMITS, MOST_STEPS, pressed, problems, read_form
from webui.walkthroughs.pages import edits
from webui.wording import FACTS

blueprint = Blueprint("walkthrough_editing", __name__)

_ONWARD = {
    "present": ("walkthroughs.present", None),
    "briefing": ("walkthroughs.briefing", None),
    "notes": ("walkthroughs.briefing", 1),
    "export": ("walkthrough_giving.confirm", None),
}
"""Where the buttons lead that save and leave the form: the page, and whether its address asks for the notes."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that a step can show: its kind and what to call it."""

    uid: str
    kind: str
    name: str


@blueprint.get("/walkthroughs/<path:uid>/edit")
@takes(Right.EDIT)
def edit(uid: str) -> str:
    """The form of a walkthrough."""
    if not edits():
        abort(403)
    kept = walkthrough(reader.store(), uid)
    return _form(kept, mark(kept))


@blueprint.post("/walkthroughs/<path:uid>/edit")
@takes(Right.EDIT)
def change(uid: str) -> str | Response | tuple[str, int]:
    """Save what the form holds, and do what its button says."""
    store, button = reader.editor(), request.form.get("do", "save")
    kept = walkthrough(store, uid)
    made, place = pressed(read_form(request.form, kept), button)
    seen = request.form.get("theirs" if button == "over" else "seen", "")
    if wrong := problems(made):
        return _form(made, seen, wrong), 400
    if seen != mark(kept):
        return _form(made, seen, theirs=mark(kept)), 409
    noted("walkthrough saved", uid)
    try:
        save(store, made, seen=seen)
    except ChangedMeanwhileError:
        return _form(made, seen, theirs=mark(walkthrough(store, uid))), 409
    return redirect(_onward(uid, button, place), 303)


def _onward(uid: str, button: str, place: str) -> str:
    """Where a button leads once the form is saved."""
    if button in _ONWARD:
        page, notes = _ONWARD[button]
        return url_for(page, uid=uid, notes=notes)
    name, _, at = button.partition("-")
    if name == "remove" and place != "saved":
        return url_for("walkthrough_removing.ask", uid=uid, at=at)
    return url_for("walkthrough_editing.edit", uid=uid, saved=1, _anchor=place)


def _form(made: Walkthrough, seen: str, wrong: Sequence[Problem] = (), *, theirs: str | None = None) -> str:
    options = _options(made)
    known = {option.uid: option for option in options}
    for uid, thing in scene(reader.store(), (uid for step in made.steps for uid in step.shown)).things.items():
        known.setdefault(uid, Option(uid, FACTS[thing.label], thing.name))
    return render_template(
        "walkthrough_edit.html",
        made=made,
        seen=seen,
        theirs=theirs,
        problems=wrong,
        wrong={problem.field: problem.message for problem in wrong},
        options=options,
        known=known,
        limits=LIMITS,
        most_steps=MOST_STEPS,
        saved="saved" in request.args and not wrong,
    )


def _options(made: Walkthrough) -> tuple[Option, ...]:
    """Everything of the review that can be shown, kind by kind in the order of its documents."""
    if made.review is None:
        return ()
    try:
        read = read_review(reader.store(), made.review)
    except QuestionError:  # taken out since the walkthrough was read
        return ()
    found = [Option(made.review, FACTS["Review"], read.profile.name)]
    found += [Option(agency.uid, FACTS["Agency"], agency.name) for agency in read.agencies]
    themes = {link.other: link.other_name or link.other for link in read.links if link.other_label == "Theme"}
    found += [Option(uid, FACTS["Theme"], name) for uid, name in sorted(themes.items(), key=lambda pair: pair[1])]
    for label in ("InformationGap", "MissedOpportunity", "Finding", "Recommendation", "Action"):
        facts = (fact for fact in read.facts if fact.label == label)
        found += [Option(f.uid, FACTS[label], f"{f.ref}. {f.text}" if f.ref else f.what or f.text) for f in facts]
    return tuple(found)
