"""Where a theme came again after actions on it were completed: the count of a theme's profile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.vocabulary import Status
from graph.store import Store
from queries.questions.agency_lines import AgencyLines, agency_lines
from queries.questions.profiles.profile_lines import Line, counted, grouped
from queries.questions.profiles.profile_lines_reviews import years_said
from queries.questions.profiles.theme_profile_read import ThemeFacts

AGAIN = "Where it came again"


@dataclass(frozen=True, slots=True)
class Again:
    """The uids of the reviews that take the theme up later, and of the actions that had been completed before."""

    reviews: frozenset[str]
    actions: frozenset[str]


def again_lines(store: Store, read: ThemeFacts) -> list[Line]:
    """How many reviews take it up after an action on it, led by an agency that they name, was reported completed."""
    completed = [row for row in read.labelled("Action") if row["status"] == Status.COMPLETED and row["agency"]]
    if not completed:
        return []
    found = came_again(read, completed, agency_lines(store, (row["agency"] for row in read.rows if row["agency"])))
    done = {row["fact"] for row in completed}
    note = "Ask returned-after-completion, within=agency, for both sides. It does not say that nothing was done."
    years = years_said(read.reviews[uid] for uid in found.reviews)
    said = f"{years} {note}".strip()
    return [
        counted(AGAIN, "Later reviews that take it up", found.reviews, read.reviews, note=said),
        counted(AGAIN, "Completed actions before them", found.actions, done),
    ]


def came_again(read: ThemeFacts, completed: Iterable[Mapping[str, Any]], lines: AgencyLines) -> Again:
    """The reviews of a later year that recommend something or find a failure on the theme, and name an agency in one
    line with the lead of a completed action."""
    reports = _Reports(read, completed, lines)
    reviews: set[str] = set()
    actions: set[str] = set()
    for agency, named in grouped((row["agency"], row["review"]) for row in _later(read)).items():
        before = reports.of_line(agency)
        years = {review: read.reviews[review].year or 0 for review in named}
        reviews |= {review for review, year in years.items() if any(report < year for report, _ in before)}
        actions |= {action for report, action in before if report < max(years.values())}
    return Again(frozenset(reviews), frozenset(actions))


def _later(read: ThemeFacts) -> list[Mapping[str, Any]]:
    """What recommends something or finds a failure, with an agency named. No year comes before every other."""
    return [row for row in read.rows if row["label"] != "Action" and row["agency"]]


class _Reports:
    """Completed actions with the years of their reviews, found by any agency in one line with their leads."""

    def __init__(self, read: ThemeFacts, completed: Iterable[Mapping[str, Any]], lines: AgencyLines) -> None:
        self.lines = lines
        self.led: dict[str, set[tuple[int, str]]] = {}
        self.passed_on: dict[str, set[tuple[int, str]]] = {}
        for row in completed:
            year = read.reviews[row["review"]].year
            if year is not None:
                self.led.setdefault(row["agency"], set()).add((year, row["fact"]))
                for further in lines.onwards.get(row["agency"], ()):
                    self.passed_on.setdefault(further, set()).add((year, row["fact"]))

    def of_line(self, agency: str) -> set[tuple[int, str]]:
        """Year and uid of the actions led by the agency, by what it took over from or its units, or by what took over
        from it or it is a unit of."""
        found = self.led.get(agency, set()) | self.passed_on.get(agency, set())
        for further in self.lines.onwards.get(agency, ()):
            found |= self.led.get(further, set())
        return found
