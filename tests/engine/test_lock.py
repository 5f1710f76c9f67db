"""The lock: one holder, free again however the holder ends."""

import subprocess
import sys
from pathlib import Path

from graph.engine.lock import FileLock
from tests.engine.users import ROOT

HOLD = """
import sys
from pathlib import Path
from graph.engine.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.readline()
"""


def test_one_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True"
        mine = FileLock(path)
        assert not mine.acquire()
        holder.kill()
        assert mine.acquire(10.0)
        mine.release()


def test_it_can_be_taken_again_after_its_release(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()
