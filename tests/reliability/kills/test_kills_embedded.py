"""The kill campaign in short, on the embedded engine: see ``python -m tests.reliability.kills`` for the long form."""

import sys
from pathlib import Path

import pytest

from graph.store import Store, open_store
from tests.reliability.kills.campaign import ON_STANDING, SCENARIOS, prepared_campaign, run
from tests.reliability.kills.expected import Reference, material
from tests.reliability.kills.grounds import shared
from tests.reliability.kills.processes import quick_engine
from tests.reliability.kills.promises import kept, reloaded, whole

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="commands are started by forking")

WITH_THEIR_ENGINE = tuple(name for name in SCENARIOS if "pages" not in name and name != "copy")


def test_whatever_is_ended_nothing_is_lost(running_embedded: Store, tmp_path: Path) -> None:
    reference = Reference(running_embedded, tmp_path / "documents")
    with quick_engine(tmp_path), prepared_campaign(tmp_path, reference) as campaign:
        tally = run(campaign, tmp_path, 5, 20, WITH_THEIR_ENGINE, unmeasured=1.0)
    assert tally.broken == []
    assert tally.kills == 5


def test_a_command_that_is_ended_loses_nothing_where_others_go_on(running_embedded: Store, tmp_path: Path) -> None:
    reference = Reference(running_embedded, tmp_path / "documents")
    graph = tmp_path / "shared" / "graph"
    with (
        quick_engine(tmp_path),
        open_store(graph) as store,
        prepared_campaign(tmp_path, reference, shared(graph, store)) as campaign,
    ):
        tally = run(campaign, tmp_path, 6, 21, ON_STANDING, unmeasured=1.0)
    assert tally.broken == []
    assert tally.kills == 6


def test_damage_is_seen(embedded_store: Store, tmp_path: Path) -> None:
    """The promises that things are held to can be broken."""
    documents = material(tmp_path / "documents")
    reference = Reference(embedded_store, tmp_path / "documents")
    reference.digest(documents.records)
    reference.digest(documents.records[:2])  # the last one asked for is what the store holds now
    assert list(whole(embedded_store, reference)) == []
    last = documents.records[2].document.document
    assert list(kept(embedded_store, documents.records, "said")) == [f"said: {last} is not there"]
    embedded_store.write(lambda tx: tx.run("MATCH (a:Action) WITH a ORDER BY a.uid LIMIT 1 DETACH DELETE a"))
    assert list(whole(embedded_store, reference)) == ["the graph is not what its 2 documents give"]
    assert list(reloaded(embedded_store, documents, reference, documents.records[:2])) == [
        "loading again does not give the graph of an undisturbed load"
    ]
