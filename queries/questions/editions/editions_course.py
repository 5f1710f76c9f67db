"""The course of one thing that documents say of an action: each value in turn, and the edition that first says it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from queries.questions.editions.editions import Statement

Step = tuple[Statement, ...]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Turn(Generic[Value]):
    """A value that held for a time: what first said so, and what said so last. None where it is no longer said."""

    value: Value | None
    first: Statement
    last: Statement


@dataclass(frozen=True, slots=True)
class Course(Generic[Value]):
    """Each value in turn, the oldest first; no two neighbours are equal.

    ``disputed`` where documents whose order cannot be told say different things: none of these is a turn.
    """

    turns: tuple[Turn[Value], ...]
    disputed: bool = False

    @property
    def values(self) -> tuple[Value | None, ...]:
        return tuple(turn.value for turn in self.turns)


def steps(statements: Iterable[Statement]) -> tuple[Step, ...]:
    """The statements that can be placed, the oldest first; those whose order cannot be told stand in one step."""
    found: list[Step] = []
    for statement in sorted(statements, key=lambda each: each.edition.order):
        if not statement.edition.placed:
            continue
        if found and not all(statement.edition.surely_after(each.edition) for each in found[-1]):
            found[-1] = (*found[-1], statement)
        else:
            found.append((statement,))
    return tuple(found)


def course(in_order: Sequence[Step], value: Callable[[Statement], Value | None]) -> Course[Value]:
    """What the statements say in turn.

    A document that says nothing of it changes nothing, unless it is a later edition of the paper that last did: then it
    is no longer said. The first turn is None where a later document is the first to say anything.
    """
    turns: list[Turn[Value]] = []
    disputed = False
    for step in in_order:
        said = {spoken: each for each in reversed(step) if (spoken := value(each)) is not None}
        if len(said) > 1:
            disputed = True
        elif said:
            ((spoken, statement),) = said.items()
            _say(turns, spoken, statement)
        elif not turns:
            turns.append(Turn(None, step[0], step[-1]))
        else:
            _say_nothing(turns, step)
    return Course(tuple(turns), disputed)


def _say(turns: list[Turn[Value]], value: Value, statement: Statement) -> None:
    if turns and turns[-1].value == value:
        turns[-1] = replace(turns[-1], last=statement)
    else:
        turns.append(Turn(value, statement, statement))


def _say_nothing(turns: list[Turn[Value]], step: Step) -> None:
    if turns[-1].value is None:
        turns[-1] = replace(turns[-1], last=step[-1])
        return
    silent = [each for each in step if each.edition.replaces(turns[-1].last.edition)]
    if silent:
        turns.append(Turn(None, silent[0], silent[-1]))
