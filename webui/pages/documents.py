"""Documents: what was read of each, and its passages by place."""

from collections import Counter
from itertools import pairwise

from flask import Blueprint, abort, render_template, request

from queries.questions.pages.page_document import (
    CHOICES,
    MARKED,
    Stretch,
    corrections_of,
    counted,
    of_kind,
    stretches,
)
from queries.questions.pages.page_document_ignored import ignored_blocks, words_kept
from queries.questions.pages.page_document_parts import part_of
from queries.questions.pages.page_documents import MUCH, document, document_passages, documents, used_blocks
from webui.pages.document_pieces import pieces
from webui.reader import store
from webui.wording import anchor

blueprint = Blueprint("documents", __name__)


@blueprint.get("/documents")
def every() -> str:
    """Every document, with how much of it was understood."""
    return render_template("documents.html", documents=documents(store()), much=MUCH)


@blueprint.get("/documents/<sha256>")
def page(sha256: str) -> str:
    """One document in the order of its words, a part at a time: everything, or what the address chooses.

    ``at`` is the landmark of a place: the part that holds it is shown, whatever ``part`` says.
    """
    mark, reason, at = (request.args.get(name) or None for name in ("mark", "reason", "at"))
    if mark is not None and mark not in CHOICES:
        abort(404)
    uid = f"document:{sha256}"
    read = document(store(), uid)
    ignored = ignored_blocks(store(), uid)
    found = stretches(document_passages(store(), uid), read.places, ignored, used_blocks(store(), uid))
    chosen = of_kind(found, mark, reason)
    holding = next(
        (index for index, each in enumerate(chosen) if at in [landmark(one) for one in (each, *each.within)]), None
    )
    return render_template(
        "document.html",
        read=read,
        part=part_of(chosen, number=request.args.get("part", 1, type=int), holding=holding),
        counts=counted(found),
        every=len(found),
        marked_in_all=len(of_kind(found, MARKED)),
        shown=len(chosen),
        mark=mark,
        reason=reason,
        reasons=Counter(each.reason for each in ignored),
        words_kept=words_kept(read.reasons, ignored),
        nowhere=at is not None and holding is None,
        after=dict(pairwise(each.number for each in chosen if each.lost)),
        landmark=landmark,
        pieces=pieces,
        corrections=corrections_of(store(), uid),
    )


def landmark(stretch: Stretch) -> str:
    """What the address of a place holds after its # and as ``at``: a passage's anchor, or ``lost-3`` and its like."""
    return anchor(stretch.passage) if stretch.passage else stretch.name
