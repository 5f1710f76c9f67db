"""The rig itself: whose Neo4j it takes, and what it says when there is none."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rig import Neo4jAccess, RigUnavailableError, neo4j_rig

ROOT = Path(__file__).parents[2]


def test_a_server_that_is_named_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j://graph.example")
    monkeypatch.setenv("REVIEWGRAPH_USER", "me")
    monkeypatch.setenv("REVIEWGRAPH_PASSWORD", "secret")
    with neo4j_rig(tmp_path / "home") as access:
        assert access == Neo4jAccess("neo4j://graph.example", "me", "secret")
        assert "secret" not in repr(access)
    assert not (tmp_path / "home").exists()


def test_without_java_the_reason_is_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RigUnavailableError, match="no Java"), neo4j_rig(tmp_path / "home"):
        pass


@pytest.mark.neo4j
@pytest.mark.skipif(sys.platform == "win32", reason="no interrupt signal to send there")
@pytest.mark.skipif("NEO4J_URI" in os.environ, reason="would only print NEO4J_URI")
def test_by_hand_it_says_how_to_connect_and_stops_when_interrupted(neo4j_access: Neo4jAccess) -> None:
    """`neo4j_access` is asked for only so that this is skipped, or fails, where there is no Neo4j."""
    with subprocess.Popen([sys.executable, "-m", "tests.rig"], cwd=ROOT, stdout=subprocess.PIPE, text=True) as rig:
        assert rig.stdout is not None
        lines = [rig.stdout.readline() for _ in range(3)]
        rig.send_signal(signal.SIGINT)
        assert rig.wait(60.0) == 0
    assert lines[0].startswith("NEO4J_URI=bolt://127.0.0.1:")
    assert lines[1] == "REVIEWGRAPH_USER=neo4j\n"
    assert len(lines[2]) > len("REVIEWGRAPH_PASSWORD=") + 20
