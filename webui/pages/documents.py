"""Documents: what was read of each, and its passages by place."""

from flask import Blueprint, render_template

from queries.questions.pages.page_documents import MUCH, document, document_passages, documents
from webui.reader import store

blueprint = Blueprint("documents", __name__)


@blueprint.get("/documents")
def every() -> str:
    """Every document, with how much of it was understood."""
    return render_template("documents.html", documents=documents(store()), much=MUCH)


@blueprint.get("/documents/<sha256>")
def page(sha256: str) -> str:
    """One document, place by place."""
    uid = f"document:{sha256}"
    read = document(store(), uid)
    return render_template("document.html", read=read, passages=document_passages(store(), uid))
