"""Adding documents on the pages: uploaded, looked at, corrected, stored; and everything that may go wrong."""

import io
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from graph.store import Store
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import Places
from tests.reviewgraph.conftest import PLAN, REPORT
from tests.webui.desk.conftest import ACTION, EVERYTHING, POLICE, client_over, read_all, token
from tests.webui.reading import Page, get
from webui.rights import Right

OTHER = PLAN.replace("OSCB/2012/1", "OSCB/2013/7").replace("Child Q", "Child R")


def upload(client: FlaskClient, *files: tuple[str, str]) -> TestResponse:
    sent: dict[str, Any] = {"csrf_token": token(client), "files": [(io.BytesIO(b.encode()), name) for name, b in files]}
    return client.post("/documents/add", data=sent, content_type="multipart/form-data")


def uploaded(client: FlaskClient, desk: ReadingDesk, text: str = OTHER, name: str = "Plan.md") -> str:
    """The address of a document that was uploaded and read."""
    answer = upload(client, (name, text))
    assert answer.status_code == 302, answer.text
    read_all(desk)
    return answer.location


def post(client: FlaskClient, address: str, **data: Any) -> Page:
    answer = client.post(address, data={"csrf_token": token(client), **data}, follow_redirects=True)
    page = Page(answer.get_data(as_text=True))
    page.elements.append(("status", {"code": str(answer.status_code)}))
    return page


def status(page: Page) -> int:
    return int(page.all("status")[0]["code"])


def test_the_way_of_a_document(client: FlaskClient, desk: ReadingDesk, places: Places, filled: Store) -> None:
    answer = upload(client, ("Plan.md", OTHER))
    waiting = get(client, answer.location)
    assert "Plan.md is being read" in waiting.words
    assert "Waiting to be read." in waiting.words
    assert [one["http-equiv"] for one in waiting.all("meta") if "http-equiv" in one] == ["refresh"]
    read_all(desk)
    assert client.get(f"{answer.location}/progress").json["stage"] == "read"  # type: ignore[index]

    page = get(client, answer.location)
    assert "1 action. Nothing is stored yet." in page.words
    assert "“Write the form.”" in page.words
    assert f"{answer.location}/correct/{POLICE}" in page.addresses()
    action = "action:oscb-2013-7/2-1"
    kept = post(
        client,
        f"{answer.location}/correct/{action}?change=status",
        value="completed",
        was="in_progress",
        why="Minutes.",
    )
    assert "set status of action:oscb-2013-7/2-1 to “completed”" in kept.words
    assert "Minutes. A. Person, 30 November 2026" in kept.words
    assert not places.corrections.exists()

    stored = post(client, f"{answer.location}/store")
    assert "Plan.md is stored" in stored.words
    assert "1 correction was written" in stored.words
    assert "set: action:oscb-2013-7/2-1" in places.corrections.read_text(encoding="utf-8")
    held = next(address for address in stored.addresses() if address.startswith("/documents/") and len(address) > 60)
    assert "Write the form." in get(client, held).words
    assert "No document waits to be stored" in get(client, "/documents/add").words
    again = get(client, uploaded(client, desk, name="again.md"))
    assert "The graph holds this very content as" in again.words
    assert not any(address.endswith("/store") for address in again.addresses())


def test_what_is_wrong_with_a_correction_is_said_and_what_was_written_stays(
    client: FlaskClient, desk: ReadingDesk
) -> None:
    place = f"{uploaded(client, desk, PLAN + ' ')}/correct/{ACTION}"
    silent = post(client, f"{place}?change=target_date", value="2014-06", was="2014-03", why=" ")
    assert status(silent) == 400
    assert silent.words.startswith("Error: ")
    assert "#f-why" in silent.addresses()
    assert {"value": "2014-06"}.items() <= next(
        one for one in silent.all("input") if one.get("id") == "f-value"
    ).items()
    for value, said in (("June", "no date for target_date"), ("2014-03", "This would change nothing")):
        wrong = post(client, f"{place}?change=target_date", value=value, was="2014-03", why="Minutes.")
        assert status(wrong) == 409
        assert said in wrong.words
    assert get(client, f"{place}?change=colour", 404)
    assert status(post(client, f"{place}?change=status", why="x")) == 400


def test_a_correction_of_a_name_is_for_this_document_unless_it_is_said_otherwise(
    client: FlaskClient, desk: ReadingDesk
) -> None:
    address = uploaded(client, desk, REPORT + "  ")
    for change in ("rename", "merge", "apart", "split", "drop"):
        assert "Why it is so" in get(client, f"{address}/correct/{POLICE}?change={change}").words
    parts = {"part": ["Traffic Police", ""], "kind": ["lines", "page"], "place": ["15", ""]}
    page = post(client, f"{address}/correct/{POLICE}?change=split", why="Two.", scope="here", **parts)
    assert "split Oldtown Police: Traffic Police (lines 15-15)" in page.words
    page = post(client, f"{address}/correct/{POLICE}?change=rename", value="The Force", why="New.", scope="everywhere")
    assert "rename Oldtown Police to The Force" in page.words
    text = "".join(path.read_text(encoding="utf-8") for path in desk._places.inbox.glob("*/corrections.yaml"))
    assert text.count("document: plan-") == 1
    assert [one.addressed_to for one in desk.understood(desk.papers()[0].id).records.recommendations] == [
        ("Traffic Police",)
    ]
    taken = post(client, f"{address}/drafts/1")
    assert "The Force" not in taken.words.partition("Doubts")[0]


def test_files_that_cannot_be_taken_are_named_and_the_others_are_read(
    client: FlaskClient, desk: ReadingDesk, places: Places
) -> None:
    answer = upload(client, ("<b>x.exe", "words"), ("plan.md", PLAN), ("../../y.pdf", "words"))
    assert answer.status_code == 400
    page = Page(answer.text)
    assert "<b>x.exe: Files that end in “.exe” are not read." in page.words
    assert "y.pdf: Its content is not what its ending “.pdf” says." in page.words
    assert page.all("b") == []
    assert [paper.name for paper in desk.papers()] == ["plan.md"]
    assert upload(client).status_code == 400
    assert [path.name for path in places.inbox.parent.parent.iterdir()] == ["private"]


def test_uploads_that_are_too_large_change_nothing(client: FlaskClient, desk: ReadingDesk) -> None:
    one = upload(client, ("plan.md", "x" * 100_001))
    assert one.status_code == 400
    assert "It is larger than 0 MB" in Page(one.text).words
    both = upload(client, ("plan.md", "x" * 90_000), ("plan2.md", "y" * 90_000))
    assert both.status_code == 413
    assert "Nothing was changed" in Page(both.text).words
    assert desk.papers() == ()


def test_a_document_that_cannot_be_read_says_so(client: FlaskClient, desk: ReadingDesk) -> None:
    address = upload(client, ("plan.md", OTHER)).location
    upload_of = desk._inbox.one(address.rpartition("/")[2])
    upload_of.say("refused", {"message": "it is damaged.", "where": "plan.md", "remedy": "Save it anew."})
    page = get(client, address)
    for words in ("There is a problem", "plan.md: it is damaged.", "Save it anew.", "Nothing was changed."):
        assert words in page.words
    assert status(post(client, f"{address}/store")) == 404
    assert "No document waits" in post(client, f"{address}/discard").words
    assert get(client, address, 404)


def test_corrections_that_cannot_be_read_are_told_with_their_line(
    client: FlaskClient, desk: ReadingDesk, places: Places
) -> None:
    address = uploaded(client, desk)
    places.corrections.write_text("- rename: A\n  too: B\n", encoding="utf-8")
    page = get(client, address, 409)
    assert "corrections.yaml, line 2" in page.words
    assert "line 2" in get(client, "/corrections", 409).words


def test_hostile_words_of_a_document_stay_words(client: FlaskClient, desk: ReadingDesk) -> None:
    hostile = OTHER.replace("Write the form.", "Write <img src=x> the form, Mrs Marguerite Holloway.")
    page = get(client, uploaded(client, desk, hostile, "<i>\u202e.md"))
    assert page.all("img") == page.all("i") == []
    assert "Holloway" not in page.words
    assert "Oldtown Police" in page.words
    assert not any(re.search(r"[\u202a-\u202e]", part) for part in page.parts)


@pytest.mark.parametrize("rights", [frozenset({Right.READ}), frozenset({Right.READ, Right.EDIT})])
def test_only_those_who_may_add_see_the_pages(
    client: FlaskClient, desk: ReadingDesk, filled: Store, rights: frozenset[Right]
) -> None:
    address = uploaded(client, desk)
    other = client_over(filled, desk, rights)
    for page in ("/documents/add", address, f"{address}/progress", f"{address}/correct/{ACTION}"):
        assert other.get(page).status_code == 403
    assert "/documents/add" not in get(other, "/how").addresses()
    assert "/documents/add" in get(client, "/how").addresses()


def test_those_who_may_add_but_not_correct_store_what_is_not_corrected(
    client: FlaskClient, desk: ReadingDesk, filled: Store
) -> None:
    address = uploaded(client, desk, OTHER + "\n")
    other = client_over(filled, desk, EVERYTHING - {Right.EDIT})
    assert not any("/correct/" in one for one in get(other, address).addresses())
    assert other.get(f"{address}/correct/{POLICE}").status_code == 403
    post(client, f"{address}/correct/{POLICE}?change=rename", value="The Force", why="New.", scope="here")
    assert other.post(f"{address}/store", data={"csrf_token": token(other)}).status_code == 403


def test_a_server_without_a_desk_adds_and_corrects_nothing(filled: Store) -> None:
    without = client_over(filled, None, EVERYTHING)
    for page in ("/documents/add", f"/correct/{ACTION}", "/corrections"):
        assert without.get(page).status_code == 403
    assert "/documents/add" not in get(without, "/how").addresses()
