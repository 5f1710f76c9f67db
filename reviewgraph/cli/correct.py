"""``reviewgraph correct``: helps to write a correction down, once it is sure that it would change something."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.model.errors import UsageError
from graph.model.records import DocumentRecords
from loaders.corrections import Corrections, Entry, correct, read_corrections
from loaders.corrections.adding import quoted
from loaders.corrections.entries import Add, At, Drop, Merge, NeverMerge, Plain, Rename, SetField, Split
from loaders.corrections.fields import FACTS, fields_of, is_list, kind_of, parsed
from loaders.corrections.parting import is_at
from loaders.corrections.reading import part_of, place_of
from reviewgraph.cli.options import corrections_option, graph_option, opened, today
from reviewgraph.correcting import check_file, corrections_path, text_of
from reviewgraph.desk.corrections_file import locked
from reviewgraph.judging import Known, is_agency, refuse_twice, tried, with_values
from reviewgraph.loading import loader_name
from reviewgraph.settings import corrected_by, from_environment

F = TypeVar("F", bound=Callable[..., Any])

_READ = click.option(
    "--read", type=click.Path(path_type=Path, dir_okay=False), help="Look in this document's file, not in the graph."
)
_DOCUMENT = click.option("--document", help="Only in this document: its file name, or the start of its sha256.")


@click.group("correct")
def correct_group() -> None:
    """Write a correction down: who decides, today, and why. The next load applies it."""


def _judgement(command: F) -> F:
    """The options that every correction has."""
    for option in (
        graph_option,
        corrections_option,
        click.option("--by", help="Who decides. Default: REVIEWGRAPH_CORRECTED_BY, else your account's name."),
        click.option("--why", required=True, help="Why it is so."),
    ):
        command = option(command)
    return command


class _Desk:
    """Where a judgement is prepared: its file, what stands there, and who decides on which day."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.graph: str | None = given["graph"]
        path = corrections_path(given["corrections"], from_environment(self.graph).graph)
        if path is None:
            raise UsageError(
                "there is no folder to keep the corrections beside.",
                where=self.graph,
                remedy="Name the file with --corrections or REVIEWGRAPH_CORRECTIONS.",
            )
        self.path = path
        self.corrections = read_corrections(path) if path.exists() else Corrections(str(path))
        by = given["by"] or corrected_by() or loader_name()
        self.common = {"by": by, "on": today().isoformat(), "why": given["why"], "document": given.get("document")}

    @contextmanager
    def known(self, read: Path | None) -> Iterator[Known]:
        """What the judgement is about: the document's file if one is given, else the graph."""
        if read is not None:
            yield Known(read=correct(check_file(read).records, self.corrections).records)
            return
        with opened(self.graph, read_only=True) as store:
            yield Known(store=store)

    def write(self, *entries: Entry) -> None:
        with locked(self.path) as book:
            book.write(entries)
        for entry in entries:
            only = f" (only in {entry.document})" if entry.document else ""
            click.echo(f"{self.path}: {entry.says}{only}.")
        click.echo("Load the documents again to apply it.", err=True)


@correct_group.command("rename")
@click.argument("name")
@click.argument("new_name")
@_DOCUMENT
@_READ
@_judgement
def rename(name: str, new_name: str, read: Path | None, **given: Any) -> None:
    """The agency NAME is called NEW_NAME."""
    desk = _Desk(given)
    entry = Rename(name=name, to=new_name, **desk.common)
    with desk.known(read) as known:
        tried(entry, known.naming([name]))
    desk.write(entry)


@correct_group.command("merge")
@click.argument("names", nargs=-1, required=True)
@click.option("--into", required=True, help="The name that the one agency has.")
@_DOCUMENT
@_READ
@_judgement
def merge(names: Sequence[str], into: str, read: Path | None, **given: Any) -> None:
    """NAMES are one agency."""
    desk = _Desk(given)
    every = tuple(dict.fromkeys(names if len(names) > 1 else (*names, into)))
    entry = Merge(names=every, into=into, **desk.common)
    with desk.known(read) as known:
        tried(entry, known.naming(name for name in every if name != into))
    desk.write(entry)


@correct_group.command("never-merge")
@click.argument("names", nargs=-1, required=True)
@_DOCUMENT
@_READ
@_judgement
def never_merge(names: Sequence[str], read: Path | None, **given: Any) -> None:
    """NAMES are different agencies', however much they look alike."""
    desk = _Desk(given)
    entry = NeverMerge(names=tuple(dict.fromkeys(names)), **desk.common)
    with desk.known(read) as known:
        tried(entry, known.naming(entry.names))
    desk.write(entry)


@correct_group.command("split")
@click.argument("name")
@click.option(
    "--part",
    "parts",
    type=(str, str),
    multiple=True,
    required=True,
    metavar="NAME PLACE",
    help="An agency, and where it is meant: section=…, lines=3-9, page=2, cell=… or document=…; may be given again.",
)
@_DOCUMENT
@_READ
@_judgement
def split(name: str, parts: Sequence[tuple[str, str]], read: Path | None, **given: Any) -> None:
    """The agency NAME is several."""
    desk = _Desk(given)
    entry = Split(name=name, parts=tuple(part_of(own, _pair(place)) for own, place in parts), **desk.common)
    with desk.known(read) as known:
        tried(entry, known.naming([name]))
    desk.write(entry)


@correct_group.command("set")
@click.argument("target", metavar="ID")
@click.argument("field")
@click.option("--to", "values", multiple=True, help="The value; for a list, given once for each.")
@click.option("--nothing", is_flag=True, help="The field has no value.")
@click.option("--as-said", help="For an end of a gap: the document's words, which name no agency.")
@_DOCUMENT
@_READ
@_judgement
def set_field(
    target: str,
    field: str,
    values: Sequence[str],
    nothing: bool,
    as_said: str | None,
    read: Path | None,
    **given: Any,
) -> None:
    """FIELD of what has this ID (or of the document that --document names: write "document") has another value."""
    desk = _Desk(given)
    if sum((bool(values), nothing, as_said is not None)) != 1:
        raise UsageError("a value is given by --to, --nothing or --as-said.", remedy="Give one of them.")
    new = as_said if as_said is not None else _value(kind_of(target), field, values)
    parsed(kind_of(target), field, new)
    draft = SetField(target=target, field=field, was=None, to=new, as_said=as_said is not None, **desk.common)
    with desk.known(read) as known:
        found = known.document(desk.common["document"] or "") if target == "document" else known.of(target)
        entries = with_values(draft, found)
        for entry in entries:
            refuse_twice(desk.corrections, entry)
            tried(entry, [origin.records for origin in found])
    desk.write(*entries)


@correct_group.command("drop")
@click.argument("target", metavar="ID|AGENCY")
@_DOCUMENT
@_READ
@_judgement
def drop(target: str, read: Path | None, **given: Any) -> None:
    """The fact of this ID, or this agency, is none."""
    desk = _Desk(given)
    with desk.known(read) as known:
        if is_agency(target):
            entries = [Drop(target=target, **desk.common)]
            tried(entries[0], known.naming([target]))
        else:
            draft = SetField(target=target, field="text", was=None, to=None, **desk.common)
            drafts = with_values(draft, known.of(target)) if kind_of(target) in FACTS else ()
            entries = [
                Drop(target=one.target, was=str(one.was), **(desk.common | {"document": one.document}))
                for one in drafts
            ]
    if not entries:
        raise UsageError(f"{target} cannot be dropped.", remedy="Facts and agencies can be.")
    desk.write(*entries)


@correct_group.command("add")
@click.argument("kind", type=click.Choice(list(FACTS)))
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--quote", required=True, help="The document's words for it, as they stand there.")
@click.option("--place", help="Where the words stand, if they do in several places: lines=3-9, page=2 or cell=….")
@click.option("--review", help="The id of the review, where the document tells of several.")
@click.option("--field", "pairs", multiple=True, metavar="NAME=VALUE", help="A field; for a list, once for each.")
@_judgement
def add(
    kind: str,
    path: Path,
    quote: str,
    place: str | None,
    review: str | None,
    pairs: Sequence[str],
    **given: Any,
) -> None:
    """The document at PATH says something of this KIND that was not read."""
    desk = _Desk(given)
    checked = check_file(path)
    text = text_of(checked)
    wanted = place_of(dict([_pair(place)])) if place else At()
    places = [one for one in quoted(text, quote) if is_at(one, wanted)]
    if not places:
        raise UsageError("these words do not stand there.", where=path.name, remedy="Copy them from the document.")
    if len({(one.page, one.line_start) for one in places}) > 1:
        listed = "; ".join(str(_at(one.page, one.line_start, one.line_end)) for one in places)
        raise UsageError(f"these words stand in several places: {listed}.", remedy="Say which with --place.")
    at = replace(_at(places[0].page, places[0].line_start, places[0].line_end), cell=places[0].cell)
    common = desk.common | {"document": path.name}
    entry = Add(type=kind, quote=quote, at=at, review=review, fields=_fields(kind, pairs), **common)
    records: DocumentRecords = correct(checked.records, desk.corrections, text).records
    tried(entry, [records], text)
    desk.write(entry)


def _at(page: int | None, first: int | None, last: int | None) -> At:
    return At(page=page, lines=(first, last or first) if first is not None else None)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not value.strip():
        raise UsageError(f"“{text}” is no name with a value.", remedy="Write it as lines=3-9.")
    return name.strip(), value.strip()


def _fields(kind: str, pairs: Sequence[str]) -> dict[str, Plain]:
    given: dict[str, list[str]] = {}
    for name, value in map(_pair, pairs):
        given.setdefault(name, []).append(value)
    made = {name: _value(kind, name, values) for name, values in given.items()}
    for name, new in made.items():
        parsed(kind, name, new)
    return made


def _value(kind: str, name: str, values: Sequence[str]) -> Plain:
    """One value, or a list where the field is one; nothing where none is given."""
    if name in fields_of(kind) and is_list(kind, name):
        return tuple(values)
    if len(values) > 1:
        raise UsageError(f"“{name}” is one value.", remedy="Give it once.")
    return values[0] if values else None
