"""The first steps: what happened, and who took part."""

from graph.writing.walkthroughs import Step
from queries.networks.sentences import count
from queries.questions.pages.page_review import Profile
from queries.questions.profiles.profile_lines import date_said
from queries.walkthroughs.material import Material

MOST_AGENCIES = 11
"""With the review they are twelve things, the most that a room reads at a glance."""


def case(told: Material) -> Step:
    """The case, as far as the documents state it."""
    profile = told.read.profile
    subject = f"This review is about {profile.subject}." if profile.subject else "Who this review is about: not stated."
    words = f"{subject} What happened: {happened(profile)}."
    about = f"Age: {profile.age or 'not stated'}. Sex: {profile.sex or 'not stated'}."
    boards = ", ".join(board.name for board in profile.boards) or "not stated"
    published = date_said(profile.published) if profile.published else "not stated"
    return Step(
        "The case",
        f"{words}\n{about}",
        "What would you want to know first, and whom would you ask?",
        f"About two minutes. Commissioned by: {boards}. Published: {published}. Say before you begin that the people "
        "in this review were real, and that anybody may step out.",
        shown=(profile.uid,),
    )


def happened(profile: Profile) -> str:
    """What happened and when, in words."""
    if not profile.incident_date:
        return f"{profile.harm or 'not stated'}; when: not stated"
    when = f"{'on' if len(profile.incident_date) == len('2020-01-31') else 'in'} {date_said(profile.incident_date)}"
    return f"{profile.harm or 'not stated'}, {when}"


def agencies(told: Material) -> Step:
    """Who took part, those at an end of an information gap first."""
    every = told.read.agencies
    at_gaps = {uid for gap in told.gaps for uid in gap.ends}
    missed = {uid for each in told.missed for uid in each.before}
    ranked = sorted(every, key=lambda each: (each.uid not in at_gaps, each.uid not in missed, each.name, each.uid))
    shown = ranked[:MOST_AGENCIES]
    if not every:
        return Step("Who was involved", "No document that has been read names an agency that took part.", hidden=True)
    words = f"{count(len(every), 'agency', 'agencies')} took part in the case or in the review."
    ends = sum(each.uid in at_gaps for each in every)
    if ends:
        words += f" {ends} of them held, or needed, something that was not passed on."
    return Step(
        "Who was involved",
        words,
        "Which of these have you worked with this year? Who would you have expected, and is not here?",
        "About two minutes. Taking part is: it contributed, sat on the panel, is named in what went wrong, or leads an "
        "action.",
        shown=(told.read.profile.uid, *(each.uid for each in shown)),
    )
