"""The pages of one thing say what the invented graph holds, and every number on them opens what it counts."""

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient

from graph.store import Store
from tests.conftest import empty
from tests.webui.conftest import filled
from tests.webui.graph import ACTIONS, CS, MHT, OLD_BOARD, PLAN, REPORT, D, K, R, invented
from tests.webui.reading import Page, get

_CORRECTION = {
    "id": "c1",
    "kind": "set",
    "says": "The status is completed.",
    "targets": [ACTIONS["4.1"]],
    "by": "A. Manager",
    "on": "2026-11-21",
    "why": "The minutes say so.",
}


@pytest.fixture(scope="module")
def pages(running_embedded: Store) -> Iterator[FlaskClient]:
    """A client of the pages over the invented graph, with a correction and a definition in it."""
    graph = invented()
    more: dict[str, dict[str, Any]] = {
        REPORT: {"corrections": json.dumps([_CORRECTION])},
        "theme:information-sharing": {"definition": "Passing information between agencies."},
    }
    nodes = [(label, uid, {**values, **more.get(uid, {})}) for label, uid, values in graph.nodes]
    yield filled(running_embedded, replace(graph, nodes=nodes))
    empty(running_embedded)


def _items(page: Page) -> int:
    return len([each for each in page.all("p") if each.get("class") == "what"])


def _numbers(pages: FlaskClient, address: str, beginning: str) -> dict[str, int]:
    """The numbers of a page that are links, by where they lead."""
    with pages.get(address) as answer:
        body = answer.get_data(as_text=True)
    found = re.findall(rf'<a href="({beginning}[^"]*)">\s*(\d+)<', body)
    return {link.replace("&amp;", "&"): int(number) for link, number in found}


def test_a_theme_has_a_page(pages: FlaskClient) -> None:
    words = get(pages, "/themes/information-sharing").words
    assert "It comes up in 2 of 3 reviews , first in 2012 and most lately in 2020." in words
    assert "Passing information between agencies. Group: working together." in words
    assert "No later review takes it up of an agency in line with the one that led a completed action" in words
    assert "“Agree what is told, to whom and how soon.”" in words
    assert "No action that carries this theme has been loaded." in words


def test_a_theme_keeps_the_filters_of_its_address(pages: FlaskClient) -> None:
    page = get(pages, "/themes/information-sharing?from=2015")
    assert "It comes up in 1 of 1 review , in 2020." in page.words
    assert "Agree who is told of an admission." not in page.words
    nothing = get(pages, "/themes/information-sharing?from=1990&to=1991").words
    assert "Loosen the filters" in nothing
    get(pages, "/themes/none", 404)


def test_an_agency_says_what_it_is_and_what_became_of_it(pages: FlaskClient) -> None:
    words = get(pages, f"/agencies/{MHT}").words
    assert "It took part in 2 reviews . It held what another agency needed in 3 gaps held passages" in words
    assert "Of 2 actions that it leads, 1 is open and 1 overdue ." in words
    assert "Replaced by Fenholt Safeguarding Partnership , September 2019" in get(pages, f"/agencies/{OLD_BOARD}").words


@pytest.mark.parametrize(
    "address",
    [f"/reviews/{K}", f"/agencies/{MHT}", "/themes/information-sharing", f"/pairs/{MHT}/and/{CS}"],
)
def test_a_timeline_opens_as_many_passages_as_it_counts(pages: FlaskClient, address: str) -> None:
    numbers = _numbers(pages, address, "/timeline/")
    assert numbers
    for link, number in numbers.items():
        opened = get(pages, link)
        reviews = len([each for each in opened.all("p") if each.get("class") == "when"])
        assert max(_items(opened), reviews) == number, link


def test_a_timeline_has_its_drawing_and_its_table(pages: FlaskClient) -> None:
    page = get(pages, f"/reviews/{K}")
    assert "Timeline of Child K, 2020 to 2023" in page.words
    table = page.words.partition("The timeline as a table")[2]
    for row in ("September 2020 Not passed on 1", "31 March 2023 Action overdue 1", "12 May 2023 Document 1"):
        assert row in table, row
    assert "No date stated Missed opportunity 2" in table
    assert "Nothing here has a date" not in page.words
    assert "No document gives a date to anything here." in get(pages, f"/reviews/{R}").words


@pytest.mark.parametrize(
    "query",
    ["of=x", "review?uid=none&event=gap&when=2020", f"review?uid={K}&event=x&when=2020", f"nothing?uid={K}&event=gap"],
)
def test_a_timeline_that_is_not_there_is_said_so(pages: FlaskClient, query: str) -> None:
    get(pages, f"/timeline/{query}", 404)


def test_figures_of_profiles_open_as_many_passages_as_they_count(pages: FlaskClient) -> None:
    checked = 0
    for address in (f"/agencies/{MHT}", "/themes/information-sharing", f"/compare?first={K}&second={D}"):
        for link, number in _numbers(pages, address, "/questions/").items():
            opened = get(pages, link)
            reviews = len([each for each in opened.all("p") if each.get("class") == "when"])
            assert max(_items(opened), reviews) == number, link
            checked += 1
    assert checked > 8


def test_two_reviews_stand_side_by_side(pages: FlaskClient) -> None:
    page = get(pages, f"/compare?first={K}&second=Child+D")
    assert "Child K and Child D" in page.words
    assert "Which came first: the second, by its year: 2012, before 2020." in page.words
    assert "Nothing that the earlier review says was completed is found again in the later." in page.words
    assert "5 actions, Child K in all: 2 actions, Child K open, of which 1 actions, Child K overdue on" in page.words
    assert {f"/reviews/{K}#thread", f"/reviews/{D}"} <= set(page.addresses())
    assert [name for name, _ in page.elements if name == "h1"] == ["h1"]


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        (f"first={K}&second=Child+Z", "second", "There is no review 'Child Z' in the graph."),
        (f"first=nothing&second={K}", "first", "There is no review 'nothing' in the graph."),
        (f"first={K}&second={K}", "second", "Both are one review."),
    ],
)
def test_what_cannot_be_compared_is_said_at_its_field(pages: FlaskClient, query: str, field: str, message: str) -> None:
    page = get(pages, f"/compare?{query}", 400)
    assert page.words.startswith("Error: ")
    assert page.words.count(message) == 2
    assert f"#f-{field}" in page.addresses()
    assert f"f-{field}" in page.ids()


def test_one_review_alone_asks_for_the_other(pages: FlaskClient) -> None:
    page = get(pages, f"/compare?first={K}")
    (chosen,) = [each["value"] for each in page.all("option") if "selected" in each]
    assert chosen == K
    assert "There is a problem" not in page.words


def test_a_question_shows_its_cypher_and_what_its_fields_mean(pages: FlaskClient) -> None:
    page = get(pages, "/questions/open-actions")
    assert "// Parameters" in page.words
    assert "MATCH (review:Review)" in page.words
    fields = [each for each in (*page.all("input"), *page.all("select")) if each.get("id") != "find-words"]
    described = {each["aria-describedby"] for each in fields}
    assert {"h-region", "h-agency", "h-as_of"} <= described
    assert described <= set(page.ids())


def test_a_question_is_drawn_where_there_is_something_to_compare(pages: FlaskClient) -> None:
    drawn = {"open-actions": "Open, beside how the rest stands", "information-gap-flows": "As a matrix"}
    drawn["recurring-themes"] = "By year"
    for name, words in drawn.items():
        assert words in get(pages, f"/questions/{name}").words, name
    assert "Open, beside" not in get(pages, "/questions/open-actions?by=all").words
    # A matrix leads to pages that know no sector: with one, none is shown.
    assert "As a matrix" not in get(pages, "/questions/information-gap-flows?sector=health").words


def test_a_question_as_a_workbook(pages: FlaskClient) -> None:
    with pages.get("/questions/golden-thread/table.xlsx") as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="golden-thread.xlsx"'
        book = openpyxl.load_workbook(io.BytesIO(answer.get_data()))
    assert book.sheetnames == ["About", "Answer"]
    about = {row[0].value: row[1].value for row in book["About"].iter_rows()}
    assert about["As of"] == "1 October 2025"
    assert about["Rows"] == "2"
    rows = [[cell.value for cell in row] for row in book["Answer"].iter_rows()]
    assert rows[0][:2] == ["Review", "Year"]
    years = {row[0]: row[1] for row in rows[1:]}
    # A year is no number that gets a thousands separator.
    assert (years["Child K"], years["Child D"]) == ("2020", "2012")


def test_a_document_marks_each_kind_and_what_was_not_understood(pages: FlaskClient) -> None:
    address = f"/documents/{REPORT.removeprefix('document:')}"
    page = get(pages, address)
    between = page.words.partition("As read")[2].partition("Blocks not understood")[0]
    assert between.index("Neither admission was notified") < between.index("Figure 4 Contact by agency")
    assert between.index("Figure 4 Contact by agency") < between.index("The ward did not notify")
    gaps = get(pages, f"{address}?mark=InformationGap")
    assert "Neither admission was notified" in gaps.words
    assert "Three calls from the school" not in gaps.words
    assert page.words.count("Information gap 3") == 1
    get(pages, f"{address}?mark=nothing", 404)


def test_every_fact_of_a_review_leads_to_its_passage_and_back(pages: FlaskClient) -> None:
    review, document = f"/reviews/{K}", f"/documents/{REPORT.removeprefix('document:')}"
    there = {link for link in get(pages, review).addresses() if link.startswith(f"{document}?at=")}
    back = {link for link in get(pages, document).addresses() if link.startswith(f"{review}#")}
    assert all(link.partition("?at=")[2] == "#".join([link.partition("#")[2]] * 2) for link in there)
    assert {link.partition("#")[2] for link in there} <= set(get(pages, document).ids())
    assert {link.partition("#")[2] for link in back} <= set(get(pages, review).ids())
    assert len(there) >= 8
    assert len(back) >= 8


def test_corrections_are_shown_with_who_when_and_why(pages: FlaskClient) -> None:
    words = get(pages, f"/documents/{REPORT.removeprefix('document:')}").words
    assert f"The status is completed. {ACTIONS['4.1']} A. Manager 21 November 2026 The minutes say so." in words
    assert "Corrected" not in get(pages, f"/documents/{PLAN.removeprefix('document:')}").words


def test_an_action_does_not_show_a_correction_as_the_words_of_its_plan(pages: FlaskClient) -> None:
    words = get(pages, f"/actions/{ACTIONS['4.1']}").words
    assert "These are not the words of a document" in words
    assert "The status is completed." in words
    assert "A. Manager 21 November 2026 The minutes say so." in words
    assert "Pending corrected" in words
    assert "These are not the words of a document" not in get(pages, f"/actions/{ACTIONS['3.1']}").words


def test_a_theme_leads_to_every_passage_that_carries_it(pages: FlaskClient) -> None:
    page = get(pages, "/themes/information-sharing")
    (opened,) = [
        get(pages, link) for link in page.addresses() if link.startswith("/passages/theme?") and "year" not in link
    ][:1]
    assert _items(opened) == 3
    assert "Neither admission was notified" in opened.words
