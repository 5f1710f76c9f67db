"""``reviewgraph forget``: takes out what only one document says, or all documents about one review."""

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import click

from graph.model.errors import QuestionError
from graph.store import Store
from graph.store.address import FolderAddress, parse
from reviewgraph.backups import Companions
from reviewgraph.cli.account import data_option
from reviewgraph.cli.meant import review_meant
from reviewgraph.cli.options import corrections_option, graph_option, opened, refuse_nothing
from reviewgraph.desk.places import places_for
from reviewgraph.forgetting import (
    About,
    Around,
    Forgotten,
    Paper,
    forget_documents,
    papers_about,
    papers_in,
    rewriting,
)
from reviewgraph.forgetting.backups import KnownBackup, every_backup
from reviewgraph.forgetting.corrections import Lines
from reviewgraph.forgetting.telling import ELSEWHERE, backup_lines, done_lines, numbers
from reviewgraph.people import people_path, user_here
from reviewgraph.restricted import remove_open_graph
from reviewgraph.settings import from_environment
from reviewgraph.upgrading import brought_up_to_date

T = TypeVar("T")

backups_option = click.option(
    "--backups",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="A folder with backups to look through, beside those that are known to have been made.",
)


keep_files_option = click.option(
    "--keep-files", is_flag=True, help="Leave the engine's files for later: they go on holding the words."
)


@click.command()
@click.argument("document", required=False)
@click.option("--review", help="Every document that tells of this review alone: its id, reference or title.")
@keep_files_option
@click.option("--corrections-too", is_flag=True, help="Take corrections that quote it out of their file, unasked.")
@backups_option
@graph_option
@corrections_option
@data_option
def forget(
    document: str | None,
    review: str | None,
    keep_files: bool,
    corrections_too: bool,
    backups: Path | None,
    graph: str | None,
    corrections: Path | None,
    data: Path | None,
) -> None:
    """Take out what only DOCUMENT says: its file name, or the start of its sha256.

    It goes from walkthroughs, added documents and the log of changes too, and the engine's files are written anew, so
    that none holds its words. Without DOCUMENT only the last is done.
    """
    if document and review:
        raise click.UsageError("Give a DOCUMENT or --review, not both.")
    where = from_environment(graph).graph
    if not (document or review):
        _write_anew(where)
        return
    companions = Companions(places_for(where, corrections), people_path(data, where))
    found: list[About] = []

    def work(store: Store) -> Forgotten:
        found.extend([papers_about(store, review_meant(store, review).uid)] if review else [])
        papers = _alone(found[0]) if found else papers_in(store, [document or ""])
        ask = asking(companions, unasked=corrections_too)
        around = Around(where, companions, f"{user_here()} (command)", ask, found[0].review if found else None)
        return forget_documents(store, papers, around)

    done = forgetting(where, work, keep_files=keep_files, data=data)
    say_forgotten(done, where, every_backup(companions.people, backups), keep_files=keep_files, kept=_shared(found))


def say_forgotten(
    done: Forgotten, where: str, backups: Collection[KnownBackup], *, keep_files: bool, kept: Iterable[str] = ()
) -> None:
    """Print what was forgotten, what was kept, and what is left for a person to do."""
    for line in (*done_lines(done), *kept, *_files_line(where, keep_files=keep_files)):
        click.echo(line)
    for line in (*backup_lines(done.papers, backups), ELSEWHERE):
        click.echo(line)


def forgetting(where: str, work: Callable[[Store], T], *, keep_files: bool, data: Path | None) -> T:
    """Do the work that forgets; on the embedded engine its files are written anew, unless they are to be kept.

    Raises:
        EngineError: others use the embedded engine, and the files are not to be kept; nothing was done.
    """
    address = parse(where)

    def on_this_version(store: Store) -> T:
        brought_up_to_date(store)  # what an earlier version left out is needed to find all that a document says
        done = work(store)
        remove_open_graph(where, data)
        return done

    if isinstance(address, FolderAddress) and not keep_files:
        refuse_nothing(where)
        return rewriting(address.path, on_this_version)
    with opened(where) as store:
        return on_this_version(store)


def asking(companions: Companions, *, unasked: bool) -> Callable[[Sequence[Lines]], bool]:
    """Whether to take corrections out of their file: unasked, or as somebody at a terminal says; else not."""

    def ask(lines: Sequence[Lines]) -> bool:
        if unasked or not sys.stdin.isatty():
            return unasked
        where = companions.desk.corrections if companions.desk else ""
        return click.confirm(f"{where} quotes it on {numbers(lines)}. Take these corrections out?", default=True)

    return ask


def _files_line(where: str, *, keep_files: bool) -> Iterator[str]:
    """What became of the engine's files, or has to."""
    if not isinstance(parse(where), FolderAddress):
        yield "Neo4j's files and transaction logs may still hold its words: docs/data-protection.md says what to do."
    elif keep_files:
        yield f"The engine's files still hold its words. To write them anew: reviewgraph forget --graph {where}"
    else:
        yield "The engine's files are written anew: none of them holds what it alone said."


def _alone(about: About) -> Sequence[Paper]:
    if not about.alone:
        names = ", ".join(paper.name for paper in about.shared)
        raise QuestionError(
            f"Every document about {about.review} tells of other reviews too: {names}.",
            remedy="Nothing was forgotten. Forget them one by one, if the other reviews may go with them.",
        )
    return about.alone


def _shared(found: Sequence[About]) -> Iterator[str]:
    for paper in found[0].shared if found else ():
        yield f"{paper.name} tells of this review and of others, and is kept. To forget it too: forget {paper.name}"


def _write_anew(where: str) -> None:
    address = parse(where)
    if not isinstance(address, FolderAddress):
        raise click.UsageError("Name a DOCUMENT: the files of a Neo4j are its administrator's to write anew.")
    refuse_nothing(where)
    rewriting(address.path, lambda _: None)
    click.echo("The engine's files are written anew: none of them holds what was forgotten.")
