"""Setting fields: only where they still say what they said when the correction was written."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from graph.model.identity import agency_id, slug
from graph.model.records import Action, Agency, DocumentRecords, Recommendation, Review
from graph.model.vocabulary import Capacity, Certainty
from loaders.corrections.agencies import is_meant, with_named
from loaders.corrections.entries import Plain, SetField, shown
from loaders.corrections.fields import AGENCIES, Correctable, kind_of, parsed, plain, same
from loaders.corrections.naming import Names
from loaders.corrections.outcomes import Outcome, Step, needless, stale, used
from loaders.extract import lead_roles

R = TypeVar("R", bound=Correctable)


def set_fields(records: DocumentRecords, entries: Sequence[SetField], names: Names) -> Step:
    """The records with these fields set. ``names`` is what other corrections make of agencies' names."""
    outcomes: list[Outcome] = []
    for entry in entries:
        found = tuple(record for record in _records(records) if _is_target(record, entry))
        for record in found:
            outcome = _judged(record, entry, names)
            outcomes.append(outcome)
            if not outcome.reason:
                records = _with(records, record, entry, names)
    return records, tuple(outcomes)


def _records(records: DocumentRecords) -> tuple[Correctable, ...]:
    return (records.document, *records.reviews, *records.agencies, *records.facts())


def _is_target(record: Correctable, entry: SetField) -> bool:
    if record.type != kind_of(entry.target):
        return False
    if isinstance(record, Agency):
        return is_meant(record, entry.target, scoped=True)
    return record.type == "document" or getattr(record, "id", None) == entry.target


def _judged(record: Correctable, entry: SetField, names: Names) -> Outcome:
    now = plain(record, entry.field)
    if same(now, _new(entry, names)):
        return needless(entry)
    if not same(now, _renamed(entry.was, entry, names)) and not same(now, entry.was):
        return stale(entry, f"{entry.field} is {shown(now)} now")
    return used(entry)


def _new(entry: SetField, names: Names) -> Plain:
    return entry.to if entry.as_said else _renamed(entry.to, entry, names)


def _renamed(value: Plain, entry: SetField, names: Names) -> Plain:
    """Names of agencies as the other corrections have them."""
    if entry.field not in AGENCIES or value is None:
        return value
    return names.of(value) if isinstance(value, str) else tuple(map(names.of, value))


def _with(records: DocumentRecords, record: Correctable, entry: SetField, names: Names) -> DocumentRecords:
    value = _new(entry, names)
    made = _changed(record, entry.field, parsed(record.type, entry.field, value), records)
    records = _put(records, record, made)
    if entry.field in AGENCIES and not entry.as_said:
        records = with_named(records, (value,) if isinstance(value, str) else value or ())
    if entry.field in ("lead_agencies", "lead_roles"):
        others = tuple(role for role in records.roles if role.capacity is not Capacity.ACTION_LEAD)
        records = replace(records, roles=(*others, *lead_roles.find(records.actions)))
    return records


def _changed(record: Correctable, name: str, value: Any, records: DocumentRecords) -> Correctable:
    """The record with the field, and with what follows from it."""
    if name == "themes" and not isinstance(record, Review | Agency) and hasattr(record, "themes"):
        value = {theme: record.themes.get(theme, reason) for theme, reason in value.items()}
    made: Correctable = replace(record, **{name: value})
    if isinstance(made, Action) and name in ("recommendation_ref", "section"):
        return linked(made, records.recommendations)
    if isinstance(made, Agency) and name == "area":
        return replace(made, id=agency_id(made.name, made.area))
    return made


def linked(action: Action, recommendations: Iterable[Recommendation]) -> Action:
    """The action tied to the recommendation of its number: that of its section, else the only one."""
    ref = action.recommendation_ref
    alike = [one for one in recommendations if ref and one.ref and slug(one.ref) == slug(ref)]
    own = [one for one in alike if one.section == action.section] or alike
    found = own[0].id if len(own) == 1 else None
    return replace(action, recommendation=found, recommendation_certainty=Certainty.EXPLICIT if found else None)


def _put(records: DocumentRecords, old: Correctable, new: Correctable) -> DocumentRecords:
    if old is records.document:
        return replace(records, document=new)  # type: ignore[arg-type]
    return replace(
        records,
        reviews=_instead(records.reviews, old, new),
        agencies=_instead(records.agencies, old, new),
        recommendations=_instead(records.recommendations, old, new),
        actions=_instead(records.actions, old, new),
        learning_points=_instead(records.learning_points, old, new),
        missed_opportunities=_instead(records.missed_opportunities, old, new),
        information_gaps=_instead(records.information_gaps, old, new),
    )


def _instead(group: tuple[R, ...], old: Correctable, new: Any) -> tuple[R, ...]:
    return tuple(new if one is old else one for one in group)
