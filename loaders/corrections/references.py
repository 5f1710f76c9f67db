"""Every place where records name an agency, so that a name can change there and nowhere else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from graph.model.identity import digest, role_id, slug
from graph.model.records import (
    Action,
    Agency,
    DocumentRecords,
    Fact,
    InformationGap,
    MissedOpportunity,
    Recommendation,
    Review,
    Role,
    Succession,
)

Naming = Fact | Review | Agency | Role | Succession
"""A record that names agencies."""
NameOf = Callable[[str, Naming], str | None]
"""The name that a record is to have in place of one it has; None where it is to name nobody."""


def rewritten(records: DocumentRecords, name_of: NameOf) -> DocumentRecords:
    """The records with other names of agencies in them; the agencies themselves keep theirs.

    Ids of roles and successions follow. A gap's end that is to name nobody keeps its words.
    """
    return replace(
        records,
        reviews=tuple(_review(one, name_of) for one in records.reviews),
        agencies=tuple(replace(one, part_of=_one(one.part_of, one, name_of)) for one in records.agencies),
        roles=tuple(_role(one, name_of) for one in records.roles),
        successions=tuple(_successions(records.successions, name_of)),
        recommendations=tuple(
            replace(one, addressed_to=_all(one.addressed_to, one, name_of)) for one in records.recommendations
        ),
        actions=tuple(replace(one, lead_agencies=_all(one.lead_agencies, one, name_of)) for one in records.actions),
        missed_opportunities=tuple(
            replace(one, agencies=_all(one.agencies, one, name_of)) for one in records.missed_opportunities
        ),
        information_gaps=tuple(_gap(one, name_of) for one in records.information_gaps),
    )


def _all(names: Iterable[str], record: Naming, name_of: NameOf) -> tuple[str, ...]:
    found = (name_of(name, record) for name in names)
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _one(name: str | None, record: Naming, name_of: NameOf) -> str | None:
    return None if name is None else name_of(name, record)


def _review(review: Review, name_of: NameOf) -> Review:
    return replace(
        review,
        commissioned_by=_one(review.commissioned_by, review, name_of),
        contributors=_all(review.contributors, review, name_of),
    )


def _role(role: Role, name_of: NameOf) -> Role:
    agency = _one(role.agency, role, name_of)
    return role if agency == role.agency else replace(role, agency=agency, id=role_id(role.role, agency))


def _gap(gap: InformationGap, name_of: NameOf) -> InformationGap:
    holder, recipient = name_of(gap.holder, gap), name_of(gap.recipient, gap)
    return replace(gap, holder=holder or gap.holder, recipient=recipient or gap.recipient)


def _successions(successions: Iterable[Succession], name_of: NameOf) -> Iterator[Succession]:
    for one in successions:
        old, new = name_of(one.predecessor, one), name_of(one.successor, one)
        if (old, new) == (one.predecessor, one.successor):
            yield one
        elif old and new and slug(old) != slug(new):
            own = f"succession:{slug(old)}/{slug(new)}/{digest(old, new)}"
            yield replace(one, predecessor=old, successor=new, id=own)


def named(records: DocumentRecords) -> frozenset[str]:
    """Slugs of every name that a record has for an agency, or for an end of a gap."""
    return frozenset(slug(name) for record in _naming(records) for name in names_in(record))


def _naming(records: DocumentRecords) -> tuple[Naming, ...]:
    return (*records.facts(), *records.reviews, *records.agencies, *records.roles, *records.successions)


def names_in(record: Naming) -> tuple[str, ...]:
    """The names that a record has for agencies other than itself."""
    match record:
        case Recommendation():
            return record.addressed_to
        case Action():
            return record.lead_agencies
        case MissedOpportunity():
            return record.agencies
        case InformationGap():
            return (record.holder, record.recipient)
        case Review():
            return (*_given(record.commissioned_by), *record.contributors)
        case Agency():
            return _given(record.part_of)
        case Role():
            return _given(record.agency)
        case Succession():
            return (record.predecessor, record.successor)
    return ()


def _given(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()
