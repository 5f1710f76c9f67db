"""What was forgotten, and what is left for a person to do, as sentences."""

from collections.abc import Collection, Iterator, Sequence

from reviewgraph.counts import sentence
from reviewgraph.forgetting.backups import KnownBackup
from reviewgraph.forgetting.corrections import Lines
from reviewgraph.forgetting.forgetting import Forgotten
from reviewgraph.forgetting.papers import Paper

ELSEWHERE = (
    "Not known to reviewgraph, so look for it yourself: the original file, and tables, board packs, walkthrough files "
    "and copies that were written earlier."
)


def done_lines(done: Forgotten) -> Iterator[str]:
    """What was taken out."""
    for paper in done.papers:
        yield f"{paper.name}: forgotten."
    yield f"  {sentence(done.nodes)}"
    for title in done.walkthroughs:
        yield f"  walkthrough that quoted it, without those words now: {title}"
    for title in done.walkthroughs_out:
        yield f"  walkthrough taken out: {title}"
    for path in done.added:
        yield f"  added document deleted: {path}"
    for title in done.restrictions:
        yield f"  a restriction stays, with the title of its review: {title}. To take it out: reviewgraph unrestrict"
    if done.log_lines:
        yield f"  {_lines_of_log(done.log_lines)} of the log of changes without its words now"
    if done.corrections:
        where = numbers(done.corrections)
        if done.corrected:
            yield f"  corrections taken out, which were on {where} of the file"
        else:
            yield f"  the file of corrections still quotes it, on {where}: take them out yourself"


def backup_lines(papers: Collection[Paper], backups: Collection[KnownBackup]) -> Iterator[str]:
    """The backups that hold these documents, or may."""
    for backup in backups:
        if backup.documents is None:
            yield f"Cannot be read as a backup, and may hold it: {backup.path}"
        elif backup.may_hold(papers) and backup.is_there:
            yield f"A backup of {backup.made_at[:10]} still holds it: {backup.path}"
        elif backup.may_hold(papers):
            yield f"A backup of {backup.made_at[:10]} holds it, and is no longer where it was made: {backup.path}"


def numbers(lines: Sequence[Lines]) -> str:
    """``line 3`` or ``lines 3-5, 9``."""
    said = [str(each.first) if each.first == each.last else f"{each.first}-{each.last}" for each in lines]
    one = len(lines) == 1 and lines[0].first == lines[0].last
    return f"{'line' if one else 'lines'} {', '.join(said)}"


def _lines_of_log(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
