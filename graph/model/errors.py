"""One root error and its families. Each says where, what was found, what was expected and what to do."""


class ReviewgraphError(Exception):
    """The root of every error that a user may see.

    Args:
        message: what was found, in a sentence.
        where: the file, page, line, address or setting it concerns, or None.
        remedy: what to do about it, in a sentence, or None.
    """

    def __init__(self, message: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.message = message
        self.where = where
        self.remedy = remedy
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.message}{remedy}"


class DocumentError(ReviewgraphError):
    """A file cannot be read as a document."""


class ExtractionError(ReviewgraphError):
    """A document was read, but its records break a rule of the graph."""


class StoreError(ReviewgraphError):
    """The database cannot be reached, refused a statement, or lost a transaction."""


class EngineError(StoreError):
    """The embedded engine cannot be started, or stopped by itself."""


class QuestionError(ReviewgraphError):
    """There is no such question, parameter or thing in the graph."""


class UsageError(ReviewgraphError):
    """The command or a setting was used wrongly."""
