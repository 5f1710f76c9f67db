"""A judgement as the entries of the file of corrections, with what it found; and whether it would do something."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graph.model.errors import UsageError
from graph.writing import Origin
from loaders.corrections import Corrections, Entry
from loaders.corrections.entries import Drop, Merge, NeverMerge, Plain, Rename, SetField, Split, shown
from loaders.corrections.fields import FACTS, is_list, kind_of, parsed, same
from loaders.corrections.reading import part_of
from reviewgraph.judging import Known, tried, with_values
from webui.desk.judgements import Act, Judgement


def entries_of(judgement: Judgement, known: Known, name: str, found: Sequence[Origin]) -> tuple[Entry, ...]:
    """The entries that say a judgement, tried on what there is.

    Args:
        judgement: what was decided.
        known: the graph, or a document that was read.
        name: of an agency, the name that it is known by.
        found: the records of a fact, review or document.

    Raises:
        UsageError: they would change nothing, or a value cannot be; or the field says something else by now.
    """
    common: dict[str, Any] = {
        "by": judgement.by,
        "on": judgement.on,
        "why": _words(judgement.why, "Why it is so"),
        "document": judgement.document,
    }
    if judgement.act is Act.SET:
        return _set(judgement, found, common)
    if judgement.act is Act.DROP and kind_of(judgement.target) in FACTS:
        return _dropped(judgement, found, common)
    entry = _of_agency(judgement, name, common)
    tried(entry, known.naming(_looked_for(entry)))
    return (entry,)


def _words(text: str, what: str) -> str:
    folded = " ".join(text.split())
    if not folded:
        raise UsageError(f"{what} is missing.", remedy="Write it in a few words.")
    return folded


def _of_agency(judgement: Judgement, name: str, common: dict[str, Any]) -> Entry:
    if judgement.act is Act.DROP:
        return Drop(target=name, **common)
    if judgement.act is Act.SPLIT:
        parts = tuple(
            part_of(_words(part.name, "The name of an agency"), (part.kind, _words(part.value, "The place")))
            for part in judgement.parts
        )
        if not parts:
            raise UsageError("no agency is named.", remedy="Give its name, and where it is meant.")
        return Split(name=name, parts=parts, **common)
    other = _words(judgement.values[0] if judgement.values else "", "The other name")
    if same(other, name):
        raise UsageError("this is the name that it has.", remedy="Give another.")
    if judgement.act is Act.RENAME:
        return Rename(name=name, to=other, **common)
    if judgement.act is Act.MERGE:
        return Merge(names=(name, other), into=other, **common)
    return NeverMerge(names=(name, other), **common)


def _looked_for(entry: Entry) -> tuple[str, ...]:
    """The names that must be there: of a merge not the one that stays, which other documents may have."""
    if isinstance(entry, Merge):
        return tuple(name for name in entry.names if name != entry.into)
    return entry.targets


def _set(judgement: Judgement, found: Sequence[Origin], common: dict[str, Any]) -> tuple[Entry, ...]:
    kind, name = kind_of(judgement.target), judgement.field
    new = _value(kind, name, judgement)
    parsed(kind, name, new)
    draft = SetField(
        target=judgement.target, field=name, was=None, to=new, as_said=judgement.as_said and new is not None, **common
    )
    made = with_values(draft, found)
    _refuse_changed(judgement, made)
    for entry in made:
        tried(entry, [origin.records for origin in found])
    return made


def _value(kind: str, name: str, judgement: Judgement) -> Plain:
    values = tuple(" ".join(value.split()) for value in judgement.values if value.strip())
    if is_list(kind, name):
        return values
    if len(values) > 1:
        raise UsageError("one value is expected here.", remedy="Give one.")
    return values[0] if values else None


def _refuse_changed(judgement: Judgement, made: Sequence[SetField]) -> None:
    """Somebody may have set it, or a newer edition may have been loaded, since the page was made."""
    was = judgement.was
    if was is None:
        return
    for entry in made:
        if not same(_listed(entry.was), was):
            raise UsageError(
                f"this was changed meanwhile: it now says {shown(entry.was)}.",
                remedy="Nothing was changed. Look at it again.",
            )


def _listed(value: Plain) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def _dropped(judgement: Judgement, found: Sequence[Origin], common: dict[str, Any]) -> tuple[Entry, ...]:
    draft = SetField(target=judgement.target, field="text", was=None, to=None, **common)
    return tuple(
        Drop(target=one.target, was=None if one.was is None else str(one.was), **(common | {"document": one.document}))
        for one in with_values(draft, found)
    )


def replacing(corrections: Corrections, entries: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The entries to write, and those of the file that they take the place of.

    A field that was set before is set anew from what its documents say: that is what the earlier one holds. Where it is
    set back to that, the earlier one goes and nothing is written.
    """
    write: list[Entry] = []
    gone: list[Entry] = []
    for entry in entries:
        earlier = _earlier(corrections, entry)
        if earlier is None:
            write.append(entry)
            continue
        gone.append(earlier)
        if isinstance(entry, SetField) and not same(earlier.was, entry.to):
            write.append(replace(entry, was=earlier.was, document=earlier.document))
    return tuple(write), tuple(gone)


def _earlier(corrections: Corrections, entry: Entry) -> SetField | None:
    """The entry of the file that gave the field the value that it has, or was to give it another and never did."""
    if not isinstance(entry, SetField):
        return None
    for other in corrections:
        if isinstance(other, SetField) and (other.target, other.field) == (entry.target, entry.field):
            alike = other.document in (None, entry.document) or entry.document is None
            undone = same(other.was, entry.was) and other.id != entry.id
            if alike and (same(other.to, entry.was) or undone):
                return other
    return None
