"""Takes documents out of a collection: of all that belongs to the graph first, and last of the graph itself.

In this order, since only the graph knows what the words of a document are: where it is cut short, it can be done again.
"""

import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graph.engine.exchange import mark
from graph.engine.folder import check_folder
from graph.restricting import restrictions
from graph.store import Store
from graph.store.address import FolderAddress, parse
from graph.writing import Counts, forget
from queries.questions.holdings import holdings
from reviewgraph.backups import Companions
from reviewgraph.forgetting.added import remove_added
from reviewgraph.forgetting.corrections import Lines, lines_about, take_out
from reviewgraph.forgetting.only import OnlySaid
from reviewgraph.forgetting.papers import Paper, said_only_by
from reviewgraph.forgetting.walkthroughs import take_out_about, without_words
from webui.accounts import FileLog, PeopleFile
from webui.accounts.log_words import take_out_words
from webui.audit import Change


@dataclass(frozen=True, slots=True)
class Around:
    """What lies around a graph, and how far forgetting goes.

    Attributes:
        graph: the folder or the address.
        companions: corrections, added documents, accounts and the log.
        by: who forgets, for the log.
        ask: is given the lines of the file of corrections that quote the documents, and says whether to take them out.
        review: the uid of a review whose walkthroughs are taken out, too.
    """

    graph: str
    companions: Companions
    by: str
    ask: Callable[[Sequence[Lines]], bool] = lambda _: False
    review: str | None = None


@dataclass(slots=True)
class Forgotten:
    """What was done.

    Attributes:
        nodes: by label, how many were taken out or changed.
        walkthroughs: titles of those that lost words.
        walkthroughs_out: titles of those that were taken out.
        added: files of documents added on the pages that were deleted.
        corrections: lines of the file of corrections that quote the documents, or quoted them.
        corrected: whether those were taken out.
        log_lines: how many lines of the log lost their words.
        restrictions: titles of restricted reviews that nothing tells of now, and that stay restricted.
    """

    papers: tuple[Paper, ...]
    nodes: dict[str, Counts] = field(default_factory=dict)
    walkthroughs: list[str] = field(default_factory=list)
    walkthroughs_out: list[str] = field(default_factory=list)
    added: list[Path] = field(default_factory=list)
    corrections: tuple[Lines, ...] = ()
    corrected: bool = False
    log_lines: int = 0
    restrictions: list[str] = field(default_factory=list)


def forget_documents(store: Store, papers: Collection[Paper], around: Around) -> Forgotten:
    """Take documents out of the graph and out of what belongs to it.

    The folder of an embedded engine is marked: its files are to be written anew, which is another matter.

    Raises:
        ReviewgraphError: something refused to be changed. Doing it again does what is left.
        OSError: a file cannot be deleted.
    """
    only = said_only_by(store, papers)
    done = Forgotten(tuple(papers))
    where = parse(around.graph)
    if isinstance(where, FolderAddress):
        mark(check_folder(where.path))
    if around.review:
        done.walkthroughs_out += take_out_about(store, around.review)
    done.walkthroughs += without_words(store, only)
    _around(done, only, around)
    for paper in papers:
        _add(done.nodes, forget(store, paper.sha256).nodes)
    done.restrictions += _restrictions_of(store, papers)
    return done


def _restrictions_of(store: Store, papers: Collection[Paper]) -> Iterator[str]:
    """What the restrictions call their reviews of which these documents were the last to tell."""
    gone = {paper.sha256 for paper in papers}
    held = {document.sha256 for document in holdings(store).documents}
    for each in restrictions(store):
        if gone & set(each.documents) and not held & set(each.documents):
            yield each.title


def _around(done: Forgotten, only: OnlySaid, around: Around) -> None:
    places, people = around.companions.desk, around.companions.people
    if places is not None:
        done.corrections = lines_about(places.corrections, only, done.papers)
        if done.corrections and around.ask(done.corrections):
            done.corrections = take_out(places.corrections, only, done.papers)
            done.corrected = True
        done.added += remove_added(places, done.papers)
    if people.is_file():
        with closing(PeopleFile(people)) as file:
            done.log_lines = take_out_words(file, lambda text: _speaks_of(text, only, done.papers))
            for paper in done.papers:
                FileLog(file).note(Change(datetime.now(UTC), around.by, "document forgotten", paper.sha256[:12]))
    where = parse(around.graph)
    if isinstance(where, FolderAddress):
        for left in _left_beside(where.path.absolute()):
            shutil.rmtree(left, ignore_errors=True)


def _speaks_of(text: str, only: OnlySaid, papers: Collection[Paper]) -> bool:
    return only.quoted_in(text) or any(paper.name in text or paper.sha256 in text for paper in papers)


def _left_beside(folder: Path) -> Iterator[Path]:
    """What a restore that was cut short left beside the folder: all of a graph."""
    yield folder.with_name(f".{folder.name}.restoring")


def _add(nodes: dict[str, Counts], more: Mapping[str, Counts]) -> None:
    for label, counts in more.items():
        before = nodes.get(label, Counts())
        nodes[label] = Counts(
            before.created + counts.created,
            before.changed + counts.changed,
            before.unchanged + counts.unchanged,
            before.removed + counts.removed,
        )
