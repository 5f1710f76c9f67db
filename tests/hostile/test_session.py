"""A session in real processes: they speak to this computer alone, and nothing that is secret can be read."""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.engine.runtime import environment_for_java
from graph.model.secrets_kept import without_secrets
from tests.hostile.connections import SENDING, STRACE, Traced, read, traced
from tests.hostile.secrecy import leaks, said_of
from tests.hostile.session import SEEN

traces = pytest.mark.skipif(STRACE is None, reason="no strace here: python -m tests.hostile.connections says more")


@traces
def test_a_session_speaks_to_this_computer_alone_and_keeps_its_secrets(tmp_path: Path) -> None:
    folder = tmp_path / "Sitzung – ελληνικά"
    found = traced([sys.executable, "-m", "tests.hostile.session", str(folder), "--short"], tmp_path / "trace", SENDING)
    said = said_of(folder)
    assert said.errors == ()
    assert found.wrong == ()
    assert found.calls["loopback"] > 50
    assert len(said.secret) == 7
    assert len(said.processes) >= 3
    assert list(leaks(folder)) == []
    _finds_what_is_planted(folder, said.secret)


def _finds_what_is_planted(folder: Path, secret: Mapping[str, str]) -> None:
    """Else the search above could not fail."""
    for number, words in enumerate(secret.values()):
        (folder / "out" / f"planted-{number}").write_text(f"x{words}x", encoding="utf-8")
    assert len(list(leaks(folder))) == len(secret)
    seen = (folder / SEEN).read_text(encoding="utf-8")
    assert seen.count(secret["password of a Neo4j"]) == 3  # itself, and two settings of the one command that needs it


@traces
def test_a_packet_to_elsewhere_is_seen(tmp_path: Path) -> None:
    speaks = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
    found = traced([sys.executable, "-c", speaks], tmp_path / "trace")
    assert [each.partition(":")[0] for each in found.wrong] == ["outside, 192.0.2.1 port 9"]


def test_lines_of_a_trace_are_understood() -> None:
    def line(call: str) -> list[str]:
        return [f"12 {call} = 0"]

    four = 'connect(3, {{sa_family=AF_INET, sin_port=htons({}), sin_addr=inet_addr("{}")}}, 16)'
    six = 'sendto(3, "x", 1, 0, {{sa_family=AF_INET6, sin6_port=htons({}), inet_pton(AF_INET6, "{}", &sin6_addr)}}, 28)'
    assert read(line(four.format(80, "127.0.0.1"))) == Traced(1, Counter(loopback=1), ())
    assert read(line(six.format(80, "::1"))) == Traced(1, Counter(loopback=1), ())
    assert read(line(six.format(80, "::ffff:127.0.0.1"))).wrong == ()
    for wrong in (four.format(80, "10.0.0.1"), four.format(53, "127.0.0.53"), six.format(443, "2001:db8::1")):
        assert len(read(line(wrong)).wrong) == 1
    assert read(line('connect(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 9)')).wrong == ()
    assert len(read(line('openat(AT_FDCWD, "/etc/resolv.conf", O_RDONLY)')).wrong) == 1


def test_programs_that_open_no_neo4j_are_started_without_its_password() -> None:
    given = {"PATH": "x", "REVIEWGRAPH_PASSWORD": "a", "REVIEWGRAPH_READER_PASSWORD": "b", "NEO4J_AUTH": "neo4j/c"}
    assert without_secrets(given) == {"PATH": "x"}
    assert set(given) & set(environment_for_java(given)) == {"PATH"}
