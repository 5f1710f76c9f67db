"""A collection with everything that a document's words get into: graph, desk, corrections, log, walkthrough, backup."""

import io
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from click.testing import CliRunner, Result

import reviewgraph
from graph.copying.lines import node_lines, relationship_lines
from graph.store import Store, open_store
from graph.writing.walkthroughs import Step, Walkthrough, save
from loaders.pipeline import check, extract_document
from loaders.process import Limits
from loaders.readers import read_document
from reviewgraph.cli.main import commands
from reviewgraph.desk.desk import ReadingDesk
from reviewgraph.desk.places import places_of
from reviewgraph.loading import load_documents, prepared
from webui.accounts import FileLog, PeopleFile
from webui.audit import Change

SAMPLES = Path(reviewgraph.__file__).parent / "samples"
FORGOTTEN = "2018-fenholt-child-h-overview-report.txt"
SAME_REVIEW = "2019-fenholt-child-h-action-plan.txt"
OTHER_REVIEW = "2010-fenholt-child-b-executive-summary.md"
EARLIER, LATER = "2016-03-01T09:00:00+00:00", "2026-11-30T09:00:00+00:00"
_NOT_OF_DOCUMENTS = ('["Walkthrough"', '["Step"', '["OF"', '["HAS"')


@dataclass(frozen=True, slots=True)
class Collection:
    """Where it is, and what its graph was before the document was added that is to be forgotten."""

    home: Path
    without: list[str]
    kept_as: str
    refused: Result
    """Of forgetting the document while somebody uses the graph."""
    asked_for_none: Result
    """Of forgetting a review that is not there."""

    @property
    def graph(self) -> Path:
        return self.home / "graph"

    @property
    def temporary(self) -> Path:
        return self.home.with_name("temporary")

    @property
    def backup(self) -> Path:
        return self.home.with_name("backups") / "reviews.backup"

    def run(self, *args: str | Path) -> Result:
        return _run(self.home, *map(str, args))


def sample(name: str) -> Path:
    return SAMPLES / name


def lines_of(store: Store) -> list[str]:
    """The graph as lines, without walkthroughs."""
    every = [*node_lines(store), *relationship_lines(store)]
    return [line for line in every if not line.startswith(_NOT_OF_DOCUMENTS)]


def made(folder: Path, quoted: str) -> Collection:
    """A new collection; ``quoted`` is a sentence of the document to be forgotten."""
    home = folder / "home"
    for own in (home, folder / "temporary", folder / "backups"):
        own.mkdir()
    with open_store(home / "graph") as store:
        prepared(store)
        for name, at in ((OTHER_REVIEW, EARLIER), (SAME_REVIEW, LATER)):
            assert [one.error for one in load_documents(store, [sample(name)], at=at, by="A. Person")] == [None]
        without = lines_of(store)
        kept_as = _added(home, store)
        _corrected(home / "corrections.yaml", quoted)
        _logged(home / "people.sqlite", kept_as, quoted)
        _walked(store, quoted)
        backup = str(folder / "backups" / "reviews.backup")
        done = _run(home, "backup", backup)
        assert done.exit_code == 0, done.output
        refused = _run(home, "forget", kept_as)
        return Collection(home, without, kept_as, refused, _run(home, "forget", "--review", "none", "--keep-files"))


def _run(home: Path, *args: str) -> Result:
    return CliRunner().invoke(commands, [*args, "--graph", str(home / "graph")])


def _added(home: Path, store: Store) -> str:
    """The document, added on the pages; and a second upload of it that nobody stored."""
    desk = ReadingDesk(places_of(str(home / "graph")), Limits(), check=lambda path: check(read_document(path)))
    desk.close()
    papers = []
    for _ in range(2):
        papers.append(desk.receive(FORGOTTEN, io.BytesIO(sample(FORGOTTEN).read_bytes()), "A. Person"))
        upload = desk._inbox.one(papers[-1].id)
        upload.keep(extract_document(upload.path))
    desk.store(papers[0].id, store, "A. Person")
    return papers[0].kept_as


def _corrected(file: Path, quoted: str) -> None:
    shutil.copy(Path(__file__).with_name("corrections.yaml"), file)
    file.write_text(file.read_text(encoding="utf-8").replace("QUOTED", quoted), encoding="utf-8")


def _logged(people: Path, kept_as: str, quoted: str) -> None:
    file = PeopleFile(people)
    for action, subject, detail in (
        ("document stored", kept_as, ""),
        ("walkthrough saved", "walkthrough:a-walk", quoted),
        ("signed in", "A. Person", "from 127.0.0.1"),
    ):
        FileLog(file).note(Change(datetime(2019, 5, 1, tzinfo=UTC), "A. Person", action, subject, detail))
    file.close()


def _walked(store: Store, quoted: str) -> None:
    review = store.read("MATCH (r:Review)<-[:REPORTS]-(d:Document {name: $name}) RETURN r.uid AS uid", name=SAME_REVIEW)
    steps = (Step("Listen", f"In the words of the report: {quoted} So it was.", "Why?", quoted), Step("Think", "Talk."))
    save(store, Walkthrough("A walk", review[0]["uid"], steps))
