"""Loading documents into a graph: each wholly or not at all, and an account of what changed."""

import getpass
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.model.errors import ReviewgraphError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import WriteReport, prepare, write_document
from loaders.pipeline import extract_document
from reviewgraph.counts import sentence
from reviewgraph.reference import regions, themes


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file: its records and the writer's report, or the error that kept it out."""

    name: str
    records: DocumentRecords | None = None
    report: WriteReport | None = None
    error: ReviewgraphError | None = None

    @property
    def unchanged(self) -> bool:
        return self.report is not None and self.report.unchanged

    def lines(self) -> list[str]:
        """What a person reads of it."""
        return [*self.read_lines(), *self._written_lines()]

    def read_lines(self) -> list[str]:
        """What was read, and what was not understood."""
        if self.records is None:
            return []
        records, ledger = self.records, self.records.ledger
        counts = (
            (len(records.recommendations), "recommendations"),
            (len(records.actions), "actions"),
            (len(records.learning_points), "learning points"),
            (len(records.missed_opportunities), "missed opportunities"),
            (len(records.information_gaps), "information gaps"),
        )
        said = ", ".join(f"{count} {what}" for count, what in counts if count) or "no recommendation, action or failure"
        lines = [f"{self.name}: {said}"]
        if ledger.not_understood:
            lines.append(f"  {ledger.not_understood} of {ledger.blocks} blocks not understood")
        lines += [f"  corrected: {one.says} ({one.by}, {one.on})" for one in records.corrections]
        lines += [f"  {issue.severity.value}: {issue.message}" for issue in records.issues]
        return lines

    def _written_lines(self) -> list[str]:
        if self.report is None:
            return []
        changed = "no change" if self.report.unchanged else f"stored: {sentence(self.report.nodes)}"
        return [f"  {line}" for line in (changed, *self.report.notes)]


def now() -> str:
    """The moment, in UTC, to the second, as the writer takes it."""
    return datetime.now(UTC).replace(microsecond=0).isoformat()


def loader_name() -> str:
    """Who loads: the name of the user's account on this computer."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def prepared(store: Store, paths: Sequence[Path] = ()) -> None:
    """Installs the schema, the regions (those of a ``places.csv`` in the folders given too) and the taxonomy.

    A graph that an earlier version left is backed up and brought up to date first.
    """
    # Here, for a backup needs accounts and the desk, which whoever only asks questions has no need of.
    from reviewgraph.upgrading import brought_up_to_date, marked_as_ours

    brought_up_to_date(store)
    prepare(store, regions=regions(paths), themes=themes())
    marked_as_ours(store)


def load_documents(
    store: Store,
    files: Sequence[Path],
    *,
    at: str,
    by: str,
    read: Callable[[Path], DocumentRecords] = extract_document,
) -> Iterator[Loaded]:
    """Loads files one after the other, giving what became of each; one that fails leaves the others to be stored.

    ``read`` is how a file is read: in this process, or with ``ReadingProcess.records`` in one that can be stopped.
    """
    for path in files:
        try:
            records = read(path)
            report = write_document(store, records, at=at, by=by)
        except ReviewgraphError as error:
            yield Loaded(path.name, error=error)
        else:
            yield Loaded(path.name, records, report)
