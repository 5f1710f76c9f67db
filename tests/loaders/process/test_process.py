"""Documents read in a process of its own: the same records, and no document that stops, fills or ends the program."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import psutil
import pytest

from graph.model.errors import DocumentError, ReviewgraphError
from loaders.pipeline import check, extract_document
from loaders.process import Limits, ReadingProcess
from loaders.process.channel import receive, send
from loaders.process.limits import MB
from loaders.readers import READABLE, read_document
from tests.engine.users import gone, within_limit

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "reviewgraph" / "samples"
MISBEHAVING = "tests.loaders.process.misbehaving"
PLAN = "Action plan\n\nAction\tLead\tStatus\nWrite the form.\tNamed Nurse\tDone\n"
LIMITS = Limits(seconds=2.0, seconds_per_mb=0, memory_mb=300)


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    """The process of this file's tests: one for all, as over a batch."""
    with ReadingProcess(LIMITS, module=MISBEHAVING) as process:
        yield process


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return written(tmp_path / "good.txt")


def written(path: Path) -> Path:
    path.write_text(PLAN, encoding="utf-8")
    return path


def children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if MISBEHAVING in " ".join(child.cmdline())]


@pytest.mark.parametrize("ending", sorted({path.suffix for path in SAMPLES.iterdir()} & READABLE - {".csv"}))
def test_records_and_account_are_those_of_reading_here(ending: str) -> None:
    path = min(SAMPLES.glob(f"*{ending}"))
    with ReadingProcess() as reading:
        assert reading.records(path) == extract_document(path)
        assert reading.checked(path) == check(read_document(path))


def test_one_process_serves_a_batch(reading: ReadingProcess, good: Path) -> None:
    reading.records(good)
    before = [child.pid for child in children()]
    reading.records(good)
    assert [child.pid for child in children()] == before


def test_an_error_of_the_reader_is_the_same_error(reading: ReadingProcess, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(b"\x00\x01")
    with pytest.raises(DocumentError) as here:
        extract_document(path)
    with pytest.raises(DocumentError) as there:
        reading.records(path)
    assert str(there.value) == str(here.value)
    assert (there.value.where, there.value.remedy) == (here.value.where, here.value.remedy)


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("sleep", r"sleep.txt: reading it took over 2 seconds and was stopped\. .*REVIEWGRAPH_READING_SECONDS"),
        ("search", "search.txt: reading it took over 2 seconds"),
        ("fill", r"fill.txt: reading it needed over 300 MB of memory and was stopped\. .*REVIEWGRAPH_READING_MB"),
        ("memory", "memory.txt: reading it needed over 300 MB"),
        ("recurse", "recurse.txt: it is nested too deeply"),
        ("crash", r"crash.txt: the process that read it came to an end \((SIGSEGV|exit code 0x)"),
        ("key", r"key.txt: the program failed on it \(KeyError at tests/loaders/process/misbehaving.py:\d+\)"),
    ],
)
def test_a_hostile_file_is_an_error_that_names_it_and_the_next_is_read(
    deed: str, said: str, reading: ReadingProcess, tmp_path: Path, good: Path
) -> None:
    begun = time.monotonic()
    with pytest.raises(DocumentError, match=said) as raised:
        reading.records(written(tmp_path / f"{deed}.txt"))
    assert time.monotonic() - begun < 20
    assert raised.value.where == f"{deed}.txt"
    assert raised.value.remedy
    assert "Write the form" not in str(raised.value)
    assert len(reading.records(good).actions) == 1


def test_a_program_that_the_reader_runs_is_ended_with_it(reading: ReadingProcess, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="over 2 seconds"):
        reading.records(written(tmp_path / "run.txt"))
    assert within_limit(lambda: gone(int((tmp_path / "run.txt").read_text())))


def test_what_libraries_print_goes_nowhere(
    reading: ReadingProcess, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert len(reading.records(written(tmp_path / "talk.txt")).actions) == 1
    assert capfd.readouterr() == ("", "")


def test_a_process_that_was_ended_from_outside_is_replaced(reading: ReadingProcess, good: Path) -> None:
    reading.records(good)
    for child in children():
        child.kill()
        child.wait(10)
    try:
        reading.records(good)
    except DocumentError as error:  # it may die after it took the request
        assert "came to an end" in str(error)  # noqa: PT017
    assert len(reading.records(good).actions) == 1


def test_no_process_is_left(good: Path, tmp_path: Path) -> None:
    before = {child.pid for child in children()}
    with ReadingProcess(LIMITS, module=MISBEHAVING) as process:
        process.records(good)
        assert len({child.pid for child in children()} - before) == 1
    assert {child.pid for child in children()} <= before
    with pytest.raises(KeyboardInterrupt), ReadingProcess(LIMITS, module=MISBEHAVING) as process:
        raise KeyboardInterrupt
    assert {child.pid for child in children()} <= before


def test_a_swollen_process_is_not_kept(good: Path) -> None:
    with ReadingProcess(Limits(memory_mb=40)) as process:
        process.records(good)
        assert process._running is None
        assert len(process.records(good).actions) == 1


@pytest.mark.parametrize("deed", ["sleep", "search"])
def test_the_process_ends_when_the_one_that_started_it_is_killed(deed: str, good: Path, tmp_path: Path) -> None:
    asking, child = _asking(written(tmp_path / f"{deed}.txt"), seconds=2)
    with asking:
        asking.kill()
        asking.wait(10)
        assert within_limit(lambda: gone(child))


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent from a test on Windows")
def test_ctrl_c_ends_both_and_the_process_says_nothing(good: Path, tmp_path: Path) -> None:
    asking, child = _asking(written(tmp_path / "sleep.txt"), seconds=60)
    with asking:
        os.killpg(asking.pid, signal.SIGINT)
        _, said = asking.communicate(timeout=20)
    assert gone(child)
    assert said.decode().count("Traceback") == 1
    assert said.decode().strip().endswith("KeyboardInterrupt")


def test_a_process_that_cannot_be_started_is_said(good: Path) -> None:
    with (
        pytest.raises(ReviewgraphError, match=r"cannot be started .*No module named"),
        ReadingProcess(LIMITS, module="tests.loaders.process.no_such_module") as process,
    ):
        process.records(good)


def test_the_answer_can_hold_nothing_but_our_own_types() -> None:
    for foreign in (Path("x"), os.system, check, ReviewgraphError("x"), subprocess.Popen):
        stream = BytesIO()
        send(stream, foreign)
        stream.seek(0)
        with pytest.raises(EOFError):
            receive(stream)
    with pytest.raises(EOFError):
        receive(BytesIO(pickle.dumps("no length before it")))


def test_larger_files_may_take_longer() -> None:
    assert Limits(seconds=10, seconds_per_mb=2).seconds_for(3 * MB) == 16


def _asking(path: Path, seconds: float) -> tuple["subprocess.Popen[bytes]", int]:
    """A program that is having a file read, and the number of its reading process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.loaders.process.asking", str(path), str(seconds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdout is not None
    child = int(process.stdout.readline())
    time.sleep(0.5)
    return process, child
