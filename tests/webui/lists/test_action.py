"""The page of one action, and what editions say of it."""

import pytest
from flask.testing import FlaskClient

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_action import action
from queries.questions.pages.page_actions import ActionLead, action_lines, action_states, days_late
from tests.queries.graphs import build
from tests.webui.conftest import TODAY
from tests.webui.graph import ACTIONS, MHT
from tests.webui.reading import get


def test_page_of_an_action_leads_up_to_what_went_wrong(pages: FlaskClient) -> None:
    page = get(pages, f"/actions/{ACTIONS['3.2']}")
    assert "Action 3.2 from Child K" in page.words
    assert "Overdue, 915 days" in page.words
    thread = page.words.partition("Where it comes from")[2].partition("What each edition says")[0]
    places = [
        thread.index(part)
        for part in ("Information gap", "Also told as a missed opportunity", "Recommendation 3", "Action 3.2, this one")
    ]
    assert places == sorted(places)
    assert "Implied: the plan prints no number beside the action" in thread
    assert "“Row for action 3.2”" in page.words
    assert f"/agencies/{MHT}" in page.addresses()


def test_page_of_an_action_that_hangs_on_nothing(pages: FlaskClient) -> None:
    words = get(pages, f"/actions/{ACTIONS['1.1']}").words
    assert "No document says which recommendation this action carries out." in words
    assert "No lead, no date, no status" in words
    assert "No document that can be told apart as an edition states it." in words
    assert "There is no such action" in get(pages, "/actions/action:none", 404).words
    assert "There is no such action" in get(pages, "/actions/recommendation:osp-2021-k/3", 404).words


def test_course_of_an_action_through_its_editions(store: Store) -> None:
    graph = build(store, "editions")
    read = action(graph, "action:a1", TODAY)
    assert [(each.edition.name, each.status.value, each.target_date) for each in read.said] == [
        ("plan-1.docx", "in_progress", "2019-12"),
        ("plan-2.docx", "in_progress", "2020-06"),
        ("plan-3.docx", "completed", "2021-03"),
    ]
    # 31 December 2019 to 30 June 2020 is 182 days; on to 31 March 2021 another 274.
    assert read.moves == {1: "The target moved 182 days later.", 2: "The target moved 274 days later."}
    assert read.slip is not None
    assert read.slip.moved == 456
    assert read.leads == (ActionLead("agency:police", "Police", ()),)
    done = action(graph, "action:a6", TODAY)
    assert [(note.date, note.text) for note in done.notes] == [("2020-05", "Done.")]
    assert [each.quote for each in read.passages["action:a1"]] == [
        "Do one by December 2019",
        "Do one by June 2020",
        "Do one by March 2021",
    ]
    with pytest.raises(QuestionError):
        action(graph, "action:none", TODAY)
    lines = action_lines(graph)
    assert [line.uid for line in lines] == [
        f"action:{name}" for name in ("a1", "a2", "a3", "a4", "a5", "a6", "a7", "b1", "b2")
    ]
    assert {line.uid: line.leads for line in lines}["action:a7"] == ("Hospital",)
    # a3 ends on 30 September 2020 and a5 on 29 February 2020: 5 years and 1 day, and 5 years and 215 days before.
    assert days_late(lines, action_states(lines, TODAY), TODAY) == {"action:a3": 1827, "action:a5": 2041}
    assert [line.uid for line in action_lines(graph, reviews=["review:two"], contains="B ONE")] == ["action:b1"]
