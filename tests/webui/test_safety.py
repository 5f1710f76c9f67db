"""Nothing from outside gets in and nothing from documents runs: hosts, headers, hostile words, errors."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient

from graph.model.errors import StoreError
from graph.store import Store
from tests.webui.graph import K
from tests.webui.reading import get
from webui import create_app
from webui.downloads import csv_file


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", "", "localhost.", "[::2]"]
)
def test_other_host_names_are_refused(pages: FlaskClient, host: str) -> None:
    with pages.get("/", headers={"Host": host}) as answer:
        assert answer.status_code in (400, 421)
        assert "reviews" not in answer.get_data(as_text=True).partition("</head>")[2].partition("<main")[2].lower()


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8321", "localhost:1", "LOCALHOST", "[::1]:8321"])
def test_the_names_of_this_machine_are_served(pages: FlaskClient, host: str) -> None:
    with pages.get("/how", headers={"Host": host}) as answer:
        assert answer.status_code == 200


@pytest.mark.parametrize(
    "address", ["/", "/nothing-here", "/?from=x", "/static/frame.css", "/drawings/files/vis-network.min.js"]
)
def test_every_answer_carries_the_headers(pages: FlaskClient, address: str) -> None:
    with pages.get(address) as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self';")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_pages_are_not_kept_by_the_browser(pages: FlaskClient) -> None:
    with pages.get("/") as answer:
        assert answer.headers["Cache-Control"] == "no-store"


def test_hostile_addresses_stay_words(pages: FlaskClient) -> None:
    for address in (
        "/?region=<hostile>",
        "/questions/open-actions?kind=<hostile>",
        "/passages/<hostile>",
        "/?as_of=<hostile>",
    ):
        with pages.get(address) as answer:
            assert answer.status_code in (400, 404)
            assert "<hostile>" not in answer.get_data(as_text=True)


def test_cells_that_a_spreadsheet_would_run_are_disarmed() -> None:
    answer = csv_file("t.csv", ["=a"], [["=1+1", "-2", "@x", "+y", "\tz", 3, None, 'say "so"']])
    rows = list(csv.reader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    assert rows == [["'=a"], ["'=1+1", "'-2", "'@x", "'+y", "'\tz", "3", "", 'say "so"']]


@pytest.mark.parametrize(
    "name", ["vis-network.css", "network.py", "../../../network.py", "..%2f..%2fnetwork.py", "utils.js"]
)
def test_only_the_listed_file_of_pyvis_is_served(pages: FlaskClient, name: str) -> None:
    with pages.get(f"/drawings/files/{name}") as answer:
        assert answer.status_code == 404


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("from=abc", "from", "From year must be a year in four digits"),
        ("from=٢٠١٤", "from", "From year must be a year in four digits"),
        ("from=2015&to=2014", "to", "To year must be 2015 or later"),
        ("as_of=2025-02-30", "as_of", "Overdue as of must be a real date"),
        ("region=Nowhere", "region", "There is no place 'Nowhere' in the graph."),
        ("kind=XYZ", "kind", "Kind of review must be one of"),
    ],
)
@pytest.mark.parametrize("page", ["/", "/reviews", "/pairs", "/themes", "/passages/unpaired", f"/reviews/{K}"])
def test_wrong_filters_are_shown_as_a_summary(
    pages: FlaskClient, page: str, query: str, field: str, message: str
) -> None:
    shown = get(pages, f"{page}?{query}", 400)
    assert "There is a problem" in shown.words
    assert message in shown.words
    assert f"#f-{field}" in shown.addresses()
    assert f"f-{field}" in shown.ids()
    assert shown.words.startswith("Error: ")


@pytest.mark.parametrize("query", ["kind=XYZ", "from-year=abc", "region=Nowhere", "nonsense=1"])
def test_wrong_parameters_of_a_question_are_shown_as_a_summary(pages: FlaskClient, query: str) -> None:
    shown = get(pages, f"/questions/open-actions?{query}", 400)
    assert "There is a problem" in shown.words
    assert shown.words.startswith("Error: ")


@pytest.mark.parametrize(
    "address",
    [
        "/nothing",
        "/reviews/review:none",
        "/agencies/agency:none",
        "/documents/none",
        "/pairs/agency:none/and/agency:nil",
        "/questions/none",
        "/questions/none/table.csv",
        "/questions/open-actions/passages?row=99&column=open",
        "/questions/open-actions/passages?row=1&column=__class__",
        "/passages/none",
        "/passages/fact?uid=none",
        "/passages/actions?state=none",
        "/passages/actions",
        "/passages/unpaired?page=7",
        "/passages/unpaired?page=x",
        "/drawings/reviews/review:none",
    ],
)
def test_what_is_not_there_is_said_in_words(pages: FlaskClient, address: str) -> None:
    page = get(pages, address, 404)
    assert "Go to the overview" in page.words
    assert "Traceback" not in page.words


def test_pages_can_only_be_read(pages: FlaskClient) -> None:
    with pages.post("/reviews") as answer:
        assert answer.status_code == 405
        assert "Nothing was changed" in answer.get_data(as_text=True)


class _Broken(Store):
    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self, cypher: str, /, **values: Any) -> list[dict[str, Any]]:  # noqa: ARG002
        raise self.error


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (StoreError("bolt://secret is gone", where="bolt://secret", remedy="Start it again."), 503, "Start it again."),
        (ZeroDivisionError("secret detail"), 500, "This page could not be made"),
    ],
)
def test_trouble_gives_a_reference_and_no_trace(
    error: Exception, status: int, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = create_app(lambda: _Broken(error), today=lambda: date(2025, 10, 1)).test_client()
    page = get(client, "/", status)
    assert words in page.words
    assert "secret" not in page.words
    reference = page.words.partition("Reference: ")[2].split()[0]
    assert reference in caplog.text
    assert "secret" in caplog.text
