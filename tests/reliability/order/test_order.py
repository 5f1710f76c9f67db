"""The short form of ``python -m tests.reliability.order``: few papers of every kind, few histories, on each engine."""

import random
from pathlib import Path

import pytest

from graph.copying import Manifest, digest, make, opened_backup, write_backup
from graph.copying.archive import FORMAT
from graph.store import Store
from tests.conftest import empty
from tests.reliability.order.at_once import load_at_once
from tests.reliability.order.histories import History, carry_out, hold_to_the_digest
from tests.reliability.order.papers import FEW, Papers, begin, papers, undisturbed
from tests.rig import Neo4jAccess


@pytest.fixture(scope="module")
def few() -> Papers:
    return papers(FEW)


@pytest.fixture(scope="module")
def wanted(few: Papers, running_embedded: Store) -> str:
    """The digest of an undisturbed load, on the embedded engine."""
    return undisturbed(running_embedded, few)


def test_orders_parts_and_repetition_do_not_matter(few: Papers, wanted: str, running_embedded: Store) -> None:
    done: list[History] = []
    if digest(running_embedded) != wanted:
        undisturbed(running_embedded, few)
    hold_to_the_digest(running_embedded, few, wanted, orders=4, told=done.append)
    assert len(done) == 4
    assert {history.afresh for history in done} == {True, False}


def test_four_processes_at_once_give_the_same(few: Papers, wanted: str, running_embedded: Store) -> None:
    begin(running_embedded)
    load_at_once(running_embedded, few, random.Random(1))
    assert digest(running_embedded) == wanted


@pytest.mark.neo4j
def test_the_other_engine_gives_the_same(
    few: Papers, wanted: str, running_embedded: Store, running_neo4j: Store, neo4j_access: Neo4jAccess, tmp_path: Path
) -> None:
    if digest(running_embedded) != wanted:
        undisturbed(running_embedded, few)
    write_backup(running_embedded, tmp_path / "copy", Manifest(FORMAT, 1, "0", "2026-11-30T10:00:00+00:00"), {})
    empty(running_neo4j)
    with opened_backup(tmp_path / "copy") as backup:
        make(running_neo4j, backup.nodes(), backup.relationships())
    assert digest(running_neo4j) == wanted
    hold_to_the_digest(running_neo4j, few, wanted, orders=1)
    begin(running_neo4j)
    load_at_once(running_neo4j, few, random.Random(2), neo4j_access.user, neo4j_access.password)
    assert digest(running_neo4j) == wanted


def test_the_digest_tells_when_a_paper_is_lacking(few: Papers, wanted: str, running_embedded: Store) -> None:
    if digest(running_embedded) != wanted:
        undisturbed(running_embedded, few)
    told = list(carry_out(History(afresh=False, steps=((0, True),), order=()), running_embedded, few))
    assert told == [f"forget {few.name(0)}"]
    assert digest(running_embedded) != wanted
    few.load(running_embedded, 0, at="later")
    assert digest(running_embedded) == wanted
