"""The corrections of a collection: which file has them, reading with them, and which of them nothing uses."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.model.errors import UsageError
from graph.model.records import DocumentRecords
from graph.store.address import FolderAddress, parse
from loaders.collection import CORRECTIONS
from loaders.corrections import Corrections, correct, read_corrections, standings
from loaders.corrections.adding import Standing
from loaders.pipeline import Checked
from loaders.process import ReadingProcess
from queries.questions.corrections import Applied
from reviewgraph.settings import corrections_setting, reading_limits


def corrections_path(given: Path | None, graph: str) -> Path | None:
    """The file of corrections: as given, else of the setting, else beside the graph's folder.

    The last is a path whether or not there is a file; a graph at an address has none.
    """
    named = given or corrections_setting()
    if named:
        return named
    where = parse(graph)
    return where.path.absolute().parent / CORRECTIONS if isinstance(where, FolderAddress) else None


def corrections_for(given: Path | None, graph: str) -> Corrections | None:
    """The corrections that a graph is loaded with; None where there is no file.

    Raises:
        UsageError: a file that was named is not there, or is not written as corrections are.
    """
    path = corrections_path(given, graph)
    if path is None or not (given or corrections_setting() or path.is_file()):
        return None
    return read_corrections(path)


def check_file(path: Path) -> Checked:
    """Everything that one file says, and its text."""
    with ReadingProcess(reading_limits()) as reading:
        return reading.checked(path)


def text_of(checked: Checked) -> tuple[Standing, ...]:
    """What a document says, piece by piece: where the words of added facts are looked for."""
    return standings((entry.block for entry in checked.entries), checked.recognised)


def reading_with(
    corrections: Corrections, check: Callable[[Path], Checked] = check_file
) -> Callable[[Path], DocumentRecords]:
    """What reads a file and corrects what it says."""

    def read(path: Path) -> DocumentRecords:
        checked = check(path)
        return correct(checked.records, corrections, text_of(checked)).records

    return read


@dataclass(frozen=True, slots=True)
class Account:
    """How a file of corrections and the documents go together: ids of the corrections used, by document's name."""

    corrections: Corrections
    used: Mapping[str, frozenset[str]]

    @classmethod
    def of_graph(cls, corrections: Corrections, applied: Iterable[Applied]) -> "Account":
        return cls._of(corrections, ((one.document_name, one.id) for one in applied))

    @classmethod
    def of_records(cls, corrections: Corrections, documents: Iterable[DocumentRecords]) -> "Account":
        return cls._of(corrections, ((own.document.document, one.id) for own in documents for one in own.corrections))

    @classmethod
    def _of(cls, corrections: Corrections, pairs: Iterable[tuple[str, str]]) -> "Account":
        used: dict[str, frozenset[str]] = {}
        for document, correction in pairs:
            used[document] = used.get(document, frozenset()) | {correction}
        return cls(corrections, used)

    def lines(self) -> Iterator[str]:
        """What a person has to know: corrections that nothing uses, and documents that were loaded with others."""
        every = frozenset[str]().union(*self.used.values())
        for entry in self.corrections:
            if entry.id not in every:
                where = self.corrections.place_of(entry)
                yield f"correction not used by any document: {where}: {entry.says} ({entry.by}, {entry.on})"
        written = {entry.id for entry in self.corrections}
        for document in sorted(document for document, own in self.used.items() if own - written):
            yield f"{document} is corrected by what is no longer in {self.corrections.where}: load it again"


def refuse_to_lose(applied: Iterable[Applied]) -> None:
    """Raises UsageError where a load without corrections would undo some."""
    documents = sorted({one.document_name for one in applied})
    if documents:
        raise UsageError(
            f"{len(documents)} documents of this graph are corrected, {documents[0]} among them, and there is no file "
            "of corrections here: loading would undo that.",
            remedy="Give the file with --corrections or REVIEWGRAPH_CORRECTIONS, or say --no-corrections.",
        )
