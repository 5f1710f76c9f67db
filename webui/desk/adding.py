"""Adding documents: upload, see what was understood, correct, store."""

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request, url_for
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from graph.model.errors import ReviewgraphError
from queries.questions.holdings import holdings
from webui import reader
from webui.audit import noted
from webui.choice import Problem
from webui.desk.access import desk, has_desk, in_words, keep_names_of, may_correct
from webui.desk.change import PLACES, Change, change_of, judgement, sent, with_problem
from webui.desk.papers import Paper, Stage
from webui.desk.words import ACTS, KINDS_OF_THING, field_words, found_words, progress_words, size_words, value_words
from webui.rights import Right, person, takes

blueprint = Blueprint("adding", __name__)
Page = str | tuple[str, int]


@blueprint.app_context_processor
def _words() -> dict[str, object]:
    return {
        "ACTS": ACTS,
        "KINDS_OF_THING": KINDS_OF_THING,
        "PLACES_OF_PARTS": PLACES,
        "field_words": field_words,
        "found_words": found_words,
        "value_words": value_words,
        "size_words": size_words,
        "progress_words": progress_words,
        "may_correct": may_correct,
        "has_desk": has_desk,
    }


@blueprint.get("/documents/add")
@takes(Right.UPLOAD)
def page() -> Page:
    """The form, and the documents that are not stored yet."""
    return _form()


def _form(*problems: str, status: int = 200) -> Page:
    own = desk()
    shown = render_template(
        "desk/add.html",
        papers=own.papers(),
        problems=[Problem("files", problem) for problem in problems],
        largest=size_words(own.largest),
        endings=own.endings,
        folder=own.documents,
    )
    return shown, status


@blueprint.post("/documents/add")
@takes(Right.UPLOAD)
def receive() -> Page | AnyResponse:
    """Takes in the files of the form; those that cannot be taken are named, and the others are read."""
    who = person()
    taken: list[Paper] = []
    problems: list[str] = []
    files = [file for file in request.files.getlist("files") if file.filename]
    for file in files:
        try:
            paper = desk().receive(file.filename or "", file.stream, who.name if who else "nobody")
        except ReviewgraphError as error:
            problems.append(f"{error.where}: {in_words(error)}" if error.where else in_words(error))
        else:
            noted("document uploaded", paper.kept_as)
            taken.append(paper)
    if not files:
        problems.append("Choose at least one document")
    if problems:
        return _form(*problems, status=400)
    if len(taken) == 1:
        return redirect(url_for("adding.paper", own=taken[0].id))
    return redirect(url_for("adding.page"))


@blueprint.errorhandler(RequestEntityTooLarge)
def _too_large(_: RequestEntityTooLarge) -> Page:
    largest = size_words(desk().largest)
    return _form(
        f"These files are larger than {largest} together. Nothing was changed. Add fewer at a time", status=413
    )


@blueprint.get("/documents/add/<own>")
@takes(Right.UPLOAD)
def paper(own: str) -> Page:
    """How far a document has come, then what was understood, then what storing it did."""
    return _paper(desk().paper(own))


def _paper(found: Paper, *problems: str) -> Page:
    if found.stage is not Stage.READ:
        return render_template("desk/paper.html", paper=found, problems=[])
    held = {one.sha256: one.name for one in holdings(reader.store()).documents}
    try:
        understood = desk().understood(found.id)
    except ReviewgraphError as error:
        return render_template("desk/paper.html", paper=found, problems=[Problem("file", in_words(error))]), 409
    keep_names_of(understood.records)
    shown = render_template(
        "desk/understood.html",
        paper=found,
        records=understood.records,
        drafts=understood.drafts,
        stored_as=held.get(found.sha256),
        folder=desk().documents,
        file=desk().file,
        problems=[Problem("store", problem) for problem in problems],
    )
    return (shown, 409) if problems else shown


@blueprint.get("/documents/add/<own>/progress")
@takes(Right.UPLOAD)
def progress(own: str) -> Response:
    """How far a document has come, for the script of its page."""
    found = desk().paper(own)
    of = found.progress
    page_of = (of.page, of.pages) if of.page and of.pages else (round(of.seconds), round(of.limit))
    return jsonify(stage=found.stage.value, words=progress_words(found), value=page_of[0], max=page_of[1] or 1)


@blueprint.post("/documents/add/<own>/store")
@takes(Right.UPLOAD)
def store(own: str) -> Page | AnyResponse:
    """Stores a document and its corrections; where that fails, says so and that nothing was changed."""
    found, who = desk().paper(own), person()
    if found.stage is Stage.STORED:
        return redirect(url_for("adding.paper", own=own))
    if desk().understood(own).drafts and not may_correct():
        abort(403)
    graph = reader.editor()
    noted("document stored", found.kept_as, found.sha256)
    try:
        desk().store(own, graph, who.name if who else "nobody")
    except ReviewgraphError as error:
        return _paper(found, f"Nothing was changed. {in_words(error)}")
    return redirect(url_for("adding.paper", own=own))


@blueprint.post("/documents/add/<own>/discard")
@takes(Right.UPLOAD)
def discard(own: str) -> AnyResponse:
    """Takes an uploaded document away."""
    found = desk().paper(own)
    noted("upload discarded", found.kept_as)
    desk().discard(own)
    return redirect(url_for("adding.page"))


def _correctable() -> None:
    if not may_correct():
        abort(403)


@blueprint.get("/documents/add/<own>/correct/<path:target>")
@takes(Right.UPLOAD)
def item(own: str, target: str) -> Page:
    """What can be corrected about a thing of an uploaded document, or the form for one of its fields."""
    _correctable()
    found = desk().item(target, reader.store(), own)
    keep_names_of(desk().understood(own).records)
    name = request.args.get("change")
    if name is None:
        return render_template("desk/item.html", item=found, paper=desk().paper(own))
    return _change(own, change_of(found, name))


def _change(own: str, change: Change, status: int = 200) -> Page:
    agencies = desk().agencies(reader.store(), own)
    shown = render_template(
        "desk/change.html", change=change, item=change.item, paper=desk().paper(own), agencies=agencies
    )
    return shown, status


@blueprint.post("/documents/add/<own>/correct/<path:target>")
@takes(Right.UPLOAD)
def correct(own: str, target: str) -> Page | AnyResponse:
    """Keeps a correction of an uploaded document as a draft."""
    _correctable()
    found = desk().item(target, reader.store(), own)
    keep_names_of(desk().understood(own).records)
    change = sent(change_of(found, request.args.get("change", "")))
    if change.problems:
        return _change(own, change, 400)
    everywhere = change.one("scope") == "everywhere"
    try:
        desk().draft(judgement(change, None if everywhere else desk().paper(own).kept_as), own)
    except ReviewgraphError as error:
        return _change(own, with_problem(change, in_words(error)), 409)
    return redirect(url_for("adding.paper", own=own) + "#drafts")


@blueprint.post("/documents/add/<own>/drafts/<int:number>")
@takes(Right.UPLOAD)
def take_back(own: str, number: int) -> AnyResponse:
    """Takes a draft back."""
    _correctable()
    desk().undraft(number, own)
    return redirect(url_for("adding.paper", own=own) + "#drafts")
