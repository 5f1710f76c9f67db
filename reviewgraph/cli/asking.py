"""What the commands share that take ``--param``: reading it, and what is wrong use of it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from graph.model.errors import QuestionError, UsageError


@contextmanager
def as_wrong_use() -> Iterator[None]:
    """A question, parameter or place that is not there is a wrong use of the command."""
    try:
        yield
    except QuestionError as error:
        raise UsageError(error.message, where=error.where, remedy=error.remedy) from error


def parameters(pairs: Iterable[str]) -> dict[str, str]:
    """The parameters that were given as ``NAME=VALUE``, by name.

    Raises:
        UsageError: one is not written so, or given twice.
    """
    found: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise UsageError(f"“{pair}” is no parameter.", remedy="Write it as --param region=Ostermere.")
        if name.strip() in found:
            raise UsageError(f"“{name.strip()}” is given twice.", remedy="Give each parameter once.")
        found[name.strip()] = value
    return found
