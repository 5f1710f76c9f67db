"""A count of the rows and cells read so far, which stops a reader at the limits."""

from loaders.readers.limits import MOST_CELLS, MOST_ROWS, MOST_SCANNED, too_many_cells, too_many_rows


class RowCount:
    """Rows and cells of one document, over all its sheets."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._rows = self._cells = self._scanned = 0

    def add(self, scanned: int, filled: int, where: str) -> None:
        """Counts one row: the cells looked at, and those of them with something in them.

        Raises:
            DocumentError: a limit is passed.
        """
        self._scanned += scanned
        self._cells += filled
        self._rows += bool(filled)
        if self._rows > MOST_ROWS:
            raise too_many_rows(self.name, where)
        if self._cells > MOST_CELLS or self._scanned > MOST_SCANNED:
            raise too_many_cells(self.name, where)
