"""Documents for the loader: reviews with an action plan as text, each another, all invented."""

from pathlib import Path
from random import Random

from tests.scale import words

_REPORT = """# {place} Safeguarding Children Board

# Serious Case Review: Child {number}

Reference: TSCB/{year}/{number}

Published March {later}

## 1 What happened

1.1 Child {number} died in May {year}. {place} Police knew of {about} but did not tell {place} Council Children's Services.

1.2 {other} Hospital did not share the injury of Child {number} with {place} Police.

## 2 Recommendations

2.1 {first}

2.2 {second}

## 3 Action plan as at 31 January {later}

| Ref | Recommendation | Action | Lead | Target date | Status |
| --- | --- | --- | --- | --- | --- |
| 2.1 | {first} | {step} | {place} Police | Mar-{short} | In progress |
| 2.2 | {second} | {step} | {other} Hospital | Jun-{short} | Completed |
"""
_PLACES = ("Testmere", "Oxbourne", "Dunfield", "Larkwater", "Hethwick", "Marrowdale", "Pellbridge", "Quarrington")


def written(folder: Path, first: int, many: int) -> Path:
    """A folder with so many reports, numbered from ``first``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + many):
        (folder / f"report-{number}.md").write_text(_report(number), encoding="utf-8")
    return folder


def _report(number: int) -> str:
    chance, year = Random(number), 2005 + number % 18
    place, other = chance.sample(_PLACES, 2)
    return _REPORT.format(
        number=number,
        year=year,
        later=year + 1,
        short=f"{(year + 2) % 100:02}",
        place=place,
        other=other,
        about=words.anybody(chance),
        first=words.ask(chance, f"{place} Police", 160),
        second=words.ask(chance, f"{other} Hospital", 240),
        step=words.step(chance, 90),
    )
