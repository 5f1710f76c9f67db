"""The lists over the invented graph: what is in them, in which order, on which page, and in the files made of them."""

import csv
import io
import re
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from flask.testing import FlaskClient

from tests.webui.graph import ACTIONS, CS, MHT, D, K, R
from tests.webui.reading import get
from webui.lists import serving

LISTS = ("reviews", "agencies", "themes", "pairs", "actions")


def _uids(pages: FlaskClient, address: str) -> list[str]:
    """The last column of a list as CSV: what its lines are found by."""
    with pages.get(address) as answer:
        assert answer.status_code == 200, address
        rows = list(csv.reader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    return [row[-1] for row in rows[1:]]


def _book(pages: FlaskClient, address: str) -> Any:
    with pages.get(address) as answer:
        assert answer.status_code == 200, address
        return openpyxl.load_workbook(io.BytesIO(answer.get_data()))


def _about(book: Any) -> dict[str, str]:
    return {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}


def test_actions_stand_under_the_tabs_that_they_fall_under(pages: FlaskClient) -> None:
    # On 1 October 2025: 3.2 is open and past 31 March 2023; 4.1 open without a date; 3.1 completed and 6.1 withdrawn;
    # of 1.1 no document says how it stands.
    expected = {
        "all": ["3.2", "3.1", "6.1", "1.1", "4.1"],
        "overdue": ["3.2"],
        "due_soon": [],
        "not_stated": ["1.1"],
        "open": ["3.2", "4.1"],
        "closed": ["3.1", "6.1"],
    }
    for tab, numbers in expected.items():
        assert _uids(pages, f"/actions/list.csv?state={tab}") == [ACTIONS[number] for number in numbers], tab
    words = get(pages, "/actions").words
    assert "5 actions: 2 open, 1 not stated, 2 closed. Of the open ones 1 is overdue on 1 October 2025." in words
    assert "All 5 Overdue 1 Due in 90 days 0 Not stated 1 Open 2 Closed 2" in words


def test_due_soon_is_the_day_and_the_ninety_after_it(pages: FlaskClient) -> None:
    # 90 days before 31 March 2023 is 31 December 2022.
    assert _uids(pages, "/actions/list.csv?state=due_soon&as_of=2022-12-30") == []
    assert _uids(pages, "/actions/list.csv?state=due_soon&as_of=2022-12-31") == [ACTIONS["3.2"]]
    assert _uids(pages, "/actions/list.csv?state=due_soon&as_of=2023-03-31") == [ACTIONS["3.2"]]
    assert _uids(pages, "/actions/list.csv?state=due_soon&as_of=2023-04-01") == []


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("status=pending", ["4.1"]),
        ("rag=green", ["3.1"]),
        ("rag=none", ["1.1"]),
        ("assurance=claimed", ["3.1"]),
        ("date=past", ["3.1", "3.2", "6.1"]),
        ("date=none", ["1.1", "4.1"]),
        ("contains=PROTOCOL", ["3.1"]),
        ("agency=Mental Health Trust", ["3.1", "3.2"]),
        ("sector=police", ["6.1"]),
        (f"review={D}", []),
        ("kind=LCSPR&from=2020&to=2020", ["1.1", "3.1", "3.2", "4.1", "6.1"]),
    ],
)
def test_filters_narrow_the_actions(pages: FlaskClient, query: str, numbers: list[str]) -> None:
    assert sorted(_uids(pages, f"/actions/list.csv?{query}")) == sorted(ACTIONS[number] for number in numbers)


@pytest.mark.parametrize(
    ("address", "uids"),
    [
        ("reviews/list.csv", [K, D, R]),
        ("reviews/list.csv?sort=year", [D, K, R]),
        ("reviews/list.csv?sort=-review", [K, D, R]),
        ("reviews/list.csv?sort=-actions", [K, R, D]),
        ("reviews/list.csv?plan=yes", [K]),
        ("reviews/list.csv?contains=osp/2021", [K]),
        ("reviews/list.csv?agency=Fenholt Police", [K]),
        ("reviews/list.csv?theme=information-sharing", [K, D]),
        ("agencies/list.csv?sector=police", ["agency:fenholt/police"]),
        ("agencies/list.csv?contains=cs", [CS]),
        ("agencies/list.csv?sort=-open&contains=children’s", [CS]),
        ("themes/list.csv", ["theme:information-sharing", "theme:recording"]),
        ("themes/list.csv?sort=theme", ["theme:recording", "theme:information-sharing"]),
        ("themes/list.csv?agency=Mental Health Trust", ["theme:information-sharing"]),
        ("pairs/list.csv", [CS, MHT]),
        ("pairs/list.csv?together=yes", []),
        ("pairs/list.csv?theme=information-sharing", [CS]),
    ],
)
def test_lists_are_chosen_and_in_order(pages: FlaskClient, address: str, uids: list[str]) -> None:
    assert _uids(pages, f"/{address}") == uids


def test_the_head_that_a_list_is_sorted_by_says_so_and_turns_it(pages: FlaskClient) -> None:
    for query, sort, turned in (("", "descending", "year"), ("?sort=year", "ascending", "-year")):
        page = get(pages, f"/reviews{query}")
        assert [head["aria-sort"] for head in page.all("th") if "aria-sort" in head] == [sort]
        assert f"/reviews?sort={turned}" in page.addresses()
    assert "/reviews?sort=-actions" in get(pages, "/reviews").addresses()


def test_pages_of_a_list_follow_each_other(pages: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "ON_A_PAGE", 2)
    first, middle = get(pages, "/actions?state=all&sort=target"), get(pages, "/actions?state=all&sort=target&page=2")
    assert "1 to 2 of 5" in first.words
    assert "Page 2 of 3" in middle.words
    assert "/actions?state=all&sort=target&page=2" in first.addresses()
    assert {"/actions?state=all&sort=target", "/actions?state=all&sort=target&page=3"} <= set(middle.addresses())
    last = get(pages, "/actions?state=all&sort=target&page=3")
    assert "5 to 5 of 5" in last.words
    assert [link["rel"] for link in last.all("a") if "rel" in link] == ["prev"]
    get(pages, "/actions?page=4", 404)
    get(pages, "/actions?page=0", 404)


@pytest.mark.parametrize("name", LISTS)
def test_wrong_filters_are_shown_as_a_summary(pages: FlaskClient, name: str) -> None:
    for address in (f"/{name}?from=abc", f"/{name}/list.csv?region=Nowhere", f"/{name}/list.xlsx?kind=XYZ"):
        page = get(pages, address, 400)
        assert page.words.startswith("Error: "), address
        assert "There is a problem" in page.words, address
        (target,) = {link.partition("#")[2] for link in page.addresses() if "#f-" in link}
        assert target in page.ids(), address
    wrong = get(pages, "/actions?sector=nonsense&agency=Nobody", 400)
    assert "Sector must be one of those in the list" in wrong.words
    assert "There is no agency 'Nobody' in the graph." in get(pages, "/actions?agency=Nobody", 400).words


def test_an_empty_list_says_which_filter_to_loosen(pages: FlaskClient) -> None:
    page = get(pages, "/actions?status=pending&rag=green&kind=LCSPR")
    # Without the status 3.1 is left, without the colour 4.1; the kind keeps nothing out.
    assert "Leave out Status: Pending : 1 action" in page.words
    assert "Leave out RAG as published: Green : 1 action" in page.words
    assert "Leave out Kind of review" not in page.words
    assert "/actions?kind=LCSPR&rag=green" in page.addresses()
    assert "clear the choice" in get(pages, "/actions?theme=recording").words
    assert "No action stands so on 1 October 2025." in get(pages, "/actions?state=due_soon").words


def test_a_workbook_holds_real_dates_and_says_what_it_is(pages: FlaskClient) -> None:
    book = _book(pages, "/actions/list.xlsx?state=closed&kind=LCSPR&sort=-target")
    assert book.sheetnames == ["About", "Actions"]
    about = _about(book)
    assert about["What"] == "Actions: 2 actions"
    assert about["Kind of review"] == "Local Child Safeguarding Practice Review"
    assert about["Actions that are"] == "Closed"
    assert about["Order"] == "Target date, latest first; what has none stands last"
    assert about["Worked out for"] == about["Made on"] == "1 October 2025"
    assert about["Overdue means"].startswith("Open (pending, in progress")
    sheet = book["Actions"]
    rows = [
        dict(zip([cell.value for cell in sheet[1]], row, strict=True))
        for row in sheet.iter_rows(min_row=2, values_only=True)
    ]
    assert [row["Ref"] for row in rows] == ["6.1", "3.1"]
    # May 2023 ends on the 31st.
    assert rows[0]["Target date"] == "May 2023"
    assert rows[0]["Target ends"] == datetime(2023, 5, 31)  # noqa: DTZ001 - a cell has no zone
    assert rows[1]["Carries out"] == "3: Agree what is told, to whom and how soon."
    assert rows[1]["Days overdue"] is None
    assert rows[1]["Progress"] == "Not stated"
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:N3"


@pytest.mark.parametrize("name", LISTS)
def test_the_same_list_gives_the_same_bytes(pages: FlaskClient, name: str) -> None:
    files = []
    for _ in range(2):
        with pages.get(f"/{name}/list.xlsx") as answer:
            assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}.xlsx"'
            files.append(answer.get_data())
    assert files[0] == files[1]


def test_numbers_of_a_list_open_as_many_passages(pages: FlaskClient) -> None:
    checked = 0
    for start in ("/themes", "/pairs", "/agencies?region=Fenholt", f"/themes?agency={MHT}", "/agencies?from=2020"):
        with pages.get(start) as answer:
            body = answer.get_data(as_text=True)
        found = re.findall(r'<a href="(/(?:themes|pairs)/passages[^"]*)">(\d+)<span class="vh"> (?:facts|info)', body)
        found += re.findall(r'<a href="(/passages/(?:agency|actions)[^"]*)">(\d+)<', body)
        for link, number in found:
            shown = get(pages, link.replace("&amp;", "&"))
            assert [each.get("class") for each in shown.all("p")].count("what") == int(number), link
            checked += 1
    assert checked > 20
    get(pages, "/themes/passages?theme=theme:none", 404)
    get(pages, f"/pairs/passages?holder={MHT}&recipient=agency:none", 404)


def test_files_say_whether_names_are_masked(pages: FlaskClient) -> None:
    with pages.get("/actions/list.csv?names=published") as answer:
        assert "masked" not in answer.get_data(as_text=True)
    about = _about(_book(pages, "/reviews/list.xlsx"))
    assert about["Names"].startswith("What reads as a person’s name was masked")
    assert _about(_book(pages, "/reviews/list.xlsx?names=published"))["Names"] == "As published."
