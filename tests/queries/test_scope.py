"""The filters that every question shares: what each takes in, on both engines, and what is refused."""

import pytest

from graph.model.errors import QuestionError
from graph.store import Store
from queries.questions.gaps.information_gaps import information_gaps
from queries.questions.scope import Filters, scope
from tests.queries.graphs import build


@pytest.fixture
def related(store: Store) -> Store:
    return build(store, "related")


def gaps(store: Store, **filters: str | int) -> list[str]:
    chosen = information_gaps(store, scope(store, Filters(**filters)))  # type: ignore[typeddict-item]
    return [gap.uid.removeprefix("information_gap:") for gap in chosen]


def test_every_filter_by_hand(related: Store) -> None:
    assert gaps(related) == ["1", "2", "3"]
    assert gaps(related, region="nation") == ["1", "2"]  # the town by way of its county, the village at once
    assert gaps(related, region="County") == ["1"]
    assert gaps(related, kind="SAR, dhr") == ["2", "3"]
    assert gaps(related, from_year=2010, to_year=2013) == ["2"]
    assert gaps(related, agency="New Trust") == ["1", "2", "3"]  # its bay held 1, it needed 2, its predecessor needed 3
    assert gaps(related, agency="New Trust", related="no") == ["2"]
    assert gaps(related, agency="the old trust") == ["1", "3"]  # by another name; what came after it does not count
    assert gaps(related, agency="agency:ward") == ["1"]
    assert gaps(related, agency="Oldest Trust") == []
    assert gaps(related, sector="mental_health") == ["1"]
    assert gaps(related, sector="health") == ["2", "3"]
    assert gaps(related, agency="New Trust", sector="mental_health") == ["1"]  # one agency must be both
    assert gaps(related, agency="Police", sector="health") == []
    assert gaps(related, theme="managing STAFF") == ["1", "2"]
    assert gaps(related, theme="theme:supervision") == ["1"]
    assert gaps(related, theme="theme:management") == ["1", "2"]  # by uid as by name
    assert gaps(related, theme="recording", region="Nation") == []


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"agency": "Newe Trust"}, "agency: There is no agency 'Newe Trust' in the graph. Did you mean New Trust"),
        ({"theme": "supervise"}, "theme: There is no theme 'supervise' in the graph. Did you mean Supervision"),
        ({"theme": "zzz"}, "Give one of: Handover, Managing staff, Supervision, recording"),
        ({"kind": "SAR,XYZ"}, "kind: 'XYZ' is not one of its values"),
        ({"sector": "spying"}, "sector: 'spying' is not one of its values"),
    ],
)
def test_what_is_refused(related: Store, filters: dict[str, str], words: str) -> None:
    with pytest.raises(QuestionError) as refused:
        gaps(related, **filters)
    assert words in str(refused.value)


@pytest.mark.parametrize("name", ["agency", "theme"])
def test_an_empty_graph_says_what_to_do(store: Store, name: str) -> None:
    with pytest.raises(QuestionError, match="Load a document first"):
        gaps(store, **{name: "Anything"})
