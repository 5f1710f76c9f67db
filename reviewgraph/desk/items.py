"""What can be corrected about a thing: its fields with what they say now, and what else can be decided about it."""

import types
import typing
from collections.abc import Sequence
from enum import Enum

from graph.model.errors import QuestionError, UsageError
from graph.model.records import Agency, Document, DocumentRecords, Review
from graph.store import Store
from graph.writing import Origin
from loaders.corrections.entries import Plain
from loaders.corrections.fields import AGENCIES, FACTS, RECORDS, Correctable, fields_of, is_list, plain
from loaders.resolve.themes import taxonomy
from queries.questions.agency_names import agency_names
from reviewgraph.judging import Known
from webui.desk.judgements import Act, Field, Item, Sort, Standing

_ACTS = {"agency": (Act.RENAME, Act.MERGE, Act.APART, Act.SPLIT, Act.DROP)}
_LONG = frozenset({"text", "stem", "progress", "status_text", "desired_outcome", "measure", "what", "consequence"})
_DATES = frozenset({"target_date", "when", "incident_date", "commissioned", "published", "as_of"})
_ENDS = frozenset({"holder", "recipient"})


def found_of(known: Known, target: str) -> tuple[Origin, ...]:
    """The records that a thing is made from, the oldest document first; a document by ``document:`` and its sha256.

    Raises:
        QuestionError: there is no such thing.
    """
    try:
        if target.startswith("document:"):
            return known.document(target.removeprefix("document:"))
        return known.of(target)
    except UsageError as error:
        raise QuestionError(
            "There is nothing here to correct.", where=target, remedy="It may have been corrected or taken out since."
        ) from error


def item_of(target: str, found: Sequence[Origin], *, stored: bool) -> Item:
    """What can be corrected about a thing, by the newest of the documents that say so."""
    records = [record_of(origin) for origin in found]
    newest, kind = records[-1], records[-1].type
    return Item(
        target,
        kind,
        words_of(newest),
        tuple(_field(kind, name, newest) for name in fields_of(kind)),
        _ACTS.get(kind, (Act.DROP,) if kind in FACTS else ()),
        tuple(_passages(found, records, stored=stored)),
        tuple(dict.fromkeys(origin.records.document.document for origin in found)),
        frozenset(name for name in fields_of(kind) if len({plain(record, name) for record in records}) > 1),
    )


def record_of(origin: Origin) -> Correctable:
    """The record that an origin is."""
    records = origin.records
    known: dict[str, Correctable] = {one.id: one for one in (*records.agencies, *records.reviews, *records.facts())}
    return known.get(origin.id, records.document)


def words_of(record: Correctable) -> str:
    """What a thing is called, or its words."""
    if isinstance(record, Agency):
        return record.full_name
    if isinstance(record, Document):
        return record.title or record.document
    return record.title if isinstance(record, Review) else record.text


def _passages(found: Sequence[Origin], records: Sequence[Correctable], *, stored: bool) -> typing.Iterator[Standing]:
    for origin, record in zip(found, records, strict=True):
        document = origin.records.document
        for source in getattr(record, "sources", ()):
            yield Standing(document.document, document.sha256 if stored else "", source)


def _field(kind: str, name: str, record: Correctable) -> Field:
    hint = typing.get_type_hints(RECORDS[kind])[name]
    optional = isinstance(hint, types.UnionType) and types.NoneType in typing.get_args(hint)
    several = is_list(kind, name)
    inner = typing.get_args(hint) if several or isinstance(hint, types.UnionType) else (hint,)
    choices = next((each for each in inner if isinstance(each, type) and issubclass(each, Enum)), None)
    values = tuple(str(one.value) for one in choices) if choices else ()
    if name == "themes":
        values = tuple(sorted(theme.slug for theme in taxonomy()))
    return Field(
        name,
        _listed(plain(record, name)),
        _sort(name, values),
        several,
        values,
        needed=not optional and not several,
        as_said=name in _ENDS,
    )


def _sort(name: str, choices: Sequence[str]) -> Sort:
    if choices:
        return Sort.CHOICE
    if name in AGENCIES:
        return Sort.AGENCY
    if name in _DATES:
        return Sort.DATE
    return Sort.TEXT if name in _LONG else Sort.WORDS


def _listed(value: Plain) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


def names_of(store: Store | None, read: DocumentRecords | None = None) -> tuple[str, ...]:
    """The names of the agencies of the graph, and of a document that was read."""
    names = {agency.name for agency in agency_names(store)} if store is not None else set()
    names |= {agency.full_name for agency in read.agencies} if read is not None else set()
    return tuple(sorted(names))
