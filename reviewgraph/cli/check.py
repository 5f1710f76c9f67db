"""``reviewgraph check``: how one document was read, block by block, in the terminal or as a page."""

from pathlib import Path

import click

from loaders.ledger import Entry
from loaders.pipeline import Checked
from loaders.process import ReadingProcess
from reviewgraph.cli.outputs import writable_file
from reviewgraph.reading_page import reading_page
from reviewgraph.reasons import because, place_of, verdict
from reviewgraph.settings import reading_limits

_WIDTH = 100


@click.command()
@click.argument("document", type=click.Path(path_type=Path))
@click.option("--html", "page", type=click.Path(path_type=Path, dir_okay=False), help="Write it as one page instead.")
@click.option("--all", "everything", is_flag=True, help="Show every block; else only those that were not understood.")
@click.option("--why", is_flag=True, help="Show, for each failure and information gap, which words made it one.")
def check(document: Path, page: Path | None, everything: bool, why: bool) -> None:
    """Show what was read in DOCUMENT, what was taken, what was left and why."""
    if document.is_dir():
        raise click.UsageError(f"{document} is a folder: check shows one document at a time.")
    page = writable_file(page, [document]) if page else None
    with ReadingProcess(reading_limits()) as reading:
        checked = reading.checked(document)
    ledger = checked.records.ledger
    if page:
        page.write_text(reading_page(checked), encoding="utf-8")
        click.echo(f"wrote {page}", err=True)
    shown = [entry for entry in checked.entries if everything or not entry.understood]
    for entry in shown if not page else ():
        click.echo(_line(entry, checked))
    for found in checked.reasons if why else ():
        where = place_of(found.record.sources[0])
        click.echo(f"{where}: {verdict(found)}\n    because: {because(found)}\n    {found.record.text}")
    click.echo(f"{ledger.blocks} blocks: {ledger.used} used, {ledger.not_understood} not understood")
    for reason, count in ledger.ignored.items():
        click.echo(f"  {count:>6} {reason}")
    for issue in checked.records.issues:
        click.echo(f"{issue.severity.value}: {issue.message}")


def _line(entry: Entry, checked: Checked) -> str:
    place = entry.block.place
    where = place.cell or (f"page {place.page}, " if place.page else "") + f"lines {place.line_start}-{place.line_end}"
    if place.page in checked.recognised:
        where += ", read by character recognition"
    verdict = ", ".join(entry.used_by) or (f"({entry.ignored})" if entry.ignored else "NOT UNDERSTOOD")
    text = entry.block.text[:_WIDTH]
    return f"{where}: {verdict}: {text}"
