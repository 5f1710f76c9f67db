"""The figures of open actions add up, whatever the actions."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.model.vocabulary import Assurance, Status
from queries.questions.actions.action_figures import Standing, figures

_TARGETS = st.none() | st.sampled_from(["2019", "2020", "2020-06", "2020-06-14", "2020-06-15", "2020-09-13", "2021-01"])
_ACTIONS = st.lists(
    st.builds(
        Standing,
        st.uuids().map(str),
        st.sampled_from(Status),
        _TARGETS,
        st.sampled_from(Assurance),
        st.booleans(),
    ),
    unique_by=lambda action: action.action,
)


@given(_ACTIONS)
def test_the_parts_make_the_whole(actions: list[Standing]) -> None:
    counted = figures(actions, date(2020, 6, 15))
    assert sorted(counted["open"] + counted["not_stated"] + counted["closed"]) == sorted(counted["all"])
    assert len(counted["all"]) == len(actions)
    parts = counted["overdue"] + counted["due_soon"] + counted["due_later"] + counted["no_date"]
    assert sorted(parts) == sorted(counted["open"])
    assert set(counted["implied"]) <= set(counted["open"] + counted["closed"])
    assert set(counted["past_not_stated"]) <= set(counted["not_stated"])
    assert set(counted["evidenced"]) <= set(counted["completed"]) <= set(counted["closed"])
