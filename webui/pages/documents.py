"""Documents: what was read of each, and its passages by place."""

from flask import Blueprint, abort, render_template, request

from queries.questions.pages.page_document import KINDS, corrections_of, counted, of_kind, stretches
from queries.questions.pages.page_documents import MUCH, document, document_passages, documents
from webui.reader import store

blueprint = Blueprint("documents", __name__)


@blueprint.get("/documents")
def every() -> str:
    """Every document, with how much of it was understood."""
    return render_template("documents.html", documents=documents(store()), much=MUCH)


@blueprint.get("/documents/<sha256>")
def page(sha256: str) -> str:
    """One document, place by place: everything that was marked, or one kind of it."""
    mark = request.args.get("mark") or None
    if mark is not None and mark not in KINDS:
        abort(404)
    uid = f"document:{sha256}"
    read = document(store(), uid)
    found = stretches(document_passages(store(), uid), read.places)
    chosen = of_kind(found, mark)
    return render_template(
        "document.html",
        read=read,
        stretches=chosen,
        counts=counted(found),
        every=len(found),
        mark=mark,
        pages=sorted({each.at.page for each in chosen if each.at.page is not None}),
        corrections=corrections_of(store(), uid),
    )
