"""Backups made, restored and copied, by the command."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from graph.copying import digest, opened_backup
from graph.model.errors import ReviewgraphError
from graph.store import open_store
from graph.writing import extracts
from loaders.corrections.appending import append
from loaders.corrections.entries import Rename
from reviewgraph.backups import Companions, save
from reviewgraph.desk.places import places_for, places_of
from reviewgraph.people import people_file, people_path
from tests.reliability.kills.expected import AT, BY, Material
from tests.reliability.kills.grounds import Ground, State
from tests.reliability.kills.promises import reloaded, whole
from tests.reliability.kills.rounds import Round
from webui.accounts import FileLog
from webui.audit import Change


def collection(ground: Ground, folder: Path, material: Material) -> None:
    """A graph with everything that can belong to it, in a folder."""
    ground.begin(folder, State.FULL)
    graph = str(folder / "graph")
    places = places_of(graph)
    append(places.corrections, [Rename(name="A name", to="Another", by=BY, on="2026-11-30", why="a campaign")])
    places.documents.mkdir()
    shutil.copyfile(material.files[0], places.documents / material.files[0].name)
    own = material.records[0]
    (places.uncorrected / f"{own.document.sha256}.json").write_text(extracts.to_json(own), encoding="utf-8")
    with people_file(None, graph) as file:
        FileLog(file).note(Change(datetime(2026, 11, 30, tzinfo=UTC), BY, "correction written", "an agency", ""))


def saved(ground: Ground, folder: Path, material: Material, target: Path) -> None:
    """A backup of such a collection."""
    collection(ground, folder, material)
    with open_store(folder / "graph") as store:
        save(store, _companions(folder / "graph"), target, at=AT)
    ground.settled(folder)


def backup(this: Round) -> Iterator[str]:
    """A backup over an older one: there is always one that is whole."""
    collection(this.campaign.ground, this.folder, this.campaign.material)
    file = this.folder / "saved"
    shutil.copyfile(this.campaign.saved, file)
    command = this.start("backup", str(file))
    yield from this.disturbed(command, {"the draft": file.with_name(".saved.part").exists})
    try:
        with opened_backup(file) as found, opened_backup(this.campaign.saved) as before:
            if found.manifest.parts.keys() != before.manifest.parts.keys():
                yield f"the backup lacks something: it holds {', '.join(found.manifest.parts)}"
            if command.said and found.manifest.made_at == AT:
                yield "the backup was said to be made, and is the older one"
    except ReviewgraphError as error:
        yield f"the backup is not whole: {error}"
    with this.campaign.ground.opened(this.folder) as store:
        yield from whole(store, this.campaign.reference)
        yield from reloaded(store, this.campaign.material, this.campaign.reference)


def restore(this: Round) -> Iterator[str]:
    """A backup put into an empty place: what stands there is whole, or the same command makes it so."""
    arguments = ("restore", str(this.campaign.saved))
    yield from _put(this, *arguments)


def copy(this: Round) -> Iterator[str]:
    """A collection copied to another place: as for a restored one, and nothing of it changes."""
    source = this.folder / "source"
    source.mkdir()
    collection(this.campaign.ground, source, this.campaign.material)
    yield from _put(this, "copy", "--from", str(source / "graph"), "--to", str(this.graph), source=source / "graph")


def _put(this: Round, *arguments: str, source: Path | None = None) -> Iterator[str]:
    draft = this.folder / ".graph.restoring"
    signs = {
        "the draft": draft.exists,
        "its database": (draft / "databases").exists,
        "its first file": (this.folder / "corrections.yaml").exists,
    }
    command = this.start(*arguments)
    yield from this.disturbed(command, signs, draft, this.graph, *([source] if source else []))
    stands = (this.graph / "reviewgraph.json").exists()
    if not stands:
        again = this.start(*arguments)
        again.finished()
        if again.code:
            yield f"the same command again was refused: {again.complained[-400:]}"
            return
        yield from this.settled()
    elif command.code == 0 and not command.said:
        yield "it ended well and said nothing"
    yield from _complete(this)
    if draft.exists() and stands and command.code == 0:
        yield "a draft is left"


def _complete(this: Round) -> Iterator[str]:
    with opened_backup(this.campaign.saved) as wanted:
        companions = _companions(this.graph)
        for name in wanted.manifest.files:
            place = companions.place_of(name)
            with wanted.file(name) as file:
                if place is None or not place.exists():
                    yield f"the graph stands there, and {name} does not"
                elif name != "people.sqlite" and place.read_bytes() != file.read():
                    yield f"{name} is another"
    with this.campaign.ground.opened(this.folder) as store:
        if digest(store) != this.campaign.reference.digest(this.campaign.material.records):
            yield "the graph is another"
        yield from reloaded(store, this.campaign.material, this.campaign.reference)


def _companions(graph: Path) -> Companions:
    return Companions(places_for(str(graph)), people_path(None, str(graph)))
