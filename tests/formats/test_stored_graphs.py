"""What an earlier version left becomes, on each engine, what this version would have made of the same documents."""

import pytest

from graph.copying import digest, opened_backup
from graph.formats import MIGRATIONS, due, migrate
from graph.formats.rewriting import outdated
from graph.store import Store
from graph.store.format import EARLIER, FORMAT, READ_FROM, Stated, stated
from graph.writing import prepare, write_document
from graph.writing.marking import unmarked
from graph.writing.walkthroughs import walkthroughs
from graph.writing.walkthroughs.saving import put
from tests.canonical import dump
from tests.conftest import empty
from tests.formats.kept import AT, BY, path_of, put_back, records_in

NUMBERS = range(FORMAT + 1)
_MOST_BYTES = 200_000


@pytest.mark.parametrize("number", NUMBERS)
def test_every_format_has_its_stored_graph(number: int) -> None:
    with opened_backup(path_of(number)) as backup:
        assert backup.manifest.graph_format == number
        assert backup.manifest.nodes > 100
    assert path_of(number).stat().st_size < _MOST_BYTES


def test_every_step_leads_to_the_next_format() -> None:
    assert [step.to for step in MIGRATIONS] == list(NUMBERS)[1:]
    assert max((step.to for step in MIGRATIONS if step.readers_wait), default=0) == READ_FROM


@pytest.fixture(scope="module")
def loaded(running_embedded: Store) -> dict[int, str]:
    """By format, the digest of a load, by this version, of what the stored graph keeps of its documents."""
    found = {}
    for number in NUMBERS:
        put_back(running_embedded, number)
        records, own = records_in(running_embedded), walkthroughs(running_embedded)
        empty(running_embedded)
        prepare(running_embedded)
        for each in records:
            write_document(running_embedded, each, at=AT, by=BY)
        for walk in own:
            running_embedded.write(lambda tx, walk=walk: put(tx, walk))  # type: ignore[misc]
        found[number] = digest(running_embedded)
    return found


def test_a_stored_graph_becomes_what_a_load_makes(loaded: dict[int, str], store: Store) -> None:
    for number in NUMBERS:
        put_back(store, number)
        steps = due(store)
        assert [step.to for step in steps] == list(NUMBERS)[number + 1 :]
        migrate(store, steps, "this version")
        assert digest(store) == loaded[number], f"format {number}"
        assert stated(store).format == FORMAT
        assert due(store) == ()


def test_what_the_first_format_lacks(embedded_store: Store) -> None:
    """The stored graph is one that the version before 0.1.0's last changes really left."""
    put_back(embedded_store, 0)
    assert stated(embedded_store) == EARLIER
    assert "ReviewRecord" not in {line[0] for line in dump(embedded_store)}
    assert unmarked(embedded_store)
    assert len(list(outdated(embedded_store))) == len(records_in(embedded_store)) == 5
    assert {at for _, at, _ in outdated(embedded_store)} != {""}


def test_broken_off_anywhere_the_rest_is_done_later(
    loaded: dict[int, str], embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ended after each document in turn, at last it is the graph that was never disturbed, loaded when it was."""
    asked = "MATCH (d:Document) RETURN d.loaded_at AS at, d.loaded_by AS by, d.name AS name ORDER BY name"
    put_back(embedded_store, 0)
    before = embedded_store.read(asked)
    times = 0
    while steps := due(embedded_store):
        times += 1
        with monkeypatch.context() as patched:
            patched.setattr("graph.formats.rewriting.write_document", _once_and_no_more())
            with pytest.raises(KeyboardInterrupt):
                migrate(embedded_store, steps, "this version")
        assert stated(embedded_store) == EARLIER
        assert times <= 5
    assert times == len(before) == 5
    assert digest(embedded_store) == loaded[0]
    assert embedded_store.read(asked) == before


def _once_and_no_more() -> object:
    def written(*arguments: object, **named: object) -> None:
        write_document(*arguments, **named)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    return written


def test_a_version_without_formats_that_writes_later_is_noticed(embedded_store: Store) -> None:
    put_back(embedded_store, 1)
    assert due(embedded_store) == ()
    embedded_store.write(lambda tx: tx.run("MATCH (n:ReviewRecord) DETACH DELETE n"))
    assert [step.to for step in due(embedded_store)] == [1]
    migrate(embedded_store, due(embedded_store), "this version")
    assert stated(embedded_store) == Stated(1, "this version")
