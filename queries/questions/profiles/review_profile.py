"""What does the graph hold of one review, on one page?"""

from collections.abc import Iterable
from datetime import date

from graph.model.vocabulary import Assurance, Certainty, Level, Status
from graph.store import Store
from queries.questions.actions.action_figures import Standing
from queries.questions.pages.page_facts import Fact
from queries.questions.pages.page_thread import FAILURES, thread
from queries.questions.profiles.profile_lines import (
    COLUMNS,
    MOST,
    Line,
    by_size,
    counted,
    day_said,
    grouped,
    in_words,
    listed,
    sorted_items,
    told,
    with_passages,
)
from queries.questions.profiles.profile_lines_actions import action_lines
from queries.questions.profiles.review_profile_about import about_lines, agency_lines, document_lines, role_lines
from queries.questions.profiles.review_profile_read import ReviewFacts, review_facts_read
from queries.questions.question import Arguments, Found, Parameter, Question
from queries.questions.reviews_asked import review_asked

WRONG = "What went wrong"
MADE = "What was recommended"
ACTIONS = "How its actions stand"
THREAD = "From what went wrong to what was done"
THEMES = "Themes"


def review_profile(store: Store, review: str, *, as_of: date) -> list[Line]:
    """The lines about one review, in reading order.

    Args:
        store: the graph.
        review: its uid, reference, title or the pseudonym of its case.
        as_of: the day for which overdue is worked out.

    Raises:
        QuestionError: there is no such review, or several are called so.
    """
    read = review_facts_read(store, review_asked(store, review))
    return with_passages(store, _lines(store, read, as_of))


def _lines(store: Store, read: ReviewFacts, as_of: date) -> list[Line]:
    return [
        *about_lines(read),
        *document_lines(read),
        *agency_lines(read),
        *_wrong(read),
        *_recommended(read),
        *action_lines(store, ACTIONS, map(standing_of, read.labelled("Action")), as_of),
        *_thread(read),
        *_themes(read),
        *role_lines(read),
    ]


def standing_of(action: Fact) -> Standing:
    """How an action stands."""
    implied = action.status_certainty == Certainty.IMPLIED
    return Standing(action.uid, action.status, action.target_date, action.assurance, implied)


def _wrong(read: ReviewFacts) -> list[Line]:
    every = [fact.uid for fact in read.labelled(*FAILURES)]
    if not every:
        return [told(WRONG, "Failures", "No document that has been loaded tells of a finding, failure or gap.")]
    missed, gaps = _uids(read, "MissedOpportunity"), _uids(read, "InformationGap")
    twice = {link.other for link in read.ends("SAME_EVENT")} & missed
    lines = [
        counted(WRONG, "Findings", _uids(read, "Finding"), every),
        counted(WRONG, "Missed opportunities", missed, every),
        *(
            counted(WRONG, f"Missed: {in_words(kind)}", uids, missed)
            for kind, uids in sorted_items(read.missed_kinds())
        ),
        counted(WRONG, "Information gaps", gaps, every),
    ]
    if twice:
        note = "A failure to pass something on, told both as a missed opportunity and as a gap."
        lines.append(counted(WRONG, "Told in both ways", twice, missed, note=note))
    return [counted(WRONG, "All", every), *lines]


def _uids(read: ReviewFacts, *labels: str) -> set[str]:
    return {fact.uid for fact in read.labelled(*labels)}


def _recommended(read: ReviewFacts) -> list[Line]:
    every = _uids(read, "Recommendation")
    if not every:
        return [told(MADE, "Recommendations", "No document that has been loaded tells of one.")]
    asked = grouped((link.other, link.start) for link in read.ends("ADDRESSED_TO"))
    names = {link.other: f"To {link.other_name or link.other}" for link in read.ends("ADDRESSED_TO")}
    nobody = every - {uid for uids in asked.values() for uid in uids}
    return [
        counted(MADE, "All recommendations", every),
        *_levels(read, every),
        *listed(MADE, by_size(asked, names), asked, names, every, "To other agencies"),
        *([counted(MADE, "To nobody named", nobody, every)] if nobody else []),
    ]


_LEVELS = {
    Level.OVERVIEW.value: "Of the whole review",
    Level.AGENCY.value: "Of one agency's own part",
    "": "Level not stated",
}


def _levels(read: ReviewFacts, every: Iterable[str]) -> list[Line]:
    levels, whole = read.levels(), tuple(every)
    return [counted(MADE, item, levels[level], whole) for level, item in _LEVELS.items() if level in levels]


def _thread(read: ReviewFacts) -> list[Line]:
    """How far documents carry each failure: to a recommendation, to an action, to what shows that it was done."""
    woven = thread(read.as_read())
    recommendations = _uids(read, "Recommendation")
    carried = {link.start for link in read.ends("IMPLEMENTED_BY")} & recommendations
    done = [fact for fact in read.labelled("Action") if fact.status is Status.COMPLETED]
    shown = [fact.uid for fact in done if fact.assurance is Assurance.EVIDENCED]
    started = [strand.fact.uid for strand in woven.from_failures]
    lines = []
    if started:
        answered = [strand.fact.uid for strand in woven.answered]
        note = "Only where a document ties the two. What is told in two ways counts once."
        lines.append(counted(THREAD, "Failures that a recommendation answers", answered, started, note=note))
    if recommendations:
        planned = None if read.labelled("Action") else "No action plan of this review has been loaded."
        lines.append(counted(THREAD, "Recommendations with an action", carried, recommendations, note=planned))
    if done:
        uids = [fact.uid for fact in done]
        lines.append(counted(THREAD, "Completed actions", uids, _uids(read, "Action")))
        lines.append(counted(THREAD, "Completed with evidence", shown, uids))
    return lines


def _themes(read: ReviewFacts) -> list[Line]:
    every = {fact.uid for fact in read.facts}
    about = [link for link in read.ends("ABOUT") if link.start in every]
    facts = grouped((link.other, link.start) for link in about)
    names = {link.other: link.other_name or link.other.removeprefix("theme:") for link in about}
    return listed(THEMES, by_size(facts, names), facts, names, every, "Other themes")


def _find(store: Store, as_of: date, arguments: Arguments) -> Found:
    lines = review_profile(store, arguments["review"], as_of=as_of)
    return Found(tuple(lines), (f"A list stops after {MOST} lines and says what is left.", day_said(as_of)))


QUESTION = Question(
    name="review-profile",
    title="One review on one page",
    purpose="What do documents say of one review: the case, what went wrong, what was recommended and what was done?",
    method=(
        "Starts from the review and counts what hangs on it. What no document says is said so and never guessed. The "
        "year is of the incident, else in the reference, else of the commission, else of publication, and its line "
        "says which. A failure to pass something on that is told both as a missed opportunity and as a gap is two of "
        "the facts, but one failure where it is asked whether a recommendation answers it. A recommendation answers a "
        "failure, and an action carries out a recommendation, only where a document ties them. Completed with evidence "
        "means that the document cites a check, count or result. A recommendation to several agencies counts for each."
    ),
    parameters=(
        Parameter("review", "Title, reference or uid of a review, or the pseudonym of its case.", needed=True),
    ),
    columns=COLUMNS,
    find=_find,
    example={"review": "Child K"},
)
