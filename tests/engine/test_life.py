"""The engine lives as long as its users, whichever way they end, and no longer."""

import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from graph.engine import server, start
from graph.engine.folder import open_folder
from graph.engine.orphan import engines_of
from graph.engine.runtime import Ports, locate
from graph.engine.server import start_server
from graph.model.errors import EngineError
from graph.store import open_store
from tests.engine.users import ROOT, gone, user_of, within_limit

FAIL = """
import sys
from pathlib import Path
from graph.engine import start
start(Path(sys.argv[1]))
sys.exit(7)
"""


def test_killing_the_only_user_ends_the_engine_and_its_keeper(tmp_path: Path) -> None:
    with user_of(tmp_path / "graph") as user:
        engine, keeper = user.pids()
        assert not gone(engine)
        user.process.kill()
        assert within_limit(lambda: gone(engine))
        assert within_limit(lambda: gone(keeper))


def test_a_second_process_joins_and_the_last_one_out_stops_the_engine(tmp_path: Path) -> None:
    with user_of(tmp_path / "graph") as first, user_of(tmp_path / "graph") as second:
        # Both were started at once: whoever came second must have joined.
        engine, keeper = first.pids()
        assert second.pids() == (engine, keeper)
        first.leave()
        assert not gone(engine)
        second.leave()
        assert gone(engine)
    assert not (tmp_path / "graph" / "engine" / "state.json").exists()


def test_the_end_of_the_engine_is_told_to_the_next_call(tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    with open_store(folder) as store:
        [process] = engines_of(open_folder(folder))
        store.write(lambda transaction: transaction.run("CREATE (:Kept {uid: 'a'})"))
        process.kill()
        with pytest.raises(EngineError, match="stopped by itself") as caught:
            store.read("MATCH (n:Kept) RETURN n.uid AS uid")
        assert caught.value.where == str((folder / "logs").resolve())
    with open_store(folder) as store:
        assert store.read("MATCH (n:Kept) RETURN n.uid AS uid") == [{"uid": "a"}]


def test_the_end_of_the_keeper_is_told_and_leaves_no_engine(tmp_path: Path) -> None:
    with user_of(tmp_path / "graph") as user:
        engine, keeper = user.pids()
        mine = start(tmp_path / "graph")
        psutil.Process(keeper).kill()
        failure = mine.failure(10.0)
        assert failure is not None
        assert "keeps the engine" in failure.message
        assert within_limit(lambda: gone(engine))
        mine.close()
    with open_store(tmp_path / "graph") as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]


def test_an_engine_that_outlived_its_keeper_is_ended_at_the_next_start(tmp_path: Path) -> None:
    orphan = start_server(locate({}), open_folder(tmp_path / "graph"))
    # Its parent is this test, which must take note of its end as the system would.
    threading.Thread(target=orphan.process.wait, daemon=True).start()
    with open_store(tmp_path / "graph") as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]
        assert within_limit(lambda: gone(orphan.process.pid))


def test_other_ports_are_tried_when_one_was_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = start_server(locate({}), open_folder(tmp_path / "first"))
    try:
        free = server._free_ports
        offers = iter([Ports(http=free().http, bolt=first.ports.bolt), free()])
        monkeypatch.setattr(server, "_free_ports", lambda: next(offers))
        second = start_server(locate({}), open_folder(tmp_path / "second"))
        second.stop()
        assert second.ports.bolt != first.ports.bolt
        assert next(offers, None) is None
    finally:
        first.stop()
    assert gone(first.process.pid)


def test_a_java_that_does_not_start_the_engine_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWGRAPH_JAVA", sys.executable)
    with pytest.raises(EngineError, match="stopped by itself"):
        start(tmp_path / "graph")


def test_a_user_that_starts_and_fails_at_once_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", FAIL, str(tmp_path / "graph")], cwd=ROOT, check=False)
    assert done.returncode == 7
    assert within_limit(lambda: not list(engines_of(open_folder(tmp_path / "graph"))))
