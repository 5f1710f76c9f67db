"""Actions as lists by how they stand, the page of one, and the pack for a board."""

from typing import Any

from flask import Blueprint, Response, render_template

from queries.questions.pages.page_action import action
from webui.boardpack import making
from webui.choice import chosen_day
from webui.lists import serving
from webui.lists.actions import ACTIONS, TABS, ListedAction, counted_actions, tab_of
from webui.reader import store

blueprint = Blueprint("actions", __name__)


@blueprint.get("/actions")
def every() -> str | tuple[str, int]:
    """The actions of one state that the filters leave."""
    return serving.page(ACTIONS, "actions.html", _tabs)


def _tabs(shown: serving.Shown[ListedAction]) -> dict[str, Any]:
    asked = shown.asked
    counts = counted_actions(store(), asked)[1]
    title = next((each.line.review_title for each in shown.every), None)
    given = {name: value for name, value in asked.query.items() if name in making.PACKED}
    return {"tabs": TABS, "tab": tab_of(asked), "counts": counts, "review_title": title, "pack_query": given}


@blueprint.get("/actions/list.<any(csv, xlsx):form>")
def file(form: str) -> Response | tuple[str, int]:
    """The same as a file."""
    return serving.file(ACTIONS, form)


@blueprint.get("/actions/board-pack")
def pack_form() -> str | tuple[str, int]:
    """The form that a pack for a board is asked for with."""
    return making.form()


@blueprint.get("/actions/board-pack.<any(docx, xlsx):form>")
def pack(form: str) -> Response | str | tuple[str, int]:
    """The pack as a file."""
    return making.file(form)


@blueprint.get("/actions/<path:uid>")
def page(uid: str) -> str:
    """One action: its words, where it comes from, and what became of it."""
    as_of = chosen_day()
    return render_template("action.html", read=action(store(), uid, as_of), as_of=as_of)
