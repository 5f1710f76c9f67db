"""The desk of a request: whether there is one, and what its errors say to a person."""

from flask import Flask, abort, current_app, g

from graph.model.errors import ReviewgraphError
from graph.model.records import DocumentRecords
from queries.questions.pages.page_collection import names_to_keep
from webui.desk.desk import Desk
from webui.reader import store
from webui.rights import Right, may

_DESK = "webui.desk"


def install(app: Flask, desk: Desk | None) -> None:
    """Keep the desk, if this server has one."""
    app.extensions[_DESK] = desk


def has_desk() -> bool:
    """Whether this server can add documents and correct at all."""
    return current_app.extensions.get(_DESK) is not None


def may_add() -> bool:
    """Whether the person of this request may add documents here."""
    return has_desk() and may(Right.UPLOAD)


def may_correct() -> bool:
    """Whether the person of this request may correct here."""
    return has_desk() and may(Right.EDIT)


def desk() -> Desk:
    """The desk; 403 where the server has none."""
    found: Desk | None = current_app.extensions[_DESK]
    if found is None:
        abort(403)
    return found


def keep_names_of(records: DocumentRecords) -> None:
    """Mask no name of an agency, place or case of a document that is not stored yet."""
    own = {name for agency in records.agencies for name in (agency.name, agency.full_name, *agency.aliases)}
    own |= {name for review in records.reviews for name in (review.subject, review.region, review.title) if name}
    g.names_to_keep = names_to_keep(store()) | own


def in_words(error: ReviewgraphError) -> str:
    """What an error says to a person at a page: what was found, where, and what to do unless that is a command."""
    remedy = error.remedy or ""
    if "--" in remedy or "`" in remedy:
        remedy = ""
    message = error.message[:1].upper() + error.message[1:]
    where = f" ({error.where})" if error.where and ", line " in error.where else ""
    return " ".join(part for part in (f"{message.removesuffix('.')}{where}.", remedy) if part)
