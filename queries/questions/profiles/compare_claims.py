"""Where a later review finds again what an earlier one said was completed: both sides in their own words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model.vocabulary import Assurance, Status
from queries.questions.agency_lines import AgencyLines
from queries.questions.pages.page_facts import Fact
from queries.questions.profiles.compare_lines import CompareLine, quoted, said, sides
from queries.questions.profiles.compare_repeated import whole_words
from queries.questions.profiles.profile_lines import MOST, grouped, list_said
from queries.questions.profiles.review_profile_read import ReviewFacts

CLAIMED = "Said to be completed, and found again"


@dataclass(frozen=True, slots=True)
class Sides:
    """Two reviews in the order of their years, and which of the two asked about comes first."""

    earlier: ReviewFacts
    later: ReviewFacts
    swapped: bool
    """Whether the earlier one is the second that was asked about."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A completed action of the earlier review beside what the later one finds or recommends again."""

    action: Fact
    later: Fact
    themes: tuple[str, ...]
    """Names of the themes that both carry; empty where the later one is a near-identical recommendation."""
    agencies: tuple[str, ...]
    """Names, in the later review, of the agencies in one line with those that lead the action."""
    before: str | None
    """Whether what the later review looks at happened before completion was reported: yes, no, or not known."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A failure or an action: the agencies it is of (uid → name) and its themes (uid → name)."""

    fact: Fact
    agencies: Mapping[str, str] = field(hash=False)
    themes: Mapping[str, str] = field(hash=False)


_LEADS = frozenset({"LED_BY"})
_FAILS = frozenset({"MISSED_BY", "HELD_BY"})


def claims(
    order: Sides, lines: AgencyLines, repeated: Iterable[tuple[str, str]], before: Mapping[str, str | None]
) -> list[Claim]:
    """The completed actions of the earlier review that the later one meets again.

    A failure counts where it is of an agency in one line with a lead of the action and carries a theme of it; a
    recommendation where it is near-identical (``repeated``: earlier, later) to one that the action carries out, and
    asks an agency of the line. ``before`` has, for each completed action, whether what the later review looks at
    happened before its completion was reported. Those of which that is so come last; before them the pairs that share
    most themes come first, then in the order of the documents. What the later review says in the same words of several
    agencies is one claim.
    """
    done = [told for told in _told(order.earlier, ("Action",), _LEADS) if told.fact.status is Status.COMPLETED]
    found = [
        *_recommended_again(order, done, lines, set(repeated), before),
        *_found_again(order, done, lines, before),
    ]
    once = {(claim.action.uid, whole_words(claim.later)): claim for claim in reversed(found)}
    told = [claim for claim in found if once[claim.action.uid, whole_words(claim.later)] is claim]
    return sorted(told, key=lambda claim: (claim.before == "yes", bool(claim.themes), -len(claim.themes)))


def _told(read: ReviewFacts, labels: tuple[str, ...], by: frozenset[str]) -> list[_Told]:
    """Facts with the agencies at the end of these links; a failure told in two ways once, with what either says."""
    twins = {link.start: link.other for link in read.ends("SAME_EVENT")}
    told_elsewhere = set(twins.values())
    found = []
    for fact in read.labelled(*labels):
        if fact.uid in told_elsewhere:
            continue
        uids = {fact.uid, twins.get(fact.uid, fact.uid)}
        own = [link for link in read.links if link.start in uids]
        agencies = {
            link.agency or link.other: link.agency_name or link.other_name or link.other
            for link in own
            if link.link in by and (link.agency or link.other_label == "Agency")
        }
        themes = {link.other: link.other_name or link.other for link in own if link.link == "ABOUT"}
        found.append(_Told(fact, agencies, themes))
    return found


def _found_again(
    order: Sides, done: Iterable[_Told], lines: AgencyLines, before: Mapping[str, str | None]
) -> list[Claim]:
    failures = _told(order.later, ("MissedOpportunity", "InformationGap"), _FAILS)
    return [
        Claim(act.fact, failure.fact, themes, agencies, before.get(act.fact.uid))
        for act in done
        for failure in failures
        if (themes := tuple(sorted(act.themes[uid] for uid in act.themes.keys() & failure.themes.keys())))
        and (agencies := _in_line(failure.agencies, act.agencies, lines))
    ]


def _recommended_again(
    order: Sides,
    done: Iterable[_Told],
    lines: AgencyLines,
    repeated: set[tuple[str, str]],
    before: Mapping[str, str | None],
) -> list[Claim]:
    carried_out = grouped((link.other, link.start) for link in order.earlier.ends("IMPLEMENTED_BY"))
    asking = _told(order.later, ("Recommendation",), frozenset({"ADDRESSED_TO"}))
    return [
        Claim(act.fact, asked.fact, (), agencies, before.get(act.fact.uid))
        for act in done
        for asked in asking
        if any((one, asked.fact.uid) in repeated for one in carried_out.get(act.fact.uid, ()))
        and (agencies := _in_line(asked.agencies, act.agencies, lines))
    ]


def _in_line(agencies: Mapping[str, str], leads: Iterable[str], lines: AgencyLines) -> tuple[str, ...]:
    own = set(leads)
    return tuple(sorted(name for uid, name in agencies.items() if lines.any_of(uid, own)))


def claim_lines(found: list[Claim], *, swapped: bool) -> list[CompareLine]:
    """A line for each, with the words of both sides on their own side, and one for what a page has no room for."""
    if not found:
        return [
            said(CLAIMED, "Nothing", "Nothing that the earlier review says was completed is found again in the later.")
        ]
    lines = [_line(claim, swapped=swapped) for claim in found[:MOST]]
    left = found[MOST:]
    if left:
        actions, facts = {claim.action.uid for claim in left}, {claim.later.uid for claim in left}
        one, other = (facts, actions) if swapped else (actions, facts)
        lines.append(sides(CLAIMED, "Others", one, other, note=f"{len(left)} more such pairs."))
    return lines


def _line(claim: Claim, *, swapped: bool) -> CompareLine:
    earlier, later = ("second", "first") if swapped else ("first", "second")
    act = (claim.action.uid, " … ".join(part for part in (claim.action.text, claim.action.progress) if part))
    fact = (claim.later.uid, whole_words(claim.later))
    finds = f"finds this of {list_said(claim.agencies)}"
    about = f" Both are about {list_said(claim.themes)}."
    if not claim.themes:
        finds, about = f"recommends nearly the same to {list_said(claim.agencies)}", ""
    note = f"The {earlier} says that this was completed{_shown(claim.action)}; the {later} {finds}.{about}"
    note += _BEFORE[claim.before].format(later)
    item = list_said(claim.agencies)
    return quoted(CLAIMED, item, fact if swapped else act, act if swapped else fact, note)


def _shown(action: Fact) -> str:
    implied = ", in the words of a progress note" if action.status_implied else ""
    if action.assurance is Assurance.EVIDENCED:
        return f"{implied}, and cites a check, count or result"
    return f"{implied}, and cites no check, count or result"


_BEFORE = {
    "yes": " What the {} looks at happened before that was reported.",
    "no": "",
    None: " Whether what the {} looks at happened before that was reported is not known.",
}
