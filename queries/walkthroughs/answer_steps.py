"""The steps on what was recommended and what has happened since."""

from collections import Counter

from graph.model.vocabulary import Assurance, Status
from graph.writing.walkthroughs import Step
from queries.networks.sentences import count, listed
from queries.questions.pages.page_facts import Fact
from queries.questions.pages.page_thread import action_counts
from queries.questions.profiles.profile_lines import date_said
from queries.walkthroughs.failure_steps import MOST_FACTS
from queries.walkthroughs.material import Material


def recommended(told: Material) -> Step:
    """What was recommended, and to whom."""
    every, heading = told.recommendations, "What was recommended"
    if not every:
        return Step(heading, "No recommendation of this review has been found in its documents.", hidden=True)
    asked = Counter(name for each in every for name in told.named(each.after))
    words = f"The review made {count(len(every), 'recommendation')}."
    if asked:
        ranked = sorted(asked.items(), key=lambda pair: (-pair[1], pair[0]))
        words += _most_asked(ranked, len(every)) if _leads(ranked) else ""
    unnamed = sum(not each.after for each in every)
    if unnamed:
        words += f" {unnamed} {'names' if unnamed == 1 else 'name'} no agency."
    answering = {link.start for link in told.links("RESPONDS_TO")}
    answers = sum(each.fact.uid in answering for each in every)
    words += f" {_answering(answers, len(every))}"
    shown = every[:MOST_FACTS]
    return Step(
        heading,
        words,
        "Which of these is about your team? What would you have recommended?",
        "About two minutes.",
        shown=tuple(dict.fromkeys(uid for each in shown for uid in (each.fact.uid, *each.after))),
    )


def _answering(answers: int, every: int) -> str:
    if not answers:
        return "No document says which failure or finding any of them answers."
    return f"For {answers} of the {every} a document says which failure or finding it answers."


def _leads(ranked: list[tuple[str, int]]) -> bool:
    return ranked[0][1] > 1 and (len(ranked) == 1 or ranked[1][1] < ranked[0][1])


def _most_asked(ranked: list[tuple[str, int]], every: int) -> str:
    name, number = ranked[0]
    asked = f" {number} of the {every} are asked of {name}"
    return f"{asked}, more than of any other." if len(ranked) > 1 else f"{asked}."


def since(told: Material) -> Step:
    """How the actions stand, as of a day; those that are late first."""
    heading, prompt = "What has happened since", "How would you know, on a night shift, that this had changed?"
    if not told.actions:
        words = "No action plan of this review has been loaded, so what has happened since is not known here."
        return Step(heading, words, prompt, "About one minute.", shown=(told.read.profile.uid,))
    shown = sorted(told.actions, key=lambda action: _rank(action, told))[:MOST_FACTS]
    return Step(
        heading,
        " ".join(_standing(told)),
        prompt,
        "About two minutes. Completed is what the plan says; evidenced is where it gives a check, count or result.",
        shown=_with_recommendations(shown, told),
    )


def _standing(told: Material) -> list[str]:
    counts = action_counts(told.actions, told.as_of)
    late, unsaid = len(counts["overdue"]), len(counts["not_stated"])
    words = f"As of {date_said(told.as_of.isoformat())}, of {count(len(told.actions), 'action')}"
    parts = [f"{len(counts['open'])} open", f"{len(counts['closed'])} closed"]
    if unsaid:
        parts.append(f"{unsaid} with no status stated")
    said = [f"{words}: {listed(parts)}."]
    if late:
        said.append(f"{late} of the open ones {'is' if late == 1 else 'are'} past the target date.")
    done = [action for action in told.actions if action.status is Status.COMPLETED]
    evidenced = sum(action.assurance is Assurance.EVIDENCED for action in done)
    if done:
        said.append(f"Of {len(done)} marked completed, a check, a count or a result is cited for {evidenced}.")
    return said


def _rank(action: Fact, told: Material) -> tuple[bool, bool, bool, str]:
    late = action.days_overdue(told.as_of) is not None
    claimed = action.status is Status.COMPLETED and action.assurance is not Assurance.EVIDENCED
    return (not late, not claimed, not action.open, action.uid)


def _with_recommendations(shown: list[Fact], told: Material) -> tuple[str, ...]:
    carries = {link.other: link.start for link in told.links("IMPLEMENTED_BY")}
    uids = (uid for action in shown for uid in (carries.get(action.uid), action.uid) if uid)
    return tuple(dict.fromkeys(uids))
