"""What may be asked for as JSON. Names of people are masked as on the pages, unless the address asks for them."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, jsonify, request
from flask_wtf.csrf import generate_csrf

from graph.model.errors import QuestionError
from queries.exports.answers import answer_object, passage_object, with_words
from queries.networks.registry import LINKS, NETWORKS
from queries.questions.evidence import passages
from queries.questions.question import Parameter, Question
from queries.questions.registry import QUESTIONS
from webui.api import corrections, walkthroughs
from webui.api.asked import NotThereError, WrongRequestError, day, given, only, several
from webui.api.description import MOST_UIDS, description
from webui.api.lists import LISTS, listed
from webui.masked import masked
from webui.reader import store
from webui.rights import person

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")
blueprint.register_blueprint(corrections.blueprint)
blueprint.register_blueprint(walkthroughs.blueprint)


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The description of everything here."""
    only()
    return jsonify(description())


@blueprint.get("/session")
def session() -> Response:
    """Who asks, what they may do, and the token that a request which changes something has to carry."""
    only()
    who = person()
    return jsonify(
        name=who.name if who else None,
        rights=sorted(right.value for right in who.rights) if who else [],
        csrf_token=generate_csrf(),
    )


@blueprint.get("/questions")
def questions() -> Response:
    """The questions there are."""
    only()
    return jsonify(questions=[_about(each) for each in QUESTIONS.values()])


@blueprint.get("/questions/<name>")
def question(name: str) -> Response:
    """The answer to a question."""
    return _answered(QUESTIONS, name)


@blueprint.get("/networks")
def networks() -> Response:
    """The networks there are."""
    only()
    return jsonify(networks=[_about(each) for each in NETWORKS.values()])


@blueprint.get("/networks/<name>")
def network(name: str) -> Response:
    """The things of a network with their measures."""
    return _answered(NETWORKS, name)


@blueprint.get("/networks/<name>/links")
def links(name: str) -> Response:
    """The links of a network."""
    return _answered(LINKS, name)


@blueprint.get("/lists/<name>")
def lines(name: str) -> Response:
    """A page of one of the lists."""
    if name not in LISTS:
        raise NotThereError(f"There is no list “{name}”. There are: {', '.join(LISTS)}.")
    return listed(LISTS[name])


@blueprint.get("/passages")
def evidence() -> Response:
    """The words of the documents behind facts, reviews, agencies or roles."""
    only("uid", "names")
    uids = several("uid", most=MOST_UIDS)
    found = [passage_object(each) | {"quote": masked(each.quote)} for each in passages(store(), uids)]
    return jsonify(passages=found)


@blueprint.get("/<path:rest>")
def nothing(rest: str) -> Response:
    """Any other address."""
    raise NotThereError(f"There is nothing at {rest}. {blueprint.url_prefix}/openapi.json says what there is.")


def _answered(known: Mapping[str, Question], name: str) -> Response:
    if name not in known:
        raise NotThereError(f"There is no “{name}” here. There are: {', '.join(known)}.")
    asked = known[name]
    values, as_of = given(asked), day()
    try:
        asked.arguments(values)
    except QuestionError as error:
        raise WrongRequestError(error.where, f"{error.message} {error.remedy or ''}".strip()) from error
    answer = with_words(asked.ask(store(), values, as_of), masked)
    return jsonify(answer_object(answer) | {"as_of": as_of.isoformat()})


def _about(asked: Question) -> dict[str, Any]:
    return {
        "name": asked.name,
        "title": asked.title,
        "purpose": asked.purpose,
        "method": asked.method,
        "parameters": [_parameter(each) for each in asked.parameters],
        "address": request.path + "/" + asked.name,
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "help": parameter.help,
        "needed": parameter.needed,
        "default": parameter.default,
        "choices": list(parameter.choices),
    }
