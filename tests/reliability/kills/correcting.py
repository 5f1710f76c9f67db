"""Corrections written on the pages, where the graph is corrected at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from graph.model.errors import UsageError
from graph.model.records import DocumentRecords
from graph.store import Store
from graph.writing import extracts
from loaders.corrections import read_corrections
from loaders.corrections.entries import Entry, Rename, SetField
from tests.reliability.kills.browsing import Person, Work
from tests.reliability.kills.expected import BY
from tests.reliability.kills.grounds import State
from tests.reliability.kills.loading import corrected
from tests.reliability.kills.promises import held, kept, reloaded, whole
from tests.reliability.kills.rounds import Round
from tests.reliability.kills.serving import desk_of, served
from webui.desk.judgements import Act, Judgement


def corrections(this: Round) -> Iterator[str]:
    """Corrections written on the pages, one of a name that all documents have among them."""
    this.campaign.ground.begin(this.folder, State.FULL)
    wanted = _judgements(this)
    works: list[Work] = []
    yield from served(this, lambda person: [_correcting(person, each) for each in wanted], works.append)
    done = works[0].done
    written = tuple(read_corrections(this.corrections)) if this.corrections.exists() else ()
    ways = [_entries(wanted[:number]) for number in (done, done + 1)]
    if _entries_of(written) not in ways:
        yield f"{done} corrections were acknowledged, and the file has {_entries_of(written)}"
    with this.campaign.ground.opened(this.folder) as store:
        yield from whole(store, this.campaign.reference)
        yield from _between(this, store, wanted, done)
        yield from _again(this, store, wanted[done:])
        yield from reloaded(
            store, this.campaign.material, this.campaign.reference, corrected(this, this.campaign.material)
        )


def _judgements(this: Round) -> tuple[Judgement, ...]:
    records = this.campaign.material.records[0]
    first, second, third = (
        _judgement(action.id, Act.SET, f"Measure {at}", "measure") for at, action in enumerate(records.actions[:3])
    )
    agency = next(one.id for one in records.agencies if one.name == _SHARED)
    named = _judgement(agency, Act.RENAME, "A name of the campaign")
    return first, named, second, replace(first, values=("Another measure",)), third


def _judgement(target: str, act: Act, value: str, name: str = "") -> Judgement:
    return Judgement(target=target, act=act, field=name, values=(value,), by=BY, on="2026-11-30", why="a campaign")


_SHARED = "Ostermere Mental Health NHS Foundation Trust"
"""An agency that all the documents name."""


def _correcting(person: Person, judgement: Judgement) -> Callable[[], object]:
    def write() -> None:
        change = judgement.field or judgement.act.value
        page = person.open(f"/correct/{judgement.target}?change={change}")
        person.send(page, {"value": judgement.values[0], "why": judgement.why}, to=f"change={change}")

    return write


def _entries(judgements: Sequence[Judgement]) -> list[str]:
    """The values that the file has after these: one that was set anew stands at the end, and no more where it was."""
    last = {(each.target, each.field): each.values[0] for each in judgements}
    order = dict.fromkeys((each.target, each.field) for each in reversed(judgements))
    return [last[key] for key in reversed(order)]


def _entries_of(written: Sequence[Entry]) -> list[str]:
    """The same of a file; where documents said different things, each has an entry of its own."""
    return list(dict.fromkeys(str(each.to) for each in written if isinstance(each, SetField | Rename)))


def _between(this: Round, store: Store, wanted: Sequence[Judgement], done: int) -> Iterator[str]:
    """Each document says what the acknowledged corrections have, or that and the one in doubt."""
    plain = {each.document.sha256: each for each in this.campaign.material.records}
    for each in held(store):
        own = plain[each.document.sha256]
        if not any(_says(each, own, wanted[:number]) for number in (done, done + 1)):
            yield f"{each.document.document} is as no corrections have it"


def _says(records: DocumentRecords, plain: DocumentRecords, judgements: Sequence[Judgement]) -> bool:
    """Whether a document's records are the plain ones with these judgements; all documents name the agency."""
    new = {each.target: each.values[0] for each in judgements if each.act is Act.SET}
    measures = {each.id: new.get(each.id, each.measure) for each in plain.actions}
    renamed = [each.values[0] for each in judgements if each.act is Act.RENAME]
    names = {agency.name for agency in records.agencies}
    rightly_named = names.issuperset(renamed) and (not renamed) == (_SHARED in names)
    return rightly_named and {each.id: each.measure for each in records.actions} == measures


def _again(this: Round, store: Store, left: Sequence[Judgement]) -> Iterator[str]:
    """What was not acknowledged can be done again, and whatever was in doubt is then done."""
    waiting: set[str] = set()
    with desk_of(this) as desk:
        for judgement in left:
            try:
                waiting |= set(desk.judge(judgement, store).waiting)
            except UsageError as error:
                yield from _done_already(store, judgement, error)
    wanted = corrected(this, this.campaign.material)
    yield from kept(store, [one for one in wanted if one.document.document not in waiting], "corrected again")


def _done_already(store: Store, judgement: Judgement, error: UsageError) -> Iterator[str]:
    """It may only be refused where the graph says so already."""
    if not any(judgement.values[0] in extracts.to_json(each) for each in held(store)):
        yield f"{judgement.act.value} {judgement.field} cannot be done again: {error.message}"
