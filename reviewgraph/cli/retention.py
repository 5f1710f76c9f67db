"""``reviewgraph retention``: what was kept longer than it is to be kept, and forgetting it."""

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from graph.model.errors import UsageError
from reviewgraph.backups import Companions
from reviewgraph.cli.account import data_option
from reviewgraph.cli.forget import asking, backups_option, forgetting, keep_files_option, say_forgotten
from reviewgraph.cli.options import corrections_option, graph_option, opened, today
from reviewgraph.desk.places import places_for
from reviewgraph.forgetting import Around, Paper, forget_documents
from reviewgraph.forgetting.backups import KnownBackup, every_backup, take_off
from reviewgraph.forgetting.retention import Due, due_backups, due_in, years_before
from reviewgraph.people import people_path, user_here
from reviewgraph.settings import LOG_RETENTION_YEARS, RETENTION_YEARS, from_environment, whole_years
from webui.accounts import PeopleFile
from webui.accounts.log_words import lines_before, take_out_lines

_PERIOD = click.IntRange(min=1, max=200)


@dataclass(frozen=True, slots=True)
class _Found:
    """What is due: in the graph, of the backups, and how many lines of the log."""

    graph: Due
    backups: tuple[KnownBackup, ...]
    log_lines: int

    def __bool__(self) -> bool:
        return bool(self.graph.documents or self.backups or self.log_lines)


@click.command()
@click.option(
    "--years", type=_PERIOD, help="How long documents and backups are kept. Else REVIEWGRAPH_RETENTION_YEARS."
)
@click.option("--log-years", type=_PERIOD, help="How long lines of the log are kept; all, if nothing says.")
@click.option("--forget", "doing", is_flag=True, help="Forget the documents, delete the backups and the lines.")
@click.option("--yes", is_flag=True, help="Do not ask; needed with --forget where nobody can be asked.")
@keep_files_option
@backups_option
@graph_option
@corrections_option
@data_option
def retention(
    years: int | None,
    log_years: int | None,
    doing: bool,
    yes: bool,
    keep_files: bool,
    backups: Path | None,
    graph: str | None,
    corrections: Path | None,
    data: Path | None,
) -> None:
    """List what has been kept too long: documents, backups, and lines of the log of changes."""
    years, log_years = years or whole_years(RETENTION_YEARS), log_years or whole_years(LOG_RETENTION_YEARS)
    if years is None:
        raise click.UsageError(f"Say for how long documents are kept: --years, or {RETENTION_YEARS}.")
    if doing and not yes and not sys.stdin.isatty():
        raise UsageError("nobody can be asked whether to forget.", remedy="Nothing was changed. Say --yes.")
    where, before = from_environment(graph).graph, years_before(today(), years)
    log_before = years_before(today(), log_years) if log_years else None
    companions = Companions(places_for(where, corrections), people_path(data, where))
    with opened(where, read_only=True) as store:
        due = due_in(store, before)
    old = due_backups(every_backup(companions.people, backups), before)
    found = _Found(due, old, _log_lines(companions.people, log_before))
    for line in _listed(found, before, log_before):
        click.echo(line)
    if not (doing and found):
        return
    if not yes:
        click.confirm("Forget and delete all of this? It cannot be undone.", abort=True)
    if due.documents:
        papers = tuple(Paper(each.sha256, each.name) for each in due.documents)
        around = Around(where, companions, f"{user_here()} (command)", asking(companions, unasked=False))
        done = forgetting(
            where, lambda store: forget_documents(store, papers, around), keep_files=keep_files, data=data
        )
        say_forgotten(done, where, every_backup(companions.people, backups), keep_files=keep_files)
    _delete(old, companions.people)
    if log_before and found.log_lines:
        with closing(PeopleFile(companions.people)) as file:
            click.echo(f"Taken out of the log of changes: {take_out_lines(file, log_before)} lines.")


def _log_lines(people: Path, before: date | None) -> int:
    if before is None or not people.is_file():
        return 0
    with closing(PeopleFile(people)) as file:
        return lines_before(file, before)


def _listed(found: _Found, before: date, log_before: date | None) -> Iterator[str]:
    if not found:
        yield "Nothing is due."
    if found.graph.documents:
        yield f"Documents last loaded or changed before {before}: {len(found.graph.documents)}"
    for each in found.graph.documents:
        yield f"  {each.name}  {each.sha256[:12]}  {str(each.loaded_at)[:10]}"
    if found.graph.reviews:
        yield f"Reviews that no other document tells of: {len(found.graph.reviews)}"
    yield from (f"  {title}" for title in found.graph.reviews)
    if found.backups:
        yield f"Backups made before {before}: {len(found.backups)}"
    for backup in found.backups:
        yield f"  {backup.path}  {backup.made_at[:10]}{'' if backup.is_there else '  no longer there'}"
    if found.log_lines:
        yield f"Lines of the log of changes from before {log_before}: {found.log_lines}"
    if found.graph.undated:
        yield f"Of these nobody knows when they were loaded: {', '.join(each.name for each in found.graph.undated)}"


def _delete(old: tuple[KnownBackup, ...], people: Path) -> None:
    for backup in old:
        was_there = backup.is_there
        try:
            Path(backup.path).unlink(missing_ok=True)
        except OSError as error:
            raise UsageError(f"the backup cannot be deleted ({error.strerror}).", where=backup.path) from error
        click.echo(f"Backup deleted: {backup.path}" if was_there else f"Backup no longer there: {backup.path}")
    if old:
        take_off(people, old)
