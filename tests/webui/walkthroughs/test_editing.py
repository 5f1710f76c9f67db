"""Making and editing a walkthrough with forms alone: every button saves, and nothing is written over unseen."""

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from graph.writing.walkthroughs import mark, save, walkthrough
from tests.webui.conftest import app_over
from tests.webui.graph import CS, GAP, MHT, PLAN, K
from tests.webui.reading import Page, get
from tests.webui.walkthroughs.conftest import Desk

ADDRESS = "/walkthroughs/{}/edit"


def headings(desk: Desk, uid: str) -> list[str]:
    return [step.heading for step in walkthrough(desk.store, uid).steps]


def test_a_walkthrough_is_made_and_kept(desk: Desk) -> None:
    uid = desk.make("Child K: for the nurses’ day")
    kept = walkthrough(desk.store, uid)
    assert (kept.title, kept.review, len(kept.steps)) == ("Child K: for the nurses’ day", K, 9)
    assert desk.log.last() == ("walkthrough made", K)
    # What is kept begins without the name that stands in the document.
    assert "Amelia" not in " ".join(step.words + step.notes for step in kept.steps)
    page = get(desk.client, "/walkthroughs")
    assert "Child K: for the nurses’ day" in page.words
    assert "8 steps, 1 left out" in page.words


def test_a_title_is_needed(desk: Desk) -> None:
    fields = desk.form(f"/walkthroughs/new?review={K}", "/walkthroughs/new")
    answer = desk.send("/walkthroughs/new", fields, title="  ")
    assert answer.status_code == 400
    page = Page(answer.get_data(as_text=True))
    assert "There is a problem" in page.words
    assert "#f-title" in page.addresses()


def test_no_review_chosen_is_a_problem_and_none_asked_for_is_the_list(desk: Desk) -> None:
    assert "Choose a review" in get(desk.client, "/walkthroughs/new?review=").words.partition("Walk a room")[0]
    assert "There is a problem" not in get(desk.client, "/walkthroughs/new").words
    assert get(desk.client, "/walkthroughs/new?review=review:none", 404)


def test_buttons_move_leave_out_bring_back_add_and_delete(desk: Desk) -> None:
    uid = desk.make("Buttons")
    address, before = ADDRESS.format(uid), headings(desk, uid)

    def press(button: str) -> str:
        answer = desk.send(address, desk.form(address), do=button)
        assert answer.status_code == 303, button
        return answer.headers["Location"].partition("#")[2]

    assert press("down-1") == "step-2"
    assert headings(desk, uid)[:3] == [before[1], before[0], before[2]]
    assert press("up-2") == "step-1"
    assert headings(desk, uid) == before
    press("hide-2")
    assert walkthrough(desk.store, uid).steps[1].hidden
    press("show-2")
    assert not walkthrough(desk.store, uid).steps[1].hidden
    assert press("add") == "step-10"
    assert headings(desk, uid) == [*before, "A step of your own"]
    press("up-1")
    press("remove-99")
    press("nonsense")
    assert headings(desk, uid) == [*before, "A step of your own"]
    assert desk.log.last() == ("walkthrough saved", uid)


@pytest.mark.parametrize(
    ("button", "page"),
    [("present", "present"), ("briefing", "briefing"), ("notes", "briefing?notes=1"), ("export", "export")],
)
def test_what_leads_away_saves_first(desk: Desk, button: str, page: str) -> None:
    uid = desk.make("Leaving")
    address = ADDRESS.format(uid)
    assert f'value="{button}"' in desk.client.get(address).get_data(as_text=True)
    answer = desk.send(address, desk.form(address), words_1="Typed and not saved yet.", do=button)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/walkthroughs/{uid}/{page}")
    assert walkthrough(desk.store, uid).steps[0].words == "Typed and not saved yet."


def test_deleting_a_step_saves_what_was_typed_and_asks_first(desk: Desk) -> None:
    uid = desk.make("A step less")
    address, before = ADDRESS.format(uid), headings(desk, uid)
    answer = desk.send(address, desk.form(address), words_1="Typed first.", do="remove-3")
    asking = answer.headers["Location"]
    assert (answer.status_code, asking) == (303, f"/walkthroughs/{uid}/delete-step/3")
    assert headings(desk, uid) == before
    page = get(desk.client, asking)
    assert "Delete step 3?" in page.words
    assert before[2] in page.words
    assert f"{address}#step-3" in page.addresses()
    fields = desk.form(asking)
    assert desk.send(asking, {**fields, "seen": ["other"]}).status_code == 409
    assert headings(desk, uid) == before
    answer = desk.send(asking, fields)
    assert answer.headers["Location"] == f"{address}?saved=1#step-3"
    assert headings(desk, uid) == [*before[:2], *before[3:]]
    assert walkthrough(desk.store, uid).steps[0].words == "Typed first."
    assert desk.client.get(f"/walkthroughs/{uid}/delete-step/9").status_code == 404


def test_the_last_step_that_is_shown_is_not_deleted(desk: Desk) -> None:
    uid = desk.make("One left")
    kept = walkthrough(desk.store, uid)
    steps = (kept.steps[0], replace(kept.steps[1], hidden=True))
    save(desk.store, replace(kept, steps=steps), seen=mark(kept))
    asking = f"/walkthroughs/{uid}/delete-step/1"
    page = get(desk.client, asking)
    assert "It cannot be deleted now: every step is left out" in page.words
    seen = mark(walkthrough(desk.store, uid))
    token = desk.form(ADDRESS.format(uid))["csrf_token"]
    assert desk.send(asking, {"csrf_token": token, "seen": [seen]}).status_code == 400
    assert len(headings(desk, uid)) == 2


def test_the_steps_are_listed_above_the_form(desk: Desk) -> None:
    uid = desk.make("Listed above")
    page = get(desk.client, ADDRESS.format(uid))
    assert [each for each in page.addresses() if each.startswith("#step-")] == [f"#step-{at}" for at in range(1, 10)]


def test_words_and_what_is_drawn_are_changed(desk: Desk) -> None:
    uid = desk.make("Words")
    address = ADDRESS.format(uid)
    fields = desk.form(address)
    assert fields["shown-5"][0] == MHT
    fields["shown-5"] = [GAP, CS]
    answer = desk.send(
        address,
        fields,
        heading_5="What  went wrong",
        words_5="One.\r\nTwo.\x00\x07",
        notes_5="Mine",
        add_5=PLAN,
        do="save",
    )
    assert answer.status_code == 303
    step = walkthrough(desk.store, uid).steps[4]
    assert (step.heading, step.words, step.notes) == ("What  went wrong", "One.\nTwo.", "Mine")
    assert step.shown == (GAP, CS, PLAN)
    page = get(desk.client, address)
    assert "1 thing that this step showed is no longer in the graph." in page.words
    assert PLAN in desk.form(address)["shown-5"]
    assert (
        "1 thing that this step showed is no longer in the graph." in get(desk.client, address[:-4] + "present").words
    )


@pytest.mark.parametrize(
    ("changed", "field", "message"),
    [
        ({"title": ""}, "title", "Give the walkthrough a title"),
        ({"heading_2": " "}, "heading-2", "Give step 2 a heading"),
        ({"words_1": "x" * 1201}, "words-1", "Words must be 1,200 letters or fewer; there are 1,201"),
    ],
)
def test_problems_are_shown_and_nothing_is_saved(desk: Desk, changed: dict[str, str], field: str, message: str) -> None:
    uid = desk.make("Problems")
    address, before = ADDRESS.format(uid), walkthrough(desk.store, uid)
    answer = desk.send(address, desk.form(address), prompt_1="Kept in the form", do="save", **changed)
    page = Page(answer.get_data(as_text=True))
    assert answer.status_code == 400
    assert message in page.words
    assert page.words.startswith("Error: ")
    assert f"#f-{field}" in page.addresses()
    assert f"f-{field}" in page.ids()
    assert "Kept in the form" in page.words
    assert walkthrough(desk.store, uid) == before


def test_too_much_in_a_drawing_and_everything_left_out_are_problems(desk: Desk) -> None:
    uid = desk.make("Limits")
    address = ADDRESS.format(uid)
    fields = desk.form(address)
    many = {**fields, "shown-1": [f"agency:{number}" for number in range(13)]}
    assert "Step 1 shows 13 things; a room can read 12." in Page(desk.send(address, many).get_data(as_text=True)).words
    hidden = {**fields, **{f"hidden-{at}": ["1"] for at in range(1, 10)}}
    assert "at least one must be shown" in Page(desk.send(address, hidden).get_data(as_text=True)).words


def test_two_editors_at_once_the_second_is_asked(desk: Desk) -> None:
    uid = desk.make("Both")
    address, mine = ADDRESS.format(uid), desk.form(ADDRESS.format(uid))
    theirs = walkthrough(desk.store, uid)
    save(desk.store, type(theirs)("Theirs", K, theirs.steps, uid), seen=mark(theirs))
    noted = len(desk.log.changes)
    answer = desk.send(address, mine, title="Mine", do="save")
    body = answer.get_data(as_text=True)
    assert answer.status_code == 409
    assert "Somebody else has changed this walkthrough" in body
    assert (walkthrough(desk.store, uid).title, len(desk.log.changes)) == ("Theirs", noted)
    from tests.webui.walkthroughs.conftest import fields_of

    answer = desk.send(address, fields_of(body, address), do="over")
    assert answer.status_code == 303
    assert walkthrough(desk.store, uid).title == "Mine"


def test_deleting_asks_first(desk: Desk) -> None:
    uid = desk.make("Gone soon")
    address = f"/walkthroughs/{uid}/delete"
    fields = desk.form(address)
    assert desk.send(address, {**fields, "seen": ["other"]}).status_code == 409
    assert desk.send(address, fields).status_code == 303
    assert desk.log.last() == ("walkthrough deleted", uid)
    assert get(desk.client, f"/walkthroughs/{uid}/present", 404)


def test_readers_present_and_print_and_change_nothing(desk: Desk) -> None:
    uid = desk.make("For readers")
    reader: FlaskClient = app_over(desk.store).test_client()
    for address in (f"/walkthroughs/new?review={K}", f"/walkthroughs/{uid}/present", f"/walkthroughs/{uid}/briefing"):
        assert 'name="csrf_token"' not in reader.get(address).get_data(as_text=True)
    for name in ("edit", "export", "delete", "delete-step/1"):
        assert reader.get(f"/walkthroughs/{uid}/{name}").status_code == 403
        assert reader.post(f"/walkthroughs/{uid}/{name}").status_code in (400, 403)
    assert "Edit" not in re.findall(r">(\w+)<", reader.get("/walkthroughs").get_data(as_text=True))


def test_every_page_is_well_made_and_hides_the_name(desk: Desk) -> None:
    uid = desk.make("Well made")
    names = ("present", "briefing", "edit", "export", "delete", "delete-step/2")
    addresses = [f"/walkthroughs/{uid}/{name}" for name in names]
    addresses += [f"/walkthroughs/new{name}?review={K}" for name in ("", "/present", "/briefing")]
    found = {address: get(desk.client, address) for address in (*addresses, "/walkthroughs")}
    for address, page in found.items():
        assert len(page.all("h1")) == 1, address
        assert len(set(page.ids())) == len(page.ids()), address
        assert not any("style" in given for _, given in page.elements), address
        # The page before exporting shows what was masked.
        assert ("Underhill" in page.words) == address.endswith("/export"), address
        for link in page.addresses():
            assert not link.startswith("#") or link[1:] in page.ids(), link
