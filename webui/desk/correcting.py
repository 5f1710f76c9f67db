"""Correcting what the graph holds, and every correction with what became of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from flask import Blueprint, abort, render_template, request

from graph.model.errors import ReviewgraphError, StoreError
from queries.questions.agency_names import agency_names
from queries.questions.question import Answer
from webui import reader
from webui.audit import noted
from webui.desk.access import desk, in_words
from webui.desk.change import Change, change_of, judgement, sent, with_problem
from webui.desk.judgements import Act
from webui.rights import Right, takes
from webui.withholding import served_in_part

blueprint = Blueprint("correcting", __name__)
Page = str | tuple[str, int]

ON_A_PAGE = 50
_FACTS = ("recommendation", "action", "learning_point", "missed_opportunity", "information_gap")
_CORRECTABLE = frozenset({*_FACTS, "agency", "review", "document"})


@blueprint.get("/correct/<path:target>")
@takes(Right.EDIT)
def item(target: str) -> Page:
    """What can be corrected about a thing, or the form for one of its fields."""
    found = desk().item(target, reader.store())
    name = request.args.get("change")
    if name is None:
        return render_template("desk/item.html", item=found, paper=None)
    return _form(change_of(found, name))


def _form(change: Change, status: int = 200) -> Page:
    agencies = desk().agencies(reader.store())
    return render_template("desk/change.html", change=change, item=change.item, paper=None, agencies=agencies), status


@blueprint.post("/correct/<path:target>")
@takes(Right.EDIT)
def correct(target: str) -> Page:
    """Writes a correction into the file and corrects the documents it concerns; says what became of it."""
    found = desk().item(target, reader.store())
    change = sent(change_of(found, request.args.get("change", "")))
    if change.problems:
        return _form(change, 400)
    only = change.one("scope")
    if only and only not in (*found.documents, "everywhere"):
        abort(400)
    graph = reader.editor()
    made = judgement(change, only if only and only != "everywhere" else None)
    noted("correction written", target, f"{change.act.value} {change.name}" if change.act is Act.SET else change.name)
    try:
        done = desk().judge(made, graph)
    except StoreError as error:
        noted("correction not applied", target, change.name)
        return _form(with_problem(change, f"The graph could not be changed. {in_words(error)}"), 503)
    except ReviewgraphError as error:
        noted("correction refused", target, change.name)
        return _form(with_problem(change, f"Nothing was changed. {in_words(error)}"), 409)
    return render_template("desk/done.html", change=change, item=found, done=done, file=desk().file)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for a person. ``about`` are the uids it concerns, each with its name where it is an agency;
    ``settle`` is the command that would settle it."""

    facts: int
    kind: str
    says: str
    place: str | None
    words: str | None
    settle: str
    about: tuple[tuple[str, str | None], ...]


@blueprint.get("/corrections")
def page() -> Page:
    """Every correction with who, when, why and where it is used; and what waits for a person."""
    own = desk()
    try:
        listed = own.corrections(reader.store())
    except ReviewgraphError as error:
        words = "It is to be mended by who may see all of it." if served_in_part() else in_words(error)
        return render_template("desk/unreadable.html", words=words, file=own.file), 409
    if served_in_part():  # what concerns other documents speaks of what this person is kept from
        listed = replace(listed, written=tuple(one for one in listed.written if one.used_in))
    names = {agency.uid: agency.name for agency in agency_names(reader.store())}
    waiting = tuple(_waiting(own.doubts(reader.store()), names))
    return render_template(
        "desk/corrections.html",
        listed=listed,
        waiting=waiting,
        number=_number("page", len(waiting)),
        older=_number("older", len(listed.written)),
        on_a_page=ON_A_PAGE,
    )


def _waiting(answer: Answer, names: Mapping[str, str]) -> Iterable[Waiting]:
    for row, behind in zip(answer.rows, answer.behind, strict=True):
        facts, kind, says, place, words, settle = row
        here = (uid for uid in behind.get("facts", ()) if uid.partition(":")[0] in _CORRECTABLE)
        yield Waiting(facts, kind, says, place, words, settle, tuple((uid, names.get(uid)) for uid in here))


def _number(name: str, length: int) -> int:
    text = request.args.get(name, "1")
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 100_000):
        abort(404)
    if int(text) > 1 and (int(text) - 1) * ON_A_PAGE >= length:
        abort(404)
    return int(text)
