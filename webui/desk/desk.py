"""The desk: what only a program that reads documents can do, handed to the pages by whoever makes them."""

from typing import IO, Protocol

from graph.store import Store
from queries.questions.question import Answer
from webui.desk.judgements import Done, Item, Judgement, Listing
from webui.desk.papers import Paper, Understood


class Desk(Protocol):
    """Reads uploaded documents, tries and writes corrections, and stores.

    Every method raises a ``ReviewgraphError`` whose message and remedy are for the person at the page, and changes
    nothing when it does, unless it says otherwise.
    """

    @property
    def largest(self) -> int:
        """Bytes that one uploaded file may have."""

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of files that are read, in order."""

    @property
    def documents(self) -> str:
        """The folder in which stored documents are kept."""

    @property
    def file(self) -> str:
        """The file of corrections."""

    def receive(self, name: str, content: IO[bytes], by: str) -> Paper:
        """Take in an uploaded file, and read it in the background.

        Raises:
            DocumentError: it is empty, too large, or of no kind that is read.
        """

    def papers(self) -> tuple[Paper, ...]:
        """The uploaded documents that are neither stored nor discarded, the oldest first."""

    def paper(self, paper: str) -> Paper:
        """One of them, or one that was stored of late.

        Raises:
            QuestionError: there is none of that id.
        """

    def understood(self, paper: str) -> Understood:
        """What was read in a document whose stage is READ.

        Raises:
            QuestionError: there is none of that id, or it is not read.
            UsageError: the corrections cannot be read; with the line.
        """

    def discard(self, paper: str) -> None:
        """Take an uploaded document away, with its drafts."""

    def store(self, paper: str, graph: Store, by: str) -> Paper:
        """Put a document that was read into the graph, its drafts into the file of corrections, its file beside them.

        Args:
            paper: its id.
            graph: the graph, open for writing.
            by: who stores it.
        """

    def item(self, target: str, graph: Store, paper: str | None = None) -> Item:
        """What can be corrected about a thing of the graph, or of an uploaded document.

        Raises:
            QuestionError: there is no such thing.
        """

    def agencies(self, graph: Store, paper: str | None = None) -> tuple[str, ...]:
        """The names of agencies that there are, in order."""

    def draft(self, judgement: Judgement, paper: str) -> None:
        """Try a correction on an uploaded document and keep it as a draft.

        Raises:
            UsageError: it would change nothing, or goes against another; nothing was written.
        """

    def undraft(self, number: int, paper: str) -> None:
        """Take back a draft of an uploaded document, counted from 0."""

    def judge(self, judgement: Judgement, graph: Store) -> Done:
        """Try a correction, write it into the file, and correct the documents of the graph that it concerns.

        Raises:
            UsageError: it would change nothing, goes against another, or the file cannot be written.
            StoreError: the graph could not be changed; ``remedy`` says what the file holds then.
        """

    def corrections(self, graph: Store) -> Listing:
        """Every correction, and how they and the graph fit.

        Raises:
            UsageError: the file cannot be read; with the line.
        """

    def doubts(self, graph: Store) -> Answer:
        """What waits for a person, the most consequential first."""
