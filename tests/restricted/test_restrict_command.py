"""The commands: what they restrict, list, lift, leave out of what is handed on, and note in the log of changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model.errors import UsageError
from graph.restricting import restrictions
from graph.store import Store, open_store
from graph.writing import prepare, write_document
from graph.writing.walkthroughs import Step, Walkthrough, save
from reviewgraph.restricted import open_place, remove_open_graph, trusted_roles
from reviewgraph.settings import RESTRICTED_ROLES
from tests.restricted import papers
from tests.restricted.papers import ADULT_B, CHILD_M
from tests.reviewgraph.conftest import Run, run
from tests.writing import material
from webui.accounts import FileLog, PeopleFile, Role, Wanted

__all__ = ["run"]  # a fixture
AT = "2026-10-01T09:00:00+00:00"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Store]]:
    """The folder of a graph, and the graph, open all the while so that no command has to start an engine."""
    folder = tmp_path_factory.mktemp("gräph of tests") / "data"
    with open_store(folder) as store:
        prepare(store)
        for one in (
            material.report(),
            papers.annual("annual.docx", "NSCB/2009/1", "NSCB/2014/2"),
            material.other_review(),
        ):
            write_document(store, one, at=AT, by="the test")
        save(store, Walkthrough("A walk of it", CHILD_M, (Step("A"),)))
        save(store, Walkthrough("Another walk", ADULT_B, (Step("A"),)))
        yield folder, store


def test_the_whole_way(run: Run, kept: tuple[Path, Store], tmp_path: Path) -> None:
    folder, store = kept
    PeopleFile(tmp_path / "people.sqlite").close()
    assert run("restrict", "--list", "--graph", folder).stdout == "Nothing is restricted.\n"
    words = ("--because", "not published", "--by", "A. Person", "--data", tmp_path)
    done = run("restrict", "nscb/2009/1", *words, "--graph", folder)
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines() == [
        "Review NSCB/2009/1 (review:nscb-2009-1) is restricted: on the pages only these roles see it: admin, editor.",
        "Restricted: 1",
        f"  Review NSCB/2009/1 (review:nscb-2009-1), by A. Person on {restrictions(store)[0].at[:10]}: not published",
        "Held back from others, whole: 2 of 3 documents",
        "  annual.docx: it tells of review:nscb-2009-1",
        "    Others then miss what it says of review:nscb-2014-2 too.",
        "  report.txt: it tells of review:nscb-2009-1",
        *done.stdout.splitlines()[-2:],
    ]
    assert "folder or its database's password still sees everything" in done.stdout
    again = run("restrict", "--list", "--graph", folder)
    assert again.stdout.splitlines() == done.stdout.splitlines()[1:]

    _hand_on(run, folder, tmp_path)

    lifted = run("unrestrict", "nscb-2009-1", "--by", "B. Person", "--data", tmp_path, "--graph", folder)
    assert lifted.stdout == "Review NSCB/2009/1 (review:nscb-2009-1) is no longer restricted.\nNothing is restricted.\n"
    assert restrictions(store) == ()
    file = PeopleFile(tmp_path / "people.sqlite")
    assert [(one.who, one.action, one.subject, one.detail) for one in FileLog(file).changes(Wanted())] == [
        ("B. Person (command)", "review no longer restricted", CHILD_M, ""),
        ("A. Person (command)", "review restricted", CHILD_M, "not published"),
    ]
    file.close()


def _hand_on(run: Run, folder: Path, tmp_path: Path) -> None:
    whole = run("export", "--format", "jsonld", "--graph", folder)
    assert "1 review of this graph is restricted" in whole.stderr
    assert "NSCB/2009/1" in whole.stdout
    part = run("export", "--format", "jsonld", "--without-restricted", "--graph", folder)
    assert part.exit_code == 0, part.output
    assert "Left out: 2 documents" in part.stderr
    assert "Adult B" in part.stdout
    assert not any(word in part.stdout for word in ("NSCB/2009/1", "not published", "Child M", "A walk of it"))

    copied = run("copy", "--from", folder, "--to", tmp_path / "copy", "--without-restricted")
    assert copied.exit_code == 0, copied.output
    assert copied.stdout.endswith(
        "1 documents and 1 walkthroughs; left out for what is restricted: 2 documents and 1 walkthroughs.\n"
    )
    assert "Nothing is restricted." in run("restrict", "--list", "--graph", tmp_path / "copy").stdout
    backup = run("backup", tmp_path / "b", "--graph", folder)
    assert "restricted reviews are in it (1)" in backup.stderr
    walk = run("walkthrough", "nscb-2009-1", "-o", tmp_path / "w.html", "--yes", "--graph", folder)
    assert "This review is restricted" in walk.stdout


def test_wrong_use_is_said(run: Run, kept: tuple[Path, Store]) -> None:
    folder, _ = kept
    for args in (("restrict",), ("restrict", "x", "--list"), ("restrict", "Child X"), ("unrestrict", "Adult B")):
        result = run(*args, "--graph", folder)
        assert result.exit_code == 2, result.output
    assert "This review is not restricted." in result.stderr


def test_the_open_graph_lies_beside_the_graph_and_can_be_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REVIEWGRAPH_DATA", str(tmp_path / "data"))
    assert open_place("bolt://server:7687") == tmp_path / "data" / "open-graph"
    graph = str(tmp_path / "graph")
    assert open_place(graph) == tmp_path / "graph.open"
    for own in ("graph.open", "graph.open-2"):
        (tmp_path / own / "graphs" / "1").mkdir(parents=True)
    remove_open_graph(graph)
    assert not list(tmp_path.glob("*/graphs"))


def test_roles_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(RESTRICTED_ROLES, raising=False)
    assert trusted_roles() == {Role.EDITOR, Role.ADMIN}
    monkeypatch.setenv(RESTRICTED_ROLES, "Reader, editor")
    assert trusted_roles() == {Role.READER, Role.EDITOR, Role.ADMIN}
    monkeypatch.setenv(RESTRICTED_ROLES, "admin")
    assert trusted_roles() == {Role.ADMIN}
    monkeypatch.setenv(RESTRICTED_ROLES, "boss")
    with pytest.raises(UsageError, match="Name some of: reader, editor, admin"):
        trusted_roles()
