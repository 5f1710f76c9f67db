"""The questions in Python, for notebooks and scripts: typed rows, their evidence, and tables for pandas."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graph.model.errors import UsageError
from graph.store import Store, open_store
from graph.store.address import FolderAddress, parse
from loaders.collection import documents_in
from queries.exports.answers import changed_words, with_words
from queries.exports.masking import mask
from queries.networks.registry import NETWORKS, network
from queries.questions.evidence import Passage, passages
from queries.questions.pages.page_collection import names_to_keep
from queries.questions.question import Answer, Question
from queries.questions.registry import QUESTIONS, question
from reviewgraph.loading import load_documents, loader_name, now, prepared
from reviewgraph.samples_folder import samples
from reviewgraph.settings import from_environment

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class Result:
    """What a question found.

    ``rows`` are typed objects whose fields the question's page describes, in the order of the answer; ``notes`` are the
    sentences to read with them; ``answer`` is the same as values under columns.
    """

    rows: tuple[Any, ...]
    answer: Answer
    _store: Store
    _masked: Callable[[str], str]

    @property
    def notes(self) -> tuple[str, ...]:
        return self.answer.notes

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def passages(self, row: int, figure: str | None = None) -> list[Passage]:
        """The words of the documents behind a row (counted from 0), or behind one figure of it.

        Raises:
            UsageError: the row has no such figure.
        """
        behind = self.answer.behind[row]
        if figure is not None and figure not in behind:
            raise UsageError(f"No facts stand behind '{figure}'.", remedy=f"There are: {', '.join(behind)}.")
        facts = self.answer.facts(row) if figure is None else behind[figure]
        return [replace(each, quote=self._masked(each.quote)) for each in passages(self._store, facts)]

    def to_pandas(self) -> "pandas.DataFrame":
        """A data frame with a column for each column of the answer; what no document states is missing (``NA``).

        Raises:
            UsageError: pandas is not installed.
        """
        from reviewgraph.frames import frame

        return frame(self.answer)


class Graph:
    """An open graph that answers questions; use it as a context manager. It changes nothing.

    Names that read as a person's are masked in the words of documents, unless ``show_names``.
    """

    def __init__(self, store: Store, *, show_names: bool = False) -> None:
        self.store = store
        self.show_names = show_names

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the graph go; the engine stops if this was its last user."""
        self.store.close()

    @property
    def questions(self) -> tuple[str, ...]:
        """The names of the questions that can be asked."""
        return tuple(QUESTIONS)

    @property
    def networks(self) -> tuple[str, ...]:
        """The names of the networks that can be looked at."""
        return tuple(NETWORKS)

    def ask(self, name: str, *, as_of: date | None = None, **parameters: object) -> Result:
        """What a question finds.

        Args:
            name: one of ``questions``.
            as_of: the day that overdue is worked out for; today if left out.
            **parameters: the question's parameters with underscores for hyphens (``from_year=2009``), and one behind a
                name that is a word of Python (``from_="Police"``); a list stands for several values.

        Raises:
            QuestionError: there is no such question, parameter or value; the message says which there are.
        """
        return self._result(question(name), as_of, parameters)

    def network(self, name: str, *, as_of: date | None = None, **parameters: object) -> Result:
        """The nodes of a network with their measures; as ``ask``.

        Raises:
            QuestionError: there is no such network, parameter or value.
        """
        return self._result(network(name), as_of, parameters)

    def _result(self, asked: Question, as_of: date | None, parameters: Mapping[str, object]) -> Result:
        given = {name.rstrip("_"): _text(value) for name, value in parameters.items() if value is not None}
        day = as_of or date.today()  # noqa: DTZ011 - the user's own day is meant
        found = asked.find(self.store, day, asked.arguments(given))
        answer = asked.answer(found)
        if not self.show_names:
            answer = with_words(answer, self._masked)
            found = replace(found, rows=tuple(self._masked_row(row, answer) for row in found.rows))
        return Result(found.rows, answer, self.store, str if self.show_names else self._masked)

    def _masked_row(self, row: Any, answer: Answer) -> Any:
        own = {each.name for each in fields(row)}
        words = {
            column.name: changed_words(getattr(row, column.name), column.kind, self._masked)
            for column in answer.columns
            if column.name in own
        }
        return replace(row, **words)

    @cached_property
    def _kept(self) -> tuple[str, ...]:
        return tuple(names_to_keep(self.store))

    def _masked(self, text: str) -> str:
        return mask(text, keep=self._kept).text


def _text(value: object) -> str:
    if isinstance(value, list | tuple | set | frozenset):
        return ",".join(sorted(str(part) for part in value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def open_graph(
    graph: str | Path | None = None, *, user: str | None = None, password: str | None = None, show_names: bool = False
) -> Graph:
    """Open a graph to ask it questions.

    Args:
        graph: a folder (the embedded engine) or the address of a Neo4j; else ``REVIEWGRAPH_GRAPH``, else the folder of
            the command.
        user: of the Neo4j; else ``REVIEWGRAPH_USER``.
        password: of the Neo4j; else ``REVIEWGRAPH_PASSWORD``.
        show_names: leave people's names in the words of documents as published.

    Raises:
        UsageError: the folder holds no graph.
        StoreError: nobody answers there.
    """
    where = from_environment(None if graph is None else str(graph)).graph
    place = parse(where)
    if isinstance(place, FolderAddress) and not (place.path.is_dir() and any(place.path.iterdir())):
        raise UsageError("there is no graph here yet.", where=where, remedy="Make one: reviewgraph load PATH.")
    return Graph(open_store(where, user, password, read_only=True), show_names=show_names)


@contextmanager
def open_samples() -> Iterator[Graph]:
    """The fictional sample reviews in a graph of their own, which is gone afterwards; to try questions on."""
    with tempfile.TemporaryDirectory(prefix="reviewgraph-", ignore_cleanup_errors=True) as folder:
        with open_store(folder) as store, samples() as papers:
            prepared(store, [papers])
            for outcome in load_documents(store, documents_in([papers]), at=now(), by=loader_name()):
                if outcome.error is not None:
                    raise outcome.error
        with open_graph(folder) as graph:
            yield graph
