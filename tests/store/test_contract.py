"""What every store does, whichever engine holds the graph."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from graph.model.errors import StoreError
from graph.store import Store, Transaction

UNIQUE = "CREATE CONSTRAINT contract_thing_uid IF NOT EXISTS FOR (n:ContractThing) REQUIRE n.uid IS UNIQUE"
COUNT = "MATCH (n:ContractThing) RETURN count(n) AS n"

VALUES = [
    True,
    False,
    0,
    -1,
    2**62,
    0.1,
    -1.5e300,
    "",
    "Fälle – “quoted” ελληνικά 😀\nnew line \\ ' \"",
    date(2019, 2, 28),
    date(1, 1, 1),
    datetime(2024, 6, 30, 23, 59, 59, 123456, tzinfo=UTC),
    ["a", "b"],
    [1, 2, 3],
    [0.5, 1.5],
    [True, False],
]


@pytest.fixture(autouse=True)
def _schema(store: Store) -> None:
    store.install([UNIQUE])


def create(uid: str) -> Callable[[Transaction], list[dict[str, Any]]]:
    return lambda transaction: transaction.run("CREATE (:ContractThing {uid: $uid})", uid=uid)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_property_comes_back_as_it_was_stored(store: Store, value: object) -> None:
    statement = "CREATE (n:ContractThing {uid: 'a', value: $value}) RETURN n.value AS value"
    [stored] = store.write(lambda transaction: transaction.run(statement, value=value))
    [read] = store.read("MATCH (n:ContractThing {uid: 'a'}) RETURN n.value AS value")
    assert stored == read == {"value": value}
    assert type(read["value"]) is type(value)


def test_a_time_in_another_zone_is_the_same_instant_in_utc(store: Store) -> None:
    summer = datetime(2024, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    store.write(lambda transaction: transaction.run("CREATE (:ContractThing {uid: 'a', at: $at})", at=summer))
    [row] = store.read("MATCH (n:ContractThing) RETURN n.at AS at")
    assert row["at"] == summer
    assert row["at"].tzinfo is UTC


def test_a_time_that_a_statement_makes_keeps_its_instant(store: Store) -> None:
    statement = "CREATE (n:ContractThing {uid: 'a', at: datetime($text)}) RETURN n.at AS at"
    store.write(lambda transaction: transaction.run(statement, text="2024-07-01T00:30:00+01:00"))
    expected = datetime(2024, 6, 30, 23, 30, tzinfo=UTC)
    assert store.read("MATCH (n:ContractThing) RETURN n.at AS at") == [{"at": expected}]


def test_a_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="without a time zone"):
        store.read("RETURN $at AS at", at=datetime(2024, 7, 1))  # noqa: DTZ001 - what is refused


def test_rows_go_in_and_maps_and_lists_come_out(store: Store) -> None:
    rows = [{"uid": uid, "tags": [uid, "x"], "none": None} for uid in "ab"]
    write = "UNWIND $rows AS row CREATE (n:ContractThing {uid: row.uid}) SET n.tags = row.tags, n.none = row.none"
    store.write(lambda transaction: transaction.run(write, rows=rows))
    found = store.read(
        "MATCH (n:ContractThing) WITH n ORDER BY n.uid RETURN collect({uid: n.uid, tags: n.tags, none: n.none}) AS all"
    )
    assert found == [{"all": rows}]


def test_a_node_comes_out_as_its_properties(store: Store) -> None:
    store.write(create("a"))
    assert store.read("MATCH (n:ContractThing) RETURN n") == [{"n": {"uid": "a"}}]


def test_a_path_is_refused(store: Store) -> None:
    store.write(
        lambda transaction: transaction.run("CREATE (:ContractThing {uid: 'a'})-[:NEXT]->(:ContractThing {uid: 'b'})")
    )
    with pytest.raises(StoreError, match="returned a path"):
        store.read("MATCH p = (:ContractThing)-[:NEXT]->() RETURN p")


def test_an_error_in_the_work_undoes_all_of_it(store: Store) -> None:
    def half(transaction: Transaction) -> None:
        create("a")(transaction)
        raise KeyError("the work's own")

    with pytest.raises(KeyError, match="own"):
        store.write(half)
    assert store.read(COUNT) == [{"n": 0}]


def test_a_refused_statement_undoes_what_went_before(store: Store) -> None:
    def half(transaction: Transaction) -> None:
        create("a")(transaction)
        transaction.run("THIS IS NO CYPHER")

    with pytest.raises(StoreError, match="refused a statement"):
        store.write(half)
    assert store.read(COUNT) == [{"n": 0}]


def test_a_broken_rule_undoes_all_and_is_said_after_a_few_tries(store: Store) -> None:
    tries = []

    def twice(transaction: Transaction) -> None:
        tries.append(1)
        create("b")(transaction)
        create("a")(transaction)

    store.write(create("a"))
    with pytest.raises(StoreError, match="rule of the graph is broken"):
        store.write(twice)
    assert 2 <= len(tries) <= 10
    assert store.read("MATCH (n:ContractThing) RETURN n.uid AS uid") == [{"uid": "a"}]


def test_reading_changes_nothing(store: Store) -> None:
    with pytest.raises(StoreError, match="for reading only"):
        store.read("CREATE (:ContractThing {uid: 'a'})")
    assert store.read(COUNT) == [{"n": 0}]


def test_installing_again_or_at_once_is_harmless(store: Store) -> None:
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: store.install([UNIQUE, UNIQUE]), range(3)))
    store.write(create("a"))
    with pytest.raises(StoreError, match="rule of the graph"):
        store.write(create("a"))


def test_a_store_says_what_it_is(store: Store) -> None:
    assert store.engine in {"ArcadeDB", "Neo4j"}
    assert store.version[0].isdigit()
    assert repr(store) == f"<Store {store.engine} {store.version} at {store.address}>"
