"""The questions in Python: typed rows, evidence, data frames, names masked."""

from datetime import date
from pathlib import Path

import pytest

import reviewgraph
from graph.model.errors import QuestionError, UsageError
from graph.store import Store
from queries.questions.actions.open_actions import OpenActionsRow, open_actions
from queries.questions.themes.recurring_themes import YearCount
from reviewgraph import Graph, open_graph
from tests.queries.graphs import build

AS_OF = date(2020, 6, 15)


@pytest.fixture
def graph(store: Store) -> Graph:
    return Graph(build(store, "small"))


def test_rows_are_those_of_the_typed_function(graph: Graph) -> None:
    found = graph.ask("open-actions", as_of=AS_OF, to_year=2014, kind=["SAR", "SCR"])
    assert list(found) == open_actions(graph.store, as_of=AS_OF, to_year=2014, kind="SAR,SCR")
    assert len(found) == 4
    assert isinstance(found.rows[0], OpenActionsRow)
    assert found.notes == found.answer.notes != ()


def test_a_figure_opens_to_its_passages(graph: Graph) -> None:
    found = graph.ask("open-actions", as_of=AS_OF)
    police = next(at for at, row in enumerate(found.rows) if row.agency == "agency:police")
    assert [passage.place for passage in found.passages(police, "overdue")] == ["plan.xlsx, Sheet1!B7"]
    assert [passage.quote for passage in found.passages(police)] == ["=Work with partners"]
    with pytest.raises(UsageError, match=r"'early'.*There are: .*overdue"):
        found.passages(police, "early")


def test_what_is_asked_wrongly_is_refused(graph: Graph) -> None:
    with pytest.raises(QuestionError, match="no question 'opened'"):
        graph.ask("opened")
    with pytest.raises(QuestionError, match="no parameter county"):
        graph.ask("open-actions", county="Ostermere")
    with pytest.raises(QuestionError, match="no network 'friends'"):
        graph.network("friends")


def test_every_name_listed_can_be_asked(graph: Graph) -> None:
    assert "information-gap-pairs" in graph.questions
    assert len(graph.network("co-involvement")) == 4
    assert "co-involvement" in graph.networks


@pytest.fixture
def named(store: Store) -> Store:
    build(store, "small")
    store.write(
        lambda tx: tx.run(
            "MATCH (p:Passage {uid: 'passage:2'}), (g:InformationGap {uid: 'information_gap:2'}) "
            "SET p.quote = 'Dr Jane Smith knew.', g.what = 'what Mrs Jones had seen'"
        )
    )
    return store


def test_names_are_masked_unless_asked_for(named: Store) -> None:
    flows = {row.holder: row for row in Graph(named).ask("information-gap-flows", theme=None)}
    row = flows["agency:children"]
    assert row.what == "what [Name masked] had seen"
    assert [passage.quote for passage in row.evidence] == ["Dr [Name masked] knew."]
    shown = {row.holder: row for row in Graph(named, show_names=True).ask("information-gap-flows")}
    assert shown["agency:children"].what == "what Mrs Jones had seen"
    found = Graph(named).ask("information-gap-flows", agency="agency:children", related=False)
    at = next(at for at, each in enumerate(found) if each.holder == "agency:children")
    assert [passage.quote for passage in found.passages(at, "times")] == ["Dr [Name masked] knew."]


def test_a_data_frame_keeps_what_is_missing_missing(graph: Graph) -> None:
    frame = graph.ask("open-actions", as_of=AS_OF).to_pandas()
    assert list(frame.columns)[:3] == ["agency_name", "open", "overdue"]
    assert frame["open"].tolist() == [4, 3, 0, 1]
    assert frame["open"].dtype == "Int64"
    assert frame["share_evidenced"].isna().tolist() == [True, False, False, True]
    assert frame["oldest_open_days"].isna().tolist() == [True, False, True, True]
    assert frame["oldest_open_target"].tolist()[:2] == ["2020-06", "2019-12"]


def test_lists_and_passages_in_a_data_frame(graph: Graph) -> None:
    themes = graph.ask("recurring-themes").to_pandas()
    assert themes["years"].iloc[0] == (str(YearCount(2009, 1, ())), "2012 (1)", "2014 (1)")
    flows = graph.ask("information-gap-flows").to_pandas()
    assert (
        flows["evidence"].iloc[1][0]
        == "child-a.pdf, page 2, line 1, read by character recognition: “They knew, and did not tell.”"
    )
    assert flows["few"].tolist() == [True] * 4


def test_without_pandas_it_says_what_to_do(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install pandas"):
        graph.ask("open-actions", as_of=AS_OF).to_pandas()


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no graph here yet"):
        open_graph(tmp_path / "nothing")
    assert not (tmp_path / "nothing").exists()


def test_what_the_package_offers() -> None:
    assert {name for name in reviewgraph.__all__ if not hasattr(reviewgraph, name)} == set()
    with pytest.raises(AttributeError, match="close_graph"):
        reviewgraph.close_graph  # noqa: B018
