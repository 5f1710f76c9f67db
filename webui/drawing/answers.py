"""Drawings of answers: bars for counts, rates with their intervals. Matrix and heat map have tables of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queries.questions.interval import Rate
from queries.questions.question import Answer
from webui.drawing.bars import Counts, Part, bars

MOST = 20
"""How many rows of an answer are drawn; the table has them all."""

STACKED = {"open-actions": ("place_name", "sector_name", "agency_name", "review_title"), "role-load": ("role_title",)}
"""Questions of how actions stand, with the columns that name a row."""

_BETWEEN = {"information-gap-pairs": " and ", "information-gap-flows": " to ", "co-occurring-themes": " and "}
"""What stands between the names of a row, where it is no comma."""

RATES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "information-gap-pairs": (("agency_a_name", "agency_b_name"), "rate"),
    "information-gap-flows": (("holder_name", "recipient_name"), "rate"),
    "missed-opportunities": (("agency_name", "kind_name", "year_name"), "rate"),
    "co-occurring-themes": (("theme_a_label", "theme_b_label"), "share"),
}
"""Questions of shares, with the columns that name a row and the column of the share; low and high stand beside it."""

COUNTED: Mapping[str, tuple[tuple[str, ...], str]] = {
    "golden-thread": (("review_title",), "breaks"),
    "slippage": (("agency_name", "review_title"), "moved_later"),
    "recurring-themes": (("theme_label",), "reviews"),
    "network-brokers": (("agency_name",), "linked"),
}
"""Questions of one count that matters most, with the columns that name a row and that count's column."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row drawn: its name, and either parts of a bar or a rate; ``number`` is what stands beside it."""

    name: str
    number: str
    parts: tuple[Part, ...] = ()
    rate: Rate | None = None
    few: bool = False
    """Whether the rate rests on too few reviews to say much."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The drawing of an answer's first rows: stacked, rate or count; ``title`` is what the number counts."""

    look: str
    title: str
    bars: tuple[Bar, ...]


def drawn(answer: Answer) -> Drawn | None:
    """The drawing that fits an answer; None where none does, or there is nothing to compare."""
    name = answer.question
    rows = [dict(zip((column.name for column in answer.columns), row, strict=True)) for row in answer.rows[:MOST]]
    titles = {column.name: column.title for column in answer.columns}
    if name in STACKED:
        return _whole(Drawn("stacked", "Open", _stacked(rows, STACKED[name])))
    for look, wanted in (("rate", RATES), ("count", COUNTED)):
        if name in wanted:
            names, value = wanted[name]
            known = [(_called(row, names, _BETWEEN.get(name, ", ")), row) for row in rows if row.get(value) is not None]
            found = _rates(known, value) if look == "rate" else _counts(known, value)
            return _whole(Drawn(look, titles.get(value, ""), found))
    return None


def _whole(found: Drawn) -> Drawn | None:
    """A drawing of one bar compares nothing."""
    return found if len(found.bars) > 1 else None


_Row = Mapping[str, Any]


def _stacked(rows: Sequence[_Row], names: Sequence[str]) -> tuple[Bar, ...]:
    counts = [Counts(row["open"], row["overdue"], row["not_stated"], row["closed"], row["all"]) for row in rows]
    pairs = zip(rows, bars(counts), strict=True)
    return tuple(Bar(_called(row, names, ", "), f"{row['open']:,}", parts) for row, parts in pairs)


def _rates(rows: Sequence[tuple[str, _Row]], value: str) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            name,
            f"{row[value] * 100:.0f}%",
            rate=Rate(row[value], row.get("low"), row.get("high")),
            few=bool(row.get("few")),
        )
        for name, row in rows
    )


def _counts(rows: Sequence[tuple[str, _Row]], value: str) -> tuple[Bar, ...]:
    most = max((row[value] for _, row in rows), default=0)
    return tuple(
        Bar(
            name,
            f"{row[value]:,}",
            (Part("ink", 0.0, round(99.5 * row[value] / most, 2)),) if row[value] else (),
        )
        for name, row in rows
    )


def _called(row: _Row, names: Sequence[str], between: str) -> str:
    return between.join(str(row[name]) for name in names if row.get(name)) or "Not stated"
