"""A review's own numbers, where its recommendations run on from one agency's part to the next."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.extract.plan_row import PlanRow

_WITH_LETTER = re.compile(r"(?:R|Rec)\.? ?(?P<number>\d{1,2})", re.IGNORECASE)
_LEAST_PARTS = 2
_LEAST_NUMBERS = 3


def with_plain_numbers(rows: Sequence[PlanRow]) -> list[PlanRow]:
    """``R4`` and ``R7`` as 4 and 7, where the same plan prints its other recommendations as 1, 2 and 3.

    A plan that prints all of them with the letter keeps it; so does one that has a 4 beside its R4.
    """
    refs = {row.recommendation_ref for row in rows if row.recommendation_ref}
    plain = {ref for ref in refs if ref.isdigit()}
    lettered = {ref: match["number"] for ref in refs if (match := _WITH_LETTER.fullmatch(ref))}
    if len(plain) < len(lettered) or plain & set(lettered.values()):
        return list(rows)
    return [
        replace(row, recommendation_ref=lettered[row.recommendation_ref]) if row.recommendation_ref in lettered else row
        for row in rows
    ]


def shared_series(rows: Sequence[PlanRow]) -> bool:
    """Whether the recommendations in several agencies' parts are one series, 1 to the last, and so the review's own.

    No number stands for two recommendations, and none is left out.
    """
    asked = [row for row in rows if row.recommendation]
    words: dict[str, set[str]] = {}
    for row in asked:
        if row.recommendation_ref is None or not row.recommendation_ref.isdigit():
            return False
        words.setdefault(row.recommendation_ref, set()).add(_folded(row.recommendation or ""))
    parts = {row.section for row in asked if row.section}
    numbers = sorted(map(int, words))
    return (
        len(parts) >= _LEAST_PARTS
        and len(numbers) >= _LEAST_NUMBERS
        and numbers == list(range(1, len(numbers) + 1))
        and all(len(texts) == 1 for texts in words.values())
    )


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
