"""Step by step or all at once: after any loads and forgettings the store holds the fold of what is loaded."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import forget, prepare, write_document
from tests.canonical import dump
from tests.conftest import empty
from tests.writing import material
from tests.writing.chance import plans
from tests.writing.expectation import AT, BY, expected, from_documents

NAMES = [f"paper{number}" for number in range(4)]
STEPS = st.lists(
    st.one_of(
        st.sampled_from(NAMES).flatmap(plans),
        st.sampled_from(NAMES),
        st.sampled_from([material.report(), material.other_review()]),
    ),
    min_size=2,
    max_size=8,
)


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_store_is_always_the_fold_of_what_is_loaded(embedded_store: Store, steps: list[DocumentRecords | str]) -> None:
    """A step is a paper to load, anew or again in other words, or the name of one to forget."""
    empty(embedded_store)
    prepare(embedded_store)
    loaded: dict[str, DocumentRecords] = {}
    for step in steps:
        if isinstance(step, DocumentRecords):
            write_document(embedded_store, step, at=AT, by=BY)
            loaded[step.document.document] = step
        elif step in loaded:
            forget(embedded_store, step)
            del loaded[step]
    assert from_documents(dump(embedded_store)) == expected(*loaded.values())
