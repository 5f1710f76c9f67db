"""The facts of one review: what was missed, what was not passed on, what is asked, and what is done about it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.model.identity import fact_id
from graph.model.records import (
    Action,
    Fact,
    InformationGap,
    LearningPoint,
    MissedOpportunity,
    Recommendation,
    Review,
    ThemeReason,
    Update,
)
from graph.model.vocabulary import Assurance, Capacity, Certainty, Level, MissedKind, Rag, Status
from reviewgraph.reference import themes
from tests.scale import words

if TYPE_CHECKING:
    from tests.scale.papers import Telling

_THEMES = tuple(theme.slug for theme in themes())
_FREQUENCY = tuple((rank + 2) ** -0.7 for rank in range(len(_THEMES)))


@dataclass(frozen=True, slots=True)
class Told:
    """The facts, and which of the earlier ones the plan prints again."""

    recommendations: tuple[Recommendation, ...]
    actions: tuple[Action, ...]
    lessons: tuple[LearningPoint, ...]
    missed: tuple[MissedOpportunity, ...]
    gaps: tuple[InformationGap, ...]
    again: tuple[Fact, ...]

    def report(self) -> tuple[Fact, ...]:
        return (*self.recommendations, *self.lessons, *self.missed, *self.gaps)

    def plan(self) -> tuple[Fact, ...]:
        return (*self.again, *self.actions)


def tell(telling: "Telling", review: Review) -> Told:
    """Every fact of the review."""
    size = telling.size
    missed = tuple(_missed(telling, review) for _ in range(size.missed))
    gaps = tuple(_gap(telling, review, missed[number] if number < len(missed) else None) for number in range(size.gaps))
    lessons = tuple(_lesson(telling, review) for _ in range(size.findings))
    asked = tuple(_recommendation(telling, review, number + 1) for number in range(size.recommendations))
    actions = tuple(_action(telling, review, asked, number + 1) for number in range(size.actions))
    return Told(asked, actions, lessons, missed, gaps, _again(telling, asked, lessons))


def later(telling: "Telling", told: Told) -> Told:
    """The same plan a year on: what was open may be done, and every note is a new one."""
    return replace(told, actions=tuple(_a_year_on(telling, action) for action in told.actions))


def _again(
    telling: "Telling", asked: tuple[Recommendation, ...], lessons: tuple[LearningPoint, ...]
) -> tuple[Fact, ...]:
    """What the plan prints once more, in a place of its own."""
    chance, known = telling.chance, telling.known
    printed: list[Fact] = [one for one in asked if known.happens(chance, "printed_in_plan")]
    printed += [one for one in lessons if known.happens(chance, "finding_repeated")]
    return tuple(replace(one, sources=telling.sources(one.text)) for one in printed)


def _a_year_on(telling: "Telling", action: Action) -> Action:
    chance = telling.chance
    done = action.status in (Status.IN_PROGRESS, Status.PENDING) and chance.random() < 0.6
    note = words.progress(chance, telling.known.characters(chance, "progress"))
    status = Status.COMPLETED if done else action.status
    return replace(action, status=status, status_text=status.value, progress=note, sources=telling.sources(action.text))


def _missed(telling: "Telling", review: Review) -> MissedOpportunity:
    chance, known = telling.chance, telling.known
    agencies = _agencies(telling, "missed_by")
    text = words.failure(
        chance,
        agencies[0] if agencies else words.anybody(chance),
        words.anybody(chance),
        known.characters(chance, "MissedOpportunity"),
    )
    return MissedOpportunity(
        "",
        _id(telling, review, "missed_opportunity", text),
        review.id,
        text,
        MissedKind(known.one_of(chance, "missed")),
        Certainty.IMPLIED if chance.random() < 0.08 else Certainty.EXPLICIT,
        agencies,
        _day(telling) if known.happens(chance, "when_missed") else None,
        _themes(telling, "MissedOpportunity"),
        telling.sources(text),
    )


def _gap(telling: "Telling", review: Review, same: MissedOpportunity | None) -> InformationGap:
    chance, known = telling.chance, telling.known
    holder, recipient = _end(telling, "other agencies"), _end(telling, "others who knew the family")
    together = same if same and known.happens(chance, "gap_same_event") else None
    text = (
        together.text
        if together
        else words.failure(chance, holder, recipient, known.characters(chance, "InformationGap"))
    )
    return InformationGap(
        "",
        _id(telling, review, "information_gap", text),
        review.id,
        text,
        holder,
        recipient,
        Certainty.IMPLIED if chance.random() < 0.37 else Certainty.EXPLICIT,
        same_event=together.id if together else None,
        when=together.when if together else None,
        themes=_themes(telling, "InformationGap"),
        sources=together.sources if together else telling.sources(text),
    )


def _end(telling: "Telling", otherwise: str) -> str:
    named = telling.took_part and telling.known.happens(telling.chance, "gap_end_named")
    return telling.chance.choice(telling.took_part).name if named else otherwise


def _lesson(telling: "Telling", review: Review) -> LearningPoint:
    text = words.lesson(telling.chance, telling.known.characters(telling.chance, "Finding"))
    uid = _id(telling, review, "learning_point", text)
    return LearningPoint("", uid, review.id, text, _themes(telling, "Finding"), telling.sources(text))


def _recommendation(telling: "Telling", review: Review, number: int) -> Recommendation:
    chance, known = telling.chance, telling.known
    agencies = _agencies(telling, "addressed_to")
    who = agencies[0] if agencies else telling.board.name
    if known.happens(chance, "stock_text"):
        text = words.again(chance, chance.randrange(len(words.STOCK)), who)
    else:
        text = words.ask(chance, who, known.characters(chance, "Recommendation"))
    own = bool(agencies) and known.happens(chance, "agency_level")
    ref, section = f"{1 + number // 10}.{number}", agencies[0] if own else None
    return Recommendation(
        "",
        fact_id(review.id, "recommendation", section=section, ref=ref, text=text),
        review.id,
        text,
        Level.AGENCY if own else Level.OVERVIEW,
        ref,
        section,
        addressed_to=agencies,
        themes=_themes(telling, "Recommendation"),
        sources=telling.sources(text),
    )


def _action(telling: "Telling", review: Review, asked: tuple[Recommendation, ...], number: int) -> Action:
    chance, known = telling.chance, telling.known
    of = chance.choice(asked) if asked and known.happens(chance, "implemented") else None
    text = words.step(chance, known.characters(chance, "Action"))
    status = Status(known.one_of(chance, "status"))
    rag, target = known.one_of(chance, "rag"), _target(telling) if known.happens(chance, "target_date") else None
    leads = [role.role for role in telling.roles if role.capacity is not Capacity.NARRATIVE]
    note = words.progress(chance, known.characters(chance, "progress")) if known.happens(chance, "progress") else None
    return Action(
        "",
        fact_id(review.id, "action", section=None, ref=f"a{number}", text=text),
        review.id,
        text,
        status,
        ref=f"a{number}",
        recommendation_ref=of.ref if of else None,
        recommendation=of.id if of else None,
        recommendation_certainty=Certainty.EXPLICIT if of else None,
        lead_agencies=_agencies(telling, "lead_agencies"),
        lead_roles=tuple(dict.fromkeys(chance.choice(leads) for _ in range(known.how_many(chance, "lead_roles"))))
        if leads
        else (),
        target_text=f"by {target}" if target else None,
        target_date=target,
        status_text=None if status is Status.UNKNOWN else status.value,
        status_certainty=_certainty(telling, status),
        rag=None if rag == "none" else Rag(rag),
        assurance=_assurance(telling, status),
        progress=note,
        desired_outcome=words.lesson(chance, 60) if known.happens(chance, "outcome") else None,
        measure=words.lesson(chance, 40) if known.happens(chance, "measure") else None,
        updates=tuple(
            Update(words.progress(chance, 60), _target(telling), None) for _ in range(known.how_many(chance, "updates"))
        ),
        themes=_themes(telling, "Action"),
        sources=telling.sources(text),
    )


def _certainty(telling: "Telling", status: Status) -> Certainty | None:
    if status is Status.UNKNOWN:
        return None
    return Certainty.IMPLIED if telling.known.happens(telling.chance, "status_implied") else Certainty.EXPLICIT


def _assurance(telling: "Telling", status: Status) -> Assurance:
    if status is not Status.COMPLETED:
        return Assurance.NOT_STATED
    return Assurance.EVIDENCED if telling.chance.random() < 0.2 else Assurance.CLAIMED


def _agencies(telling: "Telling", what: str) -> tuple[str, ...]:
    """Names of bodies: mostly of those that took part."""
    chance = telling.chance
    bodies = telling.took_part if not telling.named or chance.random() < 0.85 else telling.named
    count = min(telling.known.how_many(chance, what), len(bodies))
    return tuple(body.name for body in chance.sample(bodies, count))


def _themes(telling: "Telling", label: str) -> dict[str, ThemeReason]:
    chance = telling.chance
    slugs = chance.choices(_THEMES, _FREQUENCY, k=telling.known.how_many(chance, f"themes_of_{label}"))
    return {slug: ThemeReason(round(0.3 + 0.7 * chance.random(), 2), (slug.partition("-")[0],)) for slug in slugs}


def _day(telling: "Telling") -> str:
    return f"{telling.year}-{telling.chance.randrange(1, 13):02}"


def _target(telling: "Telling") -> str:
    """A day, or a month, in the two years after."""
    chance = telling.chance
    month = f"{telling.year + 1 + chance.randrange(2)}-{chance.randrange(1, 13):02}"
    return month if chance.random() < 0.25 else f"{month}-{chance.randrange(1, 29):02}"


def _id(telling: "Telling", review: Review, kind: str, text: str) -> str:
    return fact_id(review.id, kind, section=None, ref=None, text=text)
