"""The questions of the pages give the same answers on both engines, checked against the invented graph by hand."""

from datetime import date

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.pages.page_agencies import agencies, agency
from queries.questions.pages.page_attention import attention
from queries.questions.pages.page_collection import choices, collection, names_to_keep
from queries.questions.pages.page_documents import document_passages, documents
from queries.questions.pages.page_figures import figure
from queries.questions.pages.page_pairs import pairs
from queries.questions.pages.page_review import review, review_list
from queries.questions.pages.page_themes import themes_by_year
from queries.questions.pages.page_thread import thread
from queries.questions.scope import Filters
from tests.webui.graph import (
    ACTIONS,
    BOARD,
    CS,
    FINDING,
    GAP,
    GAP_IMPLIED,
    GAP_OPEN_END,
    MHT,
    MISSED,
    MISSED_TWIN,
    OLD_BOARD,
    PLAN,
    REC3,
    REC5,
    REPORT,
    SHARING,
    D,
    K,
    R,
)

DAY = date(2025, 10, 1)
MEDICATION = "information_gap:d/medication"


def test_collection_and_choices(graph: Store) -> None:
    found = collection(graph)
    assert (found.reviews, found.documents, found.agencies) == (3, 3, 7)
    can = choices(graph)
    assert [place.name for place in can.places] == ["East of Elsewhere", "Fenholt"]
    assert can.kinds == ("DHR", "LCSPR", "SAR", "SCR")
    assert can.years == (2012, 2020)
    assert {"CS", "Fenholt", "Child K", "Fenholt Police"} <= names_to_keep(graph)


def test_reviews(graph: Store) -> None:
    lines = review_list(graph)
    assert [line.review.uid for line in lines] == [K, D, R]
    first = lines[0]
    assert (first.documents, first.failures, first.recommendations, first.actions) == (2, 6, 2, 5)
    with pytest.raises(QuestionError):
        review(graph, "review:none")


def test_review_reads_in_the_order_of_its_documents(graph: Store) -> None:
    read = review(graph, K)
    assert [fact.uid for fact in read.facts] == [
        GAP,
        MISSED_TWIN,
        MISSED,
        GAP_IMPLIED,
        GAP_OPEN_END,
        FINDING,
        REC3,
        REC5,
        *ACTIONS.values(),
    ]
    assert [board.uid for board in read.profile.boards] == [BOARD]
    assert [each.uid for each in read.documents] == [REPORT, PLAN]


def test_thread(graph: Store) -> None:
    found = thread(review(graph, K))
    assert [strand.fact.uid for strand in found.answered] == [GAP, FINDING]
    assert [strand.fact.uid for strand in found.unanswered] == [MISSED, GAP_IMPLIED, GAP_OPEN_END]
    told = found.answered[0]
    assert [twin.uid for twin in told.also] == [MISSED_TWIN]
    assert [strand.fact.uid for strand in told.after[0].after] == [ACTIONS["3.1"], ACTIONS["3.2"]]
    assert told.after[0].after[0].broken is not None
    assert told.after[0].after[1].evidence == "First 8 of 20 files checked; minutes of 4 May."
    assert found.from_recommendations == ()
    assert [strand.fact.uid for strand in found.from_actions] == [ACTIONS[ref] for ref in ("1.1", "4.1", "6.1")]
    assert (found.breaks(), found.broken()) == (6, 6)


def test_attention(graph: Store) -> None:
    found = attention(graph, [K, D, R])
    assert found.unanswered == (MEDICATION, GAP_OPEN_END, GAP_IMPLIED, MISSED)
    assert found.no_action == (REC5,)
    assert found.no_lead == (ACTIONS["1.1"],)
    assert found.unevidenced == (ACTIONS["3.1"],)
    assert [read.uid for read in found.documents] == [REPORT]
    assert attention(graph, [D]).documents == ()


def test_documents(graph: Store) -> None:
    read = next(each for each in documents(graph) if each.uid == REPORT)
    assert read.share_not_understood == pytest.approx(65 / 412)
    assert read.reasons == {"the same line is at the top of every page": 40, "page number": 7}
    assert read.places[0].page == 23
    assert read.issues == (("warning", "Two dates in one cell."),)
    assert [passage.at.page for passage in document_passages(graph, REPORT)] == [1, 23, 24, 26, 31, 32, 33, 48, 49]


def test_pairs(graph: Store) -> None:
    found = pairs(graph)
    flow = found.flow(MHT, CS)
    assert flow.gaps == (MEDICATION, GAP)
    assert (set(flow.reviews), set(flow.shared), flow.few) == ({K, D}, {K, D}, True)
    assert found.unpaired == (GAP_OPEN_END,)
    assert [(each.holder, each.recipient) for each in found.ranked()] == [(MHT, CS), (CS, MHT)]
    assert [flow.holder for flow in found.leading()] == [MHT]
    assert found.busiest(1) == [CS]
    assert len(pairs(graph, from_year=2020).leading()) == 2


def test_themes(graph: Store) -> None:
    found = themes_by_year(graph)
    assert [(line.label, line.reviews) for line in found.themes] == [("Sharing information", 2), ("Recording", 1)]
    assert [line.label for line in found.leading] == ["Sharing information"]
    assert found.themes[0].by_year == {2012: 1, 2020: 1}
    assert found.by_year == {2012: 1, 2020: 1, None: 1}
    assert found.years == tuple(range(2012, 2021))


def test_agencies(graph: Store) -> None:
    line = next(each for each in agencies(graph) if each.agency == MHT)
    assert (line.name, line.reviews) == (agency(graph, MHT).name, 2)
    assert agency(graph, MHT).facts["leads"] == (ACTIONS["3.1"], ACTIONS["3.2"])
    (before,) = agency(graph, BOARD).neighbours
    assert (before.link, before.agency, before.since) == ("before", OLD_BOARD, "2019-09")
    (after,) = agency(graph, OLD_BOARD).neighbours
    assert (after.link, after.agency) == ("after", BOARD)


@pytest.mark.parametrize(
    ("name", "details", "uids"),
    [
        ("actions", {"state": "implied"}, (ACTIONS["3.2"],)),
        ("actions", {"state": "open"}, (ACTIONS["3.2"], ACTIONS["4.1"])),
        ("actions", {"state": "overdue", "agency": MHT}, (ACTIONS["3.2"],)),
        ("actions", {"state": "not_stated", "agency": "none"}, (ACTIONS["1.1"],)),
        ("actions", {"state": "open", "agency": "agency:nobody"}, ()),
        ("review-actions", {"state": "closed", "review": K}, (ACTIONS["3.1"], ACTIONS["6.1"])),
        ("gaps", {"holder": CS, "recipient": MHT}, (GAP_IMPLIED,)),
        ("unpaired", {}, (GAP_OPEN_END,)),
        ("theme", {"theme": SHARING, "year": "2020"}, (GAP, REC3)),
        ("theme", {"theme": SHARING, "year": "none"}, ()),
        ("stops", {"matter": "no_action"}, (REC5,)),
        ("agency", {"part": "missed", "agency": CS}, (MISSED,)),
        ("fact", {"uid": REC3}, (REC3,)),
    ],
)
def test_figures(graph: Store, name: str, details: dict[str, str], uids: tuple[str, ...]) -> None:
    assert figure(graph, name, details, Filters(), DAY).uids == uids
