"""Corrections as JSON: what the collection's file holds, and a way to write one into it."""

from dataclasses import asdict
from typing import Any

from flask import Blueprint, Response, jsonify

from graph.model.errors import UsageError
from webui import reader
from webui.api.asked import WrongRequestError, only
from webui.api.body import body
from webui.audit import noted
from webui.desk.access import desk, in_words
from webui.desk.change import readable
from webui.desk.judgements import Act, Item, Judgement
from webui.rights import Right, person, takes

blueprint = Blueprint("api_corrections", __name__)


@blueprint.get("/corrections")
@takes(Right.EDIT)
def every() -> Response:
    """Every correction, the last written first, and how they fit."""
    only()
    listed = desk().corrections(reader.store())
    return jsonify(corrections=[_listed(each) for each in listed.written], notes=list(listed.notes))


@blueprint.post("/corrections")
@takes(Right.EDIT)
def write() -> tuple[Response, int]:
    """Try a correction, write it into the file, and correct what the graph holds."""
    only()
    given, graph = body("NewCorrection"), reader.editor()
    own = desk()
    found = own.item(given["target"], graph)
    judgement = _judgement(given, found)
    noted("correction written", found.target, f"{judgement.act.value} {judgement.field}".strip())
    try:
        done = own.judge(judgement, graph)
    except UsageError as error:
        noted("correction refused", found.target)
        raise WrongRequestError(None, f"Nothing was changed. {in_words(error)}") from error
    return jsonify({name: list(value) for name, value in asdict(done).items()}), 201


def _judgement(given: dict[str, Any], found: Item) -> Judgement:
    act, name, who = Act(given["act"]), given.get("field", ""), person()
    field = found.field(name)
    if act is Act.SET and field is None:
        there = ", ".join(each.name for each in found.fields)
        raise WrongRequestError("field", f"{found.target} has no field “{name}” that can be set. There are: {there}.")
    if act is not Act.SET and act not in found.acts:
        raise WrongRequestError("act", f"{found.target} cannot be corrected so.")
    return Judgement(
        target=found.target,
        act=act,
        by=who.name if who else "nobody",
        on=reader.today().isoformat(),
        why=readable(given["why"]),
        field=name,
        values=tuple(readable(text) for text in given.get("values", ())),
        was=field.now if field else None,
        document=given.get("document"),
    )


def _listed(written: Any) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(written).items()}
