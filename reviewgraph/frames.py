"""An answer as a pandas data frame. pandas is no part of the installation: ``pip install 'reviewgraph[notebook]'``."""

from typing import TYPE_CHECKING, Any

from graph.model.errors import UsageError
from queries.questions.question import Answer, Column, ColumnKind

if TYPE_CHECKING:
    import pandas

_TYPES = {
    ColumnKind.COUNT: "Int64",
    ColumnKind.RATE: "Float64",
    ColumnKind.YES_NO: "boolean",
    ColumnKind.TEXT: "string",
    ColumnKind.WORDS: "string",
    ColumnKind.UID: "string",
    ColumnKind.DATE: "string",
}
"""Types that know a missing value; a date may be only a month or a year, so it stays text."""


def frame(answer: Answer) -> "pandas.DataFrame":
    """The answer's rows, a column for each of its columns, in their order.

    Lists are tuples of texts, passages tuples of ``place: “quote”``.

    Raises:
        UsageError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise UsageError("pandas is not installed.", remedy="pip install pandas") from error
    return pandas.DataFrame(
        {
            column.name: pandas.Series([_value(row[at], column) for row in answer.rows], dtype=_TYPES.get(column.kind))
            for at, column in enumerate(answer.columns)
        }
    )


def _value(value: Any, column: Column) -> Any:
    if column.kind is ColumnKind.PASSAGES:
        return tuple(f"{passage.place}: “{passage.quote}”" for passage in value)
    if column.kind is ColumnKind.LIST:
        return tuple(str(part) for part in value)
    if column.kind is ColumnKind.DATE and value is not None:
        return str(value)
    return value
