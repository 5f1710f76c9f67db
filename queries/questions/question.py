"""What a question is: its parameters, its columns and its answer, in a form that a command and a page can show."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from graph.model.errors import QuestionError
from graph.store import Store

Behind = Mapping[str, tuple[str, ...]]
"""For each figure of a row, by its column's name, the uids of the facts (or reviews) that it counts."""


_DIGITS = 9
"""Of a whole number: both engines and the driver take that many, and no count or year needs more."""


class ParameterType(StrEnum):
    """What a parameter's text must be."""

    TEXT = "text"
    WHOLE_NUMBER = "whole number"
    CHOICE = "one"
    CHOICES = "one or more"


class ColumnKind(StrEnum):
    """What the values of a column are, so that it can be set out rightly."""

    TEXT = "text"
    WORDS = "words of a document"
    DATE = "date"
    COUNT = "count"
    RATE = "rate"
    YES_NO = "yes or no"
    LIST = "list"
    PASSAGES = "passages"
    UID = "uid"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that may be asked for. ``default`` is None where leaving it out means no limit."""

    name: str
    help: str
    type: ParameterType = ParameterType.TEXT
    default: str | None = None
    choices: tuple[str, ...] = ()
    such_as: str = "2014"
    """A whole number that fits, for the message when one does not."""
    needed: bool = False
    """Whether the question cannot be asked without it."""

    def parse(self, text: str) -> str | int:
        """The value that a text stands for; raises QuestionError where it stands for none."""
        if self.type is ParameterType.WHOLE_NUMBER:
            return self._whole_number(text)
        if self.type is ParameterType.CHOICE:
            return self._choice(text)
        if self.type is ParameterType.CHOICES:
            return ",".join(dict.fromkeys(self._choice(part.strip()) for part in text.split(",")))
        return text

    def _whole_number(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS and int(text) > 0):
            raise QuestionError(
                f"'{text}' is not a whole number above nought.",
                where=self.name,
                remedy=f"Give digits, such as {self.such_as}.",
            )
        return int(text)

    def _choice(self, text: str) -> str:
        for choice in self.choices:
            if choice.casefold() == text.casefold():
                return choice
        raise QuestionError(
            f"'{text}' is not one of its values.", where=self.name, remedy=f"Give one of: {', '.join(self.choices)}."
        )


def one_of(name: str, help: str, default: StrEnum) -> Parameter:  # noqa: A002 - the field's name
    """A parameter that takes one value of an enum, ``default`` where it is left out."""
    choices = tuple(each.value for each in type(default))
    return Parameter(name, help, ParameterType.CHOICE, default=default.value, choices=choices)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an answer. ``name`` is the row's field; ``title`` is what a person reads.

    ``minor`` columns give way first where a table is too wide; ``absent`` stands there for None. A count that is ``of``
    another column's is shown with it in a terminal: ``7 of 12``.
    """

    name: str
    title: str
    kind: ColumnKind
    help: str
    minor: bool = False
    absent: str = "not stated"
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of values in the order of the columns, what stands behind each, and sentences to read with them.

    ``behind[i]`` belongs to ``rows[i]``.
    """

    question: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    behind: tuple[Behind, ...] = ()
    notes: tuple[str, ...] = ()

    def facts(self, row: int) -> tuple[str, ...]:
        """The uids of everything that stands behind a row, each once, in order."""
        return facts_of(self.behind[row])


@dataclass(frozen=True, slots=True)
class Found:
    """What a question's function gives: rows with a field per column and ``behind``, and sentences to go with them.

    ``left_out`` are the names of the columns that what was asked for never fills.
    """

    rows: tuple[Any, ...]
    notes: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()


Arguments = dict[str, Any]
Finder = Callable[[Store, date, Arguments], Found]


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked by name. ``method`` says how its figures are worked out, in plain words."""

    name: str
    title: str
    purpose: str
    method: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    find: Finder = field(repr=False)
    example: Mapping[str, str] = field(default_factory=dict)
    """Parameters of an example for the documentation."""

    def ask(self, store: Store, parameters: Mapping[str, str], as_of: date) -> Answer:
        """The answer as of a day.

        Raises:
            QuestionError: a parameter is not one of this question's, or its value is not allowed; the message says
                which are.
        """
        return self.answer(self.find(store, as_of, self.arguments(parameters)))

    def answer(self, found: Found) -> Answer:
        """What was found, as values in the order of the columns."""
        columns = tuple(column for column in self.columns if column.name not in found.left_out)
        values = tuple(tuple(getattr(row, column.name) for column in columns) for row in found.rows)
        return Answer(self.name, columns, values, tuple(row.behind for row in found.rows), found.notes)

    def lacks(self, parameters: Mapping[str, str]) -> tuple[str, ...]:
        """The names of the parameters that the question needs and that are not given."""
        given = {name.replace("_", "-") for name, text in parameters.items() if text.strip()}
        return tuple(each.name for each in self.parameters if each.needed and each.name not in given)

    def arguments(self, parameters: Mapping[str, str]) -> Arguments:
        """The parameters as values, under their names with underscores; an empty text counts as left out."""
        given = {name.replace("_", "-"): text.strip() for name, text in parameters.items()}
        self._refuse_unknown(given)
        arguments: Arguments = {}
        for parameter in self.parameters:
            text = given.get(parameter.name) or parameter.default
            if text is None and parameter.needed:
                raise self._needs(parameter)
            arguments[parameter.name.replace("-", "_")] = None if text is None else parameter.parse(text)
        return arguments

    def _needs(self, parameter: Parameter) -> QuestionError:
        such_as = f", such as {self.example[parameter.name]}" if parameter.name in self.example else ""
        return QuestionError(
            f"The question {self.name} cannot be asked without it.",
            where=parameter.name,
            remedy=f"Give one{such_as}.",
        )

    def _refuse_unknown(self, names: Iterable[str]) -> None:
        known = [parameter.name for parameter in self.parameters]
        unknown = sorted(set(names) - set(known))
        if unknown:
            raise QuestionError(
                f"The question {self.name} has no parameter {', '.join(unknown)}.",
                remedy=f"Its parameters are: {', '.join(known)}.",
            )


def facts_of(behind: Behind) -> tuple[str, ...]:
    """Every uid behind a row, each once, in order."""
    return tuple(sorted({uid for uids in behind.values() for uid in uids}))
