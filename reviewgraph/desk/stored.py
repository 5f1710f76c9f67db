"""Documents that the graph holds, corrected again: from what they say without corrections, wherever that can be had."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.engine.private import write_private
from graph.model.records import DocumentRecords
from graph.model.vocabulary import IssueKind
from graph.writing import extracts
from loaders.corrections import Corrections, Entry, State, correct
from loaders.corrections.entries import Add, SetField
from loaders.corrections.fields import AGENCIES
from loaders.pipeline import Checked
from reviewgraph.correcting import text_of
from reviewgraph.desk.places import Places

Check = Callable[[Path], Checked]
"""Reads a file, in a process of its own."""


@dataclass(frozen=True, slots=True)
class Again:
    """A document corrected again. ``records`` are None where only its text could tell, and that is not at hand."""

    before: DocumentRecords
    records: DocumentRecords | None
    plain: DocumentRecords | None = None
    """What it says without corrections, if that is known."""

    @property
    def changed(self) -> bool:
        return self.records is not None and extracts.to_json(self.records) != extracts.to_json(self.before)


@dataclass(frozen=True, slots=True)
class StoredDocuments:
    """What corrects stored documents again. ``check`` reads the file of one that was added on the pages."""

    places: Places
    check: Check

    def again(
        self, held: DocumentRecords, before: Corrections, after: Corrections, fresh: Sequence[Entry], *, replaced: bool
    ) -> Again:
        """A document as all corrections of the file have it.

        A load corrects what was read; the graph holds what came of that. So the same comes out only of a document
        that nothing corrected yet, of one whose uncorrected records were kept, or of its file. A field of a fact that
        is set for the first time depends on no other correction, and can be set on what the graph holds.

        Args:
            held: the records that the graph holds.
            before: the corrections of the file as they were.
            after: all corrections of the file.
            fresh: those of them that are new.
            replaced: whether an earlier correction was taken out.
        """
        known = {entry.id for entry in before}
        if any(one.id not in known for one in held.corrections):
            return Again(held, None)  # loaded with corrections that are no longer in the file: a load has to say so
        plain = self._plain(held, before)
        added = any(isinstance(entry, Add) and entry.concerns(held.document) for entry in after)
        if plain is not None and not added:
            return Again(held, correct(plain, after).records, plain)
        source = self.source(held)
        if source is not None:
            checked = self.check(source)
            return Again(held, correct(checked.records, after, text_of(checked)).records, checked.records)
        if not replaced and all(_stands_alone(entry) for entry in fresh):
            return Again(held, correct(held, Corrections(entries=tuple(fresh))).records)
        return Again(held, None)

    def _plain(self, held: DocumentRecords, before: Corrections) -> DocumentRecords | None:
        """The records without corrections: as held where there are none, else as kept if what is held comes of them."""
        if not held.corrections:
            issues = tuple(issue for issue in held.issues if issue.kind is not IssueKind.CORRECTION)
            return replace(held, issues=issues)
        try:
            kept = extracts.from_json(self._kept(held.document.sha256).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        # Where a computer stopped in between, the file has corrections that the graph has not taken up.
        used = {one.id for one in held.corrections}
        taken_up = Corrections(before.where, tuple(entry for entry in before if entry.id in used))
        same = (
            extracts.to_json(correct(kept, every).records) == extracts.to_json(held) for every in (before, taken_up)
        )
        return kept if any(same) else None

    def keep(self, records: DocumentRecords) -> None:
        """Keep what a document says without corrections, for the next one."""
        write_private(self._kept(records.document.sha256), extracts.to_json(records))

    def _kept(self, sha256: str) -> Path:
        return self.places.uncorrected / f"{sha256}.json"

    def sweep(self, held: Iterable[str]) -> None:
        """Take away what was kept of documents (sha256) that the graph holds no more."""
        there = set(held)
        for path in self.places.uncorrected.glob("*.json"):
            if path.stem not in there:
                path.unlink(missing_ok=True)

    def source(self, records: DocumentRecords) -> Path | None:
        """The file of a document that was added on the pages, if it is there as it was."""
        document = records.document
        path = self.places.documents / document.document
        if Path(document.document).name != document.document or not path.is_file():
            return None
        with path.open("rb") as stream:
            same = hashlib.file_digest(stream, "sha256").hexdigest() == document.sha256
        return path if same else None


def _stands_alone(entry: Entry) -> bool:
    """Whether a correction does the same before and after others: a field is set that holds no agency's name."""
    agency = isinstance(entry, SetField) and entry.target.startswith("agency:")
    return isinstance(entry, SetField) and entry.field not in AGENCIES and not agency


def used_in(entries: Sequence[Entry], records: DocumentRecords) -> bool:
    """Whether any of these corrections was applied to a document."""
    wanted = {entry.id for entry in entries}
    return any(one.id in wanted for one in records.corrections)


def concern(entries: Sequence[Entry], records: DocumentRecords) -> bool:
    """Whether any of these corrections finds something in a document, as it is held."""
    outcomes = correct(records, Corrections(entries=tuple(entries))).outcomes
    return any(outcome.state is not State.NEEDLESS for outcome in outcomes)
