"""Files in place of others, cut short at every step: what stands there is the old or the new, and never nothing."""

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from graph.engine import exchange
from graph.engine.folder import DataFolder, open_folder
from graph.engine.lock import FileLock
from graph.model.errors import EngineError

WORDS = b"what was said"


class KilledError(BaseException):
    """The process ends here."""


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return a_folder(tmp_path / "graph")


def a_folder(path: Path) -> DataFolder:
    """A folder whose files and logs hold the words, marked, with a draft whose files do not."""
    folder = open_folder(path)
    for path in (folder.databases / "reviews" / "a.bucket", folder.engine_log, folder.root / "log" / "events.jsonl"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WORDS)
    folder.seal.write_text("{}")
    exchange.mark(folder)
    new = exchange.draft_in(folder) / "databases" / "reviews" / "a.bucket"
    new.parent.mkdir(parents=True)
    new.write_bytes(b"new")
    return folder


def held(folder: DataFolder) -> bytes:
    return (folder.databases / "reviews" / "a.bucket").read_bytes()


def words_in(folder: DataFolder) -> list[str]:
    return [path.name for path in folder.root.rglob("*") if path.is_file() and WORDS in path.read_bytes()]


def test_the_new_files_are_there_and_no_word_of_the_old(folder: DataFolder) -> None:
    assert len(words_in(folder)) == 3
    assert exchange.is_marked(folder.root)
    exchange.exchange(folder)
    assert held(folder) == b"new"
    assert words_in(folder) == []
    assert not exchange.is_marked(folder.root)
    assert sorted(each.name for each in folder.root.iterdir()) == [
        "config", "databases", "engine", "log", "logs", "reviewgraph.json"
    ]  # fmt: skip


def test_cut_short_at_any_step_it_is_finished_by_whoever_opens_it_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = []
    for step in count():
        place = a_folder(tmp_path / str(step))
        with monkeypatch.context() as patch:
            _kill_at(step, patch)
            killed = not _exchanged(place)
        exchange.finish(place)
        outcomes.append(held(place))
        assert outcomes[-1] in (WORDS, b"new")
        if outcomes[-1] == b"new":
            assert words_in(place) == []
            assert not (place.root / "databases.old").exists()
        else:
            assert exchange.is_marked(place.root)
        if not killed:
            break
    assert outcomes == sorted(outcomes, reverse=True)  # "what was said", then "new": once it is new, it stays so
    assert outcomes.count(b"new") > 5
    assert WORDS in outcomes


def _exchanged(place: DataFolder) -> bool:
    try:
        exchange.exchange(place)
    except KilledError:
        return False
    return True


def _kill_at(step: int, patch: pytest.MonkeyPatch) -> None:
    """Ends the process before the step of that number that changes a file or a folder: nothing after it happens."""
    done = [0]

    def counted(action: Callable[..., object]) -> Callable[..., object]:
        def act(*args: object, **kwargs: object) -> object:
            if done[0] >= step:
                raise KilledError
            done[0] += 1
            return action(*args, **kwargs)

        return act

    patch.setattr(Path, "replace", counted(Path.replace))
    patch.setattr(Path, "unlink", counted(Path.unlink))
    patch.setattr(shutil, "rmtree", counted(shutil.rmtree))


def test_while_others_use_the_engine_nothing_is_exchanged(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "PATIENCE", 0.1)
    keeper = FileLock(folder.lock)
    assert keeper.acquire()
    try:
        with pytest.raises(EngineError, match="Others"):
            exchange.refuse_others(folder)
        with pytest.raises(EngineError, match="Others began"):
            exchange.exchange(folder)
    finally:
        keeper.release()
    assert held(folder) == WORDS
    assert exchange.is_marked(folder.root)
    assert not (folder.root / "draft").exists()
