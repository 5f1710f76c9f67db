"""The API gives what the questions give, with names masked, and says what is wrong in JSON."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from queries.exports.answers import as_json
from queries.questions.registry import QUESTIONS
from tests.webui.conftest import TODAY
from tests.webui.graph import CS, K


def _got(pages: FlaskClient, address: str, **query: Any) -> Any:
    answer = pages.get(f"/api/v1/{address}", query_string=query)
    assert answer.status_code == 200, answer.text
    return answer.json


def test_an_answer_is_the_questions_own(pages: FlaskClient) -> None:
    store = pages.application.extensions["webui.open_reader"]()
    expected = json.loads(as_json(QUESTIONS["open-actions"].ask(store, {"by": "area"}, TODAY)))
    assert _got(pages, "questions/open-actions", by="area") == expected | {"as_of": "2025-10-01"}
    assert expected["rows"]


def test_the_uids_behind_a_figure_lead_to_the_passages(pages: FlaskClient) -> None:
    rows = _got(pages, "questions/open-actions")["rows"]
    behind = next(row["behind"]["open"] for row in rows if row["open"])
    found = _got(pages, "passages", uid=behind)["passages"]
    assert {passage["uid"] for passage in found} == set(behind)
    assert all(passage["quote"] and passage["document"] for passage in found)


def test_a_network_and_its_links(pages: FlaskClient) -> None:
    things = _got(pages, "networks/information-gaps")["rows"]
    links = _got(pages, "networks/information-gaps/links")["rows"]
    assert any(thing["agency"] == CS for thing in things)
    assert links


def test_what_there_is_is_listed(pages: FlaskClient) -> None:
    questions = _got(pages, "questions")["questions"]
    assert [each["name"] for each in questions] == list(QUESTIONS)
    for each in questions:
        needed = {each["name"]: K for each in each["parameters"] if each["needed"]}
        assert pages.get(each["address"], query_string=needed).status_code in (200, 404)


@pytest.mark.parametrize(
    ("address", "status", "where", "words"),
    [
        ("questions/open-actions?kind=XYZ", 400, "kind", "is not one of its values"),
        ("questions/open-actions?county=Ostermere", 400, "county", "There is no such parameter. There are: region"),
        ("questions/open-actions?region=", 400, "region", "It is empty"),
        ("questions/open-actions?region=a&region=b", 400, "region", "more than once"),
        ("questions/open-actions?as-of=2025-02-30", 400, "as-of", "Give a real date"),
        ("questions/open-actions?as-of=20250201", 400, "as-of", "Give a real date"),
        ("questions/open-actions?names=all", 400, "names", "“published”"),
        ("questions/open-actions?region=Nowhere", 404, "region", "There is no place 'Nowhere'"),
        ("questions/none", 404, None, "There are: open-actions"),
        ("passages", 400, "uid", "Give at least one"),
        ("nothing/here", 404, None, "openapi.json says what there is"),
    ],
)
def test_what_cannot_be_answered_is_said_in_json(
    pages: FlaskClient, address: str, status: int, where: str | None, words: str
) -> None:
    answer = pages.get(f"/api/v1/{address}")
    assert answer.status_code == status
    problem = json.loads(answer.text)["error"]
    assert problem["where"] == where
    assert words in problem["message"]


def test_a_method_that_is_not_there_says_which_are(pages: FlaskClient) -> None:
    answer = pages.delete("/api/v1/questions")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert json.loads(answer.text)["error"]["message"].endswith("Nothing was changed.")


def test_who_asks_is_told_with_a_token(pages: FlaskClient) -> None:
    session = _got(pages, "session")
    assert session["name"] == "reader"
    assert session["rights"] == ["read"]
    assert session["csrf_token"]


def test_a_list_is_that_of_its_page(pages: FlaskClient) -> None:
    found = _got(pages, "lists/actions", sort="-late", as_of="2025-10-01")
    assert (found["total"], found["page"], found["pages"]) == (len(found["lines"]), 1, 1)
    late = [line["late"] for line in found["lines"] if line["late"] is not None]
    assert late == sorted(late, reverse=True)
    overdue = _got(pages, "lists/actions", state="overdue", as_of="2025-10-01")
    assert overdue["total"] == len(late) > 0


@pytest.mark.parametrize("name", ["reviews", "agencies", "pairs", "themes", "actions"])
def test_every_list_has_lines_and_says_what_its_columns_are(pages: FlaskClient, name: str) -> None:
    found = _got(pages, f"lists/{name}")
    assert found["lines"]
    assert {column["name"] for column in found["columns"]} == set(found["lines"][0])


@pytest.mark.parametrize(
    ("query", "status", "where"),
    [
        ("sort=nothing", 400, "sort"),
        ("from=abc", 400, "from"),
        ("from=2020&to=2019", 404, "to"),
        ("page=0", 400, "page"),
        ("page=99", 404, None),
        ("state=lost", 400, "state"),
        ("region=Nowhere", 404, "region"),
        ("nothing=1", 400, "nothing"),
    ],
)
def test_what_a_list_cannot_be_asked_is_said(pages: FlaskClient, query: str, status: int, where: str | None) -> None:
    answer = pages.get(f"/api/v1/lists/actions?{query}")
    assert (answer.status_code, json.loads(answer.text)["error"]["where"]) == (status, where)
